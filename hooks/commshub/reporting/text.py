"""Findings for a person to read."""

from collections.abc import Sequence
from itertools import groupby

from commshub.model.findings import Finding, Level, count
from commshub.text.formatting import amount

# The concerns of what could not be read. Much else may hang on it, so that it is mended first.
_READ_FIRST = frozenset({"files", "front-matter", "yaml", "fields"})


def text_report(findings: Sequence[Finding]) -> str:
    """Every finding by file and line, what could not be read first: what is wrong, what to do, and the rule."""
    blocks: list[str] = []
    ordered = sorted(findings, key=lambda finding: finding.id.partition(".")[0] not in _READ_FIRST)
    for path, group in groupby(ordered, key=lambda finding: finding.location.path):
        lines = [path]
        for finding in group:
            margin = f"  line {finding.location.line}"
            word = "" if finding.level is Level.ERROR else "Warning: "
            lines.append(f"{margin:<10} {word}{finding.message}")
            asked = [f"{'':<11}Asked for in: {finding.source}"] if finding.source else []
            lines += [f"{'':<11}{finding.hint}", *asked, f"{'':<11}{finding.id}"]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def closing_sentence(findings: Sequence[Finding]) -> str:
    """How many findings there are, what that means, and where to read more."""
    if not findings:
        return "Nothing stands in the way: this hub can be published."
    errors, warnings = count(findings, Level.ERROR), count(findings, Level.WARNING)
    more = f"To read more: hub explain {findings[0].id}"
    if not errors:
        return f"{amount(warnings, 'warning')}, nothing that stops publishing. {more}"
    also = f" (and {amount(warnings, 'warning')})" if warnings else ""
    return f"{amount(errors, 'problem')} to mend before this hub can be published{also}. {more}"
