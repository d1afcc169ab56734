"""Findings in SARIF."""

import json
from datetime import date

from commshub.model.findings import Finding, Fix, Level, Location
from commshub.reporting.check_report import CheckReport, RuleHelp
from commshub.reporting.fingerprints import fingerprints
from commshub.reporting.sarif import sarif_report

DAY = date(2026, 11, 3)
RULES = (RuleHelp("x.one", "words", Level.ERROR, "Words are right.", "Words are right.\n\nAlways.", "# Words"),)
PLACE = Location("docs/a b.md", 3, 7)


def test_the_whole_report() -> None:
    place = PLACE.over("3rd March")
    finding = Finding(place, "'3rd' is wrong", "Write 3.", id="x.one", fix=Fix(place, "3 March"))
    other = Finding(PLACE, "A rule broke", "Tell somebody.", id="hub.crash", level=Level.WARNING)
    first, second = fingerprints([finding, other])
    file = {"uri": "hub/docs/a%20b.md", "uriBaseId": "SRCROOT"}
    region = {"startLine": 3, "startColumn": 7, "endLine": 3, "endColumn": 16}
    report = CheckReport((finding,), DAY, (other,), rules=RULES, folder="hub/", version="1.2.3")
    told = json.loads(sarif_report(report))
    assert told["version"] == "2.1.0"
    (run,) = told["runs"]
    assert run["tool"]["driver"] == {
        "name": "hub check",
        "semanticVersion": "1.2.3",
        "rules": [
            {
                "id": "x.one",
                "shortDescription": {"text": "Words are right."},
                "fullDescription": {"text": "Words are right."},
                "help": {"text": "Words are right.\n\nAlways.", "markdown": "# Words"},
                "defaultConfiguration": {"level": "error"},
                "properties": {"tags": ["words"]},
            },
            {"id": "hub.crash"},
        ],
    }
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"] == [
        {
            "ruleId": "x.one",
            "ruleIndex": 0,
            "level": "error",
            "message": {"text": "'3rd' is wrong. Write 3."},
            "locations": [{"physicalLocation": {"artifactLocation": file, "region": region}}],
            "partialFingerprints": {"hubFinding/v1": first},
            "fixes": [
                {
                    "description": {"text": "Write 3."},
                    "artifactChanges": [
                        {
                            "artifactLocation": file,
                            "replacements": [{"deletedRegion": region, "insertedContent": {"text": "3 March"}}],
                        }
                    ],
                }
            ],
        },
        {
            "ruleId": "hub.crash",
            "ruleIndex": 1,
            "level": "warning",
            "message": {"text": "A rule broke. Tell somebody."},
            "locations": [
                {"physicalLocation": {"artifactLocation": file, "region": {"startLine": 3, "startColumn": 7}}}
            ],
            "partialFingerprints": {"hubFinding/v1": second},
            "suppressions": [{"kind": "external"}],
        },
    ]


def test_without_findings_a_run_says_that_there_were_none() -> None:
    (run,) = json.loads(sarif_report(CheckReport((), DAY, rules=RULES)))["runs"]
    assert run["results"] == []
    assert run["tool"]["driver"]["rules"][0]["id"] == "x.one"
