"""Numbers that are one slip away from another."""

import pytest

from commshub.text.near_numbers import is_nearly, rows_of_digits

HOTLINE = "0800 789 321"


@pytest.mark.parametrize(
    "number",
    ["0800 789 32", "800 789 321", "0800 789 3211", "0800 789 231", "0800 788 321", "+44 800 789 32", "0080 789 321"],
)
def test_one_slip_is_near(number: str) -> None:
    assert is_nearly(number, HOTLINE)


@pytest.mark.parametrize(
    "number", [HOTLINE, "+44 800 789 321", "0800 789 3", "0800 789 213", "01632 960001", "999", "0800 987 321"]
)
def test_the_number_itself_and_others_are_not(number: str) -> None:
    assert not is_nearly(number, HOTLINE)


def test_a_short_number_has_no_neighbours() -> None:
    assert not is_nearly("998", "999")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ring 0800 789 32.", ["0800 789 32"]),
        ("Ring (0800) 789-321 now", ["(0800) 789-321"]),
        ("It cost £100000 or 1,234,567 or 12345%", []),
        ("From 11/2026 to 3/4/2026", []),
        ("See https://a.example/?id=123456", []),
    ],
)
def test_rows_of_digits_are_no_amounts_days_or_addresses(text: str, found: list[str]) -> None:
    assert [match.group() for match in rows_of_digits(text)] == found
