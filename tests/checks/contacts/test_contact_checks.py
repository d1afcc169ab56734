"""What is said of a number that nobody has tried since it was changed."""

import pytest

from commshub.checks.contacts import contact_checks
from commshub.checks.verdict import check_site
from commshub.model.findings import Finding, Location
from tiny_files import CONTACTS, tiny_file
from tiny_hub import MakeSite

DAY = "  checked_on: 2026-11-09\n"
CHECKED = '  checked_with: ["01632 960001", prevent@littleton.example]\n'


@pytest.mark.parametrize(
    ("old", "new", "line", "column"),
    [
        ('"01632 960001"', '"01632 960010"', 5, 8),
        ("email: prevent@littleton.example", "email: help@littleton.example", 6, 3),
    ],
)
def test_a_changed_way_is_reported_where_it_stands(old: str, new: str, line: int, column: int, tiny: MakeSite) -> None:
    files = {CONTACTS: tiny_file(CONTACTS, (old, new), (DAY, f"{DAY}{CHECKED}"))}
    (finding,) = contact_checks.changed_since(tiny(files))
    way = new.strip('"').removeprefix("email: ")
    assert finding == Finding(
        Location(CONTACTS, line, column),
        f"'{way}' of 'prevent-team' is new since the check of 9 November 2026",
        "Ring it, write to it or open it. Then write it in 'checked_with:', with the day after 'checked_on:'.",
    )


@pytest.mark.parametrize("number", ["01632 960001", "01632960001", "01632 96 00 01"])
def test_the_same_number_with_other_spaces_was_tried(number: str, tiny: MakeSite) -> None:
    files = {CONTACTS: tiny_file(CONTACTS, ('"01632 960001"', f'"{number}"'), (DAY, f"{DAY}{CHECKED}"))}
    assert not list(contact_checks.changed_since(tiny(files)))


def test_of_a_number_that_cannot_be_only_that_is_told(tiny: MakeSite) -> None:
    files = {CONTACTS: tiny_file(CONTACTS, ('"01632 960001"', '"01234 567890"'), (DAY, f"{DAY}{CHECKED}"))}
    told = {finding.id for finding in check_site(tiny(files)).findings}
    assert {"phones.made-up"} == {id_ for id_ in told if id_.startswith(("phones", "contact-checks"))}


def test_a_check_that_names_nothing_says_nothing(tiny: MakeSite) -> None:
    assert not list(contact_checks.changed_since(tiny()))
