"""What contacts are called."""

import pytest

from commshub.checks.contacts import contact_names
from tiny_files import CONTACTS, tiny_file
from tiny_hub import MakeSite

ROLE, ORGANISATION = "role: Littleton Prevent team", "organisation: Littleton Council"


@pytest.mark.parametrize("role", ["Sarah", "Jo Smith", "Mohammed Ali Khan"])
def test_a_person_is_no_role(tiny: MakeSite, role: str) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, (ROLE, f"role: {role}"))})
    assert [finding.message for finding in contact_names.person(site)] == [f"'{role}' is a person's name, and no role"]


@pytest.mark.parametrize("role", ["Prevent lead", "Faith adviser", "Duty Officer", "Grace period team"])
def test_a_role_is_fine(tiny: MakeSite, role: str) -> None:
    assert not list(contact_names.person(tiny({CONTACTS: tiny_file(CONTACTS, (ROLE, f"role: {role}"))})))


@pytest.mark.parametrize("name", ["Otherborough Council", "Other District Council", "London Borough of Otherley"])
def test_another_council_is_reported(tiny: MakeSite, name: str) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, (ORGANISATION, f"organisation: {name}"))})
    assert [finding.message for finding in contact_names.another_council(site)] == [
        f"'{name}' is not the name of this council"
    ]


def test_another_council_that_is_reached_there_is_fine(tiny: MakeSite) -> None:
    mail = ("email: prevent@littleton.example", "email: prevent@otherborough.gov.uk")
    there = tiny_file(CONTACTS, (ORGANISATION, "organisation: Otherborough County Council"), mail)
    assert not list(contact_names.another_council(tiny({CONTACTS: there})))


@pytest.mark.parametrize("name", ["Littleton Borough Council", "Police and council partnership", "Scouts Association"])
def test_this_council_in_other_words_is_fine(tiny: MakeSite, name: str) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, (ORGANISATION, f"organisation: {name}"))})
    assert not list(contact_names.another_council(site))
