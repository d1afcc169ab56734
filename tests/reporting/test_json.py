"""Findings for a program: the shape of the report is a promise."""

import json
from datetime import date

import pytest
from jsonschema import Draft202012Validator

from commshub.checks.registry import run_rules
from commshub.model.findings import Finding, Fix, Level, Location
from commshub.reporting.json import VERSION, json_report
from tiny_hub import ROOT, MakeSite

SCHEMA = Draft202012Validator(json.loads((ROOT / "schemas/findings.schema.json").read_text(encoding="utf-8")))

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


def test_where_words_end_and_how_to_mend_them_stands_where_it_is_known() -> None:
    place = Location("docs/a.md", 3, 7).over("3rd\nMarch")
    finding = Finding(place, "Wrong", "Mend it.", source="A guide", id="x.one", fix=Fix(place, "3 March"))
    (entry,) = json.loads(json_report((finding,), DAY))["findings"]
    assert list(entry.items()) == [
        ("id", "x.one"),
        ("level", "error"),
        ("path", "docs/a.md"),
        ("line", 3),
        ("column", 7),
        ("end_line", 4),
        ("end_column", 6),
        ("message", "Wrong"),
        ("hint", "Mend it."),
        ("source", "A guide"),
        (
            "fix",
            {"path": "docs/a.md", "line": 3, "column": 7, "end_line": 4, "end_column": 6, "text": "3 March"},
        ),
    ]


@pytest.mark.parametrize("findings", [(), (ERROR, WARNING, ASKED)], ids=["none", "some"])
def test_the_report_has_the_shape_of_its_schema(findings: tuple[Finding, ...]) -> None:
    SCHEMA.validate(json.loads(json_report(findings, DAY, 2)))


def test_what_rules_find_has_the_shape_of_the_schema(tiny: MakeSite) -> None:
    files = dict.fromkeys(("docs/index.md", "content_data/glossary.yml"))
    wrong = "---\nkind: guide\ntitle: Worried.\n---\nOn 3rd March 1200 came, says {{ contct(1) }}.\n"
    report = json.loads(json_report(run_rules(tiny({**files, "docs/get-help/worried.md": wrong})), DAY))
    SCHEMA.validate(report)
    for name in ("end_line", "fix", "source"):
        assert any(name in entry for entry in report["findings"])
        assert any(name not in entry for entry in report["findings"])


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"column": 0}, id="a column before the first"),
        pytest.param({"end_line": 3}, id="half an end"),
        pytest.param({"level": "notice"}, id="another level"),
        pytest.param({"colour": "red"}, id="a field that nobody promised"),
        pytest.param({"fix": {"path": "docs/a.md", "line": 3, "column": 7, "text": "x"}}, id="a fix without an end"),
    ],
)
def test_the_schema_refuses_what_is_not_promised(changes: dict[str, object]) -> None:
    report = json.loads(json_report((ERROR,), DAY))
    report["findings"][0] |= changes
    assert not SCHEMA.is_valid(report)
