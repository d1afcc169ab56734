"""Opening hours as a reader sees them, understood: "Monday to Friday, 9am to 5pm"."""

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator

from commshub.site.values import wanted

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MINUTES_OF_A_DAY = 24 * 60

_DAY = "|".join(DAYS)
_TIME = r"midnight|midday|\d{1,2}(?::\d{2})?(?:am|pm)"
SPAN = re.compile(
    rf"(?:(?P<every>Every day)|(?P<first>{_DAY})(?: to (?P<last>{_DAY}))?)"
    rf", (?:(?P<always>24 hours)|(?P<opens>{_TIME}) to (?P<closes>{_TIME}))"
)
EXCEPT = ", except bank holidays"


@dataclass(frozen=True, slots=True)
class Span:
    """Days of the week (0 is Monday) and the minutes of the day between which somebody answers."""

    days: tuple[int, ...]
    opens: int
    closes: int


@dataclass(frozen=True, slots=True)
class Hours:
    """When a contact answers: the words for the reader and the spans for everything else."""

    text: str
    spans: tuple[Span, ...]

    @property
    def always(self) -> bool:
        """Whether somebody answers at every hour of every day."""
        whole = {day for span in self.spans if span.closes - span.opens == MINUTES_OF_A_DAY for day in span.days}
        return len(whole) == len(DAYS) and not self.text.endswith(EXCEPT)


def parse_hours(text: object) -> Hours:
    """Understand hours; several spans are parted by a semicolon, and bank holidays can be excepted at the end."""
    if isinstance(text, Hours):
        return text
    what = "hours"
    if not isinstance(text, str):
        raise wanted(what)
    spans = tuple(_parse_span(part.strip()) for part in text.removesuffix(EXCEPT).split(";"))
    if any(span is None for span in spans):
        raise wanted(what)
    return Hours(text, tuple(span for span in spans if span))


def _parse_span(text: str) -> Span | None:
    match = SPAN.fullmatch(text)
    if not match:
        return None
    if match["every"]:
        days = tuple(range(len(DAYS)))
    else:
        first = DAYS.index(match["first"])
        last = DAYS.index(match["last"] or match["first"])
        days = tuple(range(first, last + 1))
    opens, closes = (0, MINUTES_OF_A_DAY) if match["always"] else (_minutes(match["opens"]), _minutes(match["closes"]))
    if closes == 0:
        closes = MINUTES_OF_A_DAY
    return Span(days, opens, closes) if days and 0 <= opens < closes else None


def _minutes(text: str) -> int:
    """Minutes after midnight of a time such as 9am, 5:30pm, midday or midnight; below zero if there is no such time."""
    if text in {"midnight", "midday"}:
        return 0 if text == "midnight" else 12 * 60
    hour, _, minute = text[:-2].partition(":")
    if not 1 <= int(hour) <= 12 or int(minute or 0) > 59:  # noqa: PLR2004 - the face of a clock
        return -1
    return (int(hour) % 12 + (12 if text.endswith("pm") else 0)) * 60 + int(minute or 0)


OpeningHours = Annotated[Hours, BeforeValidator(parse_hours)]
