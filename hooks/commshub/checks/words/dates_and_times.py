"""Days, times and spans of years as GOV.UK writes them: 3 March 2026, 9am to 5:30pm, 2025 to 2026.

Everybody reads one form at once. "03/04" is a day in March or in April, depending on where somebody grew up.
Quotations, titles of documents, tables and code stay as they are.
"""

import calendar
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.hours import DAYS
from commshub.model.site import Site
from commshub.model.translations import ENGLISH
from commshub.text.formatting import MIDDAY, NAMED_HOURS, day, quote
from commshub.text.passages import passages
from commshub.text.prose import near_figures, own_words
from commshub.text.replacements import replace_match

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_SHORT_MONTHS = {name[:length]: number for name, number in _MONTHS.items() for length in (3, 4)} | {"sept": 9}
_MONTH = "|".join(name for name in calendar.month_name if name)
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
# "Mar" and "Jun" without a year may be the beginnings of other words that were cut.
_SHORT_AND_NO_NAME = r"(?:Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)"
_YEAR = r"(?:19|20)\d\d"
_DAY_FIRST = re.compile(
    rf"\d(?<![\d/.-]\d)(?P<rest>\d?)(?P<ordinal>(?:st|nd|rd|th)(?: of)?)?"
    rf" (?P<month>(?:{_MONTH})\b|{_SHORT}(?= {_YEAR})|{_SHORT_AND_NO_NAME}(?!\w))(?P<comma>,)?(?: (?P<year>{_YEAR})\b)?"
)
# What tells such a day from one in our own form.
_OTHER_DAY = re.compile(rf"[0-9](?:(?:st|nd|rd|th)\b| {_SHORT}(?!\w)|(?<=\b0[0-9]) [A-Z]| [A-Z][a-z]+, {_YEAR})")
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{_MONTH}) (?P<day>[0-3]?\d)(?P<ordinal>st|nd|rd|th)?(?![\d:.]\d|\d|[ap]m| (?:{_MONTH}|people|to \d))"
    rf"(?:,? (?P<year>{_YEAR})\b)?"
)
_FIGURES = re.compile(r"\d(?<![\w/.-]\d)\d?(?P<sign>[/.-])\d\d?(?P=sign)(?:\d{4}|\d\d)(?![\w/-]|\.\d)")
_ISO = re.compile(rf"{_YEAR}(?<![\w/-]\d\d\d\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w-])")
_TIME_12 = re.compile(r"\d(?<![\d:.,£-]\d)\d?(?:[:.][0-5]\d)? ?(?P<half>[apAP](?:[mM]|\. ?[mM]\.?))(?!\w)")
_TIME_24 = re.compile(r"\d(?<![\w:.£/-]\d)\d?:[0-5]\d(?! ?[apAP]\.?m| ?[-–—] ?\d|[\d:])")
_TIME_HOURS = re.compile(r"[0-2]\d(?<![\w:.,£/-]\d\d)[:.]?[0-5]\d ?(?:hrs?|hours)\b")
_NOON = re.compile(r"(?:\b12 )?\bnoon\b|\b12 ?(?:midday|midnight)\b")
_TIMES = re.compile(
    r"\d(?<![\w:.£/-]\d)\d?(?:[:.][0-5]\d)?(?: ?(?P<first>[ap])m)? ?[-–—] ?"
    r"(?P<end>\d\d?(?:[:.][0-5]\d)?) ?(?P<second>[ap])\.?m\b",
    re.IGNORECASE,
)
_TIMES_24 = re.compile(
    r"\d(?<![\w:.£/-]\d)\d?(?::[0-5]\d ?[-–—] ?\d\d?[:.]|\.[0-5]\d ?[-–—] ?\d\d?:)[0-5]\d(?! ?[apAP]\.?m|[\d:%])"
)
_WEEKDAYS = re.compile(
    r"\b(?P<from>Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)(?:\.|day|sday|nesday|rsday|urday)? ?[-–—] ?"
    r"(?P<to>Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)(?:\.|day|sday|nesday|rsday|urday)?(?!\w)"
    r"(?P<hours>,? \d\d?(?:[:.][0-5]\d)? ?[-–—] ?\d\d?(?:[:.][0-5]\d)?(?![\w%.]\w))?"
)
# The hours of a day in full, and a full stop where a colon is meant.
_TIME_DOT = re.compile(
    r"(?:1\d|2[0-3])(?<![\w:.,£/-]\d\d)\.[0-5]\d(?!\d|[%:]| ?(?:per|hours?|miles?|km|million|pence|[-–—]))"
)
_YEARS = re.compile(rf"{_YEAR}(?<![\w/-]\d\d\d\d) ?[-–—/] ?(?:{_YEAR}|\d\d)(?![\w/-]|[.,]\d)")
_TIME_WORDS = re.compile(r"\b(?:at|from|until|till|to|by|between|and|after|before|since) $", re.IGNORECASE)
# What follows the full stop of "9 a.m." within a sentence.
_GOES_ON = re.compile(r"[ \u00a0](?:[a-z(]|\d)|[,;)]")
# All other shapes have digits.
_NOONS = frozenset({b"noon", b"midday", b"midnight", b"12midday", b"12midnight"})
_CONCERN = "dates-and-times"
_GOV_UK = "Style guide: A to Z (GOV.UK)"

_Right = Callable[[re.Match[str]], str | None]


@rule(Level.WARNING)
def day_form(site: Site) -> Iterator[Finding]:
    """A day is written like 3 March 2026.

    ```diff
      # docs/help.md
    - Come on 3rd March, 2026.
    + Come on 3 March 2026.
    ```
    > '3rd March, 2026' is not how we write a day
    """
    shapes = ((_DAY_FIRST, _day_first), (_MONTH_FIRST, _month_first), (_FIGURES, _figures), (_ISO, _iso))
    for shape, right in shapes:
        yield from _corrections(site, shape, right, "is not how we write a day")


@rule(Level.WARNING)
def time_form(site: Site) -> Iterator[Finding]:
    """A time is written like 9am or 5:30pm, and twelve o'clock is midday or midnight.

    Not everybody reads 17:30 at once, and many take 12am for the middle of the day.

    ```diff
      # docs/help.md
    - We meet at 17:30.
    + We meet at 5:30pm.
    ```
    > '17:30' is not how we write a time
    """
    for shape, right in (
        (_TIME_12, _time_12),
        (_TIME_24, _time_24),
        (_TIME_DOT, _time_dot),
        (_TIME_HOURS, _time_24),
        (_NOON, _noon),
    ):
        yield from _corrections(site, shape, right, "is not how we write a time")


@rule(Level.WARNING)
def span_of_time(site: Site) -> Iterator[Finding]:
    """From when to when something lasts is said with "to", as in 9am to 5pm, or 2025 to 2026.

    A screen reader says "nine five pm" for 9-5pm, and nobody who listens knows that it is a span.

    ```diff
      # docs/help.md
    - We are here 9-5pm. In 2025-26 we met six times.
    + We are here 9am to 5pm. In 2025 to 2026 we met six times.
    ```
    > '9-5pm' is not how we write from when to when
    """
    for shape, right in ((_TIMES, _times), (_TIMES_24, _times_24), (_WEEKDAYS, _weekdays), (_YEARS, _years)):
        yield from _corrections(site, shape, right, "is not how we write from when to when")


def _corrections(site: Site, shape: re.Pattern[str], right: _Right, what: str) -> Iterator[Finding]:
    titles = tuple(source.title for _, source in site.sources)
    chosen = passages(site)
    for passage in chosen.for_rule(_CONCERN, _NOONS) if shape is _NOON else chosen.with_figures(_CONCERN):
        if passage.language != ENGLISH or not _may_be_in(passage.text, shape):
            continue
        for match in own_words(passage.text, shape, titles):
            words = right(match)
            if words and words != match.group():
                yield Finding(
                    passage.location(*match.span()),
                    f"{quote(match.group())} {what}",
                    f"Write '{words}'.",
                    source=_GOV_UK,
                    fix=replace_match(passage, match, words) if _is_sure(match) else None,
                )


def _is_sure(match: re.Match[str]) -> bool:
    """Whether what was found can mean one day or time only."""
    doubt = _DOUBTFUL.get(match.re)
    return doubt is None or not doubt(match)


def _may_be_in(body: str, shape: re.Pattern[str]) -> bool:
    if shape is _NOON:
        return _NOON.search(body) is not None
    if shape is _DAY_FIRST:
        return _OTHER_DAY.search(near_figures(body)) is not None
    return shape.search(near_figures(body)) is not None


def _corrected_day(day_: int, month: int, year: str | None) -> str | None:
    """A day as we write it; nothing for one that no month has."""
    full = (f"20{year}" if len(year) == len("26") else year) if year else "2000"
    try:
        text = day(date(int(full), month, day_))
    except ValueError:
        return None
    return text if year else text.rpartition(" ")[0]


def _day_first(match: re.Match[str]) -> str | None:
    month = match["month"].rstrip(".").lower()
    digits = match.group()[:1] + match["rest"]
    words = _corrected_day(int(digits), _MONTHS.get(month) or _SHORT_MONTHS[month], match["year"])
    # A comma behind a day without a year belongs to the sentence.
    return f"{words}," if words and match["comma"] and not match["year"] else words


def _month_first(match: re.Match[str]) -> str | None:
    # "May 10 of them come?" asks whether they may.
    if match["month"] in {"May", "March"} and not (match["year"] or match["ordinal"]):
        return None
    return _corrected_day(int(match["day"]), _MONTHS[match["month"].lower()], match["year"])


def _figures(match: re.Match[str]) -> str | None:
    day_, month, year = re.split(r"[/.-]", match.group())
    if match["sign"] != "/" and len(year) != len("2026"):
        return None
    return _corrected_day(int(day_), int(month), year) if 1 <= int(month) <= len(_MONTHS) else None


def _iso(match: re.Match[str]) -> str | None:
    year, month, day_ = match.group().split("-")
    return _corrected_day(int(day_), int(month), year)


def _time_12(match: re.Match[str]) -> str | None:
    hour, minute = _hour_and_minute(match.group())
    return _clock(hour, minute, match["half"][0].lower()) if 1 <= hour <= MIDDAY else None


def _time_24(match: re.Match[str]) -> str | None:
    hour, minute = _hour_and_minute(match.group())
    text = match.string
    sure = "h" in match.group() or hour > MIDDAY or _TIME_WORDS.search(text[: match.start()])
    return _clock_24(hour, minute) if hour < 2 * MIDDAY and sure else None


def _time_dot(match: re.Match[str]) -> str | None:
    # "Section 19.30" is no time of the day.
    return _time_24(match) if _TIME_WORDS.search(match.string[: match.start()]) else None


def _weekdays(match: re.Match[str]) -> str:
    first, last = (next(name for name in DAYS if name.startswith(match[end][:3])) for end in ("from", "to"))
    return f"{first} to {last}{_office_hours(match['hours'])}"


def _office_hours(written: str | None) -> str:
    """Hours behind days of the week: "9-5" begins in the morning."""
    if not written:
        return ""
    (start, first), (end, last) = (_hour_and_minute(part) for part in re.split("[-–—]", written))
    later = end + MIDDAY if end <= start and end < MIDDAY else end
    return f", {_clock_24(start, first)} to {_clock_24(later, last)}"


def _noon(match: re.Match[str]) -> str:
    return "midnight" if "night" in match.group().lower() else "midday"


def _times(match: re.Match[str]) -> str:
    start, start_minute = _hour_and_minute(re.split("[-–—]", match.group())[0])
    end, end_minute = _hour_and_minute(match["end"])
    half = match["second"].lower()
    # "9-5pm" starts in the morning, "2-5pm" does not.
    same = start % MIDDAY < end % MIDDAY
    first = (match["first"] or (half if same else "ap".replace(half, ""))).lower()
    return f"{_clock(start, start_minute, first)} to {_clock(end, end_minute, half)}"


def _times_24(match: re.Match[str]) -> str | None:
    times = [_hour_and_minute(part) for part in re.split("[-–—]", match.group())]
    return " to ".join(_clock_24(*time) for time in times) if all(hour < 2 * MIDDAY for hour, _ in times) else None


def _years(match: re.Match[str]) -> str | None:
    start, end = re.findall(r"\d+", match.group())
    full = end if len(end) == len(start) else start[:2] + end
    return f"{start} to {full}" if int(full) > int(start) else None


def _hour_and_minute(text: str) -> tuple[int, int]:
    digits = re.findall(r"\d+", text)
    if len(digits) == 1 and len(digits[0]) == len("1730"):
        return int(digits[0][:2]), int(digits[0][2:])
    return int(digits[0]), int(digits[1]) if len(digits) > 1 else 0


def _clock_24(hour: int, minute: int) -> str:
    return _clock(hour % MIDDAY or MIDDAY, minute, "a" if hour < MIDDAY else "p")


def _clock(hour: int, minute: int, half: str) -> str:
    time = f"{hour}{f':{minute:02}' if minute else ''}{half}m"
    return NAMED_HOURS.get(time, time)


def _could_be_no_day(match: re.Match[str]) -> bool:
    """Whether "March 20" may be the end of one phrase and the beginning of another."""
    return not (match["year"] or match["ordinal"])


def _could_be_american(match: re.Match[str]) -> bool:
    """Whether day and month may stand in the other order, or the century is left to guess."""
    day_, month, year = re.split(r"[/.-]", match.group())
    return len(year) != len("2026") or (int(day_) <= len(_MONTHS) and day_ != month)


def _could_be_twelve_later(match: re.Match[str]) -> bool:
    """Whether a time may be of the other half of the day, or its full stop that of the sentence."""
    hour = _hour_and_minute(match.group())[0]
    if match.re is _TIME_12:
        return hour == MIDDAY or (match.group().endswith(".") and not _GOES_ON.match(match.string, match.end()))
    return not ("h" in match.group() or hour > MIDDAY or match.group().startswith("0"))


def _could_be_other_times(match: re.Match[str]) -> bool:
    """Whether from when to when something lasts depends on which half of the day is meant."""
    if match.re is _TIMES:
        return not match["first"]
    start, end = (_hour_and_minute(part) for part in re.split("[-–—]", match.group()))
    return start >= end or not (match.group().startswith("0") or end[0] > MIDDAY)


# What each shape may mean besides; the others mean one thing.
_DOUBTFUL: Mapping[re.Pattern[str], Callable[[re.Match[str]], bool]] = {
    _MONTH_FIRST: _could_be_no_day,
    _FIGURES: _could_be_american,
    _TIME_12: _could_be_twelve_later,
    _TIME_24: _could_be_twelve_later,
    _TIMES: _could_be_other_times,
    _WEEKDAYS: lambda match: bool(match["hours"]),
    _TIMES_24: _could_be_other_times,
}
