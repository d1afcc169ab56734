"""`hub coverage`: how far the toolkit is met."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
FRAMEWORK = "content_data/frameworks/home-office-2024.yml"
HISTORY = "content_data/coverage_history.yml"


@pytest.fixture
def lacking(folder: Path) -> None:
    """Ask for something that the tiny hub does not have."""
    path = folder / FRAMEWORK
    path.write_text(path.read_text(encoding="utf-8").replace("{plan: objectives}", "{plan: risks}"), encoding="utf-8")


def test_what_is_met_is_told_with_what_shows_it(run: Run) -> None:
    result = run("coverage")
    assert result.exit_code == 0
    assert result.output == (
        "A toolkit\n\n"
        "8. Communications\n\n"
        "    1  There is a communications plan: there, and not judged\n"
        "       The plan has 1 entry under “objectives”\n\n"
        "1 of 1 elements are met: 0 judged, 1 only present, 0 on somebody's word. "
        "0 are missing; 0 more are only listed.\n"
    )


@pytest.mark.usefixtures("lacking")
def test_what_is_missing_is_told_with_what_to_do(run: Run) -> None:
    result = run("coverage")
    assert result.exit_code == 1
    assert "    1  There is a communications plan: NO\n" in result.output
    assert (
        "       Lacking: 0 of 1 in 'risks'. Write at least 1 entry under 'risks:' in content_data/comms_plan.yml.\n"
        in result.output
    )


@pytest.mark.usefixtures("lacking")
def test_a_program_gets_json(run: Run) -> None:
    report = json.loads(run("coverage", "--format", "json").output)
    assert report["summary"] == {"shown": 0, "attested": 0, "declared-gap": 0, "missing": 1, "listed": 0}
    assert report["elements"][0]["id"] == "plan-exists"
    assert report["elements"][0]["lacking"][0]["path"] == "content_data/comms_plan.yml"
    assert (report["version"], report["as_of"], report["edition"]) == (1, "2026-11-20", "home-office-2024")


def test_a_spreadsheet_gets_one_line_an_element(run: Run) -> None:
    (row,) = csv.DictReader(io.StringIO(run("coverage", "--format", "csv").output))
    assert (row["number"], row["id"], row["state"]) == ("1", "plan-exists", "shown")


def test_the_totals_of_a_release_are_kept_once_a_day(run: Run, folder: Path) -> None:
    (folder / HISTORY).write_text(
        "releases:\n  - {day: 2026-10-01, shown: 0, attested: 0, missing: 1, listed: 0}\n", encoding="utf-8"
    )
    run("coverage", "--record")
    run("coverage", "--record")
    lines = (folder / HISTORY).read_text(encoding="utf-8").split("releases:\n")[1]
    assert lines == (
        "  - {day: 2026-10-01, shown: 0, attested: 0, missing: 1, listed: 0}\n"
        "  - {day: 2026-11-20, shown: 1, present: 1, attested: 0, missing: 0, listed: 0}\n"
    )
    assert run("check").exit_code == 0


def test_without_a_toolkit_nothing_can_be_said(run: Run, folder: Path) -> None:
    (folder / FRAMEWORK).unlink()
    result = run("coverage")
    assert result.exit_code == 2
    assert result.output == "The plan or the toolkit cannot be read. Run hub check to see why.\n"
