"""Pages and calendars of events: of those that residents can still come to, and of those that are over.

The page of an event stays when its day has passed, and says so: whoever kept its address must not find that there is no
such page, and a link to it must not stop the next build. It goes with the event's entry in `events.yml`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from commshub.model.event_lists import (
    audience_list,
    audiences_of,
    location_list,
    locations_of,
    month_list,
    months_of,
    months_with,
)
from commshub.model.events import Event
from commshub.model.generated_pages import EVENTS_CALENDAR, EVENTS_PAGE, audience_calendar, calendar_file, event_page
from commshub.model.site import Site
from commshub.model.translations import main_language
from commshub.render.exports.calendars import calendar_event, calendar_of
from commshub.render.facts.event_views import event_view
from commshub.render.facts.writer import FactWriter
from commshub.render.frame import Link
from commshub.render.languages import words_view
from commshub.render.pages import StagedPage, generated_page
from commshub.render.urls import url_of
from commshub.render.written import as_typed, joined

# A subscriber's calendar shows what the file holds: without this, an event would go from it on the morning after.
_KEPT_IN_CALENDARS = timedelta(days=366)
_FREE = "free"
_ALL_EVENTS = Link("Events", url_of(EVENTS_PAGE))

_Events = Sequence[tuple[str, Event]]


@dataclass(frozen=True, slots=True)
class Shelf:
    """A list of events on a page of its own, and the calendar that holds at least these.

    `listed` tells whether readers are led to it: nobody is sent to a list of nothing, but its address holds.
    """

    title: str
    path: str
    events: _Events
    listed: bool
    calendar: str = EVENTS_CALENDAR


def event_pages(site: Site, writer: FactWriter) -> Iterator[StagedPage]:
    """The list of all events, one for each audience, month and place, and a page for each event."""
    events = site.announced_events
    filters = tuple(_filters(events, site))
    whole = Shelf("Events", EVENTS_PAGE, _upcoming(events, site), listed=True)
    yield _list(whole, [each for each in filters if each.listed], site, writer)
    for shelf in filters:
        yield _list(shelf, (), site, writer)
    for id_, event in events:
        yield _event_page(id_, event, site, writer)


def event_files(site: Site) -> Mapping[str, str]:
    """Calendars: of all events, of those for each audience, and of each event alone.

    Each is there on every day, so that no subscription ends by itself. One without events holds the time zone alone:
    RFC 5545 (3.6) asks for at least one component, and readers take it for a calendar that has nothing in it.
    """
    if site.council is None:
        return {}
    events = site.announced_events
    name = f"{site.council.short_name}: {site.council.service_name}"
    written = {id_: calendar_event(id_, event, site) for id_, event in events}
    kept = [(id_, event) for id_, event in events if not event.is_over(site.today - _KEPT_IN_CALENDARS)]
    files = {EVENTS_CALENDAR: calendar_of(name, (written[id_] for id_, _ in kept))}
    for audience in audiences_of(events, site.kinds.audiences):
        chosen = (written[id_] for id_, event in kept if audience in event.audiences)
        who = site.kinds.audiences.get(audience, audience)
        files[audience_calendar(audience)] = calendar_of(f"{name}: {who}", chosen)
    for id_, event in events:
        files[calendar_file(id_)] = calendar_of(event.title, [written[id_]])
    return files


def _event_page(id_: str, event: Event, site: Site, writer: FactWriter) -> StagedPage:
    path, upcoming = event_page(id_), event.is_upcoming(site.today)
    contact = event.registration.through if event.registration else event.organiser
    view = event_view(id_, event, site, path)
    about = writer.show("event", event=view, words=_words(site))
    if contact and upcoming:
        about = joined(
            (about, as_typed("## Who to ask" if event.is_off else "## How to book"), writer.contact_card(contact)),
            "\n\n",
        )
    return generated_page(
        path,
        about,
        site,
        title=event.title,
        description=event.summary or f"{event.title}: {view['when']}.",
        section=_ALL_EVENTS,
        listed=upcoming,
    )


def _list(shelf: Shelf, shorter: Sequence[Shelf], site: Site, writer: FactWriter) -> StagedPage:
    up = "../" * url_of(shelf.path).count("/")
    index = site.page_at("local/index.md")
    above = Link(index.title, url_of("local/index.md")) if index else Link("Home", "")
    text = writer.show(
        "events",
        events=[event_view(id_, event, site, shelf.path) for id_, event in shelf.events],
        filters=[{"name": each.title, "url": f"{up}{url_of(each.path)}"} for each in shorter],
        calendar=f"{up}{shelf.calendar}",
        free=all((event.access.cost or _FREE).casefold().startswith(_FREE) for _, event in shelf.events),
        words=_words(site),
    )
    return generated_page(
        shelf.path,
        text,
        site,
        title=shelf.title,
        description="Talks, evenings and other events on Prevent in our area, with a calendar to subscribe to.",
        section=above if shelf.path == EVENTS_PAGE else _ALL_EVENTS,
        listed=shelf.listed,
    )


def _filters(events: _Events, site: Site) -> Iterator[Shelf]:
    """The shorter lists: by audience and place what is to come, and by month what was as well."""
    upcoming = _upcoming(events, site)
    for audience in audiences_of(events, site.kinds.audiences):
        theirs = [pair for pair in upcoming if audience in pair[1].audiences]
        title = f"Events for: {site.kinds.audiences.get(audience, audience)}"
        yield Shelf(title, audience_list(audience), theirs, bool(theirs), audience_calendar(audience))
    for month in months_of(events):
        then = [pair for pair in events if month in months_with(pair[1])]
        title = f"Events in {date.fromisoformat(f'{month}-01'):%B %Y}"
        yield Shelf(title, month_list(month), then, bool(_upcoming(then, site)))
    # Two ways to write a place may have one address.
    for path in dict.fromkeys(location_list(location) for location in locations_of(events)):
        here = [pair for pair in events if pair[1].venue.area and location_list(pair[1].venue.area) == path]
        coming = _upcoming(here, site)
        yield Shelf(f"Events: {here[0][1].venue.area}", path, coming, bool(coming))


def _upcoming(events: _Events, site: Site) -> _Events:
    """Those to come, and those that are called off until their day has passed."""
    return [pair for pair in events if pair[1].is_upcoming(site.today)]


def _words(site: Site) -> Mapping[str, object]:
    return words_view(main_language(site), site)
