"""Quarters of a year."""

from datetime import date

import pytest
from pydantic_core import PydanticCustomError

from commshub.model.plan import Period
from commshub.model.quarters import YearQuarter, parse_quarter


def test_a_quarter_reads_as_its_months() -> None:
    assert str(parse_quarter("2026-q4")) == "October to December 2026"


@pytest.mark.parametrize("text", ["2026-Q4", "2026-q5", "q4 2026", "1926-q1", "", 4])
def test_anything_else_is_refused(text: object) -> None:
    with pytest.raises(PydanticCustomError):
        parse_quarter(text)


@pytest.mark.parametrize(("month", "number"), [(1, 1), (3, 1), (4, 2), (9, 3), (10, 4), (12, 4)])
def test_a_day_falls_into_its_quarter(month: int, number: int) -> None:
    assert YearQuarter.of(date(2026, month, 15)) == YearQuarter(2026, number)


@pytest.mark.parametrize(("text", "before"), [("2026-q4", "2026-q3"), ("2026-q1", "2025-q4")])
def test_one_comes_after_another(text: str, before: str) -> None:
    quarter = parse_quarter(text)
    assert (quarter.written, quarter.last.written) == (text, before)


def test_a_period_has_its_months_across_the_new_year() -> None:
    period = Period(start=date(2026, 11, 15), end=date(2027, 2, 1))
    assert list(period.months()) == [(2026, 11), (2026, 12), (2027, 1), (2027, 2)]


def test_a_period_that_runs_backwards_has_no_months() -> None:
    assert list(Period(start=date(2027, 1, 1), end=date(2026, 1, 1)).months()) == []
