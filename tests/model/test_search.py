"""How words are told apart; `tests/browser/test_search.py` holds `search.js` to the same words."""

import pytest

from commshub.model.search import folded, search_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What if I’m wrong?", ["what", "if", "im", "wrong"]),
        ("Don't", ["dont"]),
        ("far-right", ["far", "right"]),
        ("Café Zoë", ["cafe", "zoe"]),
        ("0800 789 321", ["0800", "789", "321"]),
        ("one_two", ["one", "two"]),
        ("ﬁne", ["fine"]),
        ("সাহায্য পান।", ["সাহায্য", "পান"]),
        ("مُساعدة", ["مُساعدة"]),
        ("Cymorth ŵyr", ["cymorth", "wyr"]),
        ("", []),
        ("?! …", []),
    ],
)
def test_words_are_letters_and_digits_without_accents(text: str, expected: list[str]) -> None:
    assert search_words(text) == expected


def test_a_folded_text_has_small_letters_and_keeps_the_rest() -> None:
    assert folded("The Café’s (new) Hours") == "the cafes (new) hours"
