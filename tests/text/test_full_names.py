"""Full names in running text, and what only looks like one."""

import pytest

from commshub.text.full_names import WORDS_OF_GIVEN_NAMES, full_names, is_public


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ask Darren Smith about it.", ["Darren Smith"]),
        ("It is Siân Hughes’s desk.", ["Siân Hughes"]),
        ("Fatima al-Zahra Begum came.", ["Fatima al-Zahra Begum"]),
        ("Speak to David Hill.", ["David Hill"]),
        ("Meet in Charlotte Hill.", []),
        ("The Stephen Lawrence Centre is open.", []),
        ("Ask Children's Services.", []),
        ("Go to Victoria Road.", []),
        ("Only Darren came.", []),
        ("The NHS Trust and DSL Group", []),
    ],
)
def test_names_are_told_from_what_is_named_after_people(text: str, names: list[str]) -> None:
    assert [name.words for name in full_names(text)] == names


@pytest.mark.parametrize(
    ("text", "known"), [("Darren Smith", True), ("Xavior Brontley", False), ("Mary-Anne Smith", True)]
)
def test_a_given_name_is_known_or_not(text: str, known: bool) -> None:  # noqa: FBT001 - a case of the table
    assert [name.is_known for name in full_names(text)] == [known]


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("Councillor Darren Smith chairs the panel.", True),
        ("Ask Darren Smith, the cabinet member, about it.", True),
        ("The inquiry heard Darren Smith.", True),
        ("Darren Smith, our Prevent lead, helps.", False),
        ("Darren Smith and Councillor Jones came.", False),
    ],
)
def test_who_holds_a_public_office_is_named_with_it(text: str, public: bool) -> None:  # noqa: FBT001 - as above
    assert [is_public(name, text, text) for name in full_names(text)] == [public] * len(list(full_names(text)))
    assert list(full_names(text)) or text.startswith("Councillor")


def test_a_text_is_of_interest_if_it_has_a_word_of_a_known_name() -> None:
    assert {b"darren", b"fatima", b"priya"} <= WORDS_OF_GIVEN_NAMES
