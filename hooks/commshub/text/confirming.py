"""How a council says that it has checked an entry: in the entry itself, or for a national one in `council.yml`."""

from collections.abc import Iterator

from commshub.model.findings import Location
from commshub.model.site import Site
from commshub.model.todo import Unconfirmed
from commshub.text.formatting import quote, shortened

_COUNCIL = "content_data/council.yml"
# A note that is longer than this is cut where it is repeated.
_LONGEST_NOTE = 120


def where_to_date(site: Site, id_: str, location: Location) -> str:
    """What to write once an entry was checked, which has the day of its last check at a place."""
    if location.path == _COUNCIL:
        return f"write today's date after 'day:' below {quote(id_)}"
    if _is_national(site, location):
        return f"say so under 'confirmed:' in {_COUNCIL}: {_statement(site, id_)}"
    return "write today's date after 'checked_on:'"


def where_to_look_again(site: Site, id_: str, location: Location) -> str:
    """What to write once somebody has looked at a law or a body again, whose day for that stands at a place."""
    if _is_national(site, location):
        statement = f"{shortened(id_, 40)}: {{by: …, day: {site.today}, found: …, use: {{look_again: …}}}}"
        return f"say so under 'confirmed:' in {_COUNCIL}: {statement}"
    return "write a later day"


def how_to_confirm(site: Site, id_: str, location: Location, note: str) -> str:
    """What to do about an entry that has something to be confirmed, as its note at a place says."""
    told = quote(note.rstrip("."), _LONGEST_NOTE)
    if _is_national(site, location):
        statement = _statement(site, id_)
        return f"Do this: {told}. Then write under 'confirmed:' in {_COUNCIL}: {statement}, with any field to use."
    return f"Do what the line says, then delete it: {told}."


def unconfirmed(site: Site) -> Iterator[Unconfirmed]:
    """Every contact and source of which something is still to be confirmed, and how; a sample may leave it at that."""
    for register in () if site.is_sample else (site.contacts, site.sources):
        for id_, entry in register:
            if entry.to_confirm:
                yield Unconfirmed(
                    id_, how_to_confirm(site, id_, register.location(id_, "to_confirm"), entry.to_confirm)
                )


def _is_national(site: Site, location: Location) -> bool:
    """Whether a place lies in a layer below the council's own, where it cannot write."""
    return bool(site.layering.layer_of(site.layering.shown(location.path)))


def _statement(site: Site, id_: str) -> str:
    return f"{shortened(id_, 40)}: {{by: …, day: {site.today}, found: …}}"
