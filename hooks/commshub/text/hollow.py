"""Sections that have their length and say nothing: words in no order, one sentence again and again, and fine words."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from commshub.model.findings import Location
from commshub.model.site import Site
from commshub.model.translations import ENGLISH
from commshub.text.document.words import called_below
from commshub.text.phrases import words_of
from commshub.text.placeholders import is_unfinished
from commshub.text.section_texts import SectionText, section_texts
from commshub.text.similarity import alike, compared_words
from commshub.text.stems import stems_of
from commshub.text.topic_phrases import TopicPhrase, positions_of, topic_phrase
from commshub.text.word_order import is_out_of_order

_SENTENCE_END = re.compile(r"(?<=[.!?।؟])[\"'”’)*_\]]*\s+|\n\s*\n|\n\s*(?=[-*+>#|]|\d+[.)]\s)")
# Shorter sentences may well be said twice, and a list of links has no sentences.
_FEWEST_WORDS = 5
_FEWEST_WORDS_A_LINK = 5
# Of a text that does not repeat itself nearly every row of so many words is there once.
_IN_A_ROW, _MOST_OWN_ROWS = 4, 0.85
# Which share of the sentences of a section has to say something.
_LEAST_TELLING = 0.5


class Hollow(StrEnum):
    """In which way a section says nothing."""

    SHUFFLED = "shuffled"
    INFLATED = "inflated"
    FILLER = "filler"


@dataclass(frozen=True, slots=True)
class HollowSection:
    """A section that says nothing; `words` are those in which it is seen, and `times` how often they are there."""

    way: Hollow
    section: SectionText
    words: str
    times: int = 1

    @property
    def location(self) -> Location:
        """Where its heading stands."""
        return self.section.page.location_of(self.section.section)


@lru_cache(maxsize=4)  # asked by a rule for each way, and by the rule on what sections speak of
def hollow_sections(site: Site) -> Mapping[Location, HollowSection]:
    """The sections that say nothing, by the places of their headings."""
    filler = _Filler(site.kinds.filler)
    found = (hollow for each in section_texts(site) if (hollow := _hollow(each, filler)))
    words = site.kinds.placeholders
    return {each.location: each for each in found if not is_unfinished(each.section.section.text, words)}


def _hollow(each: SectionText, filler: "_Filler") -> HollowSection | None:
    sentences = [part for part in _SENTENCE_END.split(each.shown) if part.strip()]
    repeated = _most_repeated(sentences) if _repeats_itself(each.shown) else ()
    if repeated:
        return HollowSection(Hollow.INFLATED, each, sentences[repeated[0]], len(repeated))
    if each.language != ENGLISH:
        return None
    if not _is_list_of_links(each) and is_out_of_order(called_below(each.page, each.section)):
        return HollowSection(Hollow.SHUFFLED, each, each.shown)
    first = filler.first_if_most(sentences)
    return HollowSection(Hollow.FILLER, each, first) if first else None


def _repeats_itself(text: str) -> bool:
    """Whether many rows of words stand in a text more than once."""
    words = compared_words(text)
    rows = [words[at : at + _IN_A_ROW] for at in range(len(words) - _IN_A_ROW + 1)]
    return len({*rows}) <= _MOST_OWN_ROWS * len(rows)


def _most_repeated(sentences: Sequence[str]) -> tuple[int, ...]:
    """The numbers of the sentences that say what another one of them says, of the one that is said most often."""
    long = [number for number, each in enumerate(sentences) if len(compared_words(each)) >= _FEWEST_WORDS]
    groups = alike([sentences[number] for number in long]) if len(long) > 1 else ()
    return tuple(long[number] for number in max(groups, key=len, default=()))


def _is_list_of_links(each: SectionText) -> bool:
    return len(words_of(each.shown)) < _FEWEST_WORDS_A_LINK * each.section.text.count("](")


class _Filler:
    """Phrases that every council could say of everything."""

    def __init__(self, phrases: Sequence[str]) -> None:
        """Put the phrases in order by the words with which they can begin."""
        self._beginning_with: dict[bytes, list[TopicPhrase]] = defaultdict(list)
        for each in map(topic_phrase, phrases):
            for word in each.places[0] or ():
                self._beginning_with[word].append(each)

    def first_if_most(self, sentences: Sequence[str]) -> str:
        """The first sentence that is filler, if no more than half of them say anything else."""
        counted = [each for each in sentences if len(words_of(each)) >= _FEWEST_WORDS]
        found = list(self._in(counted))
        return found[0] if found and len(found) > _LEAST_TELLING * len(counted) else ""

    def _in(self, sentences: Sequence[str]) -> Iterator[str]:
        for each in sentences:
            stems = stems_of(each)
            phrases = [phrase for word in stems for phrase in self._beginning_with.get(word, ())]
            positions = positions_of(stems) if phrases else {}
            if any(phrase.is_in(positions) for phrase in phrases):
                yield each
