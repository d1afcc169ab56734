"""What people found who read a sample of pages, `content_data/readings.yml`: `hub sample-reading` draws and records."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from commshub.model.marks import Private
from commshub.model.page_kinds import Model
from commshub.model.quarters import Quarter
from commshub.model.references import Ref, Target
from commshub.model.values import Day, NonEmptyStr

READINGS = "content_data/readings.yml"


class ReadingOutcome(StrEnum):
    """What a page was found to be by somebody who read it."""

    RIGHT = "right"
    MENDED = "mended"
    TO_MEND = "to-mend"

    @property
    def in_words(self) -> str:
        """As people read it."""
        return _IN_WORDS[self]


_IN_WORDS = {
    ReadingOutcome.RIGHT: "right as it is",
    ReadingOutcome.MENDED: "mended",
    ReadingOutcome.TO_MEND: "still to be mended",
}


class Reading(Model):
    """A page that a role has read for the sample of a quarter, by its path below `docs/`, in the version `of_text`."""

    page: Private[NonEmptyStr]
    quarter: Quarter
    by: Annotated[NonEmptyStr, Ref(Target.CONTACT, "has read a page of the sample")]
    day: Day
    outcome: ReadingOutcome
    of_text: Private[NonEmptyStr]
    found: Private[NonEmptyStr | None] = None


class Readings(Model):
    """All readings, the first one first."""

    readings: tuple[Reading, ...] = Field(default=())
