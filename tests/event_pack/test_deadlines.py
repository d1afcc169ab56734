"""What has to be done by which day before an event, and what is known to be done."""

from datetime import date

import pytest

from commshub.event_pack.deadlines import Deadline, deadlines, invite_by
from commshub.model.events import Event
from commshub.model.site import Site
from tiny_hub import MakeSite

EVENTS = "content_data/events.yml"


def _event(tiny: MakeSite, *lines: str, day: str = "2026-12-08") -> tuple[Event, Site]:
    top = ("title: Talk", f"starts: {day} 18:00", f"ends: {day} 20:00", *lines)
    site = tiny({EVENTS: "talk:\n" + "".join(f"  {line}\n" for line in top)})
    event = site.events.get("talk")
    assert event
    return event, site


def _days(event: Event, site: Site) -> list[tuple[date, str]]:
    return [(each.day, each.what) for each in deadlines(event, site)]


@pytest.mark.parametrize(("day", "by"), [("2026-12-08", date(2026, 11, 24)), ("2026-12-06", date(2026, 11, 20))])
def test_invitations_are_out_two_weeks_before_on_a_working_day(tiny: MakeSite, day: str, by: date) -> None:
    assert invite_by(*_event(tiny, day=day)) == by


def test_each_has_its_day_the_first_first(tiny: MakeSite) -> None:
    assert _days(*_event(tiny)) == [
        (date(2026, 11, 20), "The council's own clearance is there"),
        (date(2026, 11, 24), "The event is announced on the site"),
        (date(2026, 11, 24), "Invitations are out, at least two weeks before the event"),
        (date(2026, 12, 4), "The chair is briefed, with the chair's brief of this pack"),
        (date(2026, 12, 7), "Slides and films are here and have been tried out in the room"),
        (date(2026, 12, 7), "The feedback forms are ready, and so is a way to ask without a name"),
        (date(2026, 12, 8), "The event takes place"),
        (date(2026, 12, 18), "The answers of the forms are typed in, and the evaluation is made from them"),
        (date(2026, 12, 18), "Guests who asked for something have heard from us"),
    ]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((), []),
        (("registration: {through: prevent-team}",), []),
        (
            ("registration: {through: prevent-team, by: 2026-12-03}",),
            [
                (date(2026, 12, 3), "Guests can sign up until the end of this day"),
                (date(2026, 12, 4), "Those who signed up, and nobody else, are told the place"),
            ],
        ),
        (
            ("held: online", "registration: {through: prevent-team, by: 2026-12-04}"),
            [
                (date(2026, 12, 4), "Guests can sign up until the end of this day"),
                # The day after is a Saturday.
                (date(2026, 12, 7), "Those who signed up, and nobody else, are told the link to join"),
            ],
        ),
        (
            ("registration: {through: prevent-team, by: 2026-12-08}",),
            [
                (date(2026, 12, 7), "Those who signed up, and nobody else, are told the place"),
                (date(2026, 12, 8), "Guests can sign up until the end of this day"),
            ],
        ),
        (
            ("venue: {area: Town, told_to: everybody}", "registration: {through: prevent-team, by: 2026-12-03}"),
            [(date(2026, 12, 3), "Guests can sign up until the end of this day")],
        ),
    ],
)
def test_those_who_signed_up_are_told_where(
    tiny: MakeSite, lines: tuple[str, ...], told: list[tuple[date, str]]
) -> None:
    of_guests = [each for each in _days(*_event(tiny, *lines)) if "sign" in each[1]]
    assert of_guests == told


def test_what_the_event_records_is_known_to_be_done(tiny: MakeSite) -> None:
    lines = (
        "cleared_on: 2026-11-17",
        "announced_on: 2026-11-19",
        "invited_on: 2026-11-20",
        "chair_briefed_on: 2026-12-01",
    )
    done = {each.line: each.done for each in deadlines(*_event(tiny, *lines)) if each.line}
    assert done == {
        "cleared_on": date(2026, 11, 17),
        "announced_on": date(2026, 11, 19),
        "invited_on": date(2026, 11, 20),
        "chair_briefed_on": date(2026, 12, 1),
    }
    assert Deadline(date(2026, 12, 1), "Work").done is None
