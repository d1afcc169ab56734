"""Which pages an alert stands on, and when."""

from datetime import UTC, date, datetime

import pytest

from commshub.model.alerts import Alert


def _alert(*pages: str, start: str = "2026-11-20 09:00", end: str = "2026-11-27 17:00") -> Alert:
    return Alert.model_validate(
        {
            "level": "notice",
            "title": "T",
            "text": "X",
            "start": start,
            "end": end,
            "pages": pages or "all",
            "approver": "prevent-team",
        }
    )


def test_an_alert_stands_on_its_pages() -> None:
    assert [_alert("get-help/").covers(path) for path in ("get-help/worried.md", "index.md")] == [True, False]
    assert _alert().covers("index.md")


def test_a_moment_is_by_the_clock_of_the_united_kingdom() -> None:
    alert = _alert(start="2026-10-25 00:30", end="2026-10-25 03:30")
    assert alert.start == datetime(2026, 10, 24, 23, 30, tzinfo=UTC)
    assert alert.end == datetime(2026, 10, 25, 3, 30, tzinfo=UTC)


def test_an_alert_begins_with_its_first_day_and_is_over_after_its_last() -> None:
    alert = _alert()
    assert [alert.has_begun(date(2026, 11, day)) for day in (19, 20)] == [False, True]
    assert [alert.is_over(date(2026, 11, day)) for day in (27, 28)] == [False, True]


def test_how_long_an_alert_lasts_is_by_the_clock_on_the_wall() -> None:
    assert _alert(start="2026-10-24 12:00", end="2026-10-25 12:00").days == pytest.approx(1)


def test_alerts_meet_when_they_hold_at_one_moment() -> None:
    first = _alert(end="2026-11-21 17:00")
    assert first.meets(_alert(start="2026-11-21 16:59"))
    assert not first.meets(_alert(start="2026-11-21 17:00"))
