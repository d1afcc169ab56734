"""Whether an invitation can be written, and what it lacks."""

from datetime import date

import pytest

from commshub.event_pack.invitation import can_invite, gaps, lacking, takes_place
from commshub.model.events import Event
from commshub.model.site import Site
from tiny_files import CONTACTS, tiny_file
from tiny_hub import MakeSite

EVENTS = "content_data/events.yml"
TOP = ("title: Talk", "starts: 2026-12-08 18:00", "ends: 2026-12-08 20:00")
WHOLE = {
    "invitation": "invitation: Come and ask.",
    "audiences": "audiences: [residents]",
    "venue": "venue: {area: Town}",
    "registration": "registration: {through: prevent-team, by: 2026-12-03}",
    "access": "access: {cost: Free}",
}


def _event(tiny: MakeSite, *lines: str, today: date = date(2026, 11, 20), **files: str) -> tuple[Event, Site]:
    text = "talk:\n" + "".join(f"  {line}\n" for line in (*TOP, *lines))
    site = tiny({EVENTS: text, **files}, today=today)
    event = site.events.get("talk")
    assert event
    return event, site


@pytest.mark.parametrize(
    ("status", "planned"), [("planned", True), ("moved", True), ("postponed", False), ("cancelled", False)]
)
def test_only_what_takes_place_has_a_day_to_plan_for(tiny: MakeSite, status: str, *, planned: bool) -> None:
    event, _ = _event(tiny, f"status: {status}")
    assert takes_place(event) is planned


@pytest.mark.parametrize(("today", "can"), [(date(2026, 12, 8), True), (date(2026, 12, 9), False)])
def test_people_can_be_invited_until_its_day(tiny: MakeSite, today: date, *, can: bool) -> None:
    assert can_invite(*_event(tiny, today=today)) is can


def test_a_whole_event_lacks_nothing(tiny: MakeSite) -> None:
    assert lacking("talk", *_event(tiny, *WHOLE.values())) is None
    summary = {**WHOLE, "invitation": "summary: Come and ask."}
    assert lacking("talk", *_event(tiny, *summary.values())) is None


@pytest.mark.parametrize(
    ("gone", "named"),
    [
        ("invitation", "'invitation'"),
        ("audiences", "'audiences'"),
        ("venue", "'venue: {area: …}'"),
        ("access", "'access'"),
        ("registration", "'registration: {through: …}' and 'registration: {by: …}'"),
    ],
)
def test_what_it_lacks_is_named(tiny: MakeSite, gone: str, named: str) -> None:
    lines = [line for name, line in WHOLE.items() if name != gone]
    assert lacking("talk", *_event(tiny, *lines)) == (
        f"'talk' has not all that an invitation needs. Write {named} for it in {EVENTS}."
    )


def test_somebody_who_cannot_be_reached_takes_no_bookings(tiny: MakeSite) -> None:
    silent = tiny_file(
        CONTACTS, ('  phones:\n    - {number: "01632 960001"}\n  email: prevent@littleton.example\n', "")
    )
    event, site = _event(tiny, *WHOLE.values(), **{CONTACTS: silent})
    assert lacking("talk", event, site) == (
        f"'talk' has not all that an invitation needs. Write 'registration: {{through: …}}' for it in {EVENTS}."
    )


def test_words_that_hold_a_place_are_gaps_each_once(tiny: MakeSite) -> None:
    _, site = _event(tiny)
    assert list(gaps("Come on \\[DATE HERE\\], TBC, and again TBC.", site)) == ["[DATE HERE]", "TBC"]
    assert list(gaps("Come on Tuesday.", site)) == []
