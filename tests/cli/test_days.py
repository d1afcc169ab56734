"""A day as somebody types it."""

from datetime import date

import click
import pytest

from commshub.cli.days import as_day

CONTEXT = click.Context(click.Command("hub"))
OPTION = click.Option(["--as-of"])


@pytest.mark.parametrize(("typed", "day"), [("2026-11-20", date(2026, 11, 20)), (None, None), ("", None)])
def test_a_day_is_read(typed: str | None, day: date | None) -> None:
    assert as_day(CONTEXT, OPTION, typed) == day


@pytest.mark.parametrize("typed", ["20/11/2026", "2026-13-01", "tomorrow", "20261120"])
def test_anything_else_is_refused_in_words(typed: str) -> None:
    words = f"'{typed}' is not a day. Write it as year-month-day, such as 2026-11-20."
    with pytest.raises(click.BadParameter) as refused:
        as_day(CONTEXT, OPTION, typed)
    assert refused.value.message == words
