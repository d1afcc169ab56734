"""The lines of a text in which a pattern is worth looking for, told by their words.

A pattern of many alternatives costs more than all else that is done with a page. Words are told apart at once, and most
lines of most pages have none of those without which a pattern finds nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from commshub.text.phrases import vocabulary, words_by_line, words_of


@dataclass(frozen=True, slots=True, eq=False)
class WordPattern:
    """A pattern that finds nothing in a line without a word of each group, unless the text holds one of some signs.

    Without groups it is looked for everywhere. A group that holds `0` stands for every number in digits too. What is
    found in a text is kept.
    """

    pattern: re.Pattern[str]
    groups: tuple[frozenset[bytes], ...]
    signs: tuple[str, ...] = ()

    @property
    def words(self) -> frozenset[bytes]:
        """Those of which a text must hold one."""
        return self.groups[0]

    def find(self, text: str, whole: str = "") -> tuple[re.Match[str], ...]:
        """Every place in a text; `whole` is the same before spaces took the place of parts of it.

        Several rules take other parts out of a page: they share what is known of the whole.
        """
        words = vocabulary(whole or text)
        signed = any(sign in text for sign in self.signs)
        if not signed and not _may_hold(words, self.groups):
            return ()
        return _matches(self, text, whole or text)


def word_pattern(pattern: str, *groups: str, signs: tuple[str, ...] = (), flags: int = 0) -> WordPattern:
    """A pattern with the words, or the signs, that lead to it."""
    return WordPattern(re.compile(pattern, flags), tuple(frozenset(words_of(group)) for group in groups), signs)


def _may_hold(words: frozenset[bytes], groups: tuple[frozenset[bytes], ...]) -> bool:
    """Whether a text of these words may hold a word of each group."""
    return not any(group.isdisjoint(words) and _FIGURE not in group for group in groups)


@lru_cache(maxsize=16384)  # a preview asks again for every text when one has changed
def _matches(sought: WordPattern, text: str, whole: str) -> tuple[re.Match[str], ...]:
    everywhere = not sought.groups or any(sign in text for sign in sought.signs)
    spans = ((0, len(text)),) if everywhere else lines_with(whole, *sought.groups)
    return tuple(match for span in spans for match in sought.pattern.finditer(text, *span))


# Any number in digits among the words of a line.
_FIGURE = b"0"
# Lines that are further apart share no neighbour.
_APART = 3


@dataclass(frozen=True, slots=True)
class _Lines:
    """Where each line of a text starts, and in which of them each word stands."""

    starts: Sequence[int]
    by_word: Mapping[bytes, Sequence[int]]


def lines_with(text: str, *groups: frozenset[bytes]) -> Iterator[tuple[int, int]]:
    """From where to where the lines go that hold a word of each group, each with the line above and the one below.

    What is looked for may begin at the end of the line above, and may end in the line below.
    """
    if not _may_hold(vocabulary(text), groups):
        return
    if "\n" not in text:
        yield 0, len(text)
        return
    lines = _lines(text)
    numbers = sorted(set.intersection(*({*_numbers(lines, group)} for group in groups)))
    last = len(lines.starts) - 1
    while numbers:
        together = next((at for at in range(1, len(numbers)) if numbers[at] - numbers[at - 1] > _APART), len(numbers))
        yield lines.starts[max(numbers[0] - 1, 0)], lines.starts[min(numbers[together - 1] + 2, last)]
        numbers = numbers[together:]


def paragraphs_with(text: str, words: frozenset[bytes]) -> Iterator[tuple[int, int]]:
    """From where to where the paragraphs go that hold one of some words."""
    end = -1
    for start, behind in lines_with(text, words):
        if behind > end:
            first = text.rfind("\n\n", 0, start) + 1
            end = text.find("\n\n", behind)
            end = len(text) if end < 0 else end
            yield first, end


def _numbers(lines: _Lines, words: frozenset[bytes]) -> Iterator[int]:
    for word in words & lines.by_word.keys():
        yield from lines.by_word[word]


@lru_cache(maxsize=1024)  # several rules look for words in the same text
def _lines(text: str) -> _Lines:
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    starts[-1] -= 1
    by_word: defaultdict[bytes, list[int]] = defaultdict(list)
    for number, words in enumerate(words_by_line(text)):
        for word in words:
            by_word[word].append(number)
    by_word[_FIGURE] += [number for word in tuple(by_word) if word[:1].isdigit() for number in by_word[word]]
    return _Lines(starts, by_word)
