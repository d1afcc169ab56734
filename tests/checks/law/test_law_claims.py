"""What the rule on claims about the law says, and which pages and sentences it leaves alone."""

import pytest

from commshub.checks.law import law_claims
from commshub.model.findings import Finding, Location
from tiny_files import HELP, guide
from tiny_hub import MakeSite

SOURCES = "content_data/sources.yml"
LAW = """\
riot-act:
  title: Riot Act 1914
  names: [Riot Act 1914]
  publisher: UK Parliament
  address: https://www.legislation.gov.uk/riot-act
  in_force: 1914-07-30
  look_again: 2027-06-01
  status: current
  checked_on: 2026-11-20
"""
CLAIMS = (
    "By law you have to report this.",
    "The law says that you must report a concern.",
    "GDPR lets you see what we hold.",
    "It is illegal to own such a video.",
    "Schools are legally required to refer.",
    "You have a legal right to complain.",
    "It is an offence to share this.",
    "Data protection law gives you a copy.",
    "Teachers have a statutory duty to tell us.",
    "Under the law you can ask for your file.",
    "You are breaking the law if you share it.",
    "Staff are obliged by law to take part.",
)
HARMLESS = (
    "Asking for help is not a crime.",
    "You are told what was decided, as far as the law lets us.",
    "Information is shared only where the law allows it.",
    "Law students came to the talk.",
    "Call us if a crime is being planned.",
    "You have a right to your opinion.",
    "We offer legal advice with a charity.",
    "The police and other law enforcement partners meet.",
    "The rules of the club say that all are welcome.",
    "Her sister-in-law rang us.",
    "What the law asks of us stands in [our page on the duty](index.md).",
    'We avoid words such as "by law".',
)


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_claim_about_the_law_is_found(tiny: MakeSite, claim: str) -> None:
    (finding,) = law_claims.without_source(tiny({HELP: guide(f"{claim}\n")}))
    assert finding.location.line == 9
    assert finding.message.endswith(" speaks of a law without naming it")


@pytest.mark.parametrize("sentence", HARMLESS)
def test_a_sentence_that_claims_nothing_is_left_alone(tiny: MakeSite, sentence: str) -> None:
    assert list(law_claims.without_source(tiny({HELP: guide(f"{sentence}\n")}))) == []


def test_one_page_is_told_once(tiny: MakeSite) -> None:
    text = "We help. By law you tell us.\n\nIt is illegal to wait.\n"
    assert list(law_claims.without_source(tiny({HELP: guide(text)}))) == [
        Finding(
            Location(HELP, 9, 10),
            "'By law' speaks of a law without naming it",
            'Say which: {{ source("…") }} with an id of content_data/sources.yml. Or say what people can do.',
        )
    ]


@pytest.mark.parametrize(
    "named",
    [
        'It stands in {{ source("riot-act") }}.',
        "It stands in the Riot Act 1914.",
        "It stands [here](https://www.legislation.gov.uk/riot-act#part-2).",
    ],
)
def test_a_page_that_names_a_source_may_say_what_it_asks(tiny: MakeSite, named: str) -> None:
    site = tiny({SOURCES: LAW, HELP: guide(f"By law you tell us.\n\n{named}\n")})
    assert list(law_claims.without_source(site)) == []


def test_a_law_without_an_entry_is_no_source(tiny: MakeSite) -> None:
    site = tiny({SOURCES: LAW, HELP: guide("By law you tell us. See the Peace Act 1914.\n")})
    assert list(law_claims.without_source(site))
