"""The days of a series of events: every week or two, or each month on its day, its second Tuesday or its last day."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from commshub.model.marks import Published
from commshub.model.page_kinds import Model
from commshub.model.values import Day, wanted

_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WRITTEN = re.compile(rf"(?P<place>{'|'.join(_PLACES)}) (?P<weekday>{'|'.join(_WEEKDAYS)})|last day", re.IGNORECASE)
_WEEK = timedelta(days=7)
# Nobody plans an event for longer; it also bounds what a slip of the keyboard can make of a year.
MOST_SESSIONS = 400


class Repeats(StrEnum):
    """How often a series comes round."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day that each month has: its second Tuesday, or its last day if no day of the week is named."""

    text: str
    place: int
    weekday: int | None

    def in_month(self, year: int, month: int) -> date:
        """Which day of a month it is."""
        days = calendar.monthrange(year, month)[1]
        if self.weekday is None:
            return date(year, month, days)
        first = date(year, month, 1)
        found = [first + timedelta(days=each) for each in range(days)]
        return [each for each in found if each.weekday() == self.weekday][self.place - (self.place > 0)]

    @property
    def rule(self) -> dict[str, object]:
        """As a calendar says it (RFC 5545)."""
        if self.weekday is None:
            return {"bymonthday": -1}
        return {"byday": f"{self.place}{_WEEKDAYS[self.weekday][:2].upper()}"}


def parse_month_day(text: object) -> MonthDay:
    """Understand "second Tuesday", "last Friday" or "last day"."""
    if isinstance(text, MonthDay):
        return text
    found = _WRITTEN.fullmatch(" ".join(text.split())) if isinstance(text, str) else None
    if found is None:
        what = "day of the month"
        raise wanted(what)
    weekday = found["weekday"]
    if weekday is None:
        return MonthDay("last day", -1, None)
    number = _WEEKDAYS.index(weekday.lower())
    return MonthDay(f"{found['place'].lower()} {weekday.capitalize()}", _PLACES[found["place"].lower()], number)


class Series(Model):
    """An event that comes round again until a day, but not on some days.

    A monthly one comes on the same day of each month that has it, or on the one that `which` names. Days in `except_on`
    were never planned; those in `called_off` were, and readers are told.
    """

    repeats: Repeats
    """How often it comes round: weekly, fortnightly or monthly."""
    which: Annotated[MonthDay | None, BeforeValidator(parse_month_day)] = None
    """The day of a monthly series: second Tuesday, last Friday or last day."""
    until: Day
    """The last day that it can come on."""
    except_on: tuple[Day, ...] = ()
    """Days on which it was never planned, such as bank holidays."""
    called_off: tuple[Day, ...] = ()
    """Days on which it was planned, and does not take place. Readers are told."""
    why_called_off: Published[str | None] = None
    """Why those are called off, in a few words."""

    def planned(self, first: date) -> Iterator[date]:
        """The days from the first to the last, those that are left out or called off among them."""
        for number in range(MOST_SESSIONS):
            when = self._at(first, number)
            if when is None:
                continue
            if when > self.until:
                return
            if when >= first:
                yield when

    def _at(self, first: date, number: int) -> date | None:
        """The day so many turns after the first; `None` for a month that has no such day."""
        if self.repeats is not Repeats.MONTHLY:
            return first + number * (_WEEK if self.repeats is Repeats.WEEKLY else 2 * _WEEK)
        month = first.month - 1 + number
        year, month = first.year + month // 12, month % 12 + 1
        if self.which:
            return self.which.in_month(year, month)
        days = calendar.monthrange(year, month)[1]
        # The month is over for the loop, too, so that a series on the 31st ends.
        return date(year, month, first.day) if first.day <= days else None
