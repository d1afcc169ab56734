"""Clues to people without a name: what counts as one, and beside which place."""

import pytest

from commshub.text.person_clues import Clues, people_told_by_clues

PLACES, WIDE = frozenset({"Millbrook"}), frozenset({"Exampleshire"})


@pytest.mark.parametrize(
    ("text", "place", "what", "clue"),
    [
        ("A mother of three from Millbrook rang.", "Millbrook", "a family", "mother of three"),
        ("A Polish boy from Millbrook rang.", "Millbrook", "an origin", "Polish boy"),
        ("The only pupil in Millbrook rang.", "Millbrook", "the only one", "The only pupil"),
        ("Aisha from Millbrook was referred.", "Millbrook", "a case", "was referred"),
        ("A boy in Oakley was arrested.", "Oakley", "a case", "was arrested"),
    ],
)
def test_a_place_and_another_clue_are_found_together(text: str, place: str, what: str, clue: str) -> None:
    at, beside = text.index(place), text.index(clue)
    assert people_told_by_clues(text, PLACES, WIDE) == (
        Clues("a place", (at, at + len(place)), what, (beside, beside + len(clue))),
    )


@pytest.mark.parametrize(
    "text",
    [
        "A mother of three rang.",
        "A boy from Millbrook rang.",
        "A boy from Exampleshire was referred.",
        "If a boy from Millbrook is referred, we ring.",
        "A Polish boy from Millbrook won a prize.",
        "Polish boys from Millbrook rang.",
        # An age has a rule of its own.
        "A boy of 14 from Millbrook was referred.",
        "A boy rang. The library in Millbrook was searched.",
    ],
)
def test_one_clue_fits_many(text: str) -> None:
    assert people_told_by_clues(text, PLACES, WIDE) == ()


def test_each_sentence_is_told_once_whoever_comes_first() -> None:
    text = "Aisha from Millbrook was referred.\n\nA boy may read. One teacher and two sisters from Millbrook rang."
    assert [text[slice(*clues.beside)] for clues in people_told_by_clues(text, PLACES, WIDE)] == [
        "was referred",
        "two sisters",
    ]
