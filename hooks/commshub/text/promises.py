"""Sentences that promise something for a day that is over.

A sentence promises if it says "will", "is due" or the like and then, without a past tense between, by when. Words that
may as well tell of the past are left alone: a false alarm costs more than a promise that somebody finds a month later.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from commshub.text.written_days import WrittenDay, find_days

# Where one sentence ends and the next begins: a full stop, an empty line, a heading, a point of a list, a cell.
_ENDS = re.compile(r"[.!?][\"”’)]*(?=\s)|\n\s*\n|\n(?=\s*(?:[-*+>#]|\d+\.)\s)|\|")
_BY = (
    r"(?:by|in|on|at|before|until|till|during|later in|from [\w ]{4,20}[ ]?(?:–|-|to|until|till))"
    r"(?: (?:the|early|late|mid|about|around))?(?: (?:end|start|beginning|middle|course) (?:of|in))?(?: the)?"
)
# What promises, what may stand between, and what leads to the day.
_WILL = re.compile(
    r"\b(?P<promise>will|shall|['’]ll"
    r"|(?:is|are|am|['’]re|['’]m) (?:going|planning|hoping|due|expected|planned|aiming|scheduled|likely) to"
    r"|(?:plans?|hopes?|intends?|aims?|expects?) to"
    r"|(?:is|are) (?:being |currently )?(?:to be|due|planned|expected|scheduled))\b(?P<between>[^:;]{0,120}?)"
    rf"\b(?:{_BY}|(?<=planned )for|(?<=scheduled )for|(?<=due )for)[\s*_]*$",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?P<promise>next (?:review|rating|report|test|audit|meeting|session|course|survey)(?: date)?|"
    r"review (?:date|due)|coming|closing date|deadline|(?:apply|book|register|sign up|reply) by)"
    rf"\b(?P<between>[^.;]{{0,25}}?)(?:\b{_BY})?[\s:]*$",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?P<promise>is|are|opens?|runs?|closed|valid|available)\b(?P<between>[^:;]{0,60}?)"
    r"\b(?:until|till)(?: the end of)?[\s*_]*$",
    re.IGNORECASE,
)
_LONGEST_SENTENCE, _SHORT = 1000, 20
# "By March 2026 we will …": the day comes first.
_OPENING = re.compile(rf"^\W*{_BY}\s*$", re.IGNORECASE)
_THEN_WILL = re.compile(r",?(?:\s+[\w’'-]+){1,3}?\s+(?:will|shall)\b|,?\s+\w+['’]ll\b", re.IGNORECASE)
# The sentence tells of the past, or of somebody's words.
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|which|who|since|whether|if|would|than|compared|like)\b|\bthat (?!day\b)", re.IGNORECASE
)
# "will use the list published in March 2026": something else happened then.
_DONE = re.compile(rf"\b(?:\w+ed|made|given|said|set|sent|written|held|begun)\s+{_BY}[\s*_]*$", re.IGNORECASE)
_PASSIVE = re.compile(
    r"\b(?:be|been|being|are|is|have|has|['’]re|['’]m|am)(?: \w+ly| again| \w+ed,? and)?\s+$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Promise:
    """Some words that promise something, where they start, and the day that has passed."""

    words: str
    start: int
    day: WrittenDay


def find_promises(text: str, today: date) -> Iterator[Promise]:
    """Every promise of a text whose last day is over."""
    for found in find_days(text):
        if found.last < today and not (
            found.is_year and text[max(found.start - _SHORT, 0) : found.start].rstrip().endswith(" the")
        ):
            start, end = _sentence(text, found)
            opening = _promise_in(text[start : found.start], text[found.end : end])
            if opening is not None:
                yield Promise(" ".join(text[start + opening : found.end].split()), start + opening, found)


def _sentence(text: str, found: WrittenDay) -> tuple[int, int]:
    """From where to where the sentence around a day goes."""
    first = max(found.start - _LONGEST_SENTENCE, 0)
    ends = [first, *(each.end() for each in _ENDS.finditer(text, first, found.start))]
    after = _ENDS.search(text, found.end, found.end + _LONGEST_SENTENCE)
    return ends[-1], after.start() if after else min(len(text), found.end + _LONGEST_SENTENCE)


def _promise_in(before: str, after: str) -> int | None:
    """Where a promise starts in the words of a sentence before a day, if there is one."""
    if _OPENING.match(before) and _THEN_WILL.match(after):
        return len(before) - len(before.lstrip())
    for shape in (_WILL, _DUE, _UNTIL):
        found = _last(shape, before)
        if found and not _is_past(shape, found, before):
            return found.start()
    return None


def _last(shape: re.Pattern[str], before: str) -> re.Match[str] | None:
    """The promise that stands nearest to the day."""
    found = None
    at = 0
    while again := shape.search(before, at):
        found, at = again, again.start() + 1
    return found


def _is_past(shape: re.Pattern[str], found: re.Match[str], before: str) -> bool:
    """Whether the day belongs to something that has happened."""
    if _PAST.search(found["between"]) or (shape is not _WILL and _PAST.search(before)):
        return True
    words = before[found.start() :]
    done = _DONE.search(words) if shape is _WILL else None
    return bool(done and not _PASSIVE.search(words[: done.start()]))
