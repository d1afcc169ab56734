"""Days that are named twice, by their date and by their weekday, are named right both times."""

import calendar
import re
from collections.abc import Iterator
from datetime import date

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Location
from commshub.model.hours import DAYS
from commshub.model.site import Site
from commshub.text.document.document import Part
from commshub.text.formatting import quote
from commshub.text.passages import passages

_WEEKDAYS = frozenset(name.lower().encode() for name in DAYS)
_MONTHS = tuple(calendar.month_name[1:])
_NAMED = re.compile(
    rf"\b(?P<weekday>{'|'.join(DAYS)}),?\s+(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(_MONTHS)})\s+(?P<year>\d{{4}})\b"
)


@rule()
def wrong(site: Site) -> Iterator[Finding]:
    """A weekday belongs to the date that stands beside it.

    Whoever reads "Wednesday 8 December" comes on one of the two days, and half of the guests on the wrong one. Only
    dates with their year are looked at.

    ```diff
      # docs/help.md
    - Come on Wednesday 8 December 2026.
    + Come on Tuesday 8 December 2026.
    ```
    > 'Wednesday 8 December 2026' is a day that there is not
    """
    for passage in passages(site).for_rule("weekdays.wrong", _WEEKDAYS, private=True):
        text = passage.without(Part.CODE)
        yield from (_finding(match, passage.location(*match.span())) for match in _wrong(text))


def _wrong(text: str) -> Iterator[re.Match[str]]:
    return (match for match in _NAMED.finditer(text) if _weekday(match) != match["weekday"])


def _weekday(match: re.Match[str]) -> str | None:
    """The weekday of a date; a day that no month has is of none."""
    try:
        day = date(int(match["year"]), _MONTHS.index(match["month"]) + 1, int(match["day"]))
    except ValueError:
        return None
    return DAYS[day.weekday()]


def _finding(match: re.Match[str], location: Location) -> Finding:
    right = _weekday(match)
    hint = f"It is a {right}. Look up which of the two was meant." if right else "Look up which day was meant."
    return Finding(location, f"{quote(match.group())} is a day that there is not", hint)
