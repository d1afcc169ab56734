"""A day that is given to a command."""

from datetime import date

import click

from commshub.model.values import parse_day


def as_day(_context: click.Context, _option: click.Parameter, value: str | None) -> date | None:
    """The day that was typed, if any; anything else is refused in words."""
    try:
        return parse_day(value) if value else None
    except ValueError:
        message = f"'{value}' is not a day. Write it as year-month-day, such as 2026-11-20."
        raise click.BadParameter(message) from None
