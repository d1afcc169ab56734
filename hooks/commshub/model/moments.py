"""Moments by the clock of the United Kingdom, as an editor writes them: 2026-11-03 09:00."""

import re
from datetime import UTC, datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator

from commshub.model.values import FIRST_YEAR, LAST_YEAR, wanted, written_as

LONDON = ZoneInfo("Europe/London")
_WRITTEN = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}")


def parse_moment(text: object) -> datetime:
    """A day and an hour, which summer time is counted in for.

    An hour that the clocks leave out in spring, or show twice in autumn, is refused: nobody would know when to come.
    """
    if isinstance(text, datetime):
        return text
    what = "moment"
    if not isinstance(text, str) or not _WRITTEN.fullmatch(text):
        raise wanted(what)
    try:
        local = datetime.fromisoformat(text).replace(tzinfo=LONDON)
    except ValueError:
        raise wanted(what) from None
    if not FIRST_YEAR <= local.year <= LAST_YEAR:
        what = "year"
        raise wanted(what)
    if local.astimezone(UTC).astimezone(LONDON).replace(tzinfo=None) != local.replace(tzinfo=None):
        what = "hour left out"
        raise wanted(what)
    if local.utcoffset() != local.replace(fold=1).utcoffset():
        what = "hour twice"
        raise wanted(what)
    return local


def is_one_moment(local: datetime) -> bool:
    """Whether clocks show a moment, and show it once: not if it is left out in spring, or comes twice in autumn."""
    is_shown = local.astimezone(UTC).astimezone(LONDON).replace(tzinfo=None) == local.replace(tzinfo=None)
    return is_shown and local.utcoffset() == local.replace(fold=1).utcoffset()


Moment = Annotated[datetime, BeforeValidator(parse_moment), written_as(_WRITTEN.pattern)]
