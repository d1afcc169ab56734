"""Quarters of a year, as a plan names them: `2026-q3` is July to September 2026."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer

from commshub.model.values import wanted, written_as

_QUARTER = re.compile(r"(20\d{2})-q([1-4])")
_MONTHS = ("January to March", "April to June", "July to September", "October to December")


@dataclass(frozen=True, slots=True, order=True)
class YearQuarter:
    """Three months of a year; `number` counts from 1, for January to March."""

    year: int
    number: int

    def __str__(self) -> str:
        """As a reader sees it."""
        return f"{_MONTHS[self.number - 1]} {self.year}"

    @property
    def written(self) -> str:
        """As it is typed: 2026-q4."""
        return f"{self.year}-q{self.number}"

    @property
    def last(self) -> "YearQuarter":
        """The one before it."""
        return YearQuarter(self.year, self.number - 1) if self.number > 1 else YearQuarter(self.year - 1, 4)

    @classmethod
    def of(cls, day: date) -> "YearQuarter":
        """The quarter that a day falls in."""
        return cls(day.year, (day.month + 2) // 3)


def parse_quarter(text: object) -> YearQuarter:
    """A quarter written as 2026-q3."""
    if isinstance(text, YearQuarter):
        return text
    match = _QUARTER.fullmatch(text) if isinstance(text, str) else None
    if not match:
        what = "quarter"
        raise wanted(what)
    return YearQuarter(int(match[1]), int(match[2]))


Quarter = Annotated[YearQuarter, BeforeValidator(parse_quarter), PlainSerializer(str), written_as(_QUARTER.pattern)]
