"""Which days a text names."""

from datetime import date

import pytest

from commshub.text.written_days import day_in, days_in, find_days


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on 3 March 2026", date(2026, 3, 3), date(2026, 3, 3)),
        ("on the 3rd Mar 2026", date(2026, 3, 3), date(2026, 3, 3)),
        ("on 3\nMarch 2026", date(2026, 3, 3), date(2026, 3, 3)),
        ("in Sept 2026", date(2026, 9, 1), date(2026, 9, 30)),
        ("in February 2028", date(2028, 2, 1), date(2028, 2, 29)),
        ("in December 2026", date(2026, 12, 1), date(2026, 12, 31)),
        ("in autumn 2026", date(2026, 9, 1), date(2026, 11, 30)),
        ("in the winter of 2026", date(2026, 12, 1), date(2027, 2, 28)),
        ("in 2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_day_or_a_stretch_of_days_is_found(text: str, first: date, last: date) -> None:
    assert [(each.first, each.last) for each in find_days(text)] == [(first, last)]


@pytest.mark.parametrize("text", ["on 31 February 2026", "in 2026-27", "SI 2026/952", "room 12026", "", "in 1926"])
def test_other_numbers_are_no_days(text: str) -> None:
    assert not list(find_days(text))


def test_the_first_whole_day_counts() -> None:
    assert day_in("in March 2026, on 4 May 2026") == date(2026, 5, 4)
    assert day_in("in March 2026") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Come on Tuesday 8 December 2026, 6pm to 8pm.", [date(2026, 12, 8)]),
        ("From 1 May 2027 to\n12 June 2027", [date(2027, 5, 1), date(2027, 6, 12)]),
        ("On 31 February 2027", []),
        ("On 8 December", []),
        ("In December 2026", []),
        ("Room 18 December 20261", []),
    ],
)
def test_days_with_their_month_and_year_are_found(text: str, found: list[date]) -> None:
    assert list(days_in(text)) == found
