"""Findings for a program to read."""

import json
from collections.abc import Mapping, Sequence
from datetime import date

from commshub.model.findings import Finding, Level, count

VERSION = 1


def json_report(findings: Sequence[Finding], as_of: date, waived: int = 0) -> str:
    """The whole report as one JSON object; its shape is a promise, and `version` changes if the shape does."""
    report = {
        "version": VERSION,
        "as_of": as_of.isoformat(),
        "findings": [_entry(finding) for finding in findings],
        "summary": {
            "errors": count(findings, Level.ERROR),
            "warnings": count(findings, Level.WARNING),
            "waived": waived,
        },
    }
    return json.dumps(report, indent=2, ensure_ascii=False) + "\n"


def _entry(finding: Finding) -> Mapping[str, object]:
    entry: dict[str, object] = {
        "id": finding.id,
        "level": str(finding.level),
        "path": finding.location.path,
        "line": finding.location.line,
        "column": finding.location.column,
        "message": finding.message,
        "hint": finding.hint,
    }
    if finding.source:
        entry["source"] = finding.source
    if finding.element:
        entry["element"] = finding.element
    return entry
