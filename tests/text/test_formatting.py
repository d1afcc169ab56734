"""How days, values, lists and amounts are written for a reader."""

from datetime import date, datetime

import pytest

from commshub.text.formatting import LONGEST_QUOTE, amount, day, listing, moment, quote


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (date(2026, 11, 3), "3 November 2026"),
        (date(2027, 1, 31), "31 January 2027"),
        (date(2024, 2, 29), "29 February 2024"),
    ],
)
def test_a_day_has_its_month_in_words_and_no_zero_before_it(value: date, words: str) -> None:
    assert day(value) == words


@pytest.mark.parametrize(
    ("hour", "minute", "words"),
    [(0, 0, "midnight"), (9, 0, "9am"), (12, 0, "midday"), (12, 5, "12:05pm"), (17, 30, "5:30pm"), (23, 59, "11:59pm")],
)
def test_a_moment_has_an_hour_as_people_say_it(hour: int, minute: int, words: str) -> None:
    assert moment(datetime(2026, 11, 3, hour, minute)) == f"{words} on 3 November 2026"  # noqa: DTZ001 - by any clock


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("guide", "'guide'"),
        ("", "''"),
        ("  Get \n help\t now ", "'Get help now'"),
        ("a" * LONGEST_QUOTE, f"'{'a' * LONGEST_QUOTE}'"),
        ("a" * (LONGEST_QUOTE + 1), f"'{'a' * (LONGEST_QUOTE - 1)}…'"),
        ("We can talk through what does worry you.", "'We can talk through what does…'"),
    ],
)
def test_a_value_is_quoted_on_one_line_and_cut_when_it_is_long(text: str, quoted: str) -> None:
    assert quote(text) == quoted


def test_a_value_is_cut_to_the_length_that_is_asked_for() -> None:
    assert quote("prevent-team", 12) == "'prevent-team'"
    assert quote("prevent-team", 8) == "'prevent…'"


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ((), ""),
        (("email",), "'email'"),
        (("email", "form"), "'email' or 'form'"),
        (("phone", "email", "form"), "'phone', 'email' or 'form'"),
    ],
)
def test_names_are_listed_as_in_a_sentence(names: tuple[str, ...], words: str) -> None:
    assert listing(names) == words


def test_names_are_listed_with_another_last_word() -> None:
    assert listing(iter(["phone", "email", "form"]), "and") == "'phone', 'email' and 'form'"


@pytest.mark.parametrize(("number", "words"), [(0, "0 words"), (1, "1 word"), (3, "3 words")])
def test_an_amount_has_the_right_ending(number: int, words: str) -> None:
    assert amount(number, "word") == words


def test_what_nobody_could_see_is_told_by_its_number() -> None:
    assert quote("fami\u200blies") == "'fami[U+200B]lies'"
    assert quote("ছেলে, mum’s — £5") == "'ছেলে, mum’s — £5'"
