"""What the rules on mailboxes, mobiles and extensions of one person say, and when they keep quiet."""

import pytest

from commshub.checks.contacts import direct_lines
from commshub.content.yaml_tree import location_of, parse_yaml
from commshub.model.findings import Finding, Location
from commshub.text.direct_lines import MOBILE, is_mobile, names_person
from tiny_files import CONTACTS, HELP, guide, tiny_file
from tiny_hub import MakeSite

MAIL = "prevent@littleton.example"
PRIVACY = "House rule on privacy"
SAY_WHY = "or write after 'public_because:' why everybody may have it."
FOR_WHOM = "for_whom: Anyone who is worried about someone."
REASON = (FOR_WHOM, f"public_because: A councillor is called by everybody.\n  {FOR_WHOM}")


def _contacts(*changes: tuple[str, str]) -> dict[str, str]:
    return {CONTACTS: tiny_file(CONTACTS, *changes)}


def _location(files: dict[str, str], *steps: str | int) -> Location:
    table, parse_errors = parse_yaml(CONTACTS, files[CONTACTS])
    assert table
    assert not parse_errors
    return location_of(table, steps)


@pytest.mark.parametrize(
    ("mail", "whose"),
    [
        ("jo.bloggs@littleton.example", "the mailbox"),
        ("j.bloggs2@littleton.example", "the mailbox"),
        ("preventteam@gmail.com", "a private mailbox"),
    ],
)
def test_the_mailbox_of_one_person_is_reported(mail: str, whose: str, tiny: MakeSite) -> None:
    files = _contacts((MAIL, mail))
    assert list(direct_lines.personal_mailbox(tiny(files))) == [
        Finding(
            _location(files, "prevent-team", "email"),
            f"'{mail}' is {whose} of one person",
            f"Write a shared mailbox in its place, {SAY_WHY}",
            source=PRIVACY,
        )
    ]


@pytest.mark.parametrize(
    "mail", [MAIL, "prevent.lead@littleton.example", "safer.communities@littleton.example", "littleton.x@a.example"]
)
def test_shared_mailboxes_are_fine(mail: str, tiny: MakeSite) -> None:
    assert list(direct_lines.personal_mailbox(tiny(_contacts((MAIL, mail))))) == []


def test_a_mailbox_may_be_there_for_a_reason(tiny: MakeSite) -> None:
    site = tiny(_contacts((MAIL, "jo.bloggs@littleton.example"), REASON))
    assert site.parse_errors == ()
    assert list(direct_lines.personal_mailbox(site)) == []


@pytest.mark.parametrize("number", ["07700 900123", "+44 7700 900123", "07700900123"])
def test_the_number_of_a_mobile_is_reported(number: str, tiny: MakeSite) -> None:
    files = _contacts(("01632 960001", number))
    assert list(direct_lines.mobile(tiny(files))) == [
        Finding(
            _location(files, "prevent-team", "phones", 0, "number"),
            f"'{number}' is the number of a mobile",
            f"Write the number of the team in its place, {SAY_WHY}",
            source=PRIVACY,
        )
    ]
    assert list(direct_lines.mobile(tiny(_contacts(("01632 960001", number), REASON)))) == []


def test_numbers_of_teams_are_fine(tiny: MakeSite) -> None:
    assert list(direct_lines.mobile(tiny())) == []
    assert not any(map(is_mobile, ("0800 011 3764", "999", "18001 101", "070 1234 5678", "0762 412 3456")))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ring us, ext 4321.", "ext 4321"),
        ("Ring us, Ext. 4321.", "Ext. 4321"),
        ("Ring us on extension 123.", "extension 123"),
        ("Ring 01632 960001 x4321.", "x4321"),
    ],
)
def test_an_extension_in_a_page_is_reported(text: str, shown: str, tiny: MakeSite) -> None:
    assert list(direct_lines.extension(tiny({HELP: guide(f"{text}\n")}))) == [
        Finding(
            Location(HELP, 9, text.index(shown) + 1),
            f"'{shown}' rings at one desk",
            "Say which team to ask for; the switchboard knows who is at their desk.",
            source=PRIVACY,
        )
    ]


def test_an_extension_among_the_facts_is_reported(tiny: MakeSite) -> None:
    files = _contacts(("role: Littleton Prevent team", "role: Littleton Prevent team, ext. 4321"))
    (finding,) = direct_lines.extension(tiny(files))
    assert (finding.location.path, finding.message) == (CONTACTS, "'ext. 4321' rings at one desk")


@pytest.mark.parametrize(
    "text",
    [
        "The extension 2026 of the funding, the next 100 days and the text 12345.",
        "A picture of 1920 x 1080 or 1920x1080 points.",
        "Figures from the extension of 3 rooms; see context 1234.",
        "`ext. 4321` is how one looks.",
    ],
)
def test_other_words_and_numbers_are_fine(text: str, tiny: MakeSite) -> None:
    assert list(direct_lines.extension(tiny({HELP: guide(f"{text}\n")}))) == []


def test_mobiles_are_found_in_a_text_and_other_numbers_are_not() -> None:
    text = "07700 900123, +44 (0)7700 900124; 01632 960001, 20107700900125, case 12/07700900126 and 070 1234 5678"
    assert [found.group() for found in MOBILE.finditer(text)] == ["07700 900123", "+44 (0)7700 900124"]


def test_words_of_a_role_are_no_name() -> None:
    assert names_person("night.shelter@littleton.example")
    assert not names_person("night.shelter@littleton.example", "Night shelter for everybody")
