"""What a file is by its name."""

import pytest

from commshub.content.file_sorts import FileSort, is_hidden_folder, may_be_declared, page_name, sort_of

SORTS = {
    FileSort.PAGE: ("docs/index.md", "docs/a/Plan.MD"),
    FileSort.PICTURE: ("docs/a.jpg", "docs/a.heic", "docs/.well-known/a.svg"),
    FileSort.DOCUMENT: ("docs/a.pdf", "docs/a.docm", "docs/a.key"),
    FileSort.FACTS: ("content_data/contacts.yml", "content_data/staff.xlsx"),
    FileSort.THEME: (
        *("overrides/base.html", "overrides/facts/plan/risks.html", "overrides/pack/checklist.md"),
        *("overrides/styles/a.css", "overrides/fonts/license.txt", "overrides/images/icon.svg"),
        *("overrides/javascripts/exit.js", "overrides/sitemap.xml"),
    ),
    FileSort.IGNORED: ("docs/.gitkeep", "overrides/.gitignore"),
    FileSort.LEFTOVER: (
        *("docs/Thumbs.db", "docs/a/.DS_Store", "docs/._plan.md", "docs/~$plan.docx", "docs/.~lock.plan.odt#"),
        *("docs/plan.md~", "docs/plan.md.bak", "docs/index.md.orig", "docs/plan.old", "docs/.plan.md.swp"),
        *("docs/#plan.md#", "docs/~WRL0001.tmp", "docs/plan (conflicted copy 2026-11-03).md", "overrides/Icon\r"),
        *("docs/report.pdf.crdownload", "docs/Plan - Shortcut.lnk", "content_data/contacts.yml.bak"),
    ),
    FileSort.HIDDEN: ("docs/.draft.md", "docs/.obsidian", "docs/.vscode/settings.json", "content_data/.a.yml"),
    FileSort.ALMOST_PAGE: ("docs/a.markdown", "docs/a.txt", "docs/a.md.txt", "docs/a.mdx", "docs/a.rst"),
    FileSort.WEB_PAGE: ("docs/a.html", "docs/a.HTM", "docs/a.php", "docs/a.mhtml"),
    FileSort.SECRET: ("docs/.env", "docs/env.local", "docs/server.pem", "docs/id_rsa", "docs/users.sql", "docs/a.kdbx"),
    FileSort.OTHER: (
        *("docs/a.csv", "docs/a.zip", "docs/a.exe", "docs/a.js", "docs/a.css", "docs/a.ics", "docs/a.json", "docs/a"),
        *("docs/CNAME", "docs/a.mp4", "docs/a.md5", "docs/a.ini", "docs/a.xml", "docs/a.yml", "docs/md"),
        *("overrides/staff.xlsx", "overrides/javascripts/mine.js", "overrides/images/face.jpg", "overrides/a/b.html"),
    ),
}


@pytest.mark.parametrize(("sort", "path"), [(sort, path) for sort, paths in SORTS.items() for path in paths])
def test_a_file_is_sorted_by_its_name(sort: FileSort, path: str) -> None:
    assert sort_of(path) is sort


@pytest.mark.parametrize("sort", FileSort)
def test_what_is_read_needs_a_name_for_an_address(sort: FileSort) -> None:
    read = {FileSort.PAGE, FileSort.PICTURE, FileSort.DOCUMENT, FileSort.FACTS, FileSort.THEME}
    assert sort.is_published == (sort in read)


def test_only_the_folder_of_well_known_files_is_looked_into_among_hidden_ones() -> None:
    assert [name for name in (".well-known", ".git", "images") if is_hidden_folder(name)] == [".git"]


@pytest.mark.parametrize(
    ("path", "may"),
    [
        ("CNAME", True),
        ("ads.txt", True),
        (".well-known/assetlinks.json", True),
        (".well-known/acme-challenge/aB3_x", True),
        ("data-2026/figures.csv", True),
        ("survey.html", False),
        ("exit.js", False),
        ("staff.zip", False),
        (".htaccess", False),
        (".git/config", False),
        ("../CNAME", False),
        ("a b.txt", False),
        ("id_rsa", False),
        ("feed.xml", False),
    ],
)
def test_texts_for_programs_may_be_declared(path: str, may: bool) -> None:  # noqa: FBT001 - a column of the table
    assert may_be_declared(path) is may


@pytest.mark.parametrize(
    ("name", "better"), [("plan.markdown", "plan.md"), ("plan.md.txt", "plan.md"), ("v1.2.txt", "v1.2.md")]
)
def test_a_page_with_another_ending_has_a_better_name(name: str, better: str) -> None:
    assert page_name(name) == better
