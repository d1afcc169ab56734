"""Findings for a person to read."""

from collections.abc import Sequence
from itertools import groupby

from commshub.model.findings import Finding, Level, count
from commshub.model.layers import NATIONAL
from commshub.reporting.check_report import CheckReport
from commshub.text.formatting import amount

# The concerns of what could not be read. Much else may hang on it, so that it is mended first.
_READ_FIRST = frozenset({"files", "front-matter", "yaml", "fields"})

# What lies in the package cannot be edited, whatever a hint says. In the package's own repository it can.
_OF_PACKAGE = f"{NATIONAL}/"
_INSTEAD = (
    "This file comes with the package. Do not edit it: where a hint names council.yml, do that. Otherwise write the\n"
    f"  whole entry or page into your own files, in the same place, with 'instead_of: {NATIONAL}' and 'reason:'."
)


def whole_text(report: CheckReport) -> str:
    """The findings, how many are set aside, and what that means for the hub."""
    findings = f"{text_report(report.findings)}\n" if report.findings else ""
    waived = len(report.waived)
    aside = f"{amount(waived, 'finding')} set aside by waivers or the baseline.\n" if waived else ""
    return f"{findings}{aside}{report.passed_over}{closing_sentence(report.findings, report.only, report.elsewhere)}\n"


def in_reading_order(findings: Sequence[Finding]) -> Sequence[Finding]:
    """Findings by file and line, but what could not be read first."""
    return sorted(findings, key=lambda finding: finding.id.partition(".")[0] not in _READ_FIRST)


def text_report(findings: Sequence[Finding]) -> str:
    """Every finding by file and line, what could not be read first: what is wrong, what to do, and the rule."""
    blocks: list[str] = []
    for path, group in groupby(in_reading_order(findings), key=lambda finding: finding.location.path):
        told = list(group)
        lines = [f"{path} (the layer '{told[0].layer}')" if told[0].layer else path]
        lines += [f"  {_INSTEAD}"] if path.startswith(_OF_PACKAGE) else []
        for finding in told:
            margin = f"  line {finding.location.line}"
            word = "" if finding.level is Level.ERROR else "Warning: "
            lines.append(f"{margin:<10} {word}{finding.message}")
            asked = [f"{'':<11}Asked for in: {finding.source}"] if finding.source else []
            lines += [f"{'':<11}{finding.hint}", *asked, f"{'':<11}{finding.id}"]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def closing_sentence(findings: Sequence[Finding], only: Sequence[str] = (), elsewhere: int = 0) -> str:
    """How many findings there are, what that means for the hub, and where to read more.

    `only` are the files and folders that are reported on, if not all, and `elsewhere` is how many problems stop
    publishing in the others.
    """
    errors, warnings = count(findings, Level.ERROR), count(findings, Level.WARNING)
    others = f", but {amount(elsewhere, 'problem')} elsewhere {'does' if elsewhere == 1 else 'do'}" if elsewhere else ""
    see = f" Run hub check to see {'it' if elsewhere == 1 else 'them'}." if elsewhere else ""
    if not findings:
        way = f"Nothing in {' or '.join(only)} stands in the way{others}.{see}"
        return way if elsewhere else "Nothing stands in the way: this hub can be published."
    worst = next((each for each in findings if each.level is Level.ERROR), findings[0])
    more = f"{see} To read more: hub explain {worst.id}"
    if not errors:
        return f"{amount(warnings, 'warning')}, nothing that stops publishing{others}.{more}"
    also = f" (and {amount(warnings, 'warning')})" if warnings else ""
    both = f"here, and {elsewhere} elsewhere, " if elsewhere else ""
    return f"{amount(errors, 'problem')} to mend {both}before this hub can be published{also}.{more}"
