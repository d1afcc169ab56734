"""Numbers as GOV.UK writes them: 1,200 people, 45%, the first, 11 to 16 years.

Quotations, titles of documents, tables and code stay as they are.
"""

import re
from collections.abc import Callable, Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.model.translations import ENGLISH
from commshub.text.formatting import quote
from commshub.text.passages import passages
from commshub.text.prose import near_figures, own_words
from commshub.text.replacements import replace_match

# A number that counts something has a word behind it, or a pound sign before it; one from 1901 to 2099 is a year, and
# an earlier one may be.
_COUNT = re.compile(
    r"\d(?<![\w.,/:#-]\d)(?<!\d \d)\d{3,}(?<!\b19[1-9]\d)(?<!\b19\d[1-9])(?<!\b20[1-9]\d)(?<!\b20\d[1-9])"
    r"(?![\d.,/:-]| ?\d)(?= [a-z])|\d(?<=£\d)\d{3,}(?![\d,])"
)
_OLD_YEAR = re.compile(r"1[0-8]\d\d|1900|2000")
# Several things behind a number: people, or a word that is no plural by chance.
_NO_PLURAL = "was|is|has|as|this|its|does|us|across|always|plus|less"
_THINGS = re.compile(rf" (?:people|children|women|men|staff|(?!(?:{_NO_PLURAL})\b)[a-z]+s)\b")
_IN_A_YEAR = re.compile(r"\b(?:in|since|from|until|before|after|Act of|[A-Z][a-z]+) $")
_PER_CENT = re.compile(r"\d(?<![\w.,]\d)[\d,]*(?:\.\d+)?(?:[ \u00a0]%|[ \u00a0-]?per ?cent(?!\w))")
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
# Days of a month are told as that, and so are spans and lists of them.
_ORDINAL = re.compile(
    rf"[1-9](?<![\w.,/–—-][1-9])(?:st|nd|rd|th)\b"
    rf"(?! (?:of )?(?:{_MONTHS})|,? (?:and|or|to|until) (?:the )?\d|, \d| ?[-–—/] ?\d)"
)
# A place in a row: a word in small letters stands behind it. A name or an address is written as its owner writes it,
# and what ends there, or goes on with "of the month", may be a day.
_IN_A_ROW = re.compile(
    r" (?:of (?!(?:the|this|that|each|every|any|last|next|a)\b)|(?!(?:of|floors?|edition|and|or|to|until|from|at)\b))"
    r"[a-z]+(?![\w-])"
)
_BEHIND_MONTH = re.compile(rf"\b(?:{_MONTHS})[a-z]* $")
_UNITS = "years?|year-olds?|people|months?|weeks?|days?|hours?|minutes?|pupils|places|participants|sessions"
_SPAN = re.compile(rf"\d(?<![\w.,/:£-]\d)\d{{0,3}} ?[-–—] ?\d{{1,4}}(?= ?(?:%|(?:{_UNITS})\b))")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_CONCERN = "numbers"
_GOV_UK = "Style guide: A to Z (GOV.UK)"

_Right = Callable[[re.Match[str]], str | None]
_Sure = Callable[[re.Match[str]], bool]


@rule(Level.WARNING)
def without_comma(site: Site) -> Iterator[Finding]:
    """A count over 999 has a comma: 1,200 people.

    ```diff
      # docs/help.md
    - We trained 1200 people.
    + We trained 1,200 people.
    ```
    > '1200' is a number without a comma
    """
    yield from _corrections(site, _COUNT, _with_comma, "is a number without a comma", _counts_something)


@rule(Level.WARNING)
def per_cent(site: Site) -> Iterator[Finding]:
    """Behind a number in digits stands %, and not "per cent".

    ```diff
      # docs/help.md
    - We met 45 per cent of them.
    + We met 45% of them.
    ```
    > '45 per cent' is not how we write a percentage
    """
    yield from _corrections(site, _PER_CENT, _with_sign, "is not how we write a percentage")


@rule(Level.WARNING)
def ordinal(site: Site) -> Iterator[Finding]:
    """First to ninth are written as words.

    ```diff
      # docs/help.md
    - This is the 1st of two courses.
    + This is the first of two courses.
    ```
    > '1st' is to be a word
    """
    yield from _corrections(site, _ORDINAL, _as_word, "is to be a word", _counts_places)


@rule(Level.WARNING)
def span(site: Site) -> Iterator[Finding]:
    """From how many to how many is said with "to": 11 to 16 years.

    A screen reader says "eleven sixteen", or "eleven minus sixteen".

    ```diff
      # docs/help.md
    - The course is for people aged 11-16 years.
    + The course is for people aged 11 to 16 years.
    ```
    > '11-16' has a dash for 'to'
    """
    yield from _corrections(site, _SPAN, _with_to, "has a dash for 'to'", _counts_up)


def _corrections(
    site: Site, shape: re.Pattern[str], right: _Right, what: str, sure: _Sure = lambda _: True
) -> Iterator[Finding]:
    titles = tuple(source.title for _, source in site.sources)
    for passage in passages(site).with_figures(_CONCERN):
        if passage.language != ENGLISH or not shape.search(near_figures(passage.text)):
            continue
        for match in own_words(passage.text, shape, titles):
            words = right(match)
            if words:
                yield Finding(
                    passage.location(*match.span()),
                    f"{quote(match.group())} {what}",
                    f"Write '{words}'.",
                    source=_GOV_UK,
                    fix=replace_match(passage, match, words) if sure(match) else None,
                )


def _with_comma(match: re.Match[str]) -> str | None:
    found, before = match.group(), match.string[: match.start()]
    if not before.endswith("£") and _OLD_YEAR.fullmatch(found) and _IN_A_YEAR.search(before):
        return None
    return f"{int(found):,}"


def _counts_something(match: re.Match[str]) -> bool:
    """Whether a number is sure to be a count or a price, and no year, room or number to text."""
    return match.string[: match.start()].endswith("£") or bool(_THINGS.match(match.string, match.end()))


def _with_sign(match: re.Match[str]) -> str:
    return re.split(r"[ \u00a0%p-]", match.group())[0] + "%"


def _as_word(match: re.Match[str]) -> str | None:
    # "June 5th" is a day, and is told as one.
    if _BEHIND_MONTH.search(match.string, 0, match.start()):
        return None
    return _ORDINALS[int(match.group()[0]) - 1]


def _counts_places(match: re.Match[str]) -> bool:
    """Whether an ordinal is sure to be a place in a row, and no part of a day, a name or an address."""
    return bool(_IN_A_ROW.match(match.string, match.end()))


def _with_to(match: re.Match[str]) -> str:
    return " to ".join(_both(match))


def _counts_up(match: re.Match[str]) -> bool:
    """Whether the second number is the larger one; "5-2 people" may be a result, or a slip."""
    first, second = map(int, _both(match))
    return first < second


def _both(match: re.Match[str]) -> list[str]:
    return re.split(r" ?[-–—] ?", match.group())
