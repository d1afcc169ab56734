"""Alerts, `content_data/alerts.yml`, typed: banners above the heading of pages, from one moment to another."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from commshub.model.marks import Published
from commshub.model.moments import Moment
from commshub.model.page_kinds import Model
from commshub.model.places import PLACES_OR_ALL, all_as_list, stands_in
from commshub.model.references import Ref, Target
from commshub.model.values import NonEmptyStr

_Place = Annotated[NonEmptyStr, Ref(Target.PLACE, "an alert stands there", "{entry}")]


# The facts that an alert can call in its text: a way to reach a contact, and what the council is called.
CALL_IN_ALERT = re.compile(
    r"\{\{ *(?:contact\((?P<quote>[\"'])(?P<contact>[a-z0-9-]+)(?P=quote)\)\.(?P<way>phone|email|form|website|name)"
    r"|council\.(?P<part>name|short_name|area|service_name)) *\}\}"
)
# About as long as a number is with whose it is.
_LENGTH_OF_CALL = 20


@dataclass(frozen=True, slots=True)
class AlertCall:
    """A fact called in the text of an alert, from `start` to `end`: of a contact, or of the council without one."""

    start: int
    end: int
    contact: str
    part: str


class AlertLevel(StrEnum):
    """How much an alert may take of a reader's attention."""

    NOTICE = "notice"
    URGENT = "urgent"


class Alert(Model):
    """A banner. `pages` are pages and folders below `docs/`, or `all`; `approver` is a contact, and `link` a page."""

    level: AlertLevel
    """A notice, or urgent for what somebody has to know now."""
    title: Published[NonEmptyStr]
    """What it is about, in a few words."""
    text: Published[NonEmptyStr]
    """One or two sentences that say what to do. Numbers are called: {{ contact("prevent-team").phone }}."""
    start: Moment
    """When it appears, as 2026-11-03 09:00."""
    end: Moment
    """When it goes, as 2026-11-05 18:00."""
    pages: Annotated[tuple[_Place, ...], BeforeValidator(all_as_list), Field(min_length=1), PLACES_OR_ALL]
    """The pages and folders on which it stands, below docs/; folders end with '/'. For every page: all."""
    approver: Annotated[NonEmptyStr, Ref(Target.CONTACT, "an alert was approved by it", "{entry}")]
    """The role that has agreed to it."""
    link: Annotated[NonEmptyStr, Ref(Target.PAGE, "an alert leads to it", "{entry}")] | None = None
    """The page with more about it, below docs/."""

    @property
    def calls(self) -> tuple[AlertCall, ...]:
        """The facts that it calls, in order."""
        found = CALL_IN_ALERT.finditer(self.text)
        return tuple(AlertCall(*each.span(), each["contact"] or "", each["way"] or each["part"]) for each in found)

    @property
    def length(self) -> int:
        """How many characters readers see of its text, more or less."""
        return len(CALL_IN_ALERT.sub("x" * _LENGTH_OF_CALL, self.text))

    @property
    def days(self) -> float:
        """How long it lasts."""
        return (self.end - self.start).total_seconds() / (24 * 60 * 60)

    def covers(self, source_path: str) -> bool:
        """Whether it stands on a page."""
        return stands_in(source_path, self.pages)

    def is_over(self, today: date) -> bool:
        """Whether its last day has passed."""
        return self.end.date() < today

    def has_begun(self, today: date) -> bool:
        """Whether its first day has come."""
        return self.start.date() <= today

    def meets(self, other: "Alert") -> bool:
        """Whether the two hold at one and the same moment."""
        return self.start < other.end and other.start < self.end
