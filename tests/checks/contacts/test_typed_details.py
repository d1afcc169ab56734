"""Which numbers and mail addresses count as typed by hand, what is said of them, and what is left alone."""

import pytest

from commshub.checks.contacts import typed_details
from commshub.model.findings import Finding, Location
from tiny_files import CONTACTS, GLOSSARY, HELP, KINDS, FindAll, guide, tiny_file
from tiny_hub import MakeSite

NAMED = " It writes the name, 'on' and the number."
ADD_NUMBER = 'Add the number to content_data/contacts.yml, then write {{ contact("…").phone }} in its place.' + NAMED
ADD_MAIL = 'Add a shared mailbox to content_data/contacts.yml, then write {{ contact("…").email }} in its place.'


@pytest.mark.parametrize(
    ("text", "column", "number"),
    [
        ("Ring 01632 960555.", 6, "01632 960555"),
        ("Ring (01632) 960555.", 6, "(01632) 960555"),
        ("Ring 01632-960-555 now.", 6, "01632-960-555"),
        ("Ring 01632960555 now.", 6, "01632960555"),
        ("Ring 0808.157.0555 now.", 6, "0808.157.0555"),
        ("Ring 0800 1111 now.", 6, "0800 1111"),
        ("Ring 020 7946 0555, day and night.", 6, "020 7946 0555"),
        ("Ring +44 1632 960555 from abroad.", 6, "+44 1632 960555"),
        ("Ring +44 (0)1632 960555 from abroad.", 6, "+44 (0)1632 960555"),
        ("Ring 0044 1632 960555 from abroad.", 6, "0044 1632 960555"),
        ("Ring **07700 900555**.", 8, "07700 900555"),
        ("Ring 01632\u00a0960555.", 6, "01632 960555"),
        ("Ring 01632–960555.", 6, "01632–960555"),
        ("Ring us on 01632\n960555 now.", 12, "01632 960555"),
        ("[Ring us](tel:01632960555)", 15, "01632960555"),
        ("Ring 18001 101 by text relay.", 6, "18001 101"),
        ("Ring 116 123 when you need to talk.", 6, "116 123"),
        ("Ring 999.", 6, "999"),
        ("Ring 101.", 6, "101"),
        ("Call the 111 line.", 10, "111"),
        ("They are on **105**.", 15, "105"),
        ("The number 119 is free.", 12, "119"),
    ],
)
def test_a_typed_number_is_reported(tiny: MakeSite, text: str, column: int, number: str) -> None:
    found = list(typed_details.phone_number(tiny({HELP: guide(f"{text}\n")})))
    assert [(finding.location, finding.message) for finding in found] == [
        (Location(HELP, 9, column), f"The number '{number}' is typed into the text")
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In 2024 to 2025 there were 8,778 referrals.", id="years and amounts"),
        pytest.param("Read it by 03/11/2026 or 2026-11-03.", id="dates"),
        pytest.param("It costs £01632960555.", id="money"),
        pytest.param("Case A01632960555 is closed.", id="the number of a case"),
        pytest.param("See https://www.gov.uk/01632960555 for more.", id="an address"),
        pytest.param("See [the list](lists/01632-960555.md).", id="a link"),
        pytest.param("Ref 016329605551234567 stands here.", id="too many digits"),
        pytest.param("Ref 0163 stands here.", id="too few digits"),
        pytest.param("We met 999 people and 101 pupils.", id="people"),
        pytest.param("It took 116 000 words.", id="words"),
        pytest.param("A share of 99.999 and 0.999%.", id="parts of a whole"),
        pytest.param("See section 101 and page 111.", id="sections"),
        pytest.param("They called 101 people.", id="people who were called"),
        pytest.param("We ring 111 people a year.", id="people whom we ring"),
        pytest.param("The A999 road and the 999-year lease.", id="roads and leases"),
        pytest.param('Ring {{ contact("prevent-team").phone }}.', id="a called fact"),
    ],
)
def test_digits_that_are_no_number_to_ring_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(typed_details.phone_number(tiny({HELP: guide(f"{text}\n")})))


@pytest.mark.parametrize(
    ("text", "column", "number", "owner"),
    [
        ("Ring 01632 960001.", 6, "01632 960001", "prevent-team"),
        ("Ring +44 1632 960 001.", 6, "+44 1632 960 001", "prevent-team"),
        ("Ring 08000113764 now.", 6, "08000113764", "act-early-line"),
        ("Ring 999 now.", 6, "999", "emergency"),
    ],
)
def test_a_number_that_the_contacts_hold_is_told_its_contact(
    tiny: MakeSite, text: str, column: int, number: str, owner: str
) -> None:
    assert list(typed_details.phone_number(tiny({HELP: guide(f"{text}\n")}))) == [
        Finding(
            Location(HELP, 9, column),
            f"The number '{number}' is typed into the text",
            f'Write {{{{ contact("{owner}").phone }}}} in its place.{"" if owner == "emergency" else NAMED}',
        )
    ]


def test_a_number_that_is_nobodys_has_to_be_added_first(tiny: MakeSite) -> None:
    assert list(typed_details.phone_number(tiny({HELP: guide("Ring 01632 960555.\n")}))) == [
        Finding(Location(HELP, 9, 6), "The number '01632 960555' is typed into the text", ADD_NUMBER)
    ]


def test_every_number_of_a_page_is_reported(tiny: MakeSite) -> None:
    site = tiny({HELP: guide("Ring 999, or 01632 960555.\n\nOr ring 999.\n")})
    assert sorted(finding.location for finding in typed_details.phone_number(site)) == [
        Location(HELP, 9, 6),
        Location(HELP, 9, 14),
        Location(HELP, 11, 9),
    ]


def test_at_the_top_of_a_page_no_fact_can_be_called_so_the_number_has_to_go(tiny: MakeSite) -> None:
    text = guide("We talk.\n", ("description: Who to talk to.", "description: Ring 01632 960001 to talk"))
    assert list(typed_details.phone_number(tiny({HELP: text}))) == [
        Finding(
            Location(HELP, 4, 19),
            "The number '01632 960001' stands outside the contacts file",
            'Take it out here. Write {{ contact("prevent-team").phone }} in the text of a page that needs it.',
        )
    ]


def test_a_number_among_the_facts_stands_outside_the_contacts_file(tiny: MakeSite) -> None:
    change = ("meaning: voluntary", "meaning: ring 01632 960555 for voluntary")
    assert list(typed_details.phone_number(tiny({GLOSSARY: tiny_file(GLOSSARY, change)}))) == [
        Finding(
            Location(GLOSSARY, 3, 17),
            "The number '01632 960555' stands outside the contacts file",
            "Take it out here. Add the number to content_data/contacts.yml, then write "
            '{{ contact("…").phone }} in the text of a page that needs it.',
        )
    ]


def test_numbers_and_addresses_stand_in_the_files_that_they_belong_to(tiny: MakeSite) -> None:
    assert "01632 960001" in tiny_file(CONTACTS)
    assert "0800 011 3764" in tiny_file(KINDS)
    assert not list(typed_details.phone_number(tiny()))
    assert not list(typed_details.mail_address(tiny()))


@pytest.mark.parametrize(
    ("text", "column", "shown"),
    [
        ("Write to kim@littleton.gov.uk.", 10, "kim@littleton.gov.uk"),
        ("Write to <kim@littleton.gov.uk>.", 11, "kim@littleton.gov.uk"),
        ("[Write](mailto:kim@littleton.gov.uk)", 16, "kim@littleton.gov.uk"),
        ("Write to kim.o-r+news@littleton.gov.uk.", 10, "kim.o-r+news@littleton.go…"),
        ("`kim@littleton.gov.uk`", 2, "kim@littleton.gov.uk"),
    ],
)
def test_a_typed_mail_address_is_reported(tiny: MakeSite, text: str, column: int, shown: str) -> None:
    assert list(typed_details.mail_address(tiny({HELP: guide(f"{text}\n")}))) == [
        Finding(Location(HELP, 9, column), f"The mail address '{shown}' is typed into the text", ADD_MAIL)
    ]


def test_a_mail_address_that_the_contacts_hold_is_told_its_contact(tiny: MakeSite) -> None:
    assert list(typed_details.mail_address(tiny({HELP: guide("Write to Prevent@Littleton.example.\n")}))) == [
        Finding(
            Location(HELP, 9, 10),
            "The mail address 'Prevent@Littleton.example' is typed into the text",
            'Write {{ contact("prevent-team").email }} in its place.',
        )
    ]


@pytest.mark.parametrize("detail", ["01632 960555", "kim@littleton.gov.uk"])
def test_a_detail_in_a_link_to_another_site_is_an_address(tiny: MakeSite, detail: str) -> None:
    site = tiny({HELP: guide(f"See <https://www.gov.uk/?ask={detail.replace(' ', '')}>.\n")})
    assert not [*typed_details.phone_number(site), *typed_details.mail_address(site)]


@pytest.mark.parametrize("text", ["Write to kim at littleton.", "We are @littleton everywhere.", "Mail it @ 5pm."])
def test_what_is_no_mail_address_is_fine(tiny: MakeSite, text: str) -> None:
    assert not list(typed_details.mail_address(tiny({HELP: guide(f"{text}\n")})))


def test_a_typed_detail_is_reported_once(find_all: FindAll) -> None:
    found = find_all({HELP: guide("Ring 0800 1111, or write to kim@littleton.gov.uk.\n")})
    assert [finding.id for finding in found] == ["typed-details.phone-number", "typed-details.mail-address"]


@pytest.mark.parametrize(
    ("text", "number", "where"),
    [
        ("Ring 01632 960 999 now.", "01632 960 999", "is typed into the text"),
        ("Ring 0800 111 999.", "0800 111 999", "is typed into the text"),
        ("Text 18001 0300 123 4567.", "0300 123 4567", "is typed into the text"),
        ("[01632 960 001](tel:01632960001)", "01632 960 001", "is typed into the text"),
        ("[**01632 960001**](tel:01632960001)", "01632 960001", "is typed into the text"),
        ('[Help](index.md "Ring 01632 960999")', "01632 960999", "stands outside the contacts file"),
        ('<abbr title="Ring 01632 960999">help</abbr>', "01632 960999", "stands outside the contacts file"),
    ],
)
def test_a_number_is_told_once(tiny: MakeSite, text: str, number: str, where: str) -> None:
    (found,) = typed_details.phone_number(tiny({HELP: guide(f"{text}\n")}))
    assert found.message == f"The number '{number}' {where}"


def test_two_numbers_are_told_apart(tiny: MakeSite) -> None:
    found = typed_details.phone_number(tiny({HELP: guide("Call 999, 01632 960 101, or 999 again.\n")}))
    assert [each.message.split("'")[1] for each in found] == ["999", "01632 960 101", "999"]
