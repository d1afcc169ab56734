"""What the rules on telephone numbers say, and when they keep quiet."""

import pytest

from commshub.checks.contacts import phones
from commshub.model.findings import Finding, Location
from commshub.text.phone_numbers import is_drama_number
from tiny_files import CONTACTS, COUNCIL, KINDS, FindAll, real, tiny_file
from tiny_hub import MakeSite

TEAM = '"01632 960001"'
SUPPORT_LINE = '"0800 011 3764"'
HOTLINE = '"0800 789 321"'

# A first and a last number of every range on Ofcom's list, and the older range of Belfast.
DRAMA_NUMBERS = (
    "0113 496 0000",
    "0114 496 0999",
    "0115 496 0001",
    "0116 496 0123",
    "0117 496 0123",
    "0118 496 0123",
    "0121 496 0123",
    "0131 496 0123",
    "0141 496 0123",
    "0151 496 0123",
    "0161 496 0123",
    "0191 498 0000",
    "0191 498 0999",
    "01632 960000",
    "01632 960999",
    "020 7946 0000",
    "020 7946 0999",
    "028 9018 0123",
    "028 9649 6123",
    "029 2018 0123",
    "03069 990123",
    "07700 900000",
    "07700 900999",
    "0808 157 0123",
    "0909 879 0123",
    "+44 20 7946 0123",
    "+44 (0)20 7946 0123",
    "0044 20 7946 0123",
    "(020) 7946 0123",
)

# The hotline beside the support line, as required and as an entry.
WITH_HOTLINE = {
    KINDS: tiny_file(
        KINDS,
        (
            "placeholders:",
            (
                '  anti-terrorist-hotline: {needs: [phones], number: "0800 789 321", called: Anti-Terrorist Hotline}\n'
                "placeholders:"
            ),
        ),
    )
}
HOTLINE_ENTRY = """\
anti-terrorist-hotline:
  role: Anti-Terrorist Hotline
  organisation: Counter Terrorism Policing
  phones:
    - {number: "0800 789 321"}
  hours: Every day, 24 hours
  for_whom: Anyone who has seen something that could be terrorism.
  not_for: Worries about somebody's wellbeing.
  source: https://www.protectuk.police.uk/threat-levels
  checked_on: 2026-11-20
  recheck_after_days: 90
"""


def _team_number(number: str) -> dict[str, str]:
    return {CONTACTS: tiny_file(CONTACTS, (TEAM, f'"{number}"'))}


def test_a_number_with_a_digit_too_few_is_reported(tiny: MakeSite) -> None:
    assert list(phones.not_a_number(tiny(_team_number("0121 303 999")))) == [
        Finding(
            Location(CONTACTS, 5, 8),
            "'0121 303 999' is no telephone number of the United Kingdom",
            "Count the digits: most numbers have 11, starting with 0. Then ring it.",
        )
    ]


@pytest.mark.parametrize(
    "number",
    [
        "0121 303 99999",
        "01632 96001",
        "08001 extension 5",
        "ask at the desk",
        "+1 212 555 0100",
        "00 353 1 234 5678",
        "98",
    ],
)
def test_what_cannot_be_dialled_is_reported(tiny: MakeSite, number: str) -> None:
    assert [finding.location for finding in phones.not_a_number(tiny(_team_number(number)))] == [
        Location(CONTACTS, 5, 8)
    ]


@pytest.mark.parametrize(
    "number",
    [
        "999",
        "101",
        "111",
        "18000",
        "18001 101",
        "18001 0800 011 3764",
        "116 123",
        "020 7340 7264",
        "(020) 7340 7264",
        "+44 20 7340 7264",
        "+44 (0)20 7340 7264",
        "0121-303-9999",
        "0300 123 4567",
        "0800 1111",
        "01632 960001",
    ],
)
def test_a_number_that_can_be_dialled_is_fine(tiny: MakeSite, number: str) -> None:
    assert not list(phones.not_a_number(tiny(_team_number(number))))


@pytest.mark.parametrize("number", DRAMA_NUMBERS)
def test_a_number_made_up_for_films_is_refused_in_a_real_hub(tiny: MakeSite, number: str) -> None:
    site = tiny({**_team_number(number), **real()})
    assert list(phones.drama_number(site)) == [
        Finding(
            Location(CONTACTS, 5, 8),
            f"'{number}' is a number made up for films and books",
            "Write the team's real number.",
        )
    ]
    assert not list(phones.not_a_number(site))


@pytest.mark.parametrize("number", DRAMA_NUMBERS)
def test_the_sample_may_have_a_number_made_up_for_films(find_all: FindAll, number: str) -> None:
    # That a team has no mobile is another matter.
    assert not [each for each in find_all(_team_number(number)) if each.id != "direct-lines.mobile"]


@pytest.mark.parametrize(
    "number", ["0113 496 1000", "0191 496 0123", "0191 498 1000", "020 7946 1000", "01632 961000", "0808 157 1000"]
)
def test_a_number_beside_the_ranges_for_films_may_be_real(number: str) -> None:
    assert not is_drama_number(number)


def test_nothing_is_said_of_films_while_the_council_cannot_be_read(find_all: FindAll) -> None:
    found = find_all({COUNCIL: tiny_file(COUNCIL, ("name: Littleton Council", "name: Littleton: Council"))})
    assert [finding.id for finding in found] == ["yaml.broken"]


def test_a_wrong_number_on_a_national_line_is_reported(tiny: MakeSite) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, (SUPPORT_LINE, '"0800 011 3746"'))})
    assert list(phones.national_number_changed(site)) == [
        Finding(
            Location(CONTACTS, 29, 8),
            "'0800 011 3746' is not the number of the ACT Early Support Line",
            "Write 0800 011 3764, the number that the whole country uses.",
        )
    ]


@pytest.mark.parametrize("number", ["0800 011 3764", "08000113764", "0800-011-3764", "+44 800 011 3764"])
def test_the_number_of_a_national_line_may_be_written_in_any_way(tiny: MakeSite, number: str) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, (SUPPORT_LINE, f'"{number}"'))})
    assert not list(phones.national_number_changed(site))


def test_a_local_contact_with_the_number_of_a_national_line_is_reported(find_all: FindAll) -> None:
    assert find_all(_team_number("08000 113764")) == (
        Finding(
            Location(CONTACTS, 5, 8),
            "'08000 113764' belongs to the ACT Early Support Line",
            "Write this contact's own number, or name the contact 'act-early-line' on the page instead.",
            id="phones.national-number-borrowed",
        ),
    )


def test_text_relay_to_the_police_is_not_the_number_of_the_police(tiny: MakeSite) -> None:
    police = ("placeholders:", '  police: {number: "101", called: Police}\nplaceholders:')
    site = tiny({KINDS: tiny_file(KINDS, police), **_team_number("18001 101")})
    assert not list(phones.national_number_borrowed(site))


def test_a_national_line_under_another_name_is_reported(tiny: MakeSite) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, ("role: ACT Early Support Line", "role: Anti-Terrorist Hotline"))})
    assert list(phones.national_name_changed(site)) == [
        Finding(
            Location(CONTACTS, 26, 3),
            "'Anti-Terrorist Hotline' is not what 'act-early-line' is called",
            "Write a role that starts with 'ACT Early Support Line'.",
        )
    ]


@pytest.mark.parametrize(
    "role", ["ACT Early support line", "ACT Early Support Line (freephone)", "ACT-Early Support Line"]
)
def test_the_name_of_a_national_line_may_be_written_in_any_way(tiny: MakeSite, role: str) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, ("role: ACT Early Support Line", f"role: {role}"))})
    assert not list(phones.national_name_changed(site))


def test_a_local_contact_under_the_name_of_a_national_line_is_reported(tiny: MakeSite) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, ("role: Littleton Prevent team", "role: ACT Early Support Line"))})
    assert list(phones.national_name_borrowed(site)) == [
        Finding(
            Location(CONTACTS, 2, 3),
            "'ACT Early Support Line' is the name of another contact, 'act-early-line'",
            "Write what is really reached here, or delete the entry and name the national line on the page.",
        )
    ]


def test_a_number_under_the_name_of_another_line_is_reported(tiny: MakeSite) -> None:
    label = (SUPPORT_LINE, f"{SUPPORT_LINE}, label: Anti-terrorist hotline")
    site = tiny({**WITH_HOTLINE, CONTACTS: tiny_file(CONTACTS, label) + HOTLINE_ENTRY})
    assert list(phones.national_name_borrowed(site)) == [
        Finding(
            Location(CONTACTS, 29, 33),
            "'Anti-terrorist hotline' is the name of another contact, 'anti-terrorist-hotline'",
            "Write what is really reached here, or delete the entry and name the national line on the page.",
        )
    ]


def test_a_team_of_the_police_does_not_pass_for_the_police(tiny: MakeSite) -> None:
    police = ("placeholders:", '  police: {number: "101", called: Police}\nplaceholders:')
    team = tiny_file(CONTACTS, ("role: Littleton Prevent team", "role: Police Prevent team"))
    assert not list(phones.national_name_borrowed(tiny({KINDS: tiny_file(KINDS, police), CONTACTS: team})))
    alone = tiny_file(CONTACTS, ("role: Littleton Prevent team", "role: Police"))
    assert list(phones.national_name_borrowed(tiny({KINDS: tiny_file(KINDS, police), CONTACTS: alone})))


@pytest.mark.parametrize(
    ("changes", "hotline", "expected"),
    [
        pytest.param(
            [(SUPPORT_LINE, HOTLINE)],
            HOTLINE_ENTRY,
            [("phones.national-number-changed", 29)],
            id="the hotline's number on the support line",
        ),
        pytest.param(
            [],
            HOTLINE_ENTRY.replace(HOTLINE, SUPPORT_LINE),
            [("phones.national-number-changed", 42)],
            id="the support line's number on the hotline",
        ),
        pytest.param(
            [(SUPPORT_LINE, HOTLINE)],
            HOTLINE_ENTRY.replace(HOTLINE, SUPPORT_LINE),
            [("phones.national-number-changed", 29), ("phones.national-number-changed", 42)],
            id="the two numbers swapped",
        ),
        pytest.param(
            [("role: ACT Early Support Line", "role: Anti-Terrorist Hotline")],
            HOTLINE_ENTRY,
            [("phones.national-name-changed", 26)],
            id="the hotline's name on the support line",
        ),
        pytest.param(
            [("role: ACT Early Support Line", "role: Anti-Terrorist Hotline")],
            HOTLINE_ENTRY.replace("role: Anti-Terrorist Hotline", "role: ACT Early Support Line"),
            [("phones.national-name-changed", 26), ("phones.national-name-changed", 39)],
            id="the two names swapped",
        ),
        pytest.param(
            [(TEAM, HOTLINE)],
            HOTLINE_ENTRY,
            [("phones.national-number-borrowed", 5)],
            id="the hotline's number on a local contact",
        ),
        pytest.param(
            [(TEAM, SUPPORT_LINE), ("role: Littleton Prevent team", "role: Anti-Terrorist Hotline")],
            HOTLINE_ENTRY,
            [("phones.national-name-borrowed", 2), ("phones.national-number-borrowed", 5)],
            id="a local contact that pairs the hotline's name with the support line's number",
        ),
    ],
)
def test_the_hotline_and_the_support_line_cannot_be_mixed_up(
    find_all: FindAll, changes: list[tuple[str, str]], hotline: str, expected: list[tuple[str, int]]
) -> None:
    shown = tiny_file("docs/index.md") + '\n{{ contact("anti-terrorist-hotline") }}\n'
    contacts = tiny_file(CONTACTS, *changes) + hotline
    found = find_all({**WITH_HOTLINE, CONTACTS: contacts, "docs/index.md": shown})
    assert [(finding.id, finding.location.line) for finding in found] == expected


def test_the_hotline_and_the_support_line_as_they_are_is_fine(find_all: FindAll) -> None:
    shown = tiny_file("docs/index.md") + '\n{{ contact("anti-terrorist-hotline") }}\n'
    assert not find_all({**WITH_HOTLINE, CONTACTS: tiny_file(CONTACTS) + HOTLINE_ENTRY, "docs/index.md": shown})
