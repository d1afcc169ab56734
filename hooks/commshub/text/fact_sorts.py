"""The sorts of facts that a text holds: numbers with what they count, days, roles, places, and what it calls by id."""

import re
from collections.abc import Callable, Collection, Mapping

from commshub.model.topics import FactSort
from commshub.text.phrases import words_of
from commshub.text.stems import stem
from commshub.text.written_days import find_days

_COUNTED = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_UNITS = r"minutes?|hours?|days?|nights?|weeks?|months?|years?|terms?"
# A number with what it counts; years and the days of months are none.
_NO_UNIT = r"(?!(?:to|and|or|of|the|if|when|is|are|in|on|at|things)\b)"
_AMOUNT = re.compile(
    rf"[£€]\s?\d|\b\d[\d,.]*\s?%|\b(?!(?:19|20)\d\d\b)\d[\d,]*\s+{_NO_UNIT}[a-z]+"
    rf"|\b(?i:{_COUNTED})(?:[\s-]+{_NO_UNIT}[a-z]+)?[\s-]+(?:{_UNITS}|[a-z]+s)\b"
    rf"|\b(?i:within an?|within one|after an?|in one|for one|the same|once an?|twice an?|every other)(?:\s+working)?"
    rf"\s+(?:{_UNITS})\b"
    r"|\b\d{1,2}(?:[.:]\d\d)?\s?[ap]m\b"
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b")
_QUOTED = re.compile(r"[\"“‘][^\"”’\n]{3,}|^>", re.MULTILINE)
_DIGIT = re.compile(r"\d")
# Whom an office or a task is named after.
_ROLES = frozenset(
    map(
        stem,
        words_of(
            """
            adviser advisor assistant board carer caseworker chair clerk colleague commissioner committee controller
            coordinator council councillor counsellor department deputy director doctor editor governor guardian head
            leader lead manager member mentor minister nurse officer official organiser owner panel parent partner
            partnership police practitioner regulator researcher school service solicitor speaker staff teacher team
            trainer trustee tutor volunteer worker youth
            """
        ),
    )
)
_PLACES = frozenset(
    map(
        stem,
        words_of(
            """
            area building campus centre chat church city clinic club college country district estate europe garden hall
            home hospital house kingdom library mosque neighbourhood office online page park room school site station
            street studio surgery synagogue temple town university venue village ward website workplace
            """
        ),
    )
)
# Each sort as an editor writes one.
EXAMPLES: Mapping[FactSort, str] = {
    FactSort.AMOUNT: "two working days",
    FactSort.DAY: "3 March 2026",
    FactSort.ROLE: "the duty officer",
    FactSort.PLACE: "in the library",
    FactSort.CONTACT: '{{ contact("…").phone }}',
    FactSort.CARD: '{{ contact("…") }}',
    FactSort.SOURCE: '{{ source("…") }}',
    FactSort.LINK: "[a link](to-a-page.md)",
    FactSort.MESSAGE: '{{ message("…") }}',
    FactSort.FIGURE: '{{ statistic("…") }}',
    FactSort.QUOTATION: '"their words"',
    FactSort.STEPS: "1. the first step",
    FactSort.SUBJECT: "a word of the title",
}
FACTS_OF_CALLS: Mapping[str, tuple[FactSort, ...]] = {
    "contact": (FactSort.CONTACT, FactSort.CARD, FactSort.ROLE),
    "source": (FactSort.SOURCE,),
    "message": (FactSort.MESSAGE,),
    "holding_lines": (FactSort.MESSAGE,),
    "statistic": (FactSort.FIGURE, FactSort.AMOUNT),
    "figures": (FactSort.FIGURE, FactSort.AMOUNT),
    "standard": (FactSort.AMOUNT,),
    "care_cards": (FactSort.CONTACT,),
    "talk_now": (FactSort.CONTACT,),
}
_IN_ENGLISH: Mapping[FactSort, Callable[[str], bool]] = {
    FactSort.AMOUNT: lambda text: bool(_AMOUNT.search(text)),
    FactSort.DAY: lambda text: bool(_WEEKDAY.search(text)) or any(not each.is_year for each in find_days(text)),
}
_BY_STEMS: Mapping[FactSort, frozenset[bytes]] = {FactSort.ROLE: _ROLES, FactSort.PLACE: _PLACES}


def holds(sort: FactSort, text: str, stems: Collection[bytes], called: Collection[str], *, english: bool) -> bool:
    """Whether a text holds a fact of a sort, in its words or in what it calls."""
    if any(sort in FACTS_OF_CALLS.get(name, ()) for name in called):
        return True
    if sort is not FactSort.CARD and any(sort in FACTS_OF_CALLS.get(name.partition(".")[0], ()) for name in called):
        return True
    if sort is FactSort.QUOTATION:
        return bool(_QUOTED.search(text))
    if not english:
        # In other languages only digits can be told.
        return sort in _IN_ENGLISH and bool(_DIGIT.search(text))
    if sort in _BY_STEMS:
        return not _BY_STEMS[sort].isdisjoint(stems)
    return sort in _IN_ENGLISH and _IN_ENGLISH[sort](text)


def leads_to(sort: FactSort, links: Collection[str]) -> bool:
    """Whether one of a text's links is a fact of a sort: to another page of the hub, or to what others published."""
    if sort is FactSort.LINK:
        return any(not _is_outside(each) and not each.startswith(("#", "mailto:", "tel:")) for each in links)
    return sort is FactSort.SOURCE and any(map(_is_outside, links))


def _is_outside(target: str) -> bool:
    return target.startswith(("https:", "http:"))
