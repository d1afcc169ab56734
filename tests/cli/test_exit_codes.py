"""The exit codes of every command: 0 done, 1 something is wrong with the hub or not there, 2 could not be run."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from commshub.cli.exit_codes import NOT_RUN, STOPS

Run = Callable[..., Result]

NEED_A_HUB = [("check",), ("coverage",), ("new", "guide", "Opening hours"), ("report", "committee")]


def test_the_codes_are_those_that_pipelines_know() -> None:
    assert (STOPS, NOT_RUN) == (1, 2)


@pytest.mark.parametrize("command", [*NEED_A_HUB, ("explain", "sections.missing")], ids=" ".join)
def test_what_was_asked_for_and_done_ends_with_0(run: Run, command: tuple[str, ...]) -> None:
    assert run(*command).exit_code == 0


@pytest.mark.parametrize("command", NEED_A_HUB, ids=" ".join)
@pytest.mark.parametrize("missing", ["content_data", "docs"])
def test_outside_a_hub_every_command_says_so_in_one_sentence_and_ends_with_2(
    run: Run, folder: Path, command: tuple[str, ...], missing: str
) -> None:
    shutil.rmtree(folder / missing)
    result = run(*command)
    assert result.exit_code == NOT_RUN
    assert (result.stdout, result.stderr) == (
        "",
        f"There is no folder '{missing}' here. Run this in the folder of your hub, beside mkdocs.yml.\n",
    )


@pytest.mark.parametrize("command", NEED_A_HUB, ids=" ".join)
def test_a_folder_that_is_a_link_is_refused_by_every_command(run: Run, folder: Path, command: tuple[str, ...]) -> None:
    (folder / "docs").rename(folder.parent / "elsewhere")
    (folder / "docs").symlink_to(folder.parent / "elsewhere")
    result = run(*command)
    assert result.exit_code == NOT_RUN
    assert (result.stdout, result.stderr) == (
        "",
        "The folder 'docs' is a link to another place on the disk. Put the folder itself here.\n",
    )


@pytest.mark.parametrize(
    "command",
    [
        ("chek",),
        ("check", "--formt", "json"),
        ("check", "--format", "xml"),
        ("check", "--output", "docs"),
        ("check", "--as-of", "soon"),
        ("explain", "sections.missing", "sections.order"),
        ("new", "guide"),
        ("new", "guide", "Opening", "hours"),
        ("report", "committe"),
        ("coverage", "--format", "xml"),
    ],
    ids=" ".join,
)
def test_a_command_that_cannot_be_understood_ends_with_2_and_shows_how_it_is_used(
    run: Run, command: tuple[str, ...]
) -> None:
    result = run(*command)
    assert result.exit_code == NOT_RUN
    assert result.stderr.startswith("Usage: ")
    assert "Error: " in result.stderr


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (("explain", "sections.mising"), "There is no rule called 'sections.mising'."),
        (("new", "rout", "Opening hours"), "There is no kind of page or fact called 'rout'."),
        (("new", "guide", "index"), "There is a page docs/index.md already."),
    ],
    ids=["explain", "new", "new over another"],
)
def test_what_is_not_there_ends_with_1_and_is_said_apart_from_what_was_asked_for(
    run: Run, command: tuple[str, ...], words: str
) -> None:
    result = run(*command)
    assert (result.exit_code, result.stdout) == (STOPS, "")
    assert result.stderr.startswith(words)


def test_findings_are_what_was_asked_for(run: Run, folder: Path) -> None:
    (folder / "docs" / "index.md").write_text("Talk to us.\n", encoding="utf-8")
    result = run("check")
    assert (result.exit_code, result.stderr) == (STOPS, "")
    assert "front-matter.missing" in result.stdout
