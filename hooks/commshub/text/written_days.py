"""Days that are written in a text: 3 March 2026, March 2026, autumn 2026, or a year alone."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

_MONTHS = tuple(calendar.month_name[1:])
# The first and the last month of each season. Winter ends in the year after.
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
_MONTH = "|".join((*_MONTHS, "Sept", *(name for name in calendar.month_abbr[1:] if name != "May")))
_GAP = r"[ \t\u00a0]*(?:[ \t\u00a0]|\n(?!\s*\n)>?)[ \t\u00a0]*"
_WRITTEN = re.compile(
    rf"(?<![\w/.-])(?:(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_GAP})?(?P<month>{_MONTH}){_GAP}"
    rf"|(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter){_GAP}(?:of{_GAP})?)?(?P<year>20\d\d)(?![\w/]|[-–]\d|\.\d)"
)
_YEAR = re.compile(r"20\d\d(?![\w/]|[-–]\d|\.\d)")
# How many characters may stand before the year: 30th of a month with a long name, and an end of a line.
_LONGEST = 30
_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """Some words that name a day, or a stretch of days from `first` to `last`, and where they stand."""

    start: int
    end: int
    words: str
    first: date
    last: date

    @property
    def is_one_day(self) -> bool:
        """Whether it names one day and no longer stretch."""
        return self.first == self.last

    @property
    def is_year(self) -> bool:
        """Whether it is a year and no more."""
        return self.words.isdigit()


def find_days(text: str) -> Iterator[WrittenDay]:
    """Every day of this century that a text names, in order; a day that no month has is left out."""
    # A year is far quicker to look for than all that may stand before one.
    for year in _YEAR.finditer(text):
        near = _WRITTEN.finditer(text, max(year.start() - _LONGEST, 0), year.end() + 2)
        found = next((each for each in near if each.end() == year.end()), None)
        stretch = _stretch(found) if found else None
        if found and stretch:
            yield WrittenDay(found.start(), found.end(), " ".join(found.group().split()), *stretch)


def days_in(text: str) -> Iterator[date]:
    """Every whole day that a text names."""
    return (each.first for each in find_days(text) if each.is_one_day)


def day_in(text: str) -> date | None:
    """The first whole day that a text names."""
    return next(days_in(text), None)


def backwards(text: str) -> Iterator[tuple[WrittenDay, WrittenDay]]:
    """Two days that are written as a stretch of time, though the second comes before the first."""
    for first, second in pairwise(find_days(text)):
        if second.last < first.first and _is_stretch(text[: first.start], text[first.end : second.start]):
            yield first, second


def _is_stretch(before: str, between: str) -> bool:
    """Whether the words around two days make a stretch of them: between … and, from … to, or a dash."""
    joint = between.strip()
    if joint in {"–", "—", "-"}:
        return True
    opening = re.search(r"\b(between|from)\s*$", before[-20:], re.IGNORECASE)
    if opening is None or re.search(r"\b(?:moved|changed|corrected|forward)\s+from\s*$", before[-40:], re.IGNORECASE):
        return False
    return joint in ({"and"} if opening[1].lower() == "between" else {"to", "until", "till"})


def _stretch(found: re.Match[str]) -> tuple[date, date] | None:
    """The first and the last day that some words name."""
    year = int(found["year"])
    if found["season"]:
        first, last = _SEASONS[found["season"].lower()]
        return date(year, first, 1), _last_of(year + (last < first), last)
    if not found["month"]:
        return date(year, 1, 1), date(year, _DECEMBER, 31)
    month = next(number for number, name in enumerate(_MONTHS, 1) if name.startswith(found["month"][:3]))
    if not found["day"]:
        return date(year, month, 1), _last_of(year, month)
    day = int(found["day"])
    if not 1 <= day <= _last_of(year, month).day:
        return None
    return date(year, month, day), date(year, month, day)


def _last_of(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // _DECEMBER, month % _DECEMBER + 1, 1) - timedelta(days=1)
