"""The days of a series."""

from datetime import date

import pytest

from commshub.model.recurrence import Repeats, Series, parse_month_day


def _days(first: str, **said: object) -> list[str]:
    series = Series.model_validate({"until": "2027-07-31", **said})
    return [each.isoformat() for each in series.planned(date.fromisoformat(first))]


def test_weeks_go_by_sevens() -> None:
    assert _days("2027-07-06", repeats="weekly")[:2] == ["2027-07-06", "2027-07-13"]
    assert _days("2027-07-06", repeats="fortnightly") == ["2027-07-06", "2027-07-20"]


@pytest.mark.parametrize(
    ("first", "which", "days"),
    [
        ("2027-05-11", "second Tuesday", ["2027-05-11", "2027-06-08", "2027-07-13"]),
        ("2027-05-28", "last Friday", ["2027-05-28", "2027-06-25", "2027-07-30"]),
        ("2027-05-31", "last day", ["2027-05-31", "2027-06-30", "2027-07-31"]),
        ("2027-05-01", "FIRST saturday", ["2027-05-01", "2027-06-05", "2027-07-03"]),
    ],
)
def test_a_month_has_its_own_day(first: str, which: str, days: list[str]) -> None:
    assert _days(first, repeats="monthly", which=which) == days


def test_a_month_without_the_day_is_left_out() -> None:
    assert _days("2027-03-31", repeats="monthly") == ["2027-03-31", "2027-05-31", "2027-07-31"]
    assert _days("2027-12-01", repeats=Repeats.MONTHLY) == []


@pytest.mark.parametrize("text", ["fifth Monday", "Tuesday", "second", "", "last days", 3])
def test_what_is_no_day_of_a_month_is_refused(text: object) -> None:
    with pytest.raises(Exception, match="day of the month"):
        parse_month_day(text)
