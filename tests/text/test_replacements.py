"""Words that take the place of others fit into the sentence, or are not put there."""

import pytest

from commshub.text.replacements import fitted


@pytest.mark.parametrize(
    ("before", "found", "words", "written"),
    [
        pytest.param("We ", "utilise", "use", "use", id="in a sentence"),
        pytest.param("", "Utilise", "use", "Use", id="at the start of a sentence"),
        pytest.param("Ask the ", "SPOC", "single point of contact", "single point of contact", id="letters"),
        pytest.param("", "SPOC", "single point of contact", "Single point of contact", id="letters at the start"),
        pytest.param("We met Daish, ", "DAESH", "Daesh", "Daesh", id="a name"),
        pytest.param("On ", "3rd March", "3 March", "3 March", id="a number"),
        pytest.param("This is the ", "1st", "first", "first", id="a number as a word"),
        pytest.param("", "1st", "first", None, id="a number that may start a sentence"),
        pytest.param("It is over. ", "1st", "first", None, id="a number behind a full stop"),
        pytest.param("It is an ", "8th", "eighth", "eighth", id="an article that is right for both"),
        pytest.param("Ring a ", "terror hotline", "Anti-Terrorist Hotline", None, id="an article that would be wrong"),
        pytest.param("Ask an ", "MP", "member of parliament", None, id="an article that belongs to the letters"),
        pytest.param("It was an ", "8.00am", "8am", "8am", id="an article before the same number"),
        pytest.param("It is a ", "1st", "first", "first", id="an article that stays right"),
        pytest.param("Call **the ", "SPOC", "single point", "single point", id="behind marks"),
    ],
)
def test_words_fit_or_are_left(before: str, found: str, words: str, written: str | None) -> None:
    assert fitted(found, words, before) == written
