"""What the rules on bank holidays say, and when they keep quiet."""

from datetime import date

import pytest

from commshub.checks.contacts import bank_holidays
from commshub.model.findings import Finding, Level, Location
from tiny_files import CONTACTS, FindAll, tiny_file
from tiny_hub import MakeSite

FILE = "content_data/bank_holidays.yml"
CLOSED = {CONTACTS: tiny_file(CONTACTS, ("9am to 5pm, including bank", "9am to 5pm, except bank"))}
LISTED = {FILE: "source: https://www.gov.uk/bank-holidays\nchecked_on: 2026-11-20\ndays: [2026-12-25, 2027-05-31]\n"}


def test_a_contact_that_closes_needs_the_days(tiny: MakeSite) -> None:
    assert list(bank_holidays.not_listed(tiny(CLOSED))) == [
        Finding(
            Location(CONTACTS, 7, 3),
            "'prevent-team' closes on bank holidays, and no file lists them",
            "Write the days into content_data/bank_holidays.yml, from www.gov.uk/bank-holidays, or change the hours.",
        )
    ]


def test_hours_that_do_not_say_what_holds_on_bank_holidays_are_reported(tiny: MakeSite) -> None:
    silent = {CONTACTS: tiny_file(CONTACTS, (", including bank holidays", ""))}
    assert list(bank_holidays.not_said(tiny(silent))) == [
        Finding(
            Location(CONTACTS, 7, 3),
            "The hours of 'prevent-team' do not say what holds on bank holidays",
            "Write ', except bank holidays' or ', including bank holidays' after them.",
        )
    ]


@pytest.mark.parametrize(
    "hours",
    [
        "Monday to Friday, 9am to 5pm, except bank holidays",
        "Monday to Friday, 9am to 5pm, including bank holidays",
        "Every day, 9am to 5pm",
        "Every day, 24 hours",
        "See its website",
    ],
)
def test_hours_that_say_it_or_are_the_same_every_day_are_fine(tiny: MakeSite, hours: str) -> None:
    change = ("Monday to Friday, 9am to 5pm, including bank holidays", hours)
    assert not list(bank_holidays.not_said(tiny({CONTACTS: tiny_file(CONTACTS, change)})))


def test_a_hub_that_never_closes_needs_no_days(tiny: MakeSite) -> None:
    assert not list(bank_holidays.not_listed(tiny()))


def test_days_that_are_listed_are_fine(find_all: FindAll) -> None:
    assert find_all({**CLOSED, **LISTED}) == ()


def test_a_list_that_ends_is_reported_in_time(tiny: MakeSite) -> None:
    files = {**CLOSED, **LISTED}
    assert not list(bank_holidays.run_out(tiny(files, today=date(2027, 1, 1))))
    assert list(bank_holidays.run_out(tiny(files, today=date(2027, 1, 2)))) == [
        Finding(
            Location(FILE),
            "The bank holidays end with 31 May 2027",
            "Look up the next ones at https://www.gov.uk/bank-holidays and add them under 'days:'.",
        )
    ]


def test_a_list_that_nobody_needs_may_end(tiny: MakeSite) -> None:
    assert not list(bank_holidays.run_out(tiny(LISTED, today=date(2030, 1, 2))))


def test_a_list_that_ends_is_a_warning(find_all: FindAll) -> None:
    (found,) = [
        each for each in find_all({**CLOSED, **LISTED}, today=date(2027, 1, 10)) if each.id.startswith("bank-holidays")
    ]
    assert (found.id, found.level) == ("bank-holidays.run-out", Level.WARNING)


def test_a_list_that_cannot_be_read_is_reported_once(find_all: FindAll) -> None:
    broken = {FILE: LISTED[FILE].replace("2026-12-25", "Christmas")}
    assert [each.id for each in find_all({**CLOSED, **broken})] == ["fields.wrong-value"]
