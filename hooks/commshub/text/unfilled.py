"""Gaps: places in a text that somebody has still to fill in, with who can and how long it takes.

A gap is written `GAP (Prevent lead, 5 minutes) the number that residents ring`, to the end of its line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPENS = "GAP ("
_GAP = re.compile(r"GAP \((?P<who>[^,()\n]+), (?P<minutes>\d{1,3}) minutes?\) (?P<what>[^\n]*\S)")


@dataclass(frozen=True, slots=True)
class Gap:
    """What is to be filled in, by whom, and how long it takes; and where it stands in its text."""

    who: str
    minutes: int
    what: str
    start: int
    end: int


def find_gaps(text: str) -> Iterator[Gap]:
    """Every gap of a text."""
    if _OPENS in text:
        for found in _GAP.finditer(text):
            yield Gap(found["who"].strip(), int(found["minutes"]), found["what"].strip(), *found.span())


def is_gap(value: str) -> bool:
    """Whether a value is a gap, whatever else it should be."""
    return value.startswith(_OPENS) and _GAP.match(value) is not None
