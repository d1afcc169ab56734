"""What the rules on people who can be recognised say, and when they keep quiet."""

import pytest

from commshub.checks.privacy import people
from commshub.model.findings import Finding, Location
from tiny_files import COUNCIL, HELP, guide, tiny_file
from tiny_hub import MakeSite


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ask Mrs Example-Jones about it.", "Mrs Example-Jones"),
        ("Speak to DS Alex Example.", "DS Alex Example"),
        ("Report author: Alex Example", "Alex Example"),
        ("**Contact officer:** Alex Example", "Alex Example"),
        ("Report author and contact details: Alex O’Example", "Alex O’Example"),
        ("It was written by Alex Example.", "Alex Example"),
    ],
)
def test_the_name_of_a_person_is_reported(tiny: MakeSite, text: str, name: str) -> None:
    assert list(people.named_person(tiny({HELP: guide(f"{text}\n")}))) == [
        Finding(
            Location(HELP, 9, text.index(name) + 1),
            f"'{name}' is a person's name",
            "Say the role instead, such as 'the Prevent lead'. In a case, say nothing that could name the person.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Report author: Community Safety",
        "Written by: Prevent Team",
        "Lead officer: the Prevent lead",
        "Councillor Example chairs the panel.",
        "`Mr Example` is how the form starts.",
        "It was written by pupils.",
        "The DS and the panel.",
    ],
)
def test_roles_and_teams_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(people.named_person(tiny({HELP: guide(f"{text}\n")})))


@pytest.mark.parametrize(
    "text",
    [
        "Three girls of Littleton Park School travelled to a war.",
        "In 2015 children\nleft to join Daesh. They went to Littleton Park School.",
        "A pupil of Littleton Park School was referred.",
    ],
)
def test_a_school_beside_what_its_pupils_did_is_reported(tiny: MakeSite, text: str) -> None:
    (finding,) = people.pupils_of_a_named_school(tiny({HELP: guide(f"{text}\n")}))
    assert (finding.message, finding.hint) == (
        "'Littleton Park School' is named beside what its pupils did",
        "Take the name of the school out, or what happened: together they point to a child.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Pupils of Littleton Park School made a film about kindness.",
        "Littleton Park School has an open evening.\n\nA child was referred.",
        "A School Council asks pupils what they think.",
        "The School will tell pupils of those who were referred.",
        "Read [the story](littleton-park-school-pupil-referred.md) of a child who was referred.",
    ],
)
def test_a_school_and_a_case_apart_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(people.pupils_of_a_named_school(tiny({HELP: guide(f"{text}\n")})))


@pytest.mark.parametrize("age", ["aged 14", "15-year-old", "in year 9", "9 years old"])
def test_an_age_beside_a_school_is_reported(tiny: MakeSite, age: str) -> None:
    (finding,) = people.age_and_place(tiny({HELP: guide(f"Somebody {age} at Littleton Park School.\n")}))
    assert finding == Finding(
        Location(HELP, 9, 10),
        f"'{age}' gives an age beside the name of a school",
        "Say 'a teenager' or 'a young adult', and leave the school out.",
        source="House rule on case studies",
    )
    assert not list(people.age_and_place(tiny({HELP: guide(f"Somebody {age} at a school.\n")})))


PLACES = """\
places:
  villages: [Elmcombe, Nether Elmcombe]
  estates: [The Meads]
  wards: [Riverside North]
  schools: ["St Example's"]
"""


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A boy of 15 said so in Elmcombe.", "Elmcombe"),
        ("A boy of 15 said so. He goes about in Nether Elmcombe.", "Nether Elmcombe"),
        ("A boy of 15 was seen near The Meads.", "The Meads"),
        ("She was 16, and Riverside North was all she knew.", "Riverside North"),
        ("At St Example's a girl of nine was upset.", "St Example's"),
    ],
)
def test_each_list_of_places_counts(tiny: MakeSite, text: str, place: str) -> None:
    hub = {COUNCIL: tiny_file(COUNCIL) + PLACES, HELP: guide(f"{text}\n")}
    (found,) = people.age_and_place(tiny(hub))
    assert f"and '{place}' give an age and a place" in found.message
    assert not list(people.age_and_place(tiny({HELP: guide(f"{text}\n")})))


@pytest.mark.parametrize(
    "text",
    [
        "A boy of 15 said so in Elmcombeshire.",
        "A boy of 15 said so. Elmcombe is a village.",
        "Elmcombe has 15 shops, and boys like them.",
        "A boy of 15 was worried.",
    ],
)
def test_a_place_counts_beside_an_age_of_one_person_only(tiny: MakeSite, text: str) -> None:
    assert not list(people.age_and_place(tiny({COUNCIL: tiny_file(COUNCIL) + PLACES, HELP: guide(f"{text}\n")})))


def test_a_place_that_is_no_text_is_told_at_its_line(tiny: MakeSite) -> None:
    wrong = tiny({COUNCIL: tiny_file(COUNCIL) + PLACES.replace("[The Meads]", "{The Meads: 1}")})
    lines = tiny_file(COUNCIL).count("\n")
    assert [(each.location.path, each.location.line) for each in wrong.parse_errors] == [(COUNCIL, lines + 3)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Our Prevent leads are Jane Example and Kwabena Otieno.", ["Jane Example", "Kwabena Otieno"]),
        ("Our Prevent lead is Jane Example, or Zyx Qwertson.", ["Jane Example", "Zyx Qwertson"]),
        ("Zyx Qwertson (administrator) will help.", ["Zyx Qwertson"]),
        ("Our officer Jane Example works with Castle Mead.", ["Jane Example"]),
    ],
)
def test_each_name_of_a_list_of_staff_is_reported(tiny: MakeSite, text: str, names: list[str]) -> None:
    found = list(people.named_person(tiny({HELP: guide(f"{text}\n")})))
    assert [each.message for each in found] == [f"'{name}' is a person's name" for name in names]
