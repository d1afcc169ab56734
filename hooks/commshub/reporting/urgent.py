"""The log of urgent corrections, and what is said of one."""

import json
from collections.abc import Sequence

from commshub.model.findings import Finding
from commshub.model.urgent import UrgentCorrection
from commshub.text.formatting import amount, day

_HEAD = """\
# Corrections that could not wait, and what was passed over for each: `hub check --urgent` adds an entry. What is named
# here stops the build again after the day in `until`. Keep the entries; they say who decided what.

corrections:
"""


def urgent_log(corrections: Sequence[UrgentCorrection]) -> str:
    """The file with all of them."""
    return _HEAD + "".join(_entry(each) for each in corrections)


def _entry(correction: UrgentCorrection) -> str:
    passed = "".join(
        f"      - {{rule: {each.rule}, place: {_quoted(each.place)}, message: {_quoted(each.message)}}}\n"
        for each in correction.passed_over
    )
    return (
        f"  - paths: [{', '.join(map(_quoted, correction.paths))}]\n"
        f"    by: {correction.by}\n"
        f"    why: {_quoted(correction.why)}\n"
        f"    day: {correction.day}\n"
        f"    until: {correction.until}\n"
        f"    passed_over:\n{passed}"
    )


def _quoted(text: str) -> str:
    """Text between quotes as YAML reads it: what JSON writes is YAML too."""
    return json.dumps(text, ensure_ascii=False)


def passed_over_text(findings: Sequence[Finding], corrections: Sequence[UrgentCorrection]) -> str:
    """What is passed over, line by line, and until when."""
    if not findings:
        return ""
    until = min(each.until for each in corrections)
    lines = [f"  {each.location.path}, line {each.location.line}: {each.message} ({each.id})" for each in findings]
    what = amount(len(findings), "problem")
    head = f"For an urgent correction, {what} may wait until {day(until)} and will then stop the build:"
    return "\n".join((head, *lines)) + "\n"
