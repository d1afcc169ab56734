"""Words in no order are told from sentences."""

import random

import pytest

from commshub.text.word_order import CLASSES, classes_of, is_out_of_order

SENTENCES = [
    "Trained people in the police make the first checks. They ask what is known, and whether someone is at risk.",
    "You don't have to give your name. We will not tell them that it was you who called, but we cannot promise that.",
    "In a focus group afterwards parents spoke well of it. One said that she is a better mother for it.",
    'For an adult who needs care or support:\n\n{{ contact("adults-front-door") }}\n\nFor a child under 18, call us.',
    "Write to reports@westminster.example or ring 020 7946 0032 with any question that you have about this report.",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_sentences_are_in_order(text: str) -> None:
    assert not is_out_of_order(text)


@pytest.mark.parametrize("seed", range(5))
def test_the_same_words_shuffled_are_not(seed: int) -> None:
    words = " ".join(SENTENCES[:3]).split()
    random.Random(seed).shuffle(words)  # noqa: S311 - nothing secret
    assert is_out_of_order(" ".join(words))


def test_of_a_few_words_nothing_is_said() -> None:
    assert not is_out_of_order("the of and a is to")


def test_each_word_belongs_to_one_class() -> None:
    told = [CLASSES[each] for each in classes_of("The team’s asking, isn't it? 24 hours\n- Called slowly.")]
    assert told == ["line", "the", "s", "ing", ",", "is", "I", ".", "number", "s", "line", "ed", "ly", "."]
