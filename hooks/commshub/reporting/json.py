"""Findings for a program to read."""

import json
from collections.abc import Mapping, Sequence
from datetime import date

from commshub.model.findings import Finding, Level, Location, count

VERSION = 1


def json_report(findings: Sequence[Finding], as_of: date, waived: int = 0) -> str:
    """The whole report as one JSON object, in the shape that `schemas/findings.schema.json` promises."""
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
        **_place(finding.location),
        "message": finding.message,
        "hint": finding.hint,
    }
    if finding.source:
        entry["source"] = finding.source
    if finding.element:
        entry["element"] = finding.element
    if finding.layer:
        entry["layer"] = finding.layer
    if finding.fix:
        entry["fix"] = {**_place(finding.fix.location), "text": finding.fix.text}
    return entry


def _place(location: Location) -> Mapping[str, object]:
    return {"path": location.path, "line": location.line, "column": location.column, **_end(location)}


def _end(location: Location) -> Mapping[str, int]:
    """Where the words end, if that is known."""
    return dict(zip(("end_line", "end_column"), location.end or (), strict=False))
