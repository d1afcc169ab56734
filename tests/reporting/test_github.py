"""Findings in the log of GitHub Actions."""

from datetime import date

from commshub.model.findings import Finding, Level, Location
from commshub.reporting.check_report import CheckReport
from commshub.reporting.github import MOST, github_report
from commshub.reporting.text import whole_text

DAY = date(2026, 11, 3)
PLACE = Location("docs/a, b: c.md", 3, 7)


def _report(*findings: Finding) -> CheckReport:
    return CheckReport(findings, DAY, folder="hub/")


def _lines(report: CheckReport) -> list[str]:
    return github_report(report).split("\n")


def test_a_finding_stands_beside_its_line() -> None:
    finding = Finding(PLACE.over("words"), "'50%' is wrong", "Mend it.\nSoon.", id="x.one")
    assert _lines(_report(finding))[0] == (
        "::error file=hub/docs/a%2C b%3A c.md,line=3,endLine=3,col=7,endColumn=12,title=x.one"
        "::'50%25' is wrong%0AMend it.%0ASoon."
    )


def test_columns_are_not_said_of_several_lines() -> None:
    finding = Finding(PLACE.over("more\nwords"), "Wrong", "Mend it.", id="x.one", level=Level.WARNING)
    assert _lines(_report(finding))[0] == (
        "::warning file=hub/docs/a%2C b%3A c.md,line=3,endLine=4,title=x.one::Wrong%0AMend it."
    )


def test_no_more_are_written_than_are_shown_and_errors_come_first() -> None:
    findings = [
        Finding(Location("docs/a.md", line), "Wrong", "Mend it.", id="x.one", level=level)
        for line in range(1, 46)
        for level in (Level.WARNING, Level.ERROR)
    ]
    lines = _lines(_report(*findings))
    assert [line[:4] for line in lines if line.startswith(("::err", "::war"))] == ["::er"] * MOST + ["::wa"] * MOST
    assert github_report(_report(*findings)).count("\n  line ") == 90


def test_text_from_pages_gives_no_commands() -> None:
    report = _report(Finding(Location("::add-mask::a"), "::error::b", "\n::set-env name=c::d", id="x.one"))
    first, stop, *text = _lines(report)
    assert first.startswith("::error file=hub/%3A%3Aadd-mask%3A%3Aa,")
    assert stop.startswith("::stop-commands::")
    word = stop.removeprefix("::stop-commands::")
    assert text[-2:] == [f"::{word}::", ""]
    assert "\n".join(text[:-2]) + "\n" == whole_text(report)
    assert word not in whole_text(report)


def test_without_findings_only_the_text_is_there() -> None:
    assert _lines(_report())[1] == "Nothing stands in the way: this hub can be published."
