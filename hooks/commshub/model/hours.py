"""Opening hours as a reader sees them, understood: "Monday to Friday, 9am to 5pm"."""

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator

from commshub.model.values import wanted, written_as

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MIDDAY = 12 * 60
MINUTES_OF_A_DAY = 24 * 60
_MINUTES_OF_A_WEEK = len(DAYS) * MINUTES_OF_A_DAY

_DAY = "|".join(DAYS)
_TIME = r"midnight|midday|\d{1,2}(?::\d{2})?(?:am|pm)"
_SPAN = re.compile(
    rf"(?:(?P<every>Every day)|(?P<first>{_DAY})(?: to (?P<last>{_DAY}))?)"
    rf", (?:(?P<always>24 hours)|(?P<opens>{_TIME}) to (?P<closes>{_TIME}))"
)
EXCEPT = ", except bank holidays"
INCLUDING = ", including bank holidays"
# What stands in place of hours that the hub does not state, because they change too often or are still to be confirmed.
SEE_WEBSITE = "See its website"


@dataclass(frozen=True, slots=True)
class Span:
    """Days of the week (0 is Monday) and the minutes of the day between which somebody answers.

    A span that goes on over midnight, as for an out-of-hours team, closes on the day after.
    """

    days: tuple[int, ...]
    opens: int
    closes: int


@dataclass(frozen=True, slots=True)
class Hours:
    """When a contact answers: the words for the reader and the spans for everything else."""

    text: str
    spans: tuple[Span, ...]

    @property
    def closes_on_bank_holidays(self) -> bool:
        """Whether nobody answers on a bank holiday."""
        return self.text.endswith(EXCEPT)

    @property
    def says_bank_holidays(self) -> bool:
        """Whether it is certain what holds on a bank holiday: it is said, or every day is the same."""
        said = self.text.endswith((EXCEPT, INCLUDING))
        return said or all(len(span.days) == len(DAYS) for span in self.spans) or self.always

    @property
    def is_stated(self) -> bool:
        """Whether hours are stated at all, and enough is known of them to say whether somebody answers now."""
        return bool(self.spans) and self.says_bank_holidays

    @property
    def compact(self) -> str:
        """The spans for a script: "01234:540-1020 5:600-720", with days from 0 (Monday) and minutes after midnight."""
        return " ".join(f"{''.join(map(str, span.days))}:{span.opens}-{span.closes}" for span in self.spans)

    @property
    def always(self) -> bool:
        """Whether somebody answers at every hour of every day."""
        stretches = sorted(
            (day * MINUTES_OF_A_DAY + span.opens, day * MINUTES_OF_A_DAY + span.closes)
            for span in self.spans
            for day in span.days
        )
        # What goes on over midnight on Sunday covers the start of Monday.
        covered = max((0, *(closes - _MINUTES_OF_A_WEEK for _, closes in stretches)))
        for opens, closes in stretches:
            if opens <= covered:
                covered = max(covered, closes)
        return covered >= _MINUTES_OF_A_WEEK and not self.closes_on_bank_holidays


def parse_hours(text: object) -> Hours:
    """Understand hours; several spans are parted by a semicolon, and what holds on bank holidays stands at the end."""
    if isinstance(text, Hours):
        return text
    what = "hours"
    if not isinstance(text, str):
        raise wanted(what)
    if text == SEE_WEBSITE:
        return Hours(text, ())
    spans = tuple(_parse_span(part.strip()) for part in text.removesuffix(EXCEPT).removesuffix(INCLUDING).split(";"))
    if any(span is None for span in spans):
        raise wanted(what)
    return Hours(text, tuple(span for span in spans if span))


def _parse_span(text: str) -> Span | None:
    match = _SPAN.fullmatch(text)
    if not match:
        return None
    if match["every"]:
        days = tuple(range(len(DAYS)))
    else:
        first = DAYS.index(match["first"])
        last = DAYS.index(match["last"] or match["first"])
        days = tuple(range(first, last + 1))
    opens, closes = (0, MINUTES_OF_A_DAY) if match["always"] else (_minutes(match["opens"]), _minutes(match["closes"]))
    # "5pm to 9am" goes on over midnight; "9am to 5am" is more likely a slip for 5pm, and is refused.
    if closes == 0 or (opens >= _MIDDAY >= closes > 0 and opens > closes):
        closes += MINUTES_OF_A_DAY
    return Span(days, opens, closes) if days and 0 <= opens < closes else None


def _minutes(text: str) -> int:
    """Minutes after midnight of a time such as 9am, 5:30pm, midday or midnight; below zero if there is no such time."""
    if text in {"midnight", "midday"}:
        return 0 if text == "midnight" else _MIDDAY
    hour, _, minute = text[:-2].partition(":")
    if not 1 <= int(hour) <= 12 or int(minute or 0) > 59:  # noqa: PLR2004 - the face of a clock
        return -1
    return (int(hour) % 12) * 60 + (_MIDDAY if text.endswith("pm") else 0) + int(minute or 0)


def clock_face(minutes: int) -> str:
    """Minutes after midnight as 09:00; the end of the day is 23:59, because most programs know no 24:00."""
    minutes = minutes - 1 if minutes == MINUTES_OF_A_DAY else minutes % MINUTES_OF_A_DAY
    return f"{minutes // 60:02}:{minutes % 60:02}"


# The same for programs in which hours are typed, which know no named groups.
_ONE_SPAN = re.sub(r"\?P<\w+>", "?:", _SPAN.pattern)
_WRITTEN = rf"{SEE_WEBSITE}|{_ONE_SPAN}(?:; *{_ONE_SPAN})*(?:{EXCEPT}|{INCLUDING})?"

OpeningHours = Annotated[Hours, BeforeValidator(parse_hours), written_as(_WRITTEN)]
