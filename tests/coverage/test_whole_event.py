"""Days, hours and names of an event that cannot all be true, each with what is said of it."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

import pytest

from commshub.coverage.whole_event import EVENT_DEMANDS, event_shortfall
from commshub.model.events import Event
from commshub.model.framework import Whole
from commshub.model.moments import LONDON
from commshub.model.site import Site

OPEN = "open-evening-december-2026"


def _at(hour: int, minute: int = 0, day: int = 8) -> datetime:
    return datetime(2026, 12, day, hour, minute, tzinfo=LONDON)


def _minutes(*minutes: int) -> Callable[[Event], Mapping[str, object]]:
    return lambda event: {
        "agenda": tuple(
            item.model_copy(update={"minutes": each}) for item, each in zip(event.agenda, minutes, strict=True)
        )
    }


CASES: list[tuple[Whole, Mapping[str, object] | Callable[[Event], Mapping[str, object]], str | None]] = [
    (Whole.WAKING_HOURS, {"starts": _at(2)}, "it starts at 2am, when few can come"),
    (Whole.WAKING_HOURS, {"starts": _at(7, 29), "time_reasons": None}, "it starts at 7:29am, when few can come"),
    (Whole.WAKING_HOURS, {"starts": _at(7, 30), "time_reasons": None}, None),
    (Whole.WAKING_HOURS, {"starts": _at(22), "ends": _at(23)}, "it starts at 10pm, when few can come"),
    (Whole.WAKING_HOURS, {"ends": _at(22, 1)}, "it ends at 10:01pm, late at night"),
    (Whole.WAKING_HOURS, {"ends": _at(1, day=9)}, "it ends at 1am, late at night"),
    (Whole.WAKING_HOURS, {"starts": _at(19)}, "the reasons for the time are those of another time"),
    (Whole.WAKING_HOURS, {"time_reasons": "After work and school"}, None),
    (Whole.SCENE_TO_TALK, lambda event: {"agenda": event.agenda[::-1]}, "the parts of the agenda are not in order"),
    (Whole.TALK_IS_LONGEST, _minutes(10, 15, 25, 20, 5), "the talk with guests is not the longest part"),
    (Whole.TALK_IS_LONGEST, _minutes(10, 15, 24, 20, 6), None),
    (Whole.MINUTES_ADD_UP, _minutes(10, 15, 15, 70, 11), "the agenda takes 121 minutes, not 120"),
    (Whole.BEFORE_THE_EVENT, {"chair_briefed_on": date(2026, 12, 9)}, "'chair_briefed_on' is after the event"),
    (Whole.BEFORE_THE_EVENT, {"chair_briefed_on": date(2026, 12, 8)}, None),
    (
        Whole.BEFORE_INVITING,
        {"cleared_on": date(2026, 11, 11)},
        "it was cleared only after people were invited",
    ),
    (
        Whole.INVITES_TO_THE_EVENT,
        {"invitation": "Come and ask us anything."},
        "the invitation does not say that it is on 8 December 2026",
    ),
    (
        Whole.INVITES_TO_THE_EVENT,
        {"invitation": "Come on 8 December 2026 at 7pm."},
        "the invitation does not say that it starts at 6pm",
    ),
    (
        Whole.INVITES_TO_THE_EVENT,
        {"invitation": "Come on 8 December 2026 at 18:00."},
        "the invitation does not say in which area it is",
    ),
    (
        Whole.INVITES_TO_THE_EVENT,
        {"invitation": "Come to the west of the county on 8 December 2026 at 18.00."},
        "the invitation does not say who invites",
    ),
    (Whole.INVITES_TO_THE_EVENT, {"invitation": None}, None),
    (Whole.SERVES_ITS_GUESTS, {"serves": "councillors"}, "it serves an objective that is not for its guests"),
    (Whole.SERVES_ITS_GUESTS, {"serves": "nothing"}, None),
]


@pytest.mark.parametrize(("whole", "changes", "text"), CASES)
def test_what_cannot_be_is_told(
    whole: Whole,
    changes: Mapping[str, object] | Callable[[Event], Mapping[str, object]],
    text: str | None,
    sample: Site,
) -> None:
    event = sample.events.entries[OPEN]
    changed = event.model_copy(update=dict(changes(event) if callable(changes) else changes))
    found = event_shortfall(whole, sample, changed)
    assert (found.text if found else None) == text
    assert found is None or (found.hint.endswith(".") and hasattr(event, str(found.steps[0])))


def test_the_sample_meets_every_demand(sample: Site) -> None:
    event = sample.events.entries[OPEN]
    assert [event_shortfall(whole, sample, event) for whole in EVENT_DEMANDS] == [None] * len(EVENT_DEMANDS)
