"""Contacts as files for phones, read by a library that nobody here wrote."""

from collections.abc import Mapping

import pytest
import vobject

from commshub.model.site import Site
from commshub.render.exports.contact_files import MOST_BYTES, contact_files
from tiny_files import CONTACTS, tiny_file
from tiny_hub import MakeSite

TEAM = "contacts/prevent-team.vcf"
URGENT = "contacts/urgent.vcf"


@pytest.fixture(scope="module")
def files(sample: Site) -> Mapping[str, str]:
    """All files with contacts of the sample hub."""
    return contact_files(sample)


def test_every_card_is_read_with_its_name_its_numbers_and_what_it_is_for(
    sample: Site, files: Mapping[str, str]
) -> None:
    for name, contact in sample.contacts:
        if not contact.phones and not contact.email:
            assert f"contacts/{name}.vcf" not in files
            continue
        card = vobject.readOne(files[f"contacts/{name}.vcf"])
        assert (card.fn.value, card.org.value) == (contact.role, [contact.organisation])
        numbers = [each.value for each in card.contents.get("tel", ())]
        assert len(numbers) == len(contact.phones)
        assert [each.value for each in card.contents.get("email", ())] == ([contact.email] if contact.email else [])
        assert contact.hours.text in card.note.value
        assert f"Not for: {contact.not_for}" in card.note.value
        assert card.rev.value == f"{contact.checked_on}T00:00:00Z"


def test_the_urgent_ones_are_those_of_the_care_cards_the_emergency_first(files: Mapping[str, str]) -> None:
    cards = [card.fn.value for card in vobject.readComponents(files[URGENT])]
    assert cards[:2] == ["Emergency services", "Samaritans"]
    assert len(cards) == len(set(cards)) >= 4


def test_no_line_is_too_long_and_each_ends_as_it_must(files: Mapping[str, str]) -> None:
    for text in files.values():
        lines = text.split("\r\n")
        assert lines.pop() == ""
        assert max(len(line.encode()) for line in lines) <= MOST_BYTES
        assert not [line for line in lines if "\n" in line]


def test_signs_that_mean_something_in_a_card_are_kept(tiny: MakeSite) -> None:
    odd = "Tîm Prevent; help, advice \\\\ more " + "ŵ" * 60
    contacts = tiny_file(CONTACTS, ("role: Littleton Prevent team", f'role: "{odd}"'))
    card = vobject.readOne(contact_files(tiny({CONTACTS: contacts}))[TEAM])
    assert card.fn.value == odd.replace("\\\\", "\\")


def test_without_care_cards_there_is_no_file_of_all(tiny: MakeSite) -> None:
    files = contact_files(tiny())
    assert TEAM in files
    assert URGENT not in files
