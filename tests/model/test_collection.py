"""Registers: entries by id, and a hint for an id that is nearly right."""

import pytest

from commshub.model.collection import Collection, nearest
from commshub.model.findings import Location
from tiny_files import CONTACTS, STATISTICS, tiny_file
from tiny_hub import MakeSite

NAMES = ("prevent-team", "prevent-lead", "press-office", "emergency")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("prevent-taem", " Did you mean 'prevent-team'?"),
        ("prevent_team", " Did you mean 'prevent-team'?"),
        ("preventteam", " Did you mean 'prevent-team'?"),
        ("emergncy", " Did you mean 'emergency'?"),
        ("pres-office", " Did you mean 'press-office'?"),
        ("mayor", ""),
        ("", ""),
    ],
)
def test_a_name_that_is_nearly_right_gets_a_hint(name: str, hint: str) -> None:
    assert nearest(name, NAMES) == hint


def test_of_two_names_that_are_as_near_the_same_is_always_taken() -> None:
    assert nearest("team-x", ("team-b", "team-a")) == nearest("team-x", ("team-a", "team-b"))
    assert nearest("team-x", frozenset(("team-b", "team-a"))) == nearest("team-x", iter(("team-a", "team-b")))


def test_without_any_names_there_is_no_hint() -> None:
    assert nearest("prevent-team", ()) == ""


def test_entries_come_in_the_order_of_the_file(tiny: MakeSite) -> None:
    contacts = tiny().contacts
    assert [name for name, _ in contacts] == ["prevent-team", "emergency", "act-early-line"]
    found = contacts.get("emergency")
    assert found is not None
    assert found.role == "Emergency services"
    assert contacts.get("mayor") is None


def test_an_entry_that_cannot_be_read_is_known_but_not_there(tiny: MakeSite) -> None:
    contacts = tiny({CONTACTS: tiny_file(CONTACTS, ("  role: Emergency services\n", ""))}).contacts
    assert contacts.get("emergency") is None
    assert contacts.knows("emergency")
    assert not contacts.knows("mayor")


def test_a_file_that_cannot_be_read_may_know_every_name(tiny: MakeSite) -> None:
    statistics = tiny({STATISTICS: "a: [\n"}).statistics
    assert not statistics.readable
    assert statistics.knows("referrals")
    assert list(statistics) == []


def test_an_entry_and_its_fields_stand_where_they_were_written(tiny: MakeSite) -> None:
    contacts = tiny().contacts
    assert contacts.location("emergency") == Location(CONTACTS, 14, 1)
    assert contacts.location("emergency", "phones", 0, "number") == Location(CONTACTS, 18, 8)
    assert contacts.location("emergency", "email") == Location(CONTACTS, 14, 1)


def test_without_a_way_to_look_things_stand_at_the_top_of_the_file() -> None:
    assert Collection("content_data/contacts.yml").location("emergency", "role") == Location(
        "content_data/contacts.yml", 1, 1
    )
