"""What somebody meant as a call of a fact, and what is none: one brace, a space between two, other brackets.

Nothing is filled in there, and readers see the brackets in the place of a telephone number.
"""

import re
from collections.abc import Iterator

from commshub.model.fact_kinds import FACT_KINDS
from commshub.text.document.nodes import Node

_NAME = rf"(?:{'|'.join(FACT_KINDS)})"
_SPACE = r"[\s\u200b\u2060\ufeff]*"
_OPENS = r"(?:\\?\{|&#0*123;|&#[xX]0*7[bB];|&lbrace;|&lcub;)"
_CLOSES = r"(?:\\?\}|&#0*125;|&#[xX]0*7[dD];|&rbrace;|&rcub;)"
# Two braces with something between them, one before the name of a fact, a piece of a template in other signs.
_IN_BRACES = re.compile(
    rf"(?<!\{{){_OPENS}(?![{{%]){_SPACE}(?:{_OPENS}|%|{_NAME}(?:\(|\.[a-z]))[^\n{{}}]*?"
    rf"(?:{_CLOSES}(?:{_SPACE}{_CLOSES})?|$)|<%[^\n]*?(?:%>|$)",
    re.MULTILINE,
)
# The words of a link may stand in brackets of their own.
_IN_SQUARE_BRACKETS = re.compile(r"\[\[[^\[\]\n]*\]\](?![(\[:])")
# The call alone: what stands before its bracket tells whether it is one.
_WITH_ID = re.compile(
    r"\((?:[\"'`\u2018\u2019\u201c\u201d\u00ab\u2033]|&quot;|&#0*3[49];)[^\n()]*\)(?:\.\w+)?(?:[)>\]]*)"
)
_BEFORE = re.compile(rf"(?P<open>[(<\[]*)(?<![\w.-]){_NAME}\Z")
_ANY_SIGN = re.compile(r"[{\[<&(\\]")
_SIGNS = (
    "[[",
    "<%",
    "&#",
    "&l",
    "\\{",
    *(f"({quote}" for quote in "\"'`\u2018\u2019\u201c\u201d\u00ab&"),
)
_IN_ONE_BRACE = re.compile(rf"\{{{_SPACE}(?:[{{%]|{_NAME}[(.])")
# What stands in braces is told of with them, and what stands in two is a call.
_OPENED = re.compile(r"[{;][\s-]*\Z")
_LONGEST_GAP = 20
_LONGEST_NAME = max(map(len, FACT_KINDS)) + 4


def may_hold_near_calls(text: str) -> bool:
    """Whether a text without calls has to be looked at."""
    if not _ANY_SIGN.search(text):
        return False
    return any(sign in text for sign in _SIGNS) or _IN_ONE_BRACE.search(text) is not None


def near_calls(text: str) -> Iterator[Node]:
    """What is almost a call; what opens as one, or as a piece of a template, other rules tell of."""
    end = 0
    for start, stop in sorted({*_bracketed(text), *_bare(text)}):
        if start >= end:
            yield Node(start, stop)
            end = stop


def _bracketed(text: str) -> Iterator[tuple[int, int]]:
    for shape in (_IN_BRACES, _IN_SQUARE_BRACKETS):
        yield from (found.span() for found in shape.finditer(text))


def _bare(text: str) -> Iterator[tuple[int, int]]:
    """The calls without braces: `contact("prevent-team")`, and with other brackets around them."""
    for found in _WITH_ID.finditer(text):
        first = max(0, found.start() - _LONGEST_NAME)
        before = _BEFORE.search(text, first, found.start())
        if before and not _OPENED.search(text, max(0, before.start() - _LONGEST_GAP), before.start()):
            yield before.start(), found.end()
