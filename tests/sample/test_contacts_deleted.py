"""Each contact that a hub must have, and each detail of a contact, is missed when it is gone, and nothing else is."""

from collections.abc import Callable, Mapping

from commshub.model.findings import Finding
from deletions import CONTACTS, fallbacks, required_contacts, required_details, without_contract

Find = Callable[[str, str], tuple[Finding, ...]]


def test_every_required_contact_is_missed(texts: Mapping[str, str], find_in: Find) -> None:
    deletions = list(required_contacts(texts))
    assert len(deletions) >= 18
    for deletion in deletions:
        assert without_contract(find_in(deletion.path, deletion.left)) == (
            Finding(
                deletion.location,
                f"The contact '{deletion.thing}' is missing: every hub needs one",
                f"Add an entry '{deletion.thing}:' to {CONTACTS}, with its role, hours and how to reach it.",
                id="contacts.missing-contact",
            ),
        ), deletion


def test_every_required_detail_of_every_contact_is_missed(texts: Mapping[str, str], find_in: Find) -> None:
    deletions = list(required_details(texts))
    assert len(deletions) >= 200
    for contact, detail, deletion in deletions:
        if detail in {"phones", "email", "form", "website"}:
            message = f"The contact '{contact}' has no '{detail}'"
            hint = f"Add a line '{detail}:' to the entry in {CONTACTS}."
            rule = "contacts.missing-detail"
        else:
            message = f"There is no '{detail}' in '{contact}'"
            hint = f"Write '{detail}:' and its value in this entry."
            rule = "fields.missing"
        assert without_contract(find_in(deletion.path, deletion.left)) == (
            Finding(deletion.location, message, hint, id=rule),
        ), deletion


def test_the_fallback_of_every_contact_that_closes_is_missed(texts: Mapping[str, str], find_in: Find) -> None:
    deletions = list(fallbacks(texts))
    assert len(deletions) >= 15
    for contact, deletion in deletions:
        assert without_contract(find_in(deletion.path, deletion.left)) == (
            Finding(
                deletion.location,
                f"'{contact}' closes, and names nobody who answers then",
                "Add a line 'fallback:' with the id of a contact that answers out of hours.",
                id="contacts.closes-without-fallback",
            ),
        ), deletion
