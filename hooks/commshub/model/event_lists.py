"""The lists of events and their calendars, by name: each is there on every day, whatever is planned.

Residents keep the address of a list, and their phones that of a calendar. So neither may go because the last of its
events took place: there is one for each audience that `pages.yml` declares, and one for each month and place for as
long as an event there stands in `events.yml`.
"""

from collections.abc import Iterable, Iterator, Mapping

from commshub.model.events import Event
from commshub.model.generated_pages import (
    EVENTS_CALENDAR,
    EVENTS_PAGE,
    audience_calendar,
    calendar_file,
    event_page,
    events_page,
)

_Announced = Iterable[tuple[str, Event]]


def months_with(event: Event) -> tuple[str, ...]:
    """The months in which an event takes place, as they stand in addresses: 2026-12."""
    return tuple(dict.fromkeys(f"{each.starts:%Y-%m}" for each in event.sessions)) or (f"{event.starts:%Y-%m}",)


def audience_list(audience: str) -> str:
    """The list of events for one audience."""
    return events_page(f"for-{audience}")


def month_list(month: str) -> str:
    """The list of events in one month."""
    return events_page(f"in-{month}")


def location_list(location: str) -> str:
    """The list of events in one place."""
    words = "".join(letter if letter.isalnum() else " " for letter in location.lower()).split()
    return events_page(f"at-{'-'.join(words)}")


def audiences_of(events: _Announced, declared: Mapping[str, str]) -> tuple[str, ...]:
    """The audiences that events are for, in the order of the events, and then those that have none."""
    return tuple(dict.fromkeys((*(name for _, event in events for name in event.audiences), *declared)))


def months_of(events: _Announced) -> tuple[str, ...]:
    """The months in which there are events."""
    return tuple(dict.fromkeys(month for _, event in events for month in months_with(event)))


def locations_of(events: _Announced) -> tuple[str, ...]:
    """The places at which there are events, as residents are told them."""
    return tuple(dict.fromkeys(event.venue.area for _, event in events if event.venue.area))


def pages_of_events(events: _Announced, declared: Mapping[str, str]) -> Iterator[str]:
    """The pages of announced events, below `docs/`: of each, and their lists."""
    events = tuple(events)
    yield EVENTS_PAGE
    yield from (event_page(id_) for id_, _ in events)
    yield from (audience_list(name) for name in audiences_of(events, declared))
    yield from (month_list(month) for month in months_of(events))
    yield from dict.fromkeys(location_list(location) for location in locations_of(events))


def calendars_of_events(events: _Announced, declared: Mapping[str, str]) -> Iterator[str]:
    """The calendars of announced events, below the root of the site."""
    events = tuple(events)
    yield EVENTS_CALENDAR
    yield from (audience_calendar(name) for name in audiences_of(events, declared))
    yield from (calendar_file(id_) for id_, _ in events)
