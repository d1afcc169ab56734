"""Findings for a program: the shape of the report is a promise."""

import json
from datetime import date

import pytest

from commshub.model.findings import Finding, Level, Location
from commshub.reporting.json import VERSION, json_report

DAY = date(2026, 11, 3)
ERROR = Finding(Location("docs/a.md", 3, 7), "What is wrong", "What to do.", id="x.one")
WARNING = Finding(Location("docs/b.md", 12), "What could be better", "Do it.", id="x.two", level=Level.WARNING)
ASKED = Finding(
    Location("content_data/comms_plan.yml"),
    "Not shown: a plan",
    "Write one.",
    source="A toolkit, section 8",
    element="plan-exists",
    id="contract.not-shown",
)


def test_the_whole_report_has_the_shape_that_is_promised() -> None:
    assert json.loads(json_report((ERROR, WARNING, ASKED), DAY)) == {
        "version": 1,
        "as_of": "2026-11-03",
        "findings": [
            {
                "id": "x.one",
                "level": "error",
                "path": "docs/a.md",
                "line": 3,
                "column": 7,
                "message": "What is wrong",
                "hint": "What to do.",
            },
            {
                "id": "x.two",
                "level": "warning",
                "path": "docs/b.md",
                "line": 12,
                "column": 1,
                "message": "What could be better",
                "hint": "Do it.",
            },
            {
                "id": "contract.not-shown",
                "level": "error",
                "path": "content_data/comms_plan.yml",
                "line": 1,
                "column": 1,
                "message": "Not shown: a plan",
                "hint": "Write one.",
                "source": "A toolkit, section 8",
                "element": "plan-exists",
            },
        ],
        "summary": {"errors": 2, "warnings": 1, "waived": 0},
    }


def test_without_findings_the_report_has_the_same_shape() -> None:
    assert json_report((), DAY) == (
        "{\n"
        f'  "version": {VERSION},\n'
        '  "as_of": "2026-11-03",\n'
        '  "findings": [],\n'
        '  "summary": {\n'
        '    "errors": 0,\n'
        '    "warnings": 0,\n'
        '    "waived": 0\n'
        "  }\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("finding", "names"),
    [
        (ERROR, ["id", "level", "path", "line", "column", "message", "hint"]),
        (ASKED, ["id", "level", "path", "line", "column", "message", "hint", "source", "element"]),
    ],
    ids=["plain", "asked for by a toolkit"],
)
def test_the_parts_of_a_finding_come_in_the_order_that_is_documented(finding: Finding, names: list[str]) -> None:
    (entry,) = json.loads(json_report((finding,), DAY))["findings"]
    assert list(entry) == names


def test_the_order_of_the_findings_is_kept() -> None:
    report = json.loads(json_report((WARNING, ASKED, ERROR, ASKED), DAY))
    assert [entry["id"] for entry in report["findings"]] == [
        "x.two",
        "contract.not-shown",
        "x.one",
        "contract.not-shown",
    ]


def test_words_of_any_script_stand_as_they_are_and_quotes_do_no_harm() -> None:
    words = "'عام' is “no” \"reach\" \\ é\nhere"
    report = json_report((Finding(Location("docs/a.md"), words, "What to do.", id="x.one"),), DAY)
    assert json.loads(report)["findings"][0]["message"] == words
    assert "عام" in report
    assert "é" in report
