"""Who to call, by need and by hour: the care cards and the list "Talk to someone now" as their templates see them."""

from collections.abc import Iterator

from commshub.model.care_cards import CareCard, CareLevel
from commshub.model.contact import Contact
from commshub.model.site import Site
from commshub.render.facts.views import View, contact_view

# What is read out before a card's heading, and hidden from those who see its colour.
_PREFIXES = {
    CareLevel.EMERGENCY: "Immediate action required:",
    CareLevel.URGENT: "Urgent advice:",
    CareLevel.NOT_URGENT: "Non-urgent advice:",
}


def care_view(site: Site) -> View:
    """Every card with its contacts."""
    return {"cards": [_card(name, card, site) for name, card in site.care_cards]}


def talk_view(site: Site) -> View:
    """The same as a list: what most readers come for stands right behind the emergency, on a phone's first screen."""
    cards = sorted(site.care_cards, key=lambda each: each[1].level is CareLevel.URGENT)
    return {"cards": [_card(name, card, site) for name, card in cards]}


def _card(name: str, card: CareCard, site: Site) -> View:
    contacts = [(id_, contact) for id_ in card.contacts if (contact := site.contacts.get(id_))]
    return {
        "id": name,
        "level": str(card.level),
        "need": card.need,
        "prefix": _PREFIXES[card.level],
        "heading": card.heading or f"Call {' or '.join(_called(contacts))} now if",
        "when": card.when,
        "contacts": [contact_view(id_, contact, site) for id_, contact in contacts],
    }


def _called(contacts: list[tuple[str, Contact]]) -> Iterator[str]:
    """What to call each contact in a heading: its number, which for an emergency is all that counts, or its name."""
    return (contact.phones[0].number if contact.phones else contact.role for _, contact in contacts)
