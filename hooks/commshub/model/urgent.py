"""Urgent corrections, `content_data/urgent.yml`: what was passed over to publish one, by whom and why."""

import re
from datetime import date, timedelta
from typing import Annotated

from commshub.model.findings import Finding
from commshub.model.marks import Private
from commshub.model.page_kinds import Model
from commshub.model.references import Ref, Target
from commshub.model.suppressions import is_suppressible
from commshub.model.values import Day, NonEmptyStr

URGENT = "content_data/urgent.yml"
# So long may the rest wait.
MOST_DAYS = timedelta(days=5)
# Findings that only say that a day has passed, although others of their concern are about harm. A contact that nobody
# has checked is shown as such.
_PASSABLE = frozenset({"contacts.not-checked-lately", "routes.no-live-contact", "waivers.expired"})
# What may tell of a person or of a secret, whatever else a waiver may do.
_NEVER = frozenset(
    {
        *("clues", "counts", "documents", "identifiers", "markings", "people", "picture-rights", "pictures"),
        *("redactions", "stories", "raw-html", "typed-details", "alerts", "procedures"),
    }
)


def may_be_passed_over(rule: str) -> bool:
    """Whether a correction may go out while findings of a rule stand; never what could harm a reader."""
    return rule in _PASSABLE or (is_suppressible(rule) and rule.partition(".")[0] not in _NEVER)


_DAYS_LATE = re.compile(r"\b\d+ days?\b")


def _timeless(message: str) -> str:
    """A message as it is told on any day: some say for how many days something has waited."""
    return _DAYS_LATE.sub("days", message)


class PassedOver(Model):
    """A finding that waits: its rule, its file and its words. No line is in it, because lines move."""

    rule: Private[NonEmptyStr]
    place: Private[NonEmptyStr]
    message: Private[NonEmptyStr]

    def is_about(self, finding: Finding) -> bool:
        """Whether a finding is this one, on whatever day it is told."""
        same = (self.rule, self.place) == (finding.id, finding.location.path)
        return same and _timeless(self.message) == _timeless(finding.message)


class UrgentCorrection(Model):
    """What was corrected, which role decided to publish it and why, on which day, and until when the rest may wait."""

    paths: Private[tuple[NonEmptyStr, ...]]
    by: Annotated[NonEmptyStr, Ref(Target.CONTACT, "an urgent correction was decided by it")]
    why: Private[NonEmptyStr]
    day: Day
    until: Day
    passed_over: tuple[PassedOver, ...] = ()

    def holds(self, today: date) -> bool:
        """Whether what it passes over may still wait."""
        return self.day <= today <= min(self.until, self.day + MOST_DAYS)

    def passes_over(self, finding: Finding) -> bool:
        """Whether it names a finding that it may pass over."""
        return may_be_passed_over(finding.id) and any(each.is_about(finding) for each in self.passed_over)


class UrgentLog(Model):
    """All of them, the newest last."""

    corrections: tuple[UrgentCorrection, ...] = ()
