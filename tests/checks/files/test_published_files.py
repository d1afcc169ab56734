"""What is said of files that are not published, or not under their name."""

import pytest

from commshub.model.findings import Finding, Location
from made_pictures import SVG
from tiny_files import COUNCIL, FindAll, guide, tiny_file

DELETE = "Delete it. It is not published, and nothing on the site needs it."
OTHER = (
    "Delete it, or write it as a page, a PDF or an Office file. Texts for programs can be named under 'files:' in "
    "content_data/council.yml."
)


def _with_files(entries: str) -> dict[str, str | bytes]:
    return {COUNCIL: tiny_file(COUNCIL, ("brand:", f"files:\n{entries}brand:"))}


@pytest.mark.parametrize("path", ["docs/Thumbs.db", "docs/a/~$plan.docx", "overrides/.DS_Store", "content_data/a.bak"])
def test_what_a_program_left_is_to_be_deleted_and_that_is_all(find_all: FindAll, path: str) -> None:
    name = path.rpartition("/")[2]
    (found,) = find_all({path: b"\xff"})
    assert (found.id, found.message, found.hint) == (
        "published-files.leftover",
        f"'{name}' was left behind by another program",
        DELETE,
    )


@pytest.mark.parametrize(
    ("path", "message", "hint"),
    [
        ("docs/a.csv", "'a.csv' is of a sort that is not published", OTHER),
        ("docs/CNAME", "'CNAME' is of a sort that is not published", OTHER),
        (
            "docs/plan.md.txt",
            "'plan.md.txt' is of a sort that is not published",
            "Rename it to 'plan.md' if it is a page; if not, delete it.",
        ),
        (
            "docs/a.html",
            "'a.html' is of a sort that is not published",
            "Copy what it says into a page, a file that ends in '.md', and delete it.",
        ),
        (
            "docs/.env",
            "'.env' is of a sort that is not published",
            "Delete it, here and in every earlier version. Change the passwords and keys in it, today.",
        ),
        (
            "overrides/staff.xlsx",
            "The hub uses no file called 'staff.xlsx'",
            "Delete it. What readers are to have belongs in docs/; here are the hub's templates and scripts.",
        ),
    ],
)
def test_a_file_that_stays_is_told_of_with_what_to_do(find_all: FindAll, path: str, message: str, hint: str) -> None:
    assert find_all({path: b"x"}) == (Finding(Location(path), message, hint, id="published-files.not-published"),)


def test_a_script_of_an_editor_takes_the_place_of_none_of_ours(find_all: FindAll) -> None:
    assert [each.id for each in find_all({"docs/javascripts/exit.js": b"x"})] == ["own-files.replaced"]


def test_a_link_to_a_file_that_stays_is_not_told_as_well(find_all: FindAll) -> None:
    found = find_all({"docs/a.csv": b"x", "docs/help.md": guide("Take [our figures](a.csv) (CSV).\n")})
    assert [each.id for each in found if each.id != "link-text.file-unannounced"] == ["published-files.not-published"]


def test_a_declared_text_is_published_and_nothing_is_said(find_all: FindAll) -> None:
    files = _with_files("  CNAME: {reason: The host reads our address from it.}\n")
    assert find_all({**files, "docs/CNAME": "prevent.littleton.example\n"}) == ()


def test_a_declared_text_is_read_like_a_document(find_all: FindAll) -> None:
    files = _with_files("  list.csv: {reason: Figures}\n")
    found = find_all({**files, "docs/list.csv": "name,number\nA,OFFICIAL-SENSITIVE\n"})
    assert [(each.id, each.location.path) for each in found] == [("documents.private-mark", "docs/list.csv")]


def test_a_picture_whose_content_is_another_is_told_and_not_looked_into(find_all: FindAll) -> None:
    assert find_all({"docs/a.png": SVG.encode()}) == (
        Finding(
            Location("docs/a.png"),
            "The file holds an SVG drawing, and its name says '.png'",
            "Rename it to 'a.svg', and mend the links to it; or open it and save it as '.png'.",
            id="published-files.other-content",
        ),
    )


def test_an_entry_without_a_reason_is_told(find_all: FindAll) -> None:
    found = find_all({**_with_files("  CNAME: {}\n"), "docs/CNAME": "a.example\n"})
    assert [each.message for each in found] == ["There is no 'reason' in 'CNAME'"]
