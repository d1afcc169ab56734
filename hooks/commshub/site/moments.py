"""Moments by the clock of the United Kingdom, as an editor writes them: 2026-11-03 09:00."""

import re
from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator

from commshub.site.values import wanted

LONDON = ZoneInfo("Europe/London")
WRITTEN = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}")


def parse_moment(text: object) -> datetime:
    """A day and an hour, which summer time is counted in for."""
    if isinstance(text, datetime):
        return text
    if isinstance(text, str) and WRITTEN.fullmatch(text):
        try:
            return datetime.fromisoformat(text).replace(tzinfo=LONDON)
        except ValueError:
            pass
    what = "moment"
    raise wanted(what)


Moment = Annotated[datetime, BeforeValidator(parse_moment)]
