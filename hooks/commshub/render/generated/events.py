"""Pages and calendars of the events that residents can still come to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from commshub.model.events import Event
from commshub.model.generated_pages import EVENTS_PAGE, calendar_file, event_page, events_page
from commshub.model.site import Site
from commshub.render.exports.calendars import calendar_event, calendar_of
from commshub.render.facts.event_views import event_view
from commshub.render.facts.writer import FactWriter
from commshub.render.pages import StagedPage, generated_page
from commshub.render.urls import url_of

CALENDAR = "events.ics"

Coming = Sequence[tuple[str, Event]]


@dataclass(frozen=True, slots=True)
class Shelf:
    """A list of events on a page of its own, and the calendar that holds at least these."""

    title: str
    path: str
    events: Coming
    calendar: str = CALENDAR


def coming(site: Site) -> Coming:
    """The events to come, those that are called off among them until their day has passed, in the order of time."""
    found = [(id_, event) for id_, event in site.events if event.is_upcoming(site.today)]
    return sorted(found, key=lambda pair: (pair[1].starts, pair[0]))


def event_pages(site: Site, writer: FactWriter) -> Iterator[StagedPage]:
    """The list of all events, one for each audience, month and place, and a page for each event."""
    events = coming(site)
    if not events:
        return
    filters = tuple(_filters(events, site))
    for shelf in (Shelf("Events", EVENTS_PAGE, events), *filters):
        yield _list(shelf, filters if shelf.path == EVENTS_PAGE else (), site, writer)
    for id_, event in events:
        path = event_page(id_)
        contact = event.registration.through if event.registration else event.organiser
        view = event_view(id_, event, site, path)
        card = f'\n\n## How to book\n\n{{{{ contact("{contact}") }}}}' if contact else ""
        yield generated_page(
            path,
            f"{writer.show('event', event=view)}{writer.fill(card, path)}",
            site,
            title=event.title,
            description=event.summary or f"{event.title}: {view['when']}.",
            section={"title": "Events", "url": url_of(EVENTS_PAGE)},
        )


def event_files(site: Site) -> Mapping[str, str]:
    """Calendars: of all events, of those for each audience, and of each event alone."""
    events = coming(site)
    if not events or site.council is None:
        return {}
    name = f"{site.council.short_name}: {site.council.service_name}"
    written = {id_: calendar_event(id_, event, site) for id_, event in events}
    files = {CALENDAR: calendar_of(name, written.values())}
    for audience in _audiences(events):
        chosen = (written[id_] for id_, event in events if audience in event.audiences)
        said = site.kinds.audiences.get(audience, audience)
        files[audience_calendar(audience)] = calendar_of(f"{name}: {said}", chosen)
    for id_, event in events:
        files[calendar_file(id_)] = calendar_of(event.title, [written[id_]])
    return files


def _list(shelf: Shelf, shorter: Sequence[Shelf], site: Site, writer: FactWriter) -> StagedPage:
    up = "../" * url_of(shelf.path).count("/")
    index = site.page_at("local/index.md")
    above = {"title": index.title if index else "Home", "url": url_of("local/index.md") if index else ""}
    text = writer.show(
        "events",
        events=[event_view(id_, event, site, shelf.path) for id_, event in shelf.events],
        filters=[{"name": each.title, "url": f"{up}{url_of(each.path)}"} for each in shorter],
        calendar=f"{up}{shelf.calendar}",
    )
    return generated_page(
        shelf.path,
        text,
        site,
        title=shelf.title,
        description="Talks, evenings and other events on Prevent in our area, with a calendar to subscribe to.",
        section=above if shelf.path == EVENTS_PAGE else {"title": "Events", "url": url_of(EVENTS_PAGE)},
    )


def _filters(events: Coming, site: Site) -> Iterator[Shelf]:
    """The shorter lists: by audience, by month and by place."""
    for audience in _audiences(events):
        chosen = [pair for pair in events if audience in pair[1].audiences]
        who = site.kinds.audiences.get(audience, audience)
        yield Shelf(f"Events for: {who}", events_page(f"for-{audience}"), chosen, audience_calendar(audience))
    for month in dict.fromkeys(f"{event.starts:%Y-%m}" for _, event in events):
        chosen = [pair for pair in events if f"{pair[1].starts:%Y-%m}" == month]
        yield Shelf(f"Events in {chosen[0][1].starts:%B %Y}", events_page(f"in-{month}"), chosen)
    for where in dict.fromkeys(event.venue.area for _, event in events if event.venue.area):
        chosen = [pair for pair in events if pair[1].venue.area == where]
        yield Shelf(f"Events: {where}", events_page(f"at-{_slug(where)}"), chosen)


def audience_calendar(audience: str) -> str:
    """The calendar of the events for one audience."""
    return f"events/for-{audience}.ics"


def _audiences(events: Coming) -> list[str]:
    return list(dict.fromkeys(name for _, event in events for name in event.audiences))


def _slug(words: str) -> str:
    return "-".join("".join(letter if letter.isalnum() else " " for letter in words.lower()).split())
