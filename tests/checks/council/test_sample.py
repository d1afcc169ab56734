"""What the rules on what is made up say of a real hub, and that they let the sample be."""

import pytest

from commshub.checks.council import sample
from commshub.model.findings import Finding, Location
from tiny_files import COUNCIL, GLOSSARY, HELP, guide, tiny_file
from tiny_hub import MakeSite

REAL = ("sample: yes", "sample: no")
# The tiny hub as that of a council whose addresses are all its own.
CONTACTS = "content_data/contacts.yml"
OWN_ADDRESSES = {
    COUNCIL: tiny_file(COUNCIL, REAL).replace(".example", ".gov.uk"),
    CONTACTS: tiny_file(CONTACTS).replace(".example", ".gov.uk"),
}
OWN_ADDRESS = "Write your council's own address."


@pytest.mark.parametrize(
    ("text", "column", "found"),
    [
        ("Write to kim@town.example.", 14, "town.example"),
        ("See <https://www.town.example/help>.", 14, "www.town.example"),
        ("See example.com/help.", 5, "example.com"),
        ("See https://EXAMPLE.org.", 13, "EXAMPLE.org"),
        ("See help.example.net now.", 10, "example.net"),
        ("See the hub.test now.", 9, "hub.test"),
        ("See town.invalid now.", 5, "town.invalid"),
        ("See a.very.long.name.of.a.council.example now.", 5, "a.very.long.name.of.a.council…"),
    ],
)
def test_an_example_address_on_a_page_of_a_real_hub_is_reported(
    tiny: MakeSite, text: str, column: int, found: str
) -> None:
    assert list(sample.example_domain(tiny({**OWN_ADDRESSES, HELP: guide(f"{text}\n")}))) == [
        Finding(Location(HELP, 9, column), f"The address '{found}' exists only for examples", OWN_ADDRESS)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "This is one example.",
        "For example, .example is a domain.",
        "See https://www.example.gov.uk/help.",
        "See https://town.example.co.uk.",
        "See https://myexample.com.",
        "Take the blood test.",
        "See town.examples.uk.",
        "See www.littleton.gov.uk.",
    ],
)
def test_addresses_and_words_that_only_look_like_it_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(sample.example_domain(tiny({**OWN_ADDRESSES, HELP: guide(f"{text}\n")})))


def test_an_example_address_at_the_top_of_a_page_is_reported_at_its_line(tiny: MakeSite) -> None:
    text = guide("We talk.\n", ("description: Who to talk to.", "description: All of town.example on one page"))
    assert list(sample.example_domain(tiny({**OWN_ADDRESSES, HELP: text}))) == [
        Finding(Location(HELP, 4, 1), "The address 'town.example' exists only for examples", OWN_ADDRESS)
    ]


def test_example_addresses_among_the_facts_are_reported_where_they_stand(tiny: MakeSite) -> None:
    found = list(sample.example_domain(tiny({COUNCIL: tiny_file(COUNCIL, REAL), CONTACTS: OWN_ADDRESSES[CONTACTS]})))
    assert found == [
        Finding(Location(COUNCIL, 7, 18), "The address 'www.littleton.example' exists only for examples", OWN_ADDRESS),
        Finding(
            Location(COUNCIL, 8, 22), "The address 'prevent.littleton.example' exists only for examples", OWN_ADDRESS
        ),
    ]


@pytest.mark.parametrize(
    ("files", "location"),
    [
        ({HELP: guide("People in EXAMPLESHIRE talk.\n")}, Location(HELP, 9, 11)),
        ({HELP: guide("We talk.\n", ("title: Get help", "title: Help in EXAMPLESHIRE"))}, Location(HELP, 3, 1)),
        ({GLOSSARY: tiny_file(GLOSSARY, ("term: Channel", "term: EXAMPLESHIRE"))}, Location(GLOSSARY, 2, 9)),
    ],
)
def test_the_name_of_the_sample_council_in_a_real_hub_is_reported(
    tiny: MakeSite, files: dict[str, str], location: Location
) -> None:
    assert list(sample.sample_name(tiny({**OWN_ADDRESSES, **files}))) == [
        Finding(location, "'EXAMPLESHIRE' is the name of the sample council", "Write your own council's name.")
    ]


def test_a_longer_name_is_another_name(tiny: MakeSite) -> None:
    assert not list(sample.sample_name(tiny({**OWN_ADDRESSES, HELP: guide("New-Exampleshires talk.\n")})))


@pytest.mark.parametrize(
    "council",
    [
        pytest.param(tiny_file(COUNCIL), id="in the sample"),
        pytest.param(tiny_file(COUNCIL, ("name: Littleton Council\nshort", "name: [\nshort")), id="while nobody knows"),
    ],
)
def test_everything_may_be_made_up(tiny: MakeSite, council: str) -> None:
    site = tiny({COUNCIL: council, HELP: guide("Ask Exampleshire at town.example.\n")})
    assert not list(sample.example_domain(site))
    assert not list(sample.sample_name(site))
