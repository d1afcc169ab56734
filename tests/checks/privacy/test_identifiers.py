"""What the rules on numbers and dates of one person say, and when they keep quiet."""

from collections.abc import Callable, Iterator

import pytest

from commshub.checks.privacy import identifiers
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from tiny_files import HELP, guide
from tiny_hub import MakeSite

Rule = Callable[[Site], Iterator[Finding]]
PERSONAL = "Take it out now, also from the history of this file, and tell the data protection officer."


@pytest.mark.parametrize(
    ("rule", "text", "shown", "what"),
    [
        (identifiers.national_insurance, "It is AB123456C.", "AB123456C", "a national insurance number"),
        (identifiers.national_insurance, "It is AB 12 34 56 C.", "AB 12 34 56 C", "a national insurance number"),
        (identifiers.nhs_number, "NHS: 943 476 5919", "943 476 5919", "the number of a patient"),
        (identifiers.nhs_number, "9434765919 is her NHS number", "9434765919", "the number of a patient"),
        (identifiers.date_of_birth, "DOB: 03/05/2009", "DOB: 03/05/2009", "a date of birth"),
        (identifiers.date_of_birth, "He was born on 3 May 2009.", "born on 3 May 2009", "a date of birth"),
    ],
)
def test_what_stands_for_one_person_is_reported(rule: Rule, text: str, shown: str, what: str, tiny: MakeSite) -> None:
    assert list(rule(tiny({HELP: guide(f"{text}\n")}))) == [
        Finding(
            Location(HELP, 9, text.index(shown) + 1),
            f"'{shown}' looks like {what}",
            PERSONAL,
            source="House rule on privacy",
        )
    ]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (identifiers.national_insurance, "The form is QQ 12 34 56 C."),
        (identifiers.national_insurance, "`AB123456C` is how one looks."),
        (identifiers.nhs_number, "NHS: 943 476 5918"),
        (identifiers.nhs_number, "Order 943 476 5919."),
        (identifiers.nhs_number, "Order 943 476 5919.\n\nThe NHS helps."),
        (identifiers.nhs_number, "The NHS, 0000943 476 5919."),
        (identifiers.date_of_birth, "You need not give your date of birth. The law is of 12 February 2015."),
        (identifiers.postcode, "The M25 and the A1 2nd exit."),
    ],
)
def test_other_numbers_are_fine(rule: Rule, text: str, tiny: MakeSite) -> None:
    assert not list(rule(tiny({HELP: guide(f"{text}\n")})))


@pytest.mark.parametrize("code", ["ZZ1 1AA", "SW1A 2AA", "M1 1AE"])
def test_a_whole_postcode_is_reported(code: str, tiny: MakeSite) -> None:
    assert list(identifiers.postcode(tiny({HELP: guide(f"Near {code}.\n")}))) == [
        Finding(
            Location(HELP, 9, 6),
            f"'{code}' is a whole postcode",
            "Name the town or the ward. The place of an event belongs into content_data/events.yml.",
            source="House rule on privacy",
        )
    ]


@pytest.mark.parametrize(
    ("text", "is_fine"),
    [
        ("Information Commissioner's Office, Water Lane, Wilmslow SK9 5AF.", True),
        ("Write to Exampleshire Council,\nTown Hall, ZZ1 1AA.", True),
        ("Information Commissioner's Office.\n\nThe family lives near ZZ1 1AA.", False),
    ],
)
def test_a_legal_page_may_give_the_address_of_an_authority(tiny: MakeSite, text: str, *, is_fine: bool) -> None:
    pages = {"docs/legal/privacy.md": guide(f"{text}\n", ("kind: guide", "kind: legal"))}
    assert (not list(identifiers.postcode(tiny(pages)))) is is_fine


def test_no_other_page_may_give_it(tiny: MakeSite) -> None:
    assert list(identifiers.postcode(tiny({HELP: guide("Exampleshire Council, ZZ1 1AA.\n")})))
