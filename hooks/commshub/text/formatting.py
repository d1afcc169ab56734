"""How things are written for a reader: days, lists and quoted values."""

from collections.abc import Iterable
from datetime import date, datetime

LONGEST_QUOTE = 30
MIDDAY = 12
NAMED_HOURS = {"12am": "midnight", "12pm": "midday"}


def day(value: date) -> str:
    """A day as GOV.UK writes it: 3 November 2026."""
    return f"{value.day} {value:%B %Y}"


def moment(value: datetime) -> str:
    """A moment as GOV.UK writes it: 9am on 3 November 2026, or 5:30pm, midday and midnight."""
    return f"{clock(value)} on {day(value)}"


def clock(value: datetime) -> str:
    """A time of day: 9am, 5:30pm, midday or midnight."""
    minute = f":{value.minute:02}" if value.minute else ""
    time = f"{value.hour % 12 or 12}{minute}{'am' if value.hour < MIDDAY else 'pm'}"
    return NAMED_HOURS.get(time, time)


def quote(text: str, longest: int = LONGEST_QUOTE) -> str:
    """A value in quotes, cut to so many characters to leave room for what is said of it."""
    return f"'{shortened(text, longest)}'"


def sign_name(character: str) -> str:
    """The number under which Unicode lists a character: U+200B."""
    return f"U+{ord(character):04X}"


def shortened(text: str, longest: int) -> str:
    """A text on one line, cut to so many characters, with a code for each that nobody could see."""
    line = "".join(each if each.isprintable() else f"[{sign_name(each)}]" for each in " ".join(text.split()))
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def listing(names: Iterable[str], last: str = "or") -> str:
    """Quoted names in a sentence: 'a', 'b' or 'c'."""
    quoted = [f"'{name}'" for name in names]
    return f" {last} ".join(part for part in (", ".join(quoted[:-1]), quoted[-1] if quoted else "") if part)


def amount(number: int, thing: str) -> str:
    """A number of things: 1 word, 3 words."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def figure(value: float | None) -> str:
    """A number as a reader sees it: 1,000, 2.5, or a dash where there is none."""
    if value is None:
        return "–"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def day_or_dash(value: date | None) -> str:
    """A day, or a dash where there is none."""
    return day(value) if value else "–"
