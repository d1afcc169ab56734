"""When a contact, or all of something, shows an element."""

from collections.abc import Callable

import pytest

from commshub.coverage.evidence import EvidenceFound, Missing
from commshub.model.findings import Location
from tiny_files import CONTACTS, STATISTICS, tiny_file

Ask = Callable[..., EvidenceFound | Missing]

FRAMEWORK = "content_data/frameworks/home-office-2024.yml"
# The contact of the team is to be checked again after 90 days; that day still counts.
CHECKED = "checked_on: 2026-11-09"


def _checked(day: str) -> dict[str, str]:
    return {CONTACTS: tiny_file(CONTACTS, (CHECKED, f"checked_on: {day}"))}


@pytest.mark.parametrize("day", ["2026-11-09", "2026-08-22"])
def test_a_contact_that_was_checked_in_time_shows_it(ask: Ask, day: str) -> None:
    answer = ask({"contact": "prevent-team"}, _checked(day))
    words = {"2026-11-09": "9 November 2026", "2026-08-22": "22 August 2026"}[day]
    assert answer == EvidenceFound(f"Littleton Prevent team, checked on {words}", ("contacts.md",))


def test_a_contact_that_was_checked_a_day_too_long_ago_does_not(ask: Ask) -> None:
    assert ask({"contact": "prevent-team"}, _checked("2026-08-21")) == Missing(
        Location(CONTACTS, 1, 1),
        "the contact 'prevent-team' is not there or not checked in time",
        "Add the contact, or check it and write the day after 'checked_on:'.",
    )


def test_all_contacts_must_have_been_checked_in_time(ask: Ask) -> None:
    found = EvidenceFound("All 3 contacts were checked in time", ("contacts.md",))
    assert ask({"all": "contacts"}) == found
    assert ask({"all": "contacts"}, _checked("2026-08-22")) == found
    assert ask({"all": "contacts"}, _checked("2026-08-21")) == Missing(
        Location(CONTACTS, 12, 3),
        "the contact 'prevent-team' is not checked in time",
        "Check it, and write the day after 'checked_on:'.",
    )


def test_all_figures_must_be_in_date(ask: Ask) -> None:
    def due(day: str) -> dict[str, str]:
        return {STATISTICS: tiny_file(STATISTICS, ("review_by: 2027-01-31", f"review_by: {day}"))}

    assert ask({"all": "figures"}, due("2026-11-20")) == EvidenceFound("All 1 figures are in date")
    assert ask({"all": "figures"}, due("2026-11-19")) == Missing(
        Location(STATISTICS, 8, 3),
        "the figure 'referrals' is out of date",
        "Open its source, take over the newest figure, and set a new day.",
    )


@pytest.mark.parametrize("line", ['    in_2018: "10"\n', '    in_2024: "8"\n'])
def test_all_elements_must_be_placed_in_both_editions(ask: Ask, line: str) -> None:
    assert ask({"all": "elements"}) == EvidenceFound("All 1 elements are placed in both editions")
    assert ask({"all": "elements"}, {FRAMEWORK: tiny_file(FRAMEWORK, (line, ""))}) == Missing(
        Location(FRAMEWORK, 11, 3),
        "the element 'plan-exists' is not placed in both editions",
        "Write 'in_2018:' and 'in_2024:' with the part of each toolkit that it belongs to.",
    )
