"""Whether an invitation can be written, and what it still lacks."""

from collections.abc import Iterator

from commshub.model.events import Event, EventStatus
from commshub.model.site import Site
from commshub.render.facts.event_views import venue_text
from commshub.text.formatting import listing, quote
from commshub.text.placeholders import find_placeholders


def takes_place(event: Event) -> bool:
    """Whether there is a day to plan for."""
    return event.status not in {EventStatus.CANCELLED, EventStatus.POSTPONED}


def can_invite(event: Event, site: Site) -> bool:
    """Whether anybody can still be invited."""
    return event.last_day >= site.today


def lacking(id_: str, event: Event, site: Site) -> str | None:
    """A sentence on what an invitation needs and the event does not have."""
    through = site.contacts.get(event.registration.through) if event.registration else None
    reachable = through and (through.phones or through.email or through.form)
    needs = (
        ("invitation", event.invitation or event.summary),
        ("audiences", event.audiences),
        ("venue: {area: …}", venue_text(event)),
        ("registration: {through: …}", reachable),
        ("registration: {by: …}", event.registration and event.registration.by),
        ("access", event.access.model_fields_set),
    )
    missing = [name for name, value in needs if not value]
    if not missing:
        return None
    return (
        f"{quote(id_, 60)} has not all that an invitation needs. "
        f"Write {listing(missing, 'and')} for it in {site.events.path}."
    )


def gaps(text: str, site: Site) -> Iterator[str]:
    """The words of an invitation that only hold a place for others."""
    # Signs that Markdown reads are written behind a stroke.
    plain = text.replace("\\", "")
    found = (match.group() for match in find_placeholders(plain, site.kinds.placeholders))
    # Papers have lines to write on; a value that is one is found where it stands.
    yield from dict.fromkeys(words for words in found if words.strip("_ "))
