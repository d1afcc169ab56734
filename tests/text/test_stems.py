"""All forms of a word have one stem, and words that only look alike have not."""

import pytest

from commshub.text.phrases import words_of
from commshub.text.stems import STOP_STEMS, stem, stems_of


@pytest.mark.parametrize(
    "forms",
    [
        "refer refers referred referring",
        "call calls called calling",
        "worry worries worried worrying",
        "notice notices noticed noticing",
        "agree agrees agreed agreeing",
        "process processes processed",
        "box boxes",
        "bus buses",
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({*stems_of(forms)}) == 1


@pytest.mark.parametrize(
    "words", ["ring r", "bring br", "need ne", "red r", "string str", "new knew", "adult adulthood"]
)
def test_what_only_looks_like_an_ending_stays(words: str) -> None:
    assert len({*stems_of(words)}) == len(words.split())


def test_words_that_stand_in_every_text_are_known_in_all_forms() -> None:
    assert {stem(each) for each in words_of("the of having been doesn't")} <= STOP_STEMS
    assert STOP_STEMS.isdisjoint(stems_of("police school call refer two week"))
