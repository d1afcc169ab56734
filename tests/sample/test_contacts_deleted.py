"""Each contact that a hub must have, and each detail of a contact, is missed when it is gone, and nothing else is."""

from collections import defaultdict
from collections.abc import Mapping

import pytest

from commshub.model.findings import Finding
from deletions import CONTACTS, Expected, FindIn, fallbacks, judge_at_once, required_contacts, required_details, turn

# How many details the contact must have that must have the most.
MOST = 10


def test_every_required_contact_is_missed(texts: Mapping[str, str], find_in: FindIn) -> None:
    expected = [
        (
            deletion,
            Finding(
                deletion.location,
                f"The contact '{deletion.thing}' is missing: every hub needs one",
                f"Add an entry '{deletion.thing}:' to {CONTACTS}, with its role, hours and how to reach it.",
                id="contacts.missing-contact",
            ),
        )
        for deletion in required_contacts(texts)
    ]
    assert len(expected) >= 18
    judge_at_once(expected, texts, find_in)


@pytest.fixture(scope="session")
def details_deleted(texts: Mapping[str, str]) -> Mapping[str, list[Expected]]:
    """Each detail of each contact, deleted, with what must be found then."""
    expected: dict[str, list[Expected]] = defaultdict(list)
    for contact, detail, deletion in required_details(texts):
        if detail in {"phones", "email", "form", "website"}:
            message = f"The contact '{contact}' has no '{detail}'"
            hint = f"Add a line '{detail}:' to the entry in {CONTACTS}."
            rule = "contacts.missing-detail"
        else:
            message = f"There is no '{detail}' in '{contact}'"
            hint = f"Write '{detail}:' and its value in this entry."
            rule = "fields.missing"
        expected[contact].append((deletion, Finding(deletion.location, message, hint, id=rule)))
    return expected


def test_every_contact_must_have_some_details(details_deleted: Mapping[str, list[Expected]]) -> None:
    assert sum(len(details) for details in details_deleted.values()) >= 200
    assert max(len(details) for details in details_deleted.values()) == MOST, "Set MOST"


@pytest.mark.parametrize("number", range(MOST))
def test_the_detail_of_this_number_is_missed_of_every_contact(
    number: int, details_deleted: Mapping[str, list[Expected]], texts: Mapping[str, str], find_in: FindIn
) -> None:
    judge_at_once(turn(details_deleted, number), texts, find_in)


def test_the_fallback_of_every_contact_that_closes_is_missed(texts: Mapping[str, str], find_in: FindIn) -> None:
    expected = [
        (
            deletion,
            Finding(
                deletion.location,
                f"'{contact}' closes, and names nobody who answers then",
                "Add a line 'fallback:' with the id of a contact that answers out of hours.",
                id="contacts.closes-without-fallback",
            ),
        )
        for contact, deletion in fallbacks(texts)
    ]
    assert len(expected) >= 15
    judge_at_once(expected, texts, find_in)
