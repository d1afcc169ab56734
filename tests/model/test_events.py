"""When an event is announced, over or off, to the exact day."""

from datetime import date, datetime

import pytest

from commshub.model.events import Event, EventStatus

MADE: dict[str, object] = {
    "title": "Talk",
    "starts": datetime(2026, 11, 24, 18),  # noqa: DTZ001 - as the hub writes it
    "ends": datetime(2026, 11, 25, 1, 30),  # noqa: DTZ001
    "announced_on": date(2026, 11, 3),
}
SERIES = {"series": {"repeats": "weekly", "until": date(2026, 12, 8)}}


def _event(**more: object) -> Event:
    return Event.model_validate({**MADE, **more})


def test_an_event_knows_its_day_and_how_long_it_lasts() -> None:
    event = _event()
    assert (event.day, event.minutes, event.last_day) == (date(2026, 11, 24), 450, date(2026, 11, 25))
    assert _event(**SERIES).last_day == date(2026, 12, 8)


@pytest.mark.parametrize(
    ("more", "day"),
    [
        ({}, date(2026, 11, 3)),
        ({"announced_on": None}, None),
        (
            {"changes": [{"day": date(2026, 11, 9), "what": "Later"}, {"day": date(2026, 11, 5), "what": "Room"}]},
            date(2026, 11, 9),
        ),
    ],
)
def test_it_last_changed_when_it_was_announced_or_changed(more: dict[str, object], day: date | None) -> None:
    assert _event(**more).last_changed == day


@pytest.mark.parametrize(
    ("more", "today", "announced", "over"),
    [
        ({}, date(2026, 11, 2), False, False),
        ({}, date(2026, 11, 3), True, False),
        ({}, date(2026, 11, 25), True, False),
        ({}, date(2026, 11, 26), True, True),
        (SERIES, date(2026, 12, 8), True, False),
        (SERIES, date(2026, 12, 9), True, True),
        ({"announced_on": None}, date(2026, 11, 20), False, False),
    ],
)
def test_residents_know_of_it_from_one_day_on_and_can_come_until_another(
    more: dict[str, object], today: date, *, announced: bool, over: bool
) -> None:
    event = _event(**more)
    assert event.is_announced(today) is announced
    assert event.is_over(today) is over
    assert event.is_upcoming(today) is (announced and not over)


@pytest.mark.parametrize("status", EventStatus)
def test_it_is_off_when_cancelled_or_postponed(status: EventStatus) -> None:
    assert _event(status=status).is_off is (status in {EventStatus.CANCELLED, EventStatus.POSTPONED})
