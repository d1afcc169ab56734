"""The addresses on other sites that a hub leads to, each with the places that name it."""

from collections.abc import Iterator, Mapping, Sequence

from pydantic import BaseModel

from commshub.model.findings import Location
from commshub.model.site import UNPUBLISHED, Site
from commshub.references.record_walk import Steps
from commshub.references.records import records
from commshub.text.addresses import host_of, is_plain
from commshub.text.document.document import document_of

_SCHEMES = ("https://", "http://")


def outside_addresses(site: Site) -> Mapping[str, Sequence[Location]]:
    """Each address once, without the part of a page that it leads to, in the order of the alphabet."""
    own = host_of(site.council.hub_address) if site.council else None
    found: dict[str, list[Location]] = {}
    for address, location in (*_of_pages(site), *_of_facts(site)):
        whole = address.partition("#")[0]
        if whole.startswith(_SCHEMES) and is_plain(whole) and host_of(whole) not in (None, own):
            found.setdefault(whole, []).append(location)
    return dict(sorted(found.items()))


def _of_pages(site: Site) -> Iterator[tuple[str, Location]]:
    for page in site.pages:
        for link in document_of(page).links:
            yield link.target, page.location_in_text(link.target_at)


def _of_facts(site: Site) -> Iterator[tuple[str, Location]]:
    for record in records(site):
        if record.path not in UNPUBLISHED:
            for steps, text in _texts(record.value, record.steps):
                if text.startswith(_SCHEMES):
                    yield text, site.location(record.path, *steps)


def _texts(value: object, steps: Steps) -> Iterator[tuple[Steps, str]]:
    """Every text of a record, with the steps that lead to it."""
    if isinstance(value, str):
        yield steps, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), (*steps, name))
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _texts(inner, (*steps, str(name)))
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            yield from _texts(inner, (*steps, number))
