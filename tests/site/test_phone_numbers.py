"""Telephone numbers as people write and dial them."""

import pytest

from commshub.site.phone_numbers import dialled, digits, is_drama_number, is_short


@pytest.mark.parametrize(
    ("number", "plain"),
    [
        ("01632 960001", "01632960001"),
        ("+44 1632 960001", "01632960001"),
        ("0044 (0)1632 960001", "01632960001"),
        ("(01632) 960-001", "01632960001"),
        ("18001 101", "18001101"),
        ("999", "999"),
    ],
)
def test_a_number_is_known_however_it_is_written(number: str, plain: str) -> None:
    assert digits(number) == plain


@pytest.mark.parametrize("number", ["999", "101", "111", "18000", "116 123"])
def test_short_numbers_are_known(number: str) -> None:
    assert is_short(number)


@pytest.mark.parametrize("number", ["998", "0800 789 321", "1234"])
def test_other_numbers_are_not_short(number: str) -> None:
    assert not is_short(number)


@pytest.mark.parametrize(
    "number", ["01632 960001", "07700 900999", "020 7946 0000", "+44 808 157 0123", "0114 496 0123"]
)
def test_numbers_for_films_are_known(number: str) -> None:
    assert is_drama_number(number)


@pytest.mark.parametrize("number", ["01632 961001", "0800 011 3764", "020 7947 0000", "999"])
def test_real_numbers_are_not_for_films(number: str) -> None:
    assert not is_drama_number(number)


def test_what_a_phone_dials_has_no_spaces() -> None:
    assert dialled("999") == "999"
    assert dialled("0800 789 321").replace("+44", "0") == "0800789321"
