"""An event as residents see it, and nothing that only its guests may know."""

from datetime import date, datetime

import pytest

from commshub.model.events import Event
from commshub.model.moments import LONDON
from commshub.render.facts.event_views import event_view, venue_text, when
from tiny_hub import MakeSite


def _at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 12, day, hour, minute, tzinfo=LONDON)


MADE: dict[str, object] = {"title": "Talk", "starts": _at(8, 18), "ends": _at(8, 20, 30)}
PLACE = {"name": "The hall", "address": "1 Road", "area": "Town"}


def _event(**more: object) -> Event:
    return Event.model_validate({**MADE, **more})


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        (_at(8, 20, 30), "Tuesday 8 December 2026, 6pm to 8:30pm"),
        (_at(9, 1), "Tuesday 8 December 2026, 6pm to Wednesday 9 December 2026, 1am"),
    ],
)
def test_the_day_is_named_once_if_it_is_one(ends: datetime, words: str) -> None:
    assert when(_event(ends=ends)) == words


@pytest.mark.parametrize(
    ("venue", "words"),
    [
        ({**PLACE, "told_to": "everybody"}, "The hall, 1 Road, Town"),
        ({**PLACE, "told_to": "guests"}, "Town"),
        ({"name": "The hall", "told_to": "guests"}, ""),
        ({"area": "Town", "told_to": "everybody"}, "Town"),
    ],
)
def test_the_place_is_told_to_those_who_may_know_it(venue: dict[str, str], words: str) -> None:
    assert venue_text(_event(venue=venue)) == words


@pytest.mark.parametrize(
    ("held", "told_to", "later"),
    [
        ("in-person", "guests", True),
        ("online", "guests", False),
        ("mixed", "guests", True),
        ("mixed", "everybody", False),
    ],
)
def test_guests_learn_the_place_later_if_there_is_one(tiny: MakeSite, held: str, told_to: str, *, later: bool) -> None:
    view = event_view("talk", _event(held=held, venue={"told_to": told_to}), tiny(), "events/index.md")
    assert view["told_later"] is later


@pytest.mark.parametrize(
    ("more", "today", "shown"),
    [
        ({}, date(2026, 12, 8), {"over": False, "took_place": False, "off": False, "status": None}),
        ({}, date(2026, 12, 9), {"over": True, "took_place": True}),
        (
            {"status": "cancelled"},
            date(2026, 12, 9),
            {"took_place": False, "off": True, "status": "This event is cancelled."},
        ),
        (
            {"status": "moved", "moved_from": _at(1, 17)},
            date(2026, 12, 1),
            {"status": "This event has a new time.", "was": "Tuesday 1 December 2026, 5pm"},
        ),
        (
            {"series": {"repeats": "weekly", "until": date(2027, 1, 5), "except_on": [date(2026, 12, 22)]}},
            date(2026, 12, 20),
            {
                "series": "Every week, until 5 January 2027, but not on 22 December 2026",
                "until": "2027-01-05T20:30:00+00:00",
                "over": False,
            },
        ),
        (
            {"registration": {"through": "prevent-team"}},
            date(2026, 12, 1),
            {"book_by": None, "book_through": "prevent-team"},
        ),
        ({"organiser": "prevent-team"}, date(2026, 12, 1), {"organiser": "Littleton Prevent team"}),
        ({"audiences": ["residents", "x"]}, date(2026, 12, 1), {"who": ["Everyone who lives here", "x"]}),
    ],
)
def test_what_is_shown_follows_from_the_day(
    tiny: MakeSite, more: dict[str, object], today: date, shown: dict[str, object]
) -> None:
    view = event_view("talk", _event(**more), tiny(today=today), "events/index.md")
    assert {name: view[name] for name in shown} == shown


def test_what_a_guest_needs_to_know_says_no_as_well_as_yes(tiny: MakeSite) -> None:
    access = {"step_free": "no", "hearing_loop": "yes", "languages": ["English", "Welsh"], "cost": "Free"}
    view = event_view("talk", _event(access=access), tiny(), "events/index.md")
    assert view["access"] == [
        {"name": "Cost", "value": "Free"},
        {"name": "Step-free", "value": "No"},
        {"name": "Hearing loop", "value": "Yes"},
        {"name": "Languages", "value": "English, Welsh"},
    ]


@pytest.mark.parametrize(
    ("seen_from", "calendar"), [("index.md", "events/talk.ics"), ("events/talk.md", "../../events/talk.ics")]
)
def test_its_calendar_is_led_to_from_any_page(tiny: MakeSite, seen_from: str, calendar: str) -> None:
    assert event_view("talk", _event(), tiny(), seen_from)["calendar"] == calendar
