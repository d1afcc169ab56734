"""What a council has confirmed of national entries, laid over them when the hub is read."""

from datetime import date

import pytest

from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Location
from commshub.model.site import Site
from layered_hub import over
from tiny_files import CONTACTS, COUNCIL, tiny_file
from tiny_hub import TODAY, changed

LINE = (
    "  checked_on: 2026-11-20\n  recheck_after_days: 90",
    "  to_confirm: Look up the number.\n  checked_on: 2026-08-01\n  recheck_after_days: 90",
)
STATEMENT = "confirmed:\n  act-early-line:\n    by: prevent-team\n    day: {day}\n    found: The number on its page.\n"
USE = '    use:\n      phones: [{number: "0800 011 9999"}]\n      hours: See its website\n'


def _site(tiny_tree: SourceTree, statement: str, own: str | None = None) -> Site:
    national = changed(tiny_tree, {CONTACTS: tiny_file(CONTACTS, LINE)})
    files = {COUNCIL: f"{tiny_file(COUNCIL)}{statement}", **({CONTACTS: own} if own else {})}
    return parse_site(over(national, files), TODAY)


@pytest.mark.parametrize("own", [None, "press-office:\n  role: Press office\n"])
def test_a_statement_settles_the_entry_and_counts_as_a_check(tiny_tree: SourceTree, own: str | None) -> None:
    site = _site(tiny_tree, STATEMENT.format(day="2026-11-03") + USE, own)
    contact = site.contacts.entries["act-early-line"]
    assert (contact.to_confirm, contact.checked_on) == (None, date(2026, 11, 3))
    assert [phone.number for phone in contact.phones] == ["0800 011 9999"]
    assert contact.organisation == "Counter Terrorism Policing"
    assert site.contacts.location("act-early-line", "checked_on") == Location(COUNCIL, 18, 5)
    assert site.contacts.location("act-early-line", "phones", 0).path == COUNCIL
    assert site.council is not None
    assert site.council.confirmed["act-early-line"].found == "The number on its page."


@pytest.mark.parametrize("day", ["2026-07-31", "GAP (Prevent lead, 5 minutes) look it up", "soon"])
def test_a_look_before_that_of_the_package_settles_nothing(tiny_tree: SourceTree, day: str) -> None:
    contact = _site(tiny_tree, STATEMENT.format(day=day) + USE).contacts.entries["act-early-line"]
    assert (contact.to_confirm, contact.checked_on) == ("Look up the number.", date(2026, 8, 1))
    assert [phone.number for phone in contact.phones] == ["0800 011 3764"]


def test_an_entry_of_the_councils_own_is_not_changed(tiny_tree: SourceTree) -> None:
    entry = tiny_file(CONTACTS, LINE).partition("act-early-line:")[2]
    own = f"act-early-line:{entry}  instead_of: national\n  reason: Ours.\n"
    site = _site(tiny_tree, STATEMENT.format(day="2026-11-03") + USE, own)
    assert site.contacts.entries["act-early-line"].checked_on == date(2026, 8, 1)


def test_a_field_that_the_hub_does_not_know_is_told_where_it_stands(tiny_tree: SourceTree) -> None:
    site = _site(tiny_tree, STATEMENT.format(day="2026-11-03") + "    use: {phone: 1}\n")
    assert [(each.location, each.found) for each in site.parse_errors] == [(Location(COUNCIL, 20, 11), "phone")]


@pytest.mark.parametrize("statement", ["confirmed: yes indeed\n", "confirmed: {act-early-line: soon}\n"])
def test_what_is_no_statement_is_left_to_be_told_of(tiny_tree: SourceTree, statement: str) -> None:
    site = _site(tiny_tree, statement)
    assert {each.location.path for each in site.parse_errors} == {COUNCIL}
