"""What the rules on events say, and when they keep quiet."""

import pytest

from commshub.checks.events import events
from commshub.model.findings import Finding, Location
from tiny_hub import MakeSite

EVENTS = "content_data/events.yml"
TALK = "talk:\n  title: Talk\n  starts: 2026-12-08 18:00\n  ends: 2026-12-08 19:00\n"
TOLD = """\
  summary: Come and ask.
  audiences: [residents]
  organiser: prevent-team
  venue: {area: Town centre}
  announced_on: 2026-11-03
"""


@pytest.mark.parametrize(
    ("line", "location", "called", "meant"),
    [
        ("organiser: prevent-tem", (5, 3), "contact called 'prevent-tem'", "prevent-team"),
        ("registration: {through: prevent-tem}", (5, 18), "contact called 'prevent-tem'", "prevent-team"),
        ("audiences: [resident]", (5, 15), "audience called 'resident'", "residents"),
        ("serves: storys", (5, 3), "objective called 'storys'", "stories"),
    ],
)
def test_a_name_that_is_not_there_is_reported(
    tiny: MakeSite, line: str, location: tuple[int, int], called: str, meant: str
) -> None:
    assert list(events.unknown_name(tiny({EVENTS: f"{TALK}  {line}\n"}))) == [
        Finding(
            Location(EVENTS, *location),
            f"There is no {called}",
            f"Write the id of one that is there, or add it. Did you mean '{meant}'?",
        )
    ]


def test_an_announced_event_tells_all_that_residents_need(tiny: MakeSite) -> None:
    assert list(events.lacks(tiny({EVENTS: TALK + TOLD}))) == []
    bare = f"{TALK}  announced_on: 2026-11-03\n"
    assert list(events.lacks(tiny({EVENTS: bare}))) == [
        Finding(
            Location(EVENTS, 1, 1),
            "'talk' does not tell residents all that they need",
            "Write what it lacks: 'summary', 'audiences', 'organiser' and 'venue: {area: …}'.",
        )
    ]


def test_an_event_that_is_over_or_not_announced_yet_may_lack_something(tiny: MakeSite) -> None:
    assert list(events.lacks(tiny({EVENTS: TALK}))) == []
    over = TALK.replace("2026-12-08", "2026-11-08") + "  announced_on: 2026-11-03\n"
    assert list(events.lacks(tiny({EVENTS: over}))) == []


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_a_change_that_no_calendar_learns_of_is_reported(tiny: MakeSite, status: str) -> None:
    line = f"  status: {status}\n"
    assert list(events.change_not_told(tiny({EVENTS: TALK + line}))) == [
        Finding(
            Location(EVENTS, 5, 3),
            f"'talk' is {status}, and no calendar learns of it",
            "Add a line under 'changes:' with the day and what has changed.",
        )
    ]
    told = f"{line}  changes: [{{day: 2026-11-10, what: The speaker is ill}}]\n"
    assert list(events.change_not_told(tiny({EVENTS: TALK + told}))) == []


def test_a_move_says_from_when(tiny: MakeSite) -> None:
    moved = f"{TALK}  status: moved\n  changes: [{{day: 2026-11-10, what: A later day}}]\n"
    assert list(events.change_not_told(tiny({EVENTS: moved}))) == [
        Finding(
            Location(EVENTS, 5, 3),
            "'talk' was moved, and does not say from when",
            "Write 'moved_from:' with the day and time that it was to be.",
        )
    ]
    assert list(events.change_not_told(tiny({EVENTS: f"{moved}  moved_from: 2026-12-01 18:00\n"}))) == []


def test_a_calendar_name_that_two_events_have_is_reported(tiny: MakeSite) -> None:
    other = TALK.replace("talk:", "evening:") + "  uid: talk\n"
    assert list(events.calendar_id_twice(tiny({EVENTS: TALK + other}))) == [
        Finding(
            Location(EVENTS, 9, 3),
            "The calendar name 'talk' is that of 'talk', too",
            "Take the line 'uid:' out. It is only for an event that had that name in another calendar before.",
        )
    ]
    assert list(events.calendar_id_twice(tiny({EVENTS: TALK + TALK.replace("talk:", "evening:")}))) == []
