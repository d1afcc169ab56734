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
from commshub.text.word_order import count_slips, is_out_of_order

_SENTENCE_END = re.compile(r"(?<=[.!?।؟])[\"'”’)*_\]]*\s+|\n\s*\n|\n\s*(?=[-*+>#|]|\d+[.)]\s)")
# Shorter sentences may well be said twice, and a list of links has no sentences.
_FEWEST_WORDS = 5
_FEWEST_WORDS_A_LINK = 5
_FEWEST_OF_FINISHED = 40
_FEWEST_WORDS_OF_PARAGRAPH = 8
_PARAGRAPH = re.compile(r"\n\s*\n")
# A call, a link and a line of markup may end it too.
_ENDS = frozenset(".!?:;…।؟۔\"”'’)]}>`|")
_MOST_SLIPS, _LONGEST_SENTENCE = 1, 45
# Of a text that does not repeat itself nearly every row of so many words is there once. Of one that has few rows of its
# own the whole is said again and again.
_IN_A_ROW, _MOST_OWN_ROWS, _FEW_OWN_ROWS = 4, 0.85, 0.6
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
    return {each.location: each for each in found if not _is_unfinished(each, words)}


def _is_unfinished(hollow: HollowSection, placeholders: tuple[str, ...]) -> bool:
    """Whether little more than a placeholder stands there, which is told as such."""
    section = hollow.section
    return len(compared_words(section.shown)) < _FEWEST_OF_FINISHED and is_unfinished(
        section.section.text, placeholders
    )


def _hollow(each: SectionText, filler: "_Filler") -> HollowSection | None:
    sentences = [part for part in _SENTENCE_END.split(each.shown) if part.strip()]
    own = _own_rows(each.shown)
    repeated = _most_repeated(sentences) if own <= _MOST_OWN_ROWS else ()
    if repeated:
        return HollowSection(Hollow.INFLATED, each, sentences[repeated[0]], len(repeated))
    if own <= _FEW_OWN_ROWS:
        return HollowSection(Hollow.INFLATED, each, each.shown, round(1 / own))
    text = called_below(each.page, each.section)
    english = each.language == ENGLISH
    without_order = is_out_of_order(text) if english else _is_no_text(sentences, each.section.text)
    if without_order and not _is_list_of_links(each):
        return HollowSection(Hollow.SHUFFLED, each, each.shown)
    if not english:
        return None
    first = filler.first_if_most(sentences)
    return HollowSection(Hollow.FILLER, each, first) if first else None


def _is_no_text(sentences: Sequence[str], text: str) -> bool:
    """Whether words of a language that nobody here has counted make no sentences: they have no beginning, or no end."""
    is_long = max(map(_length, sentences), default=0) > _LONGEST_SENTENCE
    return is_long or count_slips(" ".join(sentences)) > _MOST_SLIPS or _breaks_off(text)


def _length(sentence: str) -> int:
    return len(sentence.split())


def _breaks_off(text: str) -> bool:
    """Whether the last paragraph of a text, if it is one of running text, ends without the end of a sentence."""
    last = _PARAGRAPH.split(text.strip())[-1]
    is_prose = last[:1].isalpha() and len(last.split()) >= _FEWEST_WORDS_OF_PARAGRAPH
    return is_prose and last.rstrip("*_ \n")[-1] not in _ENDS


def _own_rows(text: str) -> float:
    """Which share of the rows of words of a text are no repetition of another one."""
    words = compared_words(text)
    rows = [words[at : at + _IN_A_ROW] for at in range(len(words) - _IN_A_ROW + 1)]
    return len({*rows}) / len(rows) if rows else 1.0


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
