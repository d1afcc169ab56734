"""Days that are written out in a text."""

from datetime import date

import pytest

from commshub.site.written_days import days_in


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
