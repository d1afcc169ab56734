"""How far the toolkit is met, for a person, a program and a spreadsheet."""

import csv
import io
import json
from collections.abc import Sequence
from datetime import date
from itertools import groupby

from commshub.coverage.elements import CoveredElement, State, totals
from commshub.coverage.evidence import Vouching
from commshub.coverage.strength import Strength, strength, strengths
from commshub.model.framework import Framework
from commshub.model.gaps import Gap
from commshub.text.formatting import day

_VERSION = 1
_COLUMNS = (
    *("number", "id", "holds", "level", "in_2018", "in_2024", "state", "evidence", "lacking", "gap_by"),
    *("strength", "vouched_by", "vouched_until"),
)
_SIGNS = {
    State.ATTESTED: "on somebody's word",
    State.GAP: "NOT YET",
    State.MISSING: "NO",
    State.LISTED: "not asked",
}


def coverage_text(framework: Framework, covered: Sequence[CoveredElement]) -> str:
    """Every element under the part of the toolkit that it belongs to, with what shows it or what is lacking."""
    lines = [framework.name, ""]
    by_part = sorted(covered, key=lambda each: (_sort_order(each.part_in(framework)), each.element.number))
    for part, group in groupby(by_part, key=lambda each: each.part_in(framework)):
        lines += [f"{part}. {framework.parts.get(part, '')}".rstrip(), ""]
        for each in group:
            lines.append(f"  {each.element.number:>3}  {each.element.title}: {_sign(each)}")
            lines += [f"       {evidence.text}" for evidence in each.evidence]
            lines += [f"       Declared gap: {_gap(each.gap)}"] if each.gap else []
            lines += [f"       Lacking: {missing.text}. {missing.hint}" for missing in each.lacks]
        lines.append("")
    return "\n".join([*lines, summary(covered)]) + "\n"


def _sign(covered: CoveredElement) -> str:
    if covered.state is State.SHOWN:
        return "yes" if strength(covered) is Strength.JUDGED else "there, and not judged"
    return _SIGNS[covered.state]


def summary(covered: Sequence[CoveredElement]) -> str:
    """The whole in one sentence."""
    counts, resting = totals(covered), strengths(covered)
    asked = len(covered) - counts[State.LISTED]
    met = counts[State.SHOWN] + counts[State.ATTESTED]
    gaps = f"{counts[State.GAP]} are declared gaps, " if counts[State.GAP] else ""
    return (
        f"{met} of {asked} elements are met: {resting[Strength.JUDGED]} judged, "
        f"{resting[Strength.PRESENT]} only present, {resting[Strength.VOUCHED]} on somebody's word. "
        f"{gaps}{counts[State.MISSING]} are missing; {counts[State.LISTED]} more are only listed."
    )


def _gap(gap: Gap) -> str:
    return f"{gap.what}. Why: {gap.why}. {gap.owner} closes it by {day(gap.by)}"


def coverage_json(framework: Framework, covered: Sequence[CoveredElement], as_of: date) -> str:
    """One object; `version` changes if its shape does."""
    counts = totals(covered)
    report = {
        "version": _VERSION,
        "as_of": as_of.isoformat(),
        "edition": framework.edition,
        "elements": [
            {
                "id": each.id,
                "number": each.element.number,
                "holds": each.element.holds,
                "level": str(each.element.level),
                "in_2018": each.element.in_2018,
                "in_2024": each.element.in_2024,
                "state": str(each.state),
                "strength": strength(each),
                "vouched": [_vouching(found.vouching) for found in each.evidence if found.vouching],
                "evidence": [{"text": evidence.text, "pages": list(evidence.pages)} for evidence in each.evidence],
                "lacking": [
                    {
                        "text": missing.text,
                        "hint": missing.hint,
                        "path": missing.location.path,
                        "line": missing.location.line,
                    }
                    for missing in each.lacks
                ],
                "gap": _gap_record(each.gap) if each.gap else None,
            }
            for each in covered
        ],
        "summary": {str(state): counts[state] for state in State},
        "strengths": {str(each): strengths(covered)[each] for each in Strength},
    }
    return json.dumps(report, indent=2, ensure_ascii=False) + "\n"


def _vouching(vouching: Vouching) -> dict[str, str]:
    return {
        "by": vouching.by,
        "day": vouching.day.isoformat(),
        "until": vouching.until.isoformat(),
        "what_was_seen": vouching.seen,
    }


def _gap_record(gap: Gap) -> dict[str, str]:
    told = {"what": gap.what, "why": gap.why, "owner": gap.owner, "by": gap.by.isoformat()}
    return {**told, "since": gap.since.isoformat()} if gap.since else told


def coverage_csv(covered: Sequence[CoveredElement]) -> str:
    """One line an element, for a spreadsheet."""
    output = io.StringIO()
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for each in covered:
        element = each.element
        evidence = "; ".join(evidence.text for evidence in each.evidence)
        lacking = "; ".join(missing.text for missing in each.lacks)
        until = each.gap.by.isoformat() if each.gap else ""
        parts = (element.in_2018 or "", element.in_2024 or "")
        told = (each.state, evidence, lacking, until, strength(each) or "", *_vouched(each))
        writer.writerow([element.number, each.id, element.holds, element.level, *parts, *told])
    return output.getvalue()


def _vouched(covered: CoveredElement) -> tuple[str, str]:
    """Who vouches for an element and until when, if anybody does."""
    found = [evidence.vouching for evidence in covered.evidence if evidence.vouching]
    return "; ".join(each.by for each in found), "; ".join(each.until.isoformat() for each in found)


def _sort_order(part: str) -> tuple[int, str]:
    return (int(part), "") if part.isdecimal() else (0, part)
