"""Who is taken for quoted or shown, and what for the name of a party: what must be found, and what must not."""

import pytest

from commshub.text.elected import holds_elected_office, parties, quoted, shown

NAMES = ("Labour Party", "Conservative Party", "Green Party", "Liberal Democrats", "Reform UK")
WORDS = ("Labour", "Conservative", "Liberal Democrat", "Green", "Reform")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Cllr Ann Example said that it works.", "Cllr Ann Example"),
        ('"It works very well," said Cllr Example.', "Cllr Example"),
        ('Councillor A. Example, cabinet member for safety, said: "We care a lot."', "Councillor A. Example"),
        ("Cllr Example warmly welcomed the course.", "Cllr Example"),
        ("> It works.\n>\n> — Cllr Ann Example", "Cllr Ann Example"),
        ("> We help.\n\n— The Mayor of Littleton\n", "Mayor"),
        ('The mayor of the city says, "We will help everybody."', "mayor"),
        ("“We will help everyone”, our local MP told residents.", "MP"),
        ("The leader of the council explained:\n\n> We help all.\n", "leader of the council"),
        ("The police and crime commissioner\nadded: ‘We all do our part.’", "police and crime commissioner"),
    ],
)
def test_a_quotation_of_somebody_elected_is_found(text: str, who: str) -> None:
    assert [found for _, found in quoted(text)] == [who]
    ((start, _),) = quoted(text)
    assert text[start:].startswith(who)


@pytest.mark.parametrize(
    "text",
    [
        "Councillors are not quoted in our material.",
        'Ask your councillor "how can I help you all".',
        "The Councillor Handbook says what to do.",
        "Cabinet member: ask first.",
        "The cabinet member for safer communities chairs it.",
        "Cllr Example opens the hall on Tuesday.",
        "The MP of the area says nothing about cases.",
        "We do not offer quotes from councillors.",
        "> We never talk about a person.\n\nThe mayor came.",
        '"I was there," his mother says. The lead member for children came later.',
        "`Cllr Example said` is how it looks.",
        '{{ contact("lead-member") }} said.',
        'The mayor’s office said that "all rooms are open to everybody".',
    ],
)
def test_an_office_alone_is_no_quotation(text: str) -> None:
    assert list(quoted(text)) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("![Cllr Ann Example at the stall](stall.jpg)", "Cllr Ann Example"),
        ("![Councillors on the first day of the course](day.jpg)", "Councillors"),
        ('<img src="a.jpg" alt="The mayor cuts the ribbon">', "mayor"),
        ("![The new hall](hall.jpg)\n*Councillor Example opens the hall*", "Councillor Example"),
        ("![The new hall](hall.jpg)\n\n<figcaption>The MP at the door</figcaption>", "MP"),
    ],
)
def test_a_picture_of_somebody_elected_is_found(text: str, who: str) -> None:
    assert [found for _, found in shown(text)] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "![Children read in the library](library.jpg)",
        "![A card for councillors with numbers to call](card.png)",
        "![The councillors' room](room.jpg)",
        "![The new hall](hall.jpg)\n\nCouncillor Example opens the hall.",
        "Councillors were at the stall.",
    ],
)
def test_other_pictures_are_fine(text: str) -> None:
    assert list(shown(text)) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Labour Party asked.", "Labour Party"),
        ("A Labour-led council", "Labour-led"),
        ("the Conservative\ncandidate", "Conservative candidate"),
        ("Two Green councillors", "Green councillors"),
        ("Reform UK asked.", "Reform UK"),
        ("the Liberal Democrat group leader", "Liberal Democrat group"),
        ("The Green group on the council", "Green group"),
        ("a Labour MP", "Labour MP"),
    ],
)
def test_the_name_of_a_party_is_found(text: str, name: str) -> None:
    assert [found for _, found in parties(text, NAMES, WORDS)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The green party of walkers left at noon.",
        "Meet us in the Green Room, or at Green Lane.",
        "Labour costs are part of the plan.",
        "Conservative estimates say so.",
        "Penal Reform and the law. Reform takes time.",
        "The Prevent Reform group meets on Monday.",
        "Councillors from all parties.",
    ],
)
def test_the_same_words_elsewhere_are_fine(text: str) -> None:
    assert list(parties(text, NAMES, WORDS)) == []


def test_without_names_no_party_is_found() -> None:
    assert list(parties("The Labour Party", (), ())) == []
    assert [found for _, found in parties("The Labour Party", (), ("Labour",))] == ["Labour Party"]
    assert [found for _, found in parties("The Labour Party", ("Labour Party",), ())] == ["Labour Party"]


@pytest.mark.parametrize(
    "role",
    [
        "Cabinet member for safer communities",
        "Leader of the council",
        "Councillor for Millbrook",
        "Deputy mayor",
        "Mayor",
    ],
)
def test_a_role_may_be_an_elected_office(role: str) -> None:
    assert holds_elected_office(role)


@pytest.mark.parametrize(
    "role",
    [
        "Prevent lead",
        "Assistant to the mayor",
        "Councillors' support team",
        "Office of the leader of the council",
        "Team leader",
    ],
)
def test_a_role_may_be_a_post(role: str) -> None:
    assert not holds_elected_office(role)
