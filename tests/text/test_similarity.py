"""Texts that say the same are found among many, in time that grows with their number."""

import time

import pytest

from commshub.text.similarity import alike, compared_words

FIRST = "We ring you back within two working days and talk through what could help you and your family."
SECOND = "The panel meets once a month, looks at what is known, and asks the person what they would like."


def test_texts_that_differ_are_in_no_group() -> None:
    assert alike([FIRST, SECOND, "", "A word."]) == ()


@pytest.mark.parametrize(
    "copy",
    [
        FIRST,
        FIRST.upper(),
        FIRST.replace("two", "three"),
        f"{FIRST} It helps.",
        f"Hello. {FIRST}",
        # Said twice it is no other text.
        f"{FIRST} {FIRST}",
        FIRST.replace(" and", ",\n\n- and"),
    ],
)
def test_a_text_with_small_changes_is_found(copy: str) -> None:
    assert alike([SECOND, FIRST, copy]) == ((1, 2),)


def test_a_sentence_in_common_makes_no_copy() -> None:
    assert (
        alike([f"{FIRST} {SECOND}", f"{FIRST} Nobody is asked to watch, to follow or to question other people."]) == ()
    )


def test_a_short_text_has_to_be_the_same_word_for_word() -> None:
    assert alike(["Ask the team now.", "Ask the team later."]) == ()
    assert alike(["Ask the team now.", "ask the team NOW"]) == ((0, 1),)


def test_other_alphabets_are_compared_too() -> None:
    first, second = "اتصل بالشرطة إذا كنت في خطر الآن", "لا يبدأ الدعم أبدًا إلا إذا وافق الشخص"
    assert alike([first, second, first]) == ((0, 2),)
    assert len(compared_words(first)) == 7


def test_copies_of_many_texts_are_grouped_in_time_that_grows_with_their_number() -> None:
    def seconds(count: int) -> float:
        texts = [
            f"{FIRST} The number of this text is {number} of all the texts that there are." for number in range(count)
        ]
        start = time.process_time()
        assert len(alike(texts)) == 1
        return time.process_time() - start

    assert seconds(4000) < 8 * max(seconds(1000), 0.02)
