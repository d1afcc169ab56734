"""Phrases of topics: slashes, ellipses, and phrases that say nothing."""

from collections import defaultdict

import pytest

from commshub.text.stems import stems_of
from commshub.text.topic_phrases import topic_phrase


def _is_in(phrase: str, text: str) -> bool:
    positions = defaultdict(list)
    for at, each in enumerate(stems_of(text)):
        positions[each].append(at)
    return topic_phrase(phrase).is_in(positions)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("call", "They called."),
        ("call/ring", "It rings."),
        ("call … back", "We call all of you there back."),
        ("working day", "within two working days"),
        ("well-being", "for your well-being"),
        ("don't know", "We don’t know."),
        ("… call …", "Call."),
        ("ask … name … call", "Ask for a name, then call."),
        # The first place at which a phrase begins need not be the one at which it goes on.
        ("call back", "Call us. We call back."),
    ],
)
def test_a_phrase_is_found_in_every_form(phrase: str, text: str) -> None:
    assert _is_in(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("call back", "back call"),
        ("call … back", "call one two three four five back"),
        ("working day", "a working group for a day"),
        ("recall", "call"),
    ],
)
def test_words_elsewhere_are_not_the_phrase(phrase: str, text: str) -> None:
    assert not _is_in(phrase, text)


@pytest.mark.parametrize("phrase", ["of the", "…", "/", "the/a … of", "!"])
def test_a_phrase_of_words_that_stand_everywhere_says_nothing(phrase: str) -> None:
    assert topic_phrase(phrase).says_nothing
    assert not topic_phrase("of the council").says_nothing
