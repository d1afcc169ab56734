"""Names of entries that make addresses."""

import pytest

from commshub.checks.files import ids
from commshub.model.findings import Finding, Location
from tiny_files import FindAll
from tiny_hub import TINY, MakeSite

EVENTS = "content_data/events.yml"
CONTACTS = "content_data/contacts.yml"
EVENT = """\
  title: Coffee morning
  starts: 2026-12-03 10:00
  ends: 2026-12-03 12:00
  audiences: [residents]
"""


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Coffee Morning/2027", "coffee-morning-2027"),
        ("Flood & Storm", "flood-storm"),
        ("../x", "x"),
        ("coffee_morning", "coffee-morning"),
        ("coffee.morning", "coffee-morning"),
        ("-coffee", "coffee"),
        ("café", "cafe"),
        ("coffee--morning", "coffee-morning"),
        ("你好", "new-name"),
        ("a" * 81, "a" * 80),
    ],
)
def test_a_name_of_another_form_is_told_with_a_better_one(tiny: MakeSite, name: str, better: str) -> None:
    site = tiny({EVENTS: f'"{name}":\n{EVENT}'})
    (found,) = ids.wrong_form(site)
    assert (found.location.path, found.location.line) == (EVENTS, 1)
    assert found.hint == f"Write it in small letters, digits and hyphens, at most 80: '{better}'."


@pytest.mark.parametrize("name", ["coffee", "coffee-morning-2027", "2027", "a1"])
def test_small_letters_digits_and_hyphens_are_fine(tiny: MakeSite, name: str) -> None:
    site = tiny({EVENTS: f'"{name}":\n{EVENT}'})
    assert not [*ids.wrong_form(site), *ids.taken(site)]


@pytest.mark.parametrize("name", ["index", "for-residents"])
def test_an_event_takes_the_address_of_no_list(tiny: MakeSite, name: str) -> None:
    assert list(ids.taken(tiny({EVENTS: f"{name}:\n{EVENT}"}))) == [
        Finding(
            Location(EVENTS, 1, 1, 1, len(name) + 1),
            f"The name '{name}' is that of a page that the hub makes",
            "Give the entry another name, and change it wherever it is used.",
        )
    ]


def test_a_contact_is_not_called_like_the_cards_for_phones(tiny: MakeSite) -> None:
    contacts = (TINY / CONTACTS).read_text(encoding="utf-8")
    site = tiny({CONTACTS: f"{contacts}\nurgent:\n  role: Somebody\n"})
    assert [each.message for each in ids.taken(site)] == ["The name 'urgent' is that of a page that the hub makes"]


def test_a_name_that_is_wrong_is_told_once(find_all: FindAll) -> None:
    alert = (
        "Flood & Storm:\n  title: Offices closed\n  text: Our offices are closed today.\n  starts: 2026-11-20 09:00\n"
        "  ends: 2026-11-21 09:00\n  owner: prevent-team\n"
    )
    found = [each for each in find_all({"content_data/alerts.yml": alert}) if each.id.startswith("ids.")]
    assert [(each.id, each.location.line) for each in found] == [("ids.wrong-form", 1)]
