"""A hub as its profile wants it: a small one is asked for less, and shows no empty shell of what it does without."""

from collections.abc import Iterator
from dataclasses import replace

from commshub.model.framework import Edition, Element, ElementLevel
from commshub.model.generated_pages import EVENTS_PAGE
from commshub.model.profiles import SmallDemand
from commshub.model.site import Site

_EVENTS = EVENTS_PAGE.rpartition("index.md")[0]


def fitted_to_profile(site: Site) -> Site:
    """A small hub without the pages that would list nothing, and with what the toolkit asks of a small one."""
    if not site.is_small:
        return site
    absent = tuple(_absent_folders(site))
    shells = tuple(f"docs/{folder}" for folder in absent)
    pages = tuple(page for page in site.pages if not page.path.startswith(shells)) if shells else site.pages
    editions = {id_: _for_small(edition, has_events=_EVENTS not in absent) for id_, edition in site.editions.items()}
    return replace(site, pages=pages, absent=absent, editions=editions)


def _absent_folders(site: Site) -> Iterator[str]:
    """The folders of what a small hub may do without and does: they hold no page but, perhaps, one that lists them."""
    for kind in site.kinds.kinds.values():
        if kind.small is SmallDemand.NOT_ASKED and kind.folder and _is_empty(f"{kind.folder}/", site):
            yield f"{kind.folder}/"
    own = next(iter(site.languages), "en")
    yield from (f"{code}/" for code in sorted(site.words.ids) if code != own and _is_empty(f"{code}/", site))
    if site.events.is_whole and not site.events.ids:
        yield _EVENTS


def _is_empty(folder: str, site: Site) -> bool:
    within = (page.source_path for page in site.pages if page.source_path.startswith(folder))
    unread = (error.location.path.removeprefix("docs/") for error in site.parse_errors)
    return not any(path.startswith(folder) and path != f"{folder}index.md" for path in (*within, *unread))


def _for_small(edition: Edition, *, has_events: bool) -> Edition:
    entries = {id_: _asked_of_small(each, has_events=has_events) for id_, each in edition.elements}
    return replace(edition, elements=replace(edition.elements, entries=entries))


def _asked_of_small(element: Element, *, has_events: bool) -> Element:
    is_asked = element.small is SmallDemand.SAME or (element.small is SmallDemand.WITH_EVENTS and has_events)
    if not is_asked:
        return element.model_copy(update={"level": ElementLevel.LISTED, "evidence": ()})
    return element.model_copy(update={"evidence": element.in_small}) if element.in_small else element
