"""Pages that their readers can read: short words, and short sentences.

The measure is the automated readability index, which editors know from Hemingway: it counts the letters of words and
the words of sentences, and tells the age at which somebody reads such a text with ease. Only running text is measured,
in English. Limits by audience stand in `content_data/plain_english.yml`.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.formatting import quote
from commshub.text.prose import Measure, Sentence, measure, sentences

# https://en.wikipedia.org/wiki/Automated_readability_index: grades of American schools, which begin at the age of five.
FOR_LETTERS, FOR_WORDS, GROUND, FIRST_GRADE = 4.71, 0.5, 21.43, 5
# A few words, such as "Radicalisation is:", are not what makes a page hard.
_LEAST_OF_A_SENTENCE = 8
_BEGINNING = 40
_GROWN_UP = 18
SOURCE = "Content design: planning, writing and managing content (GOV.UK)"


@rule(Level.WARNING)
def too_hard(site: Site) -> Iterator[Finding]:
    """A page is as easy to read as those whom it is for need it to be.

    Whoever is worried, tired or new to English takes in little, and gives up on a page of long words. Those who could
    read more are faster too. How old somebody has to be is set for each audience.

    ```diff
      # content_data/plain_english.yml
      reading_ages: {residents: 11}
      least_words: 10
      # docs/help.md
    - Safeguarding professionals undertake a proportionate, multi-disciplinary consideration of information that
    - concerned members of the community have communicated.
    + You tell us what worries you. People from the council and the police then look at it together.
    ```
    > This page reads like a text for students at a university, not for 11-year-olds
    """
    for page, found in _measured(site):
        limit = site.plain_english.reading_age(page.names("audiences"))
        age = reading_age(found.letters, found.words, found.sentences)
        if limit is not None and age > limit:
            hardest = max(sentences(page.body), key=_hardness)
            yield Finding(
                page.location_in_text(hardest.start, hardest.end),
                f"This page reads like a text for {_readers(age)}, not for {_readers(limit)}",
                f"Use shorter words and sentences, first in the hardest one: {quote(_bare(hardest), 60)}.",
                source=SOURCE,
            )


@rule(Level.WARNING)
def long_sentences(site: Site) -> Iterator[Finding]:
    """The sentences of a page are short on average.

    ```diff
      # content_data/plain_english.yml
      sentences: {mean: 10, most: 40}
      least_words: 10
      # docs/help.md
    - You can ring us at any time of the day if you are worried about somebody whom you know well.
    + Are you worried about somebody? You can ring us. We are there all day.
    ```
    > The sentences of this page have 20 words on average
    """
    limits = site.plain_english.sentences
    for page, found in _measured(site) if limits else ():
        mean = found.words / found.sentences
        if limits and mean > limits.mean:
            longest = max(sentences(page.body), key=lambda each: each.words)
            yield Finding(
                page.location_in_text(longest.start, longest.end),
                f"The sentences of this page have {mean:.0f} words on average",
                f"Keep to {limits.mean}. Begin with the longest, {quote(_bare(longest), _BEGINNING)}: make two of it.",
                source=SOURCE,
            )


@rule(Level.WARNING)
def long_sentence(site: Site) -> Iterator[Finding]:
    """No sentence is so long that its beginning is forgotten at its end.

    ```diff
      # content_data/plain_english.yml
      sentences: {mean: 25, most: 12}
      # docs/help.md
    - You can ring us at any time of the day if you are worried about somebody.
    + Are you worried about somebody? You can ring us at any time.
    ```
    > 'You can ring us at any time of the day…' starts a sentence of 16 words
    """
    limits = site.plain_english.sentences
    for page in site.english_pages if limits else ():
        for each in sentences(page.body) if limits and measure(page.body).longest > limits.most else ():
            if limits and each.words > limits.most:
                yield Finding(
                    page.location_in_text(each.start, each.end),
                    f"{quote(_bare(each), _BEGINNING)} starts a sentence of {each.words} words",
                    f"Make two or three of it, or a list: {limits.most} words is the most that readers can follow.",
                    source=SOURCE,
                )


def reading_age(letters: int, words: int, sentences_: int) -> int:
    """The years of age at which somebody reads a text with ease."""
    return round(FOR_LETTERS * letters / words + FOR_WORDS * words / sentences_ - GROUND + FIRST_GRADE)


def _hardness(sentence: Sentence) -> int:
    return reading_age(sentence.letters, sentence.words, 1) if sentence.words >= _LEAST_OF_A_SENTENCE else 0


def _readers(age: int) -> str:
    return f"{age}-year-olds" if age <= _GROWN_UP else "students at a university"


def _bare(sentence: Sentence) -> str:
    """The words without the marks of emphasis."""
    return sentence.text.replace("**", "").replace("[", "").strip("*_ \n")


def _measured(site: Site) -> Iterator[tuple[Page, Measure]]:
    """The pages that say enough to be measured."""
    for page in site.english_pages:
        found = measure(page.body)
        if found.words >= site.plain_english.least_words:
            yield page, found
