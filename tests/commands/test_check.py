"""`hub check`, as an editor and as a pipeline run it."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
PAGE = "docs/get-help/worried.md"


def _change(folder: Path, old: str, new: str, path: str = PAGE) -> None:
    text = (folder / path).read_text(encoding="utf-8")
    assert old in text
    (folder / path).write_text(text.replace(old, new), encoding="utf-8")


def test_a_sound_hub_can_be_published(run: Run) -> None:
    result = run("check")
    assert (result.exit_code, result.output) == (0, "Nothing stands in the way: this hub can be published.\n")


def test_a_problem_is_told_in_words_and_stops_publishing(run: Run, folder: Path) -> None:
    _change(folder, "## What happens next", "## What comes")
    result = run("check")
    assert result.exit_code == 1
    assert result.output == (
        "docs/get-help/worried.md\n"
        "  line 27  The section 'What happens next' is missing\n"
        "           Add a heading '## What happens next' here, or write {#what-happens-next} behind the heading that "
        "stands for it.\n"
        "           sections.missing\n"
        "\n"
        "1 problem to mend before this hub can be published. To read more: hub explain sections.missing\n"
    )


def test_a_program_gets_json(run: Run, folder: Path) -> None:
    _change(folder, "## What happens next", "## What comes")
    result = run("check", "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.output) == {
        "version": 1,
        "as_of": "2026-11-20",
        "findings": [
            {
                "id": "sections.missing",
                "level": "error",
                "path": PAGE,
                "line": 27,
                "column": 1,
                "message": "The section 'What happens next' is missing",
                "hint": (
                    "Add a heading '## What happens next' here, or write {#what-happens-next} behind the heading that "
                    "stands for it."
                ),
            }
        ],
        "summary": {"errors": 1, "warnings": 0, "waived": 0},
    }


def test_a_warning_stops_only_a_strict_check(run: Run, folder: Path) -> None:
    _change(folder, "last_reviewed: 2026-11-03", "last_reviewed: 2026-05-01")
    assert run("check").exit_code == 0
    result = run("check", "--strict")
    assert result.exit_code == 1
    assert "1 warning, nothing that stops publishing. To read more: hub explain reviews.due\n" in result.output


def test_another_day_can_be_tried(run: Run) -> None:
    result = run("check", "--as-of", "2028-01-01")
    assert result.exit_code == 1
    assert "was to be checked again by" in result.output


def test_a_day_that_is_none_is_refused(run: Run) -> None:
    result = run("check", "--as-of", "tomorrow")
    assert result.exit_code == 2
    assert "'tomorrow' is not a day. Write it as year-month-day, such as 2026-11-20." in result.output


def test_the_report_can_be_kept_to_a_file_or_a_folder(run: Run, folder: Path) -> None:
    _change(folder, "## What happens next", "## What comes")
    assert run("check", "docs/index.md").exit_code == 0
    assert run("check", "docs/get-help").exit_code == 1


def test_another_hub_can_be_checked(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    assert run("check", "hub").exit_code == 0


def test_the_report_can_be_written_to_a_file(run: Run, folder: Path) -> None:
    result = run("check", "--output", "report.txt")
    assert result.output == ""
    assert (folder / "report.txt").read_text(encoding="utf-8") == (
        "Nothing stands in the way: this hub can be published.\n"
    )


def test_a_report_that_cannot_be_written_is_said(run: Run) -> None:
    result = run("check", "--output", "nowhere/report.txt")
    assert result.exit_code == 2
    assert result.output == ("The report cannot be written to 'nowhere/report.txt' (No such file or directory).\n")


@pytest.mark.parametrize("missing", ["content_data", "docs"])
def test_without_a_folder_that_every_hub_has_nothing_can_be_checked(run: Run, folder: Path, missing: str) -> None:
    shutil.rmtree(folder / missing)
    result = run("check")
    assert result.exit_code == 2
    assert result.output == (
        f"There is no folder '{missing}' here. Run this in the folder of your hub, beside mkdocs.yml.\n"
    )


def test_the_command_runs_as_a_program(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "commshub", "check"], cwd=folder, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
