"""Findings as GitLab shows them in a merge request: its report on code quality."""

import json
from collections.abc import Mapping

from commshub.model.findings import Finding, Level
from commshub.reporting.check_report import CheckReport
from commshub.reporting.fingerprints import fingerprints

# GitLab's own scale is info, minor, major, critical, blocker.
_SEVERITY: Mapping[Level, str] = {Level.ERROR: "critical", Level.WARNING: "minor"}


def gitlab_report(report: CheckReport) -> str:
    """A list of problems, each with the fingerprint by which GitLab tells new ones from old."""
    prints = fingerprints(report.findings)
    entries = [_entry(finding, report.folder, print_) for finding, print_ in zip(report.findings, prints, strict=True)]
    return json.dumps(entries, indent=2, ensure_ascii=False) + "\n"


def _entry(finding: Finding, folder: str, fingerprint: str) -> Mapping[str, object]:
    place = finding.location
    end = {"end": place.end_line} if place.end_line else {}
    return {
        "description": f"{finding.message}. {finding.hint}",
        "check_name": finding.id,
        "fingerprint": fingerprint,
        "severity": _SEVERITY[finding.level],
        "location": {"path": f"{folder}{place.path}", "lines": {"begin": place.line, **end}},
    }
