"""Opening hours as editors write them."""

import pytest
from pydantic_core import PydanticCustomError

from commshub.model.hours import Span, parse_hours


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Every day, 24 hours", (Span((0, 1, 2, 3, 4, 5, 6), 0, 1440),)),
        ("Monday to Friday, 9am to 5pm", (Span((0, 1, 2, 3, 4), 540, 1020),)),
        ("Monday, 9:30am to midday", (Span((0,), 570, 720),)),
        ("Saturday to Sunday, midday to midnight", (Span((5, 6), 720, 1440),)),
        (
            "Monday to Thursday, 8:30am to 5:30pm; Friday, 8:30am to 5pm",
            (Span((0, 1, 2, 3), 510, 1050), Span((4,), 510, 1020)),
        ),
        ("Every day, 5pm to 9am", (Span((0, 1, 2, 3, 4, 5, 6), 1020, 1980),)),
        ("Every day, midnight to midnight", (Span((0, 1, 2, 3, 4, 5, 6), 0, 1440),)),
        ("Sunday, 12am to 12pm", (Span((6,), 0, 720),)),
        ("Sunday, 12pm to 12am", (Span((6,), 720, 1440),)),
        ("Friday, 10:30pm to 12:30am", (Span((4,), 1350, 1470),)),
        ("Friday, 5pm to midday", (Span((4,), 1020, 2160),)),
        ("Monday to Friday, 9am to 5pm, except bank holidays", (Span((0, 1, 2, 3, 4), 540, 1020),)),
        ("Monday to Friday, 9am to 5pm, including bank holidays", (Span((0, 1, 2, 3, 4), 540, 1020),)),
        ("See its website", ()),
        (
            "Monday, 9am to 5pm; Sunday, midday to 2pm, except bank holidays",
            (Span((0,), 540, 1020), Span((6,), 720, 840)),
        ),
    ],
)
def test_hours_are_understood(text: str, spans: tuple[Span, ...]) -> None:
    assert parse_hours(text).spans == spans


@pytest.mark.parametrize(
    "text",
    [
        "9-5",
        "Mon-Fri 9 to 5",
        "Monday to Friday 9am to 5pm",
        "Friday to Monday, 9am to 5pm",
        "Monday, 13pm to 5pm",
        "Monday, 9:75am to 5pm",
        "Monday, 9am to 5am",
        "Monday, 9am to 9am",
        "Monday, midday to midday",
        "Monday, 0am to 5pm",
        "Monday, 9am to 0pm",
        "Monday, 9.30am to 5pm",
        "Monday, 9am – 5pm",
        "Monday to Friday, 9am to 5pm;",
        "Monday, 9am to 5pm, except bank holidays; Tuesday, 9am to 5pm",
        "Monday, 9am to 5pm except bank holidays",
        "Monday, 9am to 5pm.",
        " Monday, 9am to 5pm, by appointment",
        "monday, 9am to 5pm",
        "",
        "24/7",
        "24 hours",
        None,
        9,
        True,
    ],
)
def test_what_could_be_misread_is_refused(text: object) -> None:
    with pytest.raises(PydanticCustomError) as refusal:
        parse_hours(text)
    assert refusal.value.message_template == "hours"


def test_hours_keep_the_words_that_a_reader_sees() -> None:
    text = "Monday to Friday, 9am to 5pm, except bank holidays"
    assert parse_hours(text).text == text


def test_hours_that_are_understood_stay_as_they_are() -> None:
    hours = parse_hours("Every day, 24 hours")
    assert parse_hours(hours) is hours


@pytest.mark.parametrize(
    ("text", "always"),
    [
        ("Every day, 24 hours", True),
        ("Monday to Friday, 24 hours; Saturday to Sunday, 24 hours", True),
        ("Every day, 9am to 5pm; Every day, 5pm to 9am", True),
        ("Every day, 9am to 5pm; Every day, 6pm to 9am", False),
        ("Every day, 24 hours, except bank holidays", False),
        ("Monday to Saturday, 24 hours", False),
        ("Tuesday to Sunday, 24 hours", False),
        ("Every day, 9am to midnight", False),
        ("Every day, 24 hours; Monday, 9am to 5pm", True),
        ("Monday, 9am to midnight; Tuesday to Sunday, 24 hours", False),
        ("Monday, 9am to midnight; Tuesday to Sunday, 24 hours; Sunday, 9pm to 9am", True),
        ("Monday, 9am to midnight; Tuesday to Sunday, 24 hours; Sunday, 9pm to 8am", False),
    ],
)
def test_who_answers_at_every_hour_is_known(text: str, *, always: bool) -> None:
    assert parse_hours(text).always is always


@pytest.mark.parametrize(
    ("text", "compact"),
    [
        ("Every day, 24 hours", "0123456:0-1440"),
        ("Monday to Thursday, 8:30am to 5:30pm; Saturday, 10am to midday", "0123:510-1050 5:600-720"),
        ("Friday, 10:30pm to 12:30am", "4:1350-1470"),
        ("Monday, 9am to 5pm, except bank holidays", "0:540-1020"),
    ],
)
def test_hours_are_written_for_a_script(text: str, compact: str) -> None:
    assert parse_hours(text).compact == compact


def test_only_hours_that_except_bank_holidays_close_then() -> None:
    assert parse_hours("Monday, 9am to 5pm, except bank holidays").closes_on_bank_holidays
    assert not parse_hours("Monday, 9am to 5pm").closes_on_bank_holidays


@pytest.mark.parametrize(
    ("text", "says", "stated"),
    [
        ("Monday to Friday, 9am to 5pm", False, False),
        ("Monday to Friday, 9am to 5pm, except bank holidays", True, True),
        ("Monday to Friday, 9am to 5pm, including bank holidays", True, True),
        ("Every day, 9am to 5pm", True, True),
        ("Every day, 9am to 5pm; Saturday, 6pm to 8pm", False, False),
        ("Every day, 24 hours", True, True),
        ("See its website", True, False),
    ],
)
def test_it_is_known_what_holds_on_bank_holidays(text: str, *, says: bool, stated: bool) -> None:
    hours = parse_hours(text)
    assert (hours.says_bank_holidays, hours.is_stated) == (says, stated)
