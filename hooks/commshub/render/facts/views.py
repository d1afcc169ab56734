"""Facts as the templates of `overrides/facts/` see them: plain words, ready to be shown.

Templates hold loops and ifs only, so everything that has to be worked out is worked out here.
"""

from collections.abc import Mapping

from commshub.model.contact import Contact
from commshub.model.facts import Source, SourceStatus, Statistic, Term
from commshub.model.marks import published_texts
from commshub.model.site import Site
from commshub.text.formatting import day
from commshub.text.phone_numbers import dialled, is_short

View = Mapping[str, object]


def contact_view(name: str, contact: Contact, site: Site) -> View:
    """A contact's card: all that is published of it, by the names of its fields, and what is worked out from them."""
    fallback = site.contacts.get(contact.fallback) if contact.fallback else None
    return {
        **{field: _in_one_line(text) for field, text in published_texts(contact).items()},
        "id": name,
        "name": contact.role,
        "phones": _phones(contact),
        "short": bool(contact.phones) and is_short(contact.phones[0].number),
        "hours": contact.hours.text,
        "always": contact.hours.always,
        "spans": contact.hours.compact,
        "bank_holidays": not contact.hours.closes_on_bank_holidays,
        "fallback": _fallback(fallback) if fallback else None,
        "checked_on": day(contact.checked_on),
    }


def _in_one_line(text: object) -> object:
    return ", ".join(text) if isinstance(text, tuple) else text


def _phones(contact: Contact) -> list[View]:
    return [{"number": phone.number, "tel": dialled(phone.number), "label": phone.label} for phone in contact.phones]


def _fallback(contact: Contact) -> View:
    """Who answers when a contact is closed; the first number, if there is one."""
    first = contact.phones[0].number if contact.phones else None
    return {
        "name": contact.role,
        "number": first,
        "tel": dialled(first) if first else None,
        "short": bool(first) and is_short(first or ""),
    }


def statistic_view(statistic: Statistic, site: Site) -> View:
    """A figure with what it counts and where it comes from."""
    source = site.sources.get(statistic.source)
    return {
        "value": statistic.value,
        "unit": statistic.unit,
        "geography": statistic.geography,
        "period": statistic.period,
        "source_title": source.title if source else None,
        "source_address": source.address if source else None,
        "published": day(statistic.published),
    }


def source_view(source: Source) -> View:
    """A document or site, with the day it was published and whether it is still in force."""
    return {
        "title": source.title,
        "publisher": source.publisher,
        "address": source.address,
        "published": day(source.published) if source.published else None,
        "superseded": source.status is SourceStatus.SUPERSEDED,
    }


def term_view(term: Term) -> View:
    """A word with its meaning."""
    return {"term": term.term, "short": term.short, "meaning": term.meaning}
