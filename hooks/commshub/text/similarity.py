"""Texts that say the same, or nearly the same, among many: found in time that grows with their length, and no faster.

Of every four words in a row a number is made. Two texts are alike if they share most of their numbers. To find such
texts without comparing each with each, only texts are compared that have one of their few smallest numbers in common,
and of those that share a number only with the first few.
"""

import zlib
from collections import defaultdict
from collections.abc import Sequence
from heapq import nsmallest

from commshub.text.phrases import words_of

_IN_A_ROW = 4
_SMALLEST = 8
_MOST_COMPARED = 6
_LEAST_SHARED = 0.6
# Of a shorter text a word or two make another: it has to be the same word for word.
_FEWEST_WORDS = 8
# How many bytes a letter of other alphabets takes at least, on average over a text.
_OTHER_ALPHABET = 1.4


def alike(texts: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """The groups of texts that say the same, by their numbers in order; a text like no other is in no group."""
    groups = _Groups(len(texts))
    by_print: dict[int, list[int]] = defaultdict(list)
    known: dict[int, frozenset[int]] = {}
    first: dict[tuple[bytes, ...], int] = {}
    for number, text in enumerate(texts):
        words = compared_words(text)
        same = first.setdefault(words, number)
        if same != number:
            groups.join(same, number)
        elif len(words) >= _FEWEST_WORDS:
            prints = _prints(words)
            for each in nsmallest(_SMALLEST, prints):
                for other in by_print[each]:
                    if _share(prints, known[other]) >= _LEAST_SHARED:
                        groups.join(other, number)
                if len(by_print[each]) < _MOST_COMPARED:
                    by_print[each].append(number)
            known[number] = prints
    return groups.several()


def compared_words(text: str) -> tuple[bytes, ...]:
    """The words of a text as they are compared; those of other alphabets are parted by spaces."""
    line = " ".join(text.split())
    data = line.encode()
    if len(data) < _OTHER_ALPHABET * len(line):
        return tuple(words_of(line))
    return tuple(data.split())


def _prints(words: Sequence[bytes]) -> frozenset[int]:
    return frozenset(zlib.crc32(b" ".join(words[at : at + _IN_A_ROW])) for at in range(len(words) - _IN_A_ROW + 1))


def _share(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / max(len(one), len(other))


class _Groups:
    """Numbers that belong together."""

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self._top(one), self._top(other)))
        self._above[second] = first

    def several(self) -> tuple[tuple[int, ...], ...]:
        """The groups of more than one."""
        members: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self._above)):
            members[self._top(number)].append(number)
        return tuple(tuple(each) for each in members.values() if len(each) > 1)

    def _top(self, number: int) -> int:
        while self._above[number] != number:
            self._above[number] = self._above[self._above[number]]
            number = self._above[number]
        return number
