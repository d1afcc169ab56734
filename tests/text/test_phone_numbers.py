"""Telephone numbers as people write and dial them."""

import pytest

from commshub.text.phone_numbers import dialled, digits, is_drama_number, is_real_number, is_short


@pytest.mark.parametrize(
    ("number", "plain"),
    [
        ("01632 960001", "01632960001"),
        ("+44 1632 960001", "01632960001"),
        ("0044 (0)1632 960001", "01632960001"),
        ("(01632) 960-001", "01632960001"),
        ("+44 (0) (1632) 960001", "01632960001"),
        ("+ 44 1632 960001", "01632960001"),
        ("(0044) 1632 960001", "01632960001"),
        ("00 44 1632 960001", "01632960001"),
        ("44 1632 960001", "01632960001"),
        ("18001 101", "18001101"),
        ("18001 +44 1632 960001", "1800101632960001"),
        ("+353 1 555 0100", "35315550100"),
        ("999", "999"),
        ("no number", ""),
    ],
)
def test_a_number_is_known_however_it_is_written(number: str, plain: str) -> None:
    assert digits(number) == plain


@pytest.mark.parametrize("number", ["999", "112", "101", "105", "111", "119", "18000", "116 000", "116 111", "116 123"])
def test_short_numbers_are_known(number: str) -> None:
    assert is_short(number)


@pytest.mark.parametrize("number", ["998", "0800 789 321", "1234", "18001 101", "+44 999", "9999", ""])
def test_other_numbers_are_not_short(number: str) -> None:
    assert not is_short(number)


@pytest.mark.parametrize(
    "number",
    [
        "01632 960001",
        "07700 900999",
        "020 7946 0000",
        "+44 808 157 0123",
        "44 1632 960001",
        "0306 999 0000",
        "0909 879 0999",
        "0113 496 0123",
        "0118 496 0123",
        "0121 496 0000",
        "0161 496 0999",
        "0191 498 0123",
        "028 9649 6000",
        "028 9018 0123",
        "029 2018 0999",
    ],
)
def test_numbers_for_films_are_known(number: str) -> None:
    assert is_drama_number(number)


@pytest.mark.parametrize(
    "number",
    [
        "01632 961001",
        "01632 96000",
        "01632 9600011",
        "07700 901000",
        "0800 011 3764",
        "020 7947 0000",
        "0191 496 0123",
        "0112 496 0123",
        "999",
        "",
    ],
)
def test_real_numbers_are_not_for_films(number: str) -> None:
    assert not is_drama_number(number)


@pytest.mark.parametrize(
    "number",
    [
        "020 7219 3000",
        "(020) 7219-3000",
        "+44 20 7219 3000",
        "0044 20 7219 3000",
        "0800 789 321",
        "0800 1111",
        "07912 345678",
        "999",
        "116 123",
        "18001 101",
        "18001 0800 789 321",
    ],
)
def test_a_number_that_could_be_dialled_is_real(number: str) -> None:
    assert is_real_number(number)


@pytest.mark.parametrize(
    "number",
    [
        "020 7219 300",
        "020 7219 30000",
        "0800 789",
        "+353 1 234 5678",
        "998",
        "18001",
        "18001 998",
        "020 7219 3000 ext 5",
        "020 7219 3000 or 101",
        "020.7219.3000",
        "٠٢٠ ٧٢١٩ ٣٠٠٠",
        "zero two zero",
        "-",
        "+",
        "",
    ],
)
def test_a_number_that_could_not_be_dialled_here_is_not_real(number: str) -> None:
    assert not is_real_number(number)


@pytest.mark.parametrize(
    ("number", "link"),
    [
        ("999", "999"),
        ("116 123", "116123"),
        ("18000", "18000"),
        ("0800 789 321", "+44800789321"),
        ("(01632) 960-001", "+441632960001"),
        ("+44 (0)1632 960001", "+441632960001"),
        ("(0044) 1632 960001", "+441632960001"),
        ("44 1632 960001", "+441632960001"),
        ("18001 101", "18001101"),
        ("18001 0800 789 321", "180010800789321"),
        ("18001 44 800 789 321", "180010800789321"),
    ],
)
def test_what_a_telephone_dials_has_no_spaces_and_one_country_code_at_most(number: str, link: str) -> None:
    assert dialled(number) == link
