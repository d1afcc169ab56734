"""Moments by the clock of the United Kingdom, around the nights on which it changes."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from commshub.model.moments import LONDON, is_one_moment, parse_moment


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2026-12-08 18:00", datetime(2026, 12, 8, 18, tzinfo=UTC)),
        ("2026-06-10 18:00", datetime(2026, 6, 10, 17, tzinfo=UTC)),
        ("2027-03-28 00:59", datetime(2027, 3, 28, 0, 59, tzinfo=UTC)),
        ("2027-03-28 02:00", datetime(2027, 3, 28, 1, tzinfo=UTC)),
        ("2026-10-25 00:59", datetime(2026, 10, 24, 23, 59, tzinfo=UTC)),
        ("2026-10-25 02:00", datetime(2026, 10, 25, 2, tzinfo=UTC)),
    ],
)
def test_summer_time_is_counted_in(text: str, meant: datetime) -> None:
    assert parse_moment(text) == meant


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2027-03-28 01:00", "hour left out"),
        ("2027-03-28 01:59", "hour left out"),
        ("2026-10-25 01:00", "hour twice"),
        ("2026-10-25 01:59", "hour twice"),
        ("2026-02-30 10:00", "moment"),
        ("2026-12-08 24:00", "moment"),
        ("2026-12-08", "moment"),
        ("8 December 2026, 6pm", "moment"),
        ("", "moment"),
    ],
)
def test_what_is_no_moment_is_refused_by_name(text: str, wanted: str) -> None:
    with pytest.raises(PydanticCustomError) as error:
        parse_moment(text)
    assert error.value.message() == wanted


@given(st.datetimes(datetime(2000, 1, 1), datetime(2060, 1, 1)).map(lambda each: each.replace(second=0, microsecond=0)))  # noqa: DTZ001 - it is what a clock shows
def test_a_moment_is_taken_if_the_clocks_show_it_exactly_once(local: datetime) -> None:
    # Every minute of three hours in universal time, as a clock in London shows it.
    middle = local.replace(tzinfo=UTC)
    shown = [(middle + timedelta(minutes=step)).astimezone(LONDON) for step in range(-90, 91)]
    times = sum(each.replace(tzinfo=None) == local for each in shown)
    try:
        taken = parse_moment(f"{local:%Y-%m-%d %H:%M}")
    except PydanticCustomError:
        assert times != 1
    else:
        assert times == 1
        assert taken.astimezone(UTC).astimezone(LONDON).replace(tzinfo=None) == local


def test_an_hour_that_clocks_leave_out_or_show_twice_is_no_one_moment() -> None:
    assert is_one_moment(datetime(2027, 3, 28, 2, 30, tzinfo=LONDON))
    assert not is_one_moment(datetime(2027, 3, 28, 1, 30, tzinfo=LONDON))
    assert not is_one_moment(datetime(2027, 10, 31, 1, 30, tzinfo=LONDON))
