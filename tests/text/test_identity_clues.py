"""What a neighbour could tell a person by."""

import pytest

from commshub.text.identity_clues import AGED, CASE, POST_WORDS, PUPILS, ROLE, SCHOOL, clues_in, posts_in
from commshub.text.phrases import vocabulary


@pytest.mark.parametrize(
    ("text", "clues"),
    [
        ("She was aged 15.", [("an age", "aged 15")]),
        ("A 16-year-old boy", [("an age", "16-year-old")]),
        ("a project two years old", []),
        ("He met us at Alder Street Library.", [("a place", "Alder Street Library")]),
        ("The Library is open.", []),
        ("On 3 May 2025 he came.", [("a day", "3 May 2025")]),
        ("In May he came.", []),
        (
            "Aged twelve, on 1st June, in Elm Road",
            [("an age", "Aged twelve"), ("a place", "Elm Road"), ("a day", "1st June")],
        ),
        ("On 3 May and 4 June", [("a day", "3 May")]),
    ],
)
def test_the_first_clue_of_each_sort_is_told(text: str, clues: list[tuple[str, str]]) -> None:
    assert [(what, match.group()) for what, match in clues_in(text)] == clues


@pytest.mark.parametrize(
    ("pattern", "yes", "no"),
    [
        (SCHOOL, "at Alder Hill School", "at The School"),
        (SCHOOL, "Elm College", "College of Policing"),
        (PUPILS, "some pupils", "some people"),
        (CASE, "she was arrested", "she was asked"),
        (AGED, "in Year 9", "in 2019"),
        (ROLE, "the imam of the mosque", "an imam"),
        (ROLE, "the only shop in the village", "the only way"),
    ],
)
def test_each_sort_is_known_by_its_words(pattern: object, yes: str, no: str) -> None:
    assert pattern.search(yes)  # type: ignore[attr-defined]
    assert not pattern.search(no)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text",
    [
        "The imam of Millbrook mosque came to us with a worry.",
        "The head of Millbrook school was worried.",
        "The imam of Millbrook referred him.",
        "The Millbrook vicar rang us.",
        "A GP in Millbrook asked for help.",
        "The head teacher of Littleton Park School told us.",
        "The landlord of the Millbrook pub saw it.",
        "Our caretaker at Castle Mead Academy found stickers.",
        "Millbrook mosque's imam called.",
    ],
)
def test_a_post_in_a_small_place_is_one_person(text: str) -> None:
    assert list(posts_in(text, frozenset({"Millbrook"}), frozenset({"Littleton"})))
    assert not POST_WORDS.isdisjoint(vocabulary(text))


@pytest.mark.parametrize(
    "text",
    [
        "The imam of a mosque came to us.",
        "The head of service agreed.",
        "The chair of the Channel panel decides.",
        "The manager of Prevent in England.",
        "The head of Counter Terrorism Policing said so.",
        "The secretary of state for education.",
        "Talk to the imam, the vicar or the head teacher.",
        "The Prevent team in Littleton helps.",
    ],
)
def test_a_post_without_a_small_place_may_be_many(text: str) -> None:
    assert not list(posts_in(text, frozenset({"Millbrook"}), frozenset({"Littleton"})))
