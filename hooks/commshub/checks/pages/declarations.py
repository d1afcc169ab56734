"""What `content_data/pages.yml` asks of sections can be met by a text that speaks of it, and by no other.

A declaration that any text satisfies is a promise that nobody keeps. One that no text can satisfy stops every page.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Location
from commshub.model.page_kinds import SectionRule
from commshub.model.site import Site
from commshub.model.topics import Topic
from commshub.text.aboutness import TopicFault, faults_of
from commshub.text.formatting import listing, quote
from commshub.text.topic_phrases import topic_phrase

_HOME = "content_data/pages.yml"


@dataclass(frozen=True, slots=True)
class _Declared:
    """A section that a kind of page must have, and where it is declared."""

    rule: SectionRule
    steps: tuple[str | int, ...]


@rule()
def any_text_will_do(site: Site) -> Iterator[Finding]:
    """What a section must speak of names words or facts, and no text has them all by chance.

    ```diff
      # content_data/pages.yml
      kinds:
        route:
          sections:
            - id: steps
              heading: {en: What to do}
              about:
    -           - {says: what to do}
    +           - {says: what to do, words: [call/ring]}
    ```
    > Any text would do for 'what to do'
    """
    for topic, at in _topics(site):
        if any(fault is TopicFault.ASKS_NOTHING for fault, _ in faults_of(topic)):
            yield Finding(
                at,
                f"Any text would do for {quote(topic.says)}",
                "Add 'words:' that such a text holds, or 'facts:' such as amount, day or contact.",
            )


@rule()
def no_text_will_do(site: Site) -> Iterator[Finding]:
    """What a section must speak of, and how long it is, can be met by some text.

    ```diff
      # content_data/pages.yml
      kinds:
        route:
          sections:
            - id: steps
              heading: {en: What to do}
              about:
    -           - {says: what to do, least: 3, words: [call/ring, tell]}
    +           - {says: what to do, least: 2, words: [call/ring, tell]}
    ```
    > No text could have 3 of what is listed for 'what to do'
    """
    for topic, at in _topics(site):
        if any(fault is TopicFault.TOO_MANY for fault, _ in faults_of(topic)):
            yield Finding(
                at,
                f"No text could have {topic.least} of what is listed for {quote(topic.says, 28)}",
                "List more words or facts, each once, or ask for fewer under 'least:'.",
            )
    for each in _declared(site):
        if each.rule.most_words and each.rule.most_words < each.rule.least_words:
            yield Finding(
                site.location(_HOME, *each.steps, "most_words"),
                f"No text has {each.rule.least_words} words at least and {each.rule.most_words} at most",
                "Change 'least_words:' or 'most_words:'.",
            )


@rule()
def empty_words(site: Site) -> Iterator[Finding]:
    """No words that are looked for stand in every text, such as "of the".

    ```diff
      # content_data/pages.yml
    - filler: [of the]
    + filler: [of the utmost importance]
    ```
    > 'of the' would be found in any text
    """
    for words, at, _ in _faulty_words(site, TopicFault.EMPTY_PHRASE):
        yield _empty(words, at)
    for number, words in enumerate(site.kinds.filler):
        if topic_phrase(words).says_nothing:
            yield _empty(words, site.location(_HOME, "filler", number))


def _empty(words: str, at: Location) -> Finding:
    return Finding(
        at,
        f"{quote(words)} would be found in any text",
        "Write words that only stand where this is spoken of, or take it out.",
    )


@rule()
def words_twice(site: Site) -> Iterator[Finding]:
    """No words are listed twice for one topic: a word stands for all its forms.

    Where two of the words are asked for, one would count as both.

    ```diff
      # content_data/pages.yml
      kinds:
        route:
          sections:
            - id: steps
              heading: {en: What to do}
              about:
    -           - {says: what to do, words: [call, calls, tell]}
    +           - {says: what to do, words: [call, tell]}
    ```
    > 'calls' is listed for 'what to do' already
    """
    for words, at, topic in _faulty_words(site, TopicFault.TWICE):
        yield Finding(
            at,
            f"{quote(words, 30)} is listed for {quote(topic.says, 30)} already",
            "Take one of the two out. A word stands for its plural and its other forms too.",
        )


@rule()
def language_left_out(site: Site) -> Iterator[Finding]:
    """Words that are listed by language are listed for each language of the heading, and for no other.

    In a language without words any text would do.

    ```diff
      # content_data/pages.yml
      kinds:
        route:
          sections:
            - id: steps
              heading: {en: What to do, cy: Beth i'w wneud}
              about:
    -           - {says: what to do, words: {en: [call]}}
    +           - {says: what to do, words: {en: [call], cy: [ffoniwch]}}
    ```
    > There are no words in 'cy' for 'what to do'
    """
    for each in _declared(site):
        for number, topic in enumerate(each.rule.about):
            at = site.location(_HOME, *each.steps, "about", number, "words")
            for code in each.rule.heading if any(topic.words.values()) else ():
                if not topic.words.get(code):
                    yield Finding(
                        at,
                        f"There are no words in {quote(code)} for {quote(topic.says)}",
                        f"Add a line '{code}:' with words in that language below 'words:'.",
                    )
            for code in topic.words:
                if code not in each.rule.heading:
                    yield Finding(
                        at,
                        f"The section {quote(each.rule.title, 30)} has no heading in {quote(code)}",
                        f"Words stand by languages of the heading: {listing(each.rule.heading)}.",
                    )


def _topics(site: Site) -> Iterator[tuple[Topic, Location]]:
    """All topics of all sections, each with its place."""
    for each in _declared(site):
        for number, topic in enumerate(each.rule.about):
            yield topic, site.location(_HOME, *each.steps, "about", number, "says")


def _faulty_words(site: Site, fault: TopicFault) -> Iterator[tuple[str, Location, Topic]]:
    """The words with a fault, each with its place; a list alone stands in the file without the name of a language."""
    for each in _declared(site):
        for number, topic in enumerate(each.rule.about):
            faulty = {words for found, words in faults_of(topic) if found is fault}
            for code, listed in topic.words.items():
                last = {words: at for at, words in enumerate(listed) if words in faulty}
                for words, at in last.items():
                    above = (*each.steps, "about", number, "words")
                    yield words, max(site.location(_HOME, *above, code, at), site.location(_HOME, *above, at)), topic


def _declared(site: Site) -> Iterator[_Declared]:
    for id_, kind in site.kinds.kinds.items():
        for number, section in enumerate(kind.sections):
            yield _Declared(section, ("kinds", id_, "sections", number))
        for which, condition in enumerate(kind.when):
            for number, section in enumerate(condition.sections):
                yield _Declared(section, ("kinds", id_, "when", which, "sections", number))
