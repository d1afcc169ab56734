"""A contact that nobody has checked in time gives way to its fallback, if the council wants it so."""

import pytest

from commshub.model.site import Site
from commshub.render.stand_ins import with_stand_ins
from tiny_files import CONTACTS, COUNCIL, tiny_file
from tiny_hub import MakeSite

# The team has a number and a mail address, as a fallback has to have then.
MAIL = ('    - {number: "0800 011 3764"}\n', '    - {number: "0800 011 3764"}\n  email: act@littleton.example\n')
LATE = ("  checked_on: 2026-11-09\n", "  checked_on: 2026-07-09\n")


def _site(tiny: MakeSite, policy: str, *changes: tuple[str, str]) -> Site:
    council = tiny_file(COUNCIL, ("framework:", f"unchecked_contacts: {policy}\nframework:"))
    return tiny({COUNCIL: council, CONTACTS: tiny_file(CONTACTS, *changes)})


def _role(site: Site) -> str:
    contact = with_stand_ins(site).contacts.get("prevent-team")
    assert contact
    return contact.role


@pytest.mark.parametrize(
    ("policy", "changes", "role"),
    [
        ("fallback", (MAIL, LATE), "ACT Early Support Line"),
        # One that cannot be reached in all the ways that pages ask for would leave holes in them.
        ("fallback", (LATE,), "Littleton Prevent team"),
        ("fallback", (MAIL,), "Littleton Prevent team"),
        ("say-so", (MAIL, LATE), "Littleton Prevent team"),
        ("stop", (MAIL, LATE), "Littleton Prevent team"),
    ],
)
def test_the_fallback_stands_in_for_what_is_overdue(
    tiny: MakeSite, policy: str, changes: tuple[tuple[str, str], ...], role: str
) -> None:
    assert _role(_site(tiny, policy, *changes)) == role


def test_fallbacks_in_a_circle_stand_in_for_nobody(tiny: MakeSite) -> None:
    both = tiny_file(CONTACTS, LATE).replace("fallback: emergency", "fallback: prevent-team")
    council = tiny_file(COUNCIL, ("framework:", "unchecked_contacts: fallback\nframework:"))
    late = both.replace(
        "checked_on: 2026-11-20\n  recheck_after_days: 90", "checked_on: 2026-07-20\n  recheck_after_days: 90"
    )
    assert _role(tiny({COUNCIL: council, CONTACTS: late})) == "Littleton Prevent team"
