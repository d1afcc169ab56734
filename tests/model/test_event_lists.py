"""The lists of events and calendars, each with an address that stays."""

from datetime import datetime

from commshub.model.event_lists import (
    audience_list,
    audiences_of,
    calendars_of_events,
    location_list,
    locations_of,
    month_list,
    months_of,
    pages_of_events,
)
from commshub.model.events import Event, Venue


def _event(month: int, audiences: tuple[str, ...], area: str | None) -> Event:
    starts, ends = datetime(2026, month, 3, 18), datetime(2026, month, 3, 19)  # noqa: DTZ001 - as the hub writes it
    return Event(title="Talk", starts=starts, ends=ends, audiences=audiences, venue=Venue(area=area))


EVENTS = (
    ("a", _event(12, ("press", "families"), "St. John's Hall")),
    ("b", _event(12, ("families",), None)),
    ("c", _event(2, (), "Town centre")),
)
DECLARED = {"residents": "Everyone", "families": "Families"}


def test_a_list_is_named_after_its_audience_month_or_place() -> None:
    assert audience_list("families") == "events/for-families.md"
    assert month_list("2026-12") == "events/in-2026-12.md"
    assert location_list("St. John's Hall") == "events/at-st-john-s-hall.md"


def test_lists_are_in_the_order_of_the_events_each_once() -> None:
    assert audiences_of(EVENTS, DECLARED) == ("press", "families", "residents")
    assert months_of(EVENTS) == ("2026-12", "2026-02")
    assert locations_of(EVENTS) == ("St. John's Hall", "Town centre")


def test_every_event_and_every_list_has_a_page() -> None:
    assert list(pages_of_events(iter(EVENTS), DECLARED)) == [
        "events/index.md",
        "events/a.md",
        "events/b.md",
        "events/c.md",
        "events/for-press.md",
        "events/for-families.md",
        "events/for-residents.md",
        "events/in-2026-12.md",
        "events/in-2026-02.md",
        "events/at-st-john-s-hall.md",
        "events/at-town-centre.md",
    ]


def test_calendars_stay_when_the_last_event_is_gone() -> None:
    assert list(calendars_of_events((), DECLARED)) == [
        "events.ics",
        "events/for-residents.ics",
        "events/for-families.ics",
    ]
    assert list(calendars_of_events(iter(EVENTS[:1]), {})) == [
        "events.ics",
        "events/for-press.ics",
        "events/for-families.ics",
        "events/a.ics",
    ]
