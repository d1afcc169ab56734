"""Whether a text speaks of what it has to: the words and the sorts of facts that its topics ask for.

It judges sections of pages, entries of the plan and whatever else has topics. The text is given without
what no reader sees of it; called facts and links are named beside it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from commshub.model.facts import Term
from commshub.model.topics import FactSort, Topic
from commshub.text.fact_sorts import EXAMPLES, holds, leads_to
from commshub.text.phrases import small
from commshub.text.stems import stems_of
from commshub.text.topic_phrases import TopicPhrase, positions_of, topic_phrase

_ENGLISH = "en"
# How many letters may stand between two parts of a phrase that has a gap.
_FURTHEST = 80
# How many words of its subject a text has to take up.
_LEAST_OF_SUBJECT = 1
_LEAST_POINTS = 2
_MOST_EXAMPLES = 4


class TopicFault(StrEnum):
    """What makes a topic useless: no text could satisfy it, or any text does."""

    ASKS_NOTHING = "asks for nothing"
    TOO_MANY = "asks for more than it lists"
    EMPTY_PHRASE = "says nothing"
    TWICE = "is listed twice"


@dataclass(frozen=True)
class SubjectText:
    """A text as topics see it.

    `called` are the names of the facts that it calls, `names` the words that they say, `links` where it leads,
    `points` how many numbered points it has, and `subject` the stems of what it stands under: the title of its page.
    """

    text: str
    language: str = _ENGLISH
    called: Collection[str] = ()
    names: Sequence[str] = ()
    links: Collection[str] = ()
    subject: frozenset[bytes] = frozenset()
    points: int = 0

    @cached_property
    def positions(self) -> Mapping[bytes, Sequence[int]]:
        """Where each stem stands among the words of the text."""
        return positions_of(stems_of("\n".join((self.text, *self.names))))

    @cached_property
    def letters(self) -> str:
        """The text in small letters."""
        return small("\n".join((self.text, *self.names)))

    def holds(self, sort: FactSort) -> bool:
        """Whether it holds a fact of a sort."""
        if sort is FactSort.SUBJECT:
            return len(self.subject & self.positions.keys()) >= min(_LEAST_OF_SUBJECT, len(self.subject))
        if sort is FactSort.STEPS:
            return self.points >= _LEAST_POINTS
        english = self.language == _ENGLISH
        return leads_to(sort, self.links) or holds(sort, self.text, self.positions.keys(), self.called, english=english)


@dataclass(frozen=True)
class Topics:
    """Judges texts by topics; words that the glossary explains stand for all their forms."""

    glossary: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of_glossary(cls, terms: Iterable[Term]) -> "Topics":
        """A judge that knows the forms of some terms."""
        return cls({small(form): term.forms for term in terms for form in term.forms})

    def missing(self, topics: Iterable[Topic], text: SubjectText) -> tuple[Topic, ...]:
        """The topics of which a text does not speak, in the order in which they are declared."""
        return tuple(each for each in topics if not self.is_about(each, text))

    def is_about(self, topic: Topic, text: SubjectText) -> bool:
        """Whether a text speaks of a topic; one that has no words for its language asks for facts alone."""
        english = text.language == _ENGLISH
        words = topic.words.get(text.language, ())
        wanted = min(topic.least, len(words) + len(topic.facts))
        found = 0
        for each in words:
            if found >= wanted:
                return True
            found += self._is_in(each, text) if english else _in_letters(each, text.letters)
        for sort in topic.facts:
            if found >= wanted:
                return True
            found += text.holds(sort)
        return found >= wanted

    def _is_in(self, words: str, text: SubjectText) -> bool:
        forms = self.glossary.get(small(words))
        if forms and any(topic_phrase(form).is_in(text.positions) for form in forms):
            return True
        return topic_phrase(words).is_in(text.positions)


def nothing_says(topics: Sequence[Topic]) -> str:
    """What is missing, as a sentence for an editor: "Nothing here says how long it takes, or who answers"."""
    says = list(dict.fromkeys(each.says for each in topics))
    head, last = ", ".join(says[:-1]), says[-1]
    return f"Nothing here says {head}, or {last}" if head else f"Nothing here says {last}"


def examples_of(topic: Topic, language: str = _ENGLISH) -> tuple[str, ...]:
    """Some words and facts that a topic asks for, as an editor lists them."""
    words = topic.words.get(language, ())[:_MOST_EXAMPLES]
    firsts = (" ".join(token.split("/")[0] for token in each.split()) for each in words)
    return (*firsts, *(EXAMPLES[sort] for sort in topic.facts))


def faults_of(topic: Topic) -> tuple[tuple[TopicFault, str], ...]:
    """What is wrong with the declaration of a topic, each with the words that it is about."""
    found: list[tuple[TopicFault, str]] = []
    if not topic.facts and not any(topic.words.values()):
        found.append((TopicFault.ASKS_NOTHING, topic.says))
    for language, words in topic.words.items():
        english = language == _ENGLISH
        seen: set[TopicPhrase | str] = set()
        for each in words:
            made = topic_phrase(each) if english else small(each).strip(" …/")
            if made.says_nothing if isinstance(made, TopicPhrase) else not any(map(str.isalnum, made)):
                found.append((TopicFault.EMPTY_PHRASE, each))
            elif made in seen:
                found.append((TopicFault.TWICE, each))
            seen.add(made)
        if words and topic.least > len(seen) + len({*topic.facts}):
            found.append((TopicFault.TOO_MANY, topic.says))
    if not topic.words and topic.facts and topic.least > len({*topic.facts}):
        found.append((TopicFault.TOO_MANY, topic.says))
    return tuple(dict.fromkeys(found))


def _in_letters(words: str, letters: str) -> bool:
    """Whether all parts of a phrase stand in a text, in order and close together; of words with a slash one."""
    at = 0
    for number, part in enumerate(filter(None, map(str.strip, small(words).split("…")))):
        places = [found for each in part.split("/") if (found := letters.find(each, at)) >= 0]
        if not places or (number and min(places) > at + _FURTHEST):
            return False
        at = min(places) + 1
    return True
