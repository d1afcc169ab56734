"""What a neighbour could tell a person by."""

import pytest

from commshub.text.identity_clues import AGED, CASE, PUPILS, ROLE, SCHOOL, clues_in


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
