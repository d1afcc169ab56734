"""Facts as the templates of `overrides/facts/` see them: plain words, ready to be shown.

Templates hold loops and ifs only, so everything that has to be worked out is worked out here.
"""

from collections.abc import Iterator, Mapping

from commshub.model.contact import Contact
from commshub.model.facts import Source, SourceStatus, Statistic, Term
from commshub.model.marks import published_texts
from commshub.model.site import Site
from commshub.text.formatting import day
from commshub.text.phone_numbers import dialled, is_short

View = Mapping[str, object]
# Letters of an address that stand in one line of a card at 320 pixels.
_LONGEST_ADDRESS = 40


def contact_view(name: str, contact: Contact, site: Site) -> View:
    """A contact's card: all that is published of it, by the names of its fields, and what is worked out from them."""
    return {
        **{field: _in_one_line(text) for field, text in published_texts(contact).items()},
        "id": name,
        "name": contact.role,
        "phones": _phones(contact),
        "short": bool(contact.phones) and is_short(contact.phones[0].number),
        "hours": contact.hours.text,
        "website_name": _website_name(contact.website or ""),
        **_hours(contact),
        "fallbacks": [_fallback(id_, each) for id_, each in _fallbacks(contact, site)],
        "checked_on": day(contact.checked_on),
        "unchecked": contact.is_overdue(site.today),
    }


def _website_name(address: str) -> str:
    """An address as a card shows it: of a long one the site alone, which fits a narrow phone."""
    whole = address.removeprefix("https://")
    return whole if len(whole) <= _LONGEST_ADDRESS else whole.partition("/")[0].removeprefix("www.")


def _in_one_line(text: object) -> object:
    return ", ".join(text) if isinstance(text, tuple) else text


def _phones(contact: Contact) -> list[View]:
    """The numbers, each with the link that rings it or begins a text to it."""
    return [
        {
            "number": phone.number,
            "link": f"{'sms' if phone.text else 'tel'}:{dialled(phone.number)}",
            "label": phone.label,
            "text": phone.text,
        }
        for phone in contact.phones
    ]


def _hours(contact: Contact) -> View:
    """When a contact answers, as the script needs it; `stated` is no where nothing may be said about this minute."""
    return {
        "always": contact.hours.always,
        "stated": contact.hours.is_stated,
        "spans": contact.hours.compact,
        "bank_holidays": not contact.hours.closes_on_bank_holidays,
        "passes_on": bool(contact.out_of_hours),
    }


def _fallbacks(contact: Contact, site: Site) -> Iterator[tuple[str, Contact]]:
    """Who answers when a contact is closed, one after the other, down to the first that always answers."""
    seen = {""}
    following = contact.fallback or ""
    while following not in seen and (each := site.contacts.get(following)):
        yield following, each
        seen.add(following)
        following = "" if each.always_answers else each.fallback or ""


def _fallback(id_: str, contact: Contact) -> View:
    """A contact that answers when another is closed: its first number, or where else it is reached."""
    return {
        "id": id_,
        "name": contact.role,
        "phone": _phones(contact)[0] if contact.phones else None,
        "address": contact.form or contact.website,
        **_hours(contact),
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
        "published": day(statistic.published) if statistic.published else None,
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
