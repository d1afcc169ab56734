"""Findings in SARIF 2.1.0, which code hosts, editors and many other tools read.

Regions end where the words end, rules bring their pages, and what can be mended in one way brings the edit.
"""

import json
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from commshub.model.findings import Finding, Location
from commshub.reporting.check_report import CheckReport, RuleHelp
from commshub.reporting.fingerprints import fingerprints

_FORM = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "SRCROOT"


def sarif_report(report: CheckReport) -> str:
    """One run of `hub check`, with what waivers and the baseline set aside as suppressed results."""
    findings = [*report.findings, *report.waived]
    named = {rule.id for rule in report.rules}
    ids = [*(rule.id for rule in report.rules), *dict.fromkeys(each.id for each in findings if each.id not in named)]
    places = {id_: number for number, id_ in enumerate(ids)}
    results = [
        {**_result(finding, places[finding.id], report.folder, print_), **_suppressed(number >= len(report.findings))}
        for number, (finding, print_) in enumerate(zip(findings, fingerprints(findings), strict=True))
    ]
    driver = {
        "name": "hub check",
        **({"semanticVersion": report.version} if report.version else {}),
        "rules": [*map(_rule, report.rules), *({"id": id_} for id_ in ids if id_ not in named)],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder of the repository."}}},
        "results": results,
    }
    return json.dumps({"$schema": _FORM, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False) + "\n"


def _rule(rule: RuleHelp) -> Mapping[str, object]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.summary},
        "help": {"text": rule.explanation, "markdown": rule.page},
        "defaultConfiguration": {"level": str(rule.level)},
        "properties": {"tags": [rule.theme]},
    }


def _result(finding: Finding, rule: int, folder: str, print_: str) -> Mapping[str, object]:
    return {
        "ruleId": finding.id,
        "ruleIndex": rule,
        "level": str(finding.level),
        "message": {"text": f"{finding.message}. {finding.hint}"},
        "locations": [{"physicalLocation": {**_file(finding.location, folder), "region": _region(finding.location)}}],
        "partialFingerprints": {"hubFinding/v1": print_},
        **_fixes(finding, folder),
    }


def _suppressed(is_waived: bool) -> Mapping[str, Sequence[object]]:  # noqa: FBT001 - it is what the name says
    return {"suppressions": [{"kind": "external"}]} if is_waived else {}


def _fixes(finding: Finding, folder: str) -> Mapping[str, object]:
    if finding.fix is None:
        return {}
    place = finding.fix.location
    edit = {"deletedRegion": _region(place), "insertedContent": {"text": finding.fix.text}}
    change = {**_file(place, folder), "replacements": [edit]}
    return {"fixes": [{"description": {"text": finding.hint}, "artifactChanges": [change]}]}


def _file(place: Location, folder: str) -> Mapping[str, object]:
    return {"artifactLocation": {"uri": quote(f"{folder}{place.path}"), "uriBaseId": _ROOT}}


def _region(place: Location) -> Mapping[str, int]:
    region = {"startLine": place.line, "startColumn": place.column}
    if place.end is not None:
        region["endLine"], region["endColumn"] = place.end
    return region
