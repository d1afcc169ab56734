"""Which findings are there only because a day has passed, and nobody has changed anything."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from commshub.model.findings import Finding

# A check of a contact may last a month, and be overdue for two years: some day in between has to be among these.
_DAYS_AGO = (1, 4, 11, *range(25, 800, 25))


def overdue(
    findings: Sequence[Finding], today: date, found_on: Callable[[date], Sequence[Finding]]
) -> tuple[Finding, ...]:
    """Those of some findings that the same files did not have on some earlier day."""
    left = list(findings)
    for days in _DAYS_AGO:
        if not left:
            break
        before = {_where(each) for each in found_on(today - timedelta(days=days))}
        left = [each for each in left if _where(each) in before]
    return tuple(each for each in findings if each not in left)


def _where(finding: Finding) -> tuple[str, str, int, str | None]:
    """What tells a finding from others on whatever day it is told: its words may name how long something has waited."""
    return finding.id, finding.location.path, finding.location.line, finding.element
