"""The pages and files that the hub makes of a thing, and which go or move with it."""

from collections.abc import Iterator

from commshub.model.chooser import question_page
from commshub.model.event_lists import audience_list
from commshub.model.generated_pages import (
    CALL_SHEET,
    URGENT_CARDS,
    audience_calendar,
    audience_sheet,
    calendar_file,
    contact_file,
    event_page,
    for_you_page,
)
from commshub.model.references import Target
from commshub.model.site import Site


def generated_from(target: Target, id_: str, site: Site) -> Iterator[str]:
    """The pages and files that the hub makes of a thing, by their paths below `docs/`."""
    yield from own_files(target, id_, site)
    if target is Target.CONTACT:
        yield from _with_contact(id_, site)
    if target is Target.REDIRECT:
        yield id_


def own_files(target: Target, id_: str, site: Site) -> Iterator[str]:
    """Those that have the id in their address."""
    if target is Target.CONTACT:
        contact = site.contacts.get(id_)
        if contact and (contact.phones or contact.email):
            yield contact_file(id_)
    if target is Target.EVENT:
        event = site.events.get(id_)
        if event and event.is_announced(site.today):
            yield from (event_page(id_), calendar_file(id_))
    if target is Target.QUESTION:
        yield question_page(id_)
    if target is Target.AUDIENCE:
        yield from (audience_list(id_), audience_calendar(id_))
        each = site.kinds.for_you.get(id_)
        if each:
            yield for_you_page(id_)
            yield from (audience_sheet(id_),) if each.contact and site.care_cards.ids else ()


def _with_contact(id_: str, site: Site) -> Iterator[str]:
    if any(id_ in card.contacts for _, card in site.care_cards):
        yield from (URGENT_CARDS, CALL_SHEET)
    for audience, each in site.kinds.for_you.items():
        if each.contact == id_:
            yield for_you_page(audience)
            if site.care_cards.ids:
                yield audience_sheet(audience)
