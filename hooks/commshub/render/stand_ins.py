"""Contacts that stand in for others: for one that nobody has checked in time, if the council wants it so."""

from dataclasses import replace

from commshub.model.contact import Contact
from commshub.model.council import UncheckedContacts
from commshub.model.fact_kinds import CONTACT_DETAILS
from commshub.model.site import Site


def with_stand_ins(site: Site) -> Site:
    """The hub with its fallback in the place of each contact whose check is overdue."""
    if site.council is None or site.council.unchecked_contacts is not UncheckedContacts.FALLBACK:
        return site
    entries = {id_: _stand_in(contact, site) or contact for id_, contact in site.contacts}
    return replace(site, contacts=replace(site.contacts, entries=entries))


def _stand_in(contact: Contact, site: Site) -> Contact | None:
    """The first of the fallbacks that was checked in time and can be reached in all the ways that pages ask for.

    Where there is none, the contact's own card says when it was last checked.
    """
    seen: set[str] = set()
    following = contact
    while following.is_overdue(site.today) and following.fallback and following.fallback not in seen:
        seen.add(following.fallback)
        each = site.contacts.get(following.fallback)
        if each is None:
            return None
        following = each
    has_all = all(getattr(following, detail) for detail in CONTACT_DETAILS.values() if getattr(contact, detail))
    return following if following is not contact and following.is_live(site.today) and has_all else None
