"""Days that are written out in a text: 8 December 2026."""

import calendar
import re
from collections.abc import Iterator
from datetime import date

MONTHS = tuple(calendar.month_name[1:])
WRITTEN = re.compile(rf"\b(\d{{1,2}})\s+({'|'.join(MONTHS)})\s+(\d{{4}})\b")


def days_in(text: str) -> Iterator[date]:
    """Every day that is named with its month and year; one that no calendar has is left out."""
    for day, month, year in WRITTEN.findall(text):
        try:
            yield date(int(year), MONTHS.index(month) + 1, int(day))
        except ValueError:
            continue
