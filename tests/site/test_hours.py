"""Opening hours as editors write them."""

import pytest
from pydantic_core import PydanticCustomError

from commshub.site.hours import Span, parse_hours


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
        ("Monday to Friday, 9am to 5pm, except bank holidays", (Span((0, 1, 2, 3, 4), 540, 1020),)),
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
        "",
        "24/7",
    ],
)
def test_what_could_be_misread_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError):
        parse_hours(text)


@pytest.mark.parametrize(
    ("text", "always"),
    [
        ("Every day, 24 hours", True),
        ("Monday to Friday, 24 hours; Saturday to Sunday, 24 hours", True),
        ("Every day, 9am to 5pm; Every day, 5pm to 9am", True),
        ("Every day, 9am to 5pm; Every day, 6pm to 9am", False),
        ("Every day, 24 hours, except bank holidays", False),
        ("Monday to Saturday, 24 hours", False),
    ],
)
def test_who_answers_at_every_hour_is_known(text: str, *, always: bool) -> None:
    assert parse_hours(text).always is always
