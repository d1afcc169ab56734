"""How well the text of a page fits its title, and two pages whose texts each fit the title of the other.

A title asks for its words, and rare words ask for more than those that every page has. To find the title that a text
fits best, only those are looked at that share a word with it which few titles have.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest

from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.document.words import shown_in
from commshub.text.stems import content_stems

# A word that more titles have tells nothing of them.
_MOST_TITLES = 20
_TRIED = 5
# How much better two texts have to fit exchanged than as they stand, of two that fit wholly.
_LEAST_GAIN = 0.22


@lru_cache(maxsize=4)
def exchanged_pages(site: Site) -> tuple[tuple[Page, Page], ...]:
    """The pairs of pages whose texts stand under each other's titles, among the kinds of pages that have sections."""
    kinds: dict[tuple[str, str], list[Page]] = defaultdict(list)
    for page in site.pages:
        if page.kind and (page.kind.sections or page.kind.when):
            kinds[page.text("kind"), page.language].append(page)
    return tuple(pair for pages in kinds.values() for pair in _Titles(pages).exchanged())


@dataclass(frozen=True)
class _Titles:
    """The pages of one kind, each with the words of its title and of its text."""

    pages: Sequence[Page]

    def exchanged(self) -> Iterator[tuple[Page, Page]]:
        titles = [content_stems(f"{each.title} {each.text('description')}") for each in self.pages]
        texts = [content_stems(shown_in(each)) for each in self.pages]
        counts = Counter(word for text in texts for word in text)
        weights = {word: math.log((len(texts) + 1) / (counts[word] + 0.5)) for title in titles for word in title}
        fit = _Fit(titles, texts, weights)
        by_word: dict[bytes, list[int]] = defaultdict(list)
        for number, title in enumerate(titles):
            for word in title:
                by_word[word].append(number)
        told: set[int] = set()
        for number, text in enumerate(texts):
            shared: Counter[int] = Counter()
            for word in text & by_word.keys():
                if len(by_word[word]) <= _MOST_TITLES:
                    shared.update(dict.fromkeys(by_word[word], weights[word]))
            for other in nlargest(_TRIED, shared.keys() - {number}, key=shared.__getitem__):
                if other not in told and number not in told and fit.gain(number, other) > _LEAST_GAIN:
                    told |= {number, other}
                    yield self.pages[number], self.pages[other]


@dataclass(frozen=True)
class _Fit:
    titles: Sequence[frozenset[bytes]]
    texts: Sequence[frozenset[bytes]]
    weights: Mapping[bytes, float]

    def gain(self, one: int, other: int) -> float:
        """How much better two texts would fit if they changed places."""
        changed = self._of(one, other) + self._of(other, one)
        return changed - self._of(one, one) - self._of(other, other)

    def _of(self, title: int, text: int) -> float:
        """Which share of the words of a title stand in a text, by their weight."""
        whole = sum(self.weights[word] for word in self.titles[title])
        return sum(self.weights[word] for word in self.titles[title] & self.texts[text]) / whole if whole else 1.0
