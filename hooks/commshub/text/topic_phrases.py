"""Phrases of a topic: words that a text must hold in one of their forms, in order."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from commshub.text.phrases import words_of
from commshub.text.stems import STOP_STEMS, stem, stems_of

_GAP = "…"
_MOST_BETWEEN = 4


@dataclass(frozen=True, slots=True)
class TopicPhrase:
    """Places one behind the other: in each one of several words, by their stems; `None` where up to four may stand."""

    places: tuple[frozenset[bytes] | None, ...]

    @property
    def says_nothing(self) -> bool:
        """Whether it has no word at all, or only words that stand in every text."""
        words = frozenset(word for choices in self.places if choices for word in choices)
        return words <= STOP_STEMS

    def is_in(self, positions: Mapping[bytes, Sequence[int]]) -> bool:
        """Whether a text holds it, given where each of its stems stands."""
        first, *others = self.places
        starts = _positions(first or frozenset(), positions)
        if not others:
            return any(True for _ in starts)
        return any(self._follows(start, others, positions) for start in starts)

    def _follows(
        self, at: int, others: Sequence[frozenset[bytes] | None], positions: Mapping[bytes, Sequence[int]]
    ) -> bool:
        reach = 1
        for choices in others:
            if choices is None:
                reach += _MOST_BETWEEN
                continue
            behind = (each for each in _positions(choices, positions) if at < each <= at + reach)
            found = min(behind, default=None)
            if found is None:
                return False
            at, reach = found, 1
        return True


def positions_of(stems: Iterable[bytes]) -> Mapping[bytes, Sequence[int]]:
    """Where each stem stands among the stems of a text."""
    found: dict[bytes, list[int]] = defaultdict(list)
    for at, each in enumerate(stems):
        found[each].append(at)
    return found


@cache
def topic_phrase(words: str) -> TopicPhrase:
    """The phrase that an editor has written, made once; an apostrophe or a hyphen parts two words."""
    places: list[frozenset[bytes] | None] = []
    for token in words.split():
        if token == _GAP:
            places.append(None)
            continue
        choices = [words_of(each) for each in token.split("/")]
        if all(len(each) == 1 for each in choices):
            places.append(frozenset(stem(each[0]) for each in choices))
        else:
            # Words of several parts are not mixed with others.
            places += [frozenset({each}) for each in stems_of(token)]
    while places and not places[-1]:
        places.pop()
    while places and not places[0]:
        places.pop(0)
    return TopicPhrase(tuple(places))


def _positions(choices: frozenset[bytes], positions: Mapping[bytes, Sequence[int]]) -> Iterator[int]:
    return (at for word in choices for at in positions.get(word, ()))
