"""`hub stage`: the hub for other engines, and the site for machines without a web server."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def site(folder: Path) -> Path:
    """A finished site."""
    (folder / "site").mkdir()
    (folder / "site" / "index.html").write_text('<a href="help/">Help</a>', encoding="utf-8")
    return folder / "site"


@pytest.mark.usefixtures("site")
def test_a_packed_copy_is_made_of_the_finished_site(run: Run, folder: Path) -> None:
    result = run("stage", "--kiosk", "hub.zip")
    assert (result.exit_code, result.output) == (
        0,
        "hub.zip holds 1 file. Unpack it, and open prevent-hub/index.html.\n",
    )
    with zipfile.ZipFile(folder / "hub.zip") as archive:
        assert archive.read("prevent-hub/index.html") == b'<a href="help/index.html">Help</a>'


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ("--kiosk", "hub.zip", "--site", "public"),
            "There is no finished site in 'public'. Build it first, or name its folder with --site.\n",
        ),
        (("--kiosk", "gone/hub.zip"), "'gone/hub.zip' cannot be written (No such file or directory).\n"),
    ],
)
@pytest.mark.usefixtures("site")
def test_what_cannot_be_done_is_told_in_a_sentence(run: Run, arguments: tuple[str, ...], told: str) -> None:
    result = run("stage", *arguments)
    assert (result.exit_code, result.output) == (2, told)


def test_it_says_how_many_pages_there_are_and_what_to_do_with_them(run: Run, folder: Path) -> None:
    result = run("stage", "../tree", "--as-of", "2026-11-20")
    assert result.exit_code == 0, result.output
    assert result.output.endswith(" pages are in '../tree'. Build them there: mkdocs, properdocs or zensical build.\n")
    assert (folder.parent / "tree" / "docs" / "index.md").is_file()


def test_nothing_is_written_of_a_hub_that_must_not_be_published(run: Run, folder: Path) -> None:
    contacts = folder / "content_data" / "contacts.yml"
    contacts.write_text(contacts.read_text(encoding="utf-8").replace("emergency:", "emergencies:"), encoding="utf-8")
    result = run("stage", "../tree", "--as-of", "2026-11-20")
    assert result.exit_code == 1
    assert "content_data/contacts.yml" in result.output
    assert not (folder.parent / "tree").exists()


def test_a_folder_with_other_files_is_refused(run: Run, folder: Path) -> None:
    (folder.parent / "papers").mkdir()
    (folder.parent / "papers" / "budget.txt").write_text("ours", encoding="utf-8")
    result = run("stage", "../papers", "--as-of", "2026-11-20")
    assert result.exit_code == 2
    assert result.output == (
        "The folder '../papers' holds other files, which would be lost. Name a new folder, or an empty one.\n"
    )
