"""`hub stage DIR`: the hub for other engines, if nothing stops publishing it."""

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


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
