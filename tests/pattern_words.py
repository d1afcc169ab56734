"""The words that a text holds in each of the ways in which a pattern can be found in it."""

import re
from collections.abc import Iterable, Iterator
from itertools import product
from re import _constants as code
from re import _parser as parser
from typing import Any

from commshub.text.phrases import words_of

# Stands for any character but a word's.
_OTHER = "\x01"
_CHARACTERS = {code.CATEGORY_DIGIT: "1", code.CATEGORY_WORD: "x", code.CATEGORY_SPACE: " "}


def ways_without(pattern: re.Pattern[str], words: frozenset[bytes]) -> set[str]:
    """The shortest texts in which a pattern can be found that hold none of some words."""
    found = set(_texts(parser.parse(pattern.pattern, pattern.flags)))
    return {each.replace(_OTHER, "…") for each in found if words.isdisjoint(words_of(each))}


def _texts(parsed: Iterable[tuple[Any, Any]]) -> list[str]:
    texts = [""]
    for operation, value in parsed:
        pieces = tuple(dict.fromkeys(_pieces(operation, value)))
        texts = ["".join(each) for each in product(texts, pieces)]
    return texts


def _pieces(operation: object, value: Any) -> Iterator[str]:  # noqa: ANN401 - a number, a list or a tree
    if operation is code.LITERAL:
        yield chr(value)
    elif operation is code.IN:
        yield from (chr(each) if kind is code.LITERAL else _CHARACTERS.get(each, _OTHER) for kind, each in value)
    elif operation is code.BRANCH:
        for branch in value[1]:
            yield from _texts(branch)
    elif operation is code.SUBPATTERN:
        yield from _texts(value[3])
    elif operation in {code.MAX_REPEAT, code.MIN_REPEAT}:
        least, most, inner = value
        if not least:
            yield ""
        if least or most == 1:
            yield from (each * max(least, 1) for each in _texts(inner))
    elif operation in {code.ANY, code.NOT_LITERAL} or value is code.AT_BOUNDARY:
        yield _OTHER
    else:
        # What only looks ahead or behind takes no characters.
        yield ""
