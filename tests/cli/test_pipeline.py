"""What GitHub Actions says of itself, and where it takes a summary."""

from datetime import date
from pathlib import Path

import pytest

from commshub.cli.pipeline import add_to_summary, is_on_github
from commshub.content.source_tree import HubError
from commshub.reporting.check_report import CheckReport

REPORT = CheckReport((), date(2026, 11, 3))


@pytest.mark.parametrize(("value", "told"), [("true", True), ("false", False), ("", False)])
def test_github_says_so_itself(monkeypatch: pytest.MonkeyPatch, value: str, told: bool) -> None:  # noqa: FBT001
    monkeypatch.setenv("GITHUB_ACTIONS", value)
    assert is_on_github() is told


def test_the_summary_is_written_below_what_others_wrote(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    add_to_summary(REPORT)
    assert summary.read_text(encoding="utf-8") == (
        "before\n## Prevent hub check\n\nNothing stands in the way: this hub can be published.\n"
    )


def test_without_a_place_for_it_there_is_no_summary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    add_to_summary(REPORT)


def test_a_summary_that_cannot_be_written_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    with pytest.raises(HubError, match=r"^The summary of the step cannot be written \(Is a directory\)\.$"):
        add_to_summary(REPORT)
