"""Findings for GitLab's report on code quality."""

import json
from datetime import date

from commshub.model.findings import Finding, Level, Location
from commshub.reporting.check_report import CheckReport
from commshub.reporting.fingerprints import fingerprints
from commshub.reporting.gitlab import gitlab_report

PLACE = Location("docs/a.md", 3, 7)


def test_a_problem_has_what_gitlab_asks_for() -> None:
    findings = (
        Finding(PLACE.over("more\nwords"), "'é' is wrong", "Mend it.", id="x.one"),
        Finding(PLACE, "Could be better", "Do it.", id="x.two", level=Level.WARNING),
    )
    first, second = fingerprints(findings)
    assert json.loads(gitlab_report(CheckReport(findings, date(2026, 11, 3), folder="hub/"))) == [
        {
            "description": "'é' is wrong. Mend it.",
            "check_name": "x.one",
            "fingerprint": first,
            "severity": "critical",
            "location": {"path": "hub/docs/a.md", "lines": {"begin": 3, "end": 4}},
        },
        {
            "description": "Could be better. Do it.",
            "check_name": "x.two",
            "fingerprint": second,
            "severity": "minor",
            "location": {"path": "hub/docs/a.md", "lines": {"begin": 3}},
        },
    ]


def test_findings_with_the_same_words_are_told_apart() -> None:
    findings = [Finding(Location("docs/a.md", line), "Wrong", "Mend it.", id="x.one") for line in range(45)]
    entries = json.loads(gitlab_report(CheckReport(findings, date(2026, 11, 3))))
    assert len({entry["fingerprint"] for entry in entries}) == 45


def test_without_problems_the_list_is_empty() -> None:
    assert gitlab_report(CheckReport((), date(2026, 11, 3))) == "[]\n"
