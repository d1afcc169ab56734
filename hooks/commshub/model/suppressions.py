"""Suppressions of findings: for a reason and a time (`waivers.yml`), or as those of old content (`baseline.yml`)."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from pydantic import Field

from commshub.model.findings import Finding
from commshub.model.marks import Private
from commshub.model.page_kinds import Model
from commshub.model.references import Ref, Target
from commshub.model.values import Day, NonEmptyStr

# What harms a reader, or hides other findings, is not suppressible: a wrong number, a file that cannot be read. Whole
# concerns stand here, and single rules.
NOT_SUPPRESSIBLE = frozenset(
    {
        "baseline",
        "answering-hours",
        "contact-checks",
        "contact-names",
        "contacts",
        "feedback-form",
        "fields",
        "files",
        "front-matter",
        "hub",
        "incident-words",
        "identifiers",
        "incidents",
        "levels",
        "mailboxes",
        "national-lines",
        "phones",
        "placeholders",
        "references",
        "routes",
        "sample",
        "sample-copies",
        "search",
        "urgent",
        "unfilled",
        "waivers",
        "yaml",
        "documents.covered-text",
        "sections.empty",
        "sections.missing",
        "stories.consent-withdrawn",
        "documents.personal-number",
        "documents.unreadable",
        "pictures.location",
        "pictures.runs",
        "pictures.unreadable",
        "picture-rights.consent-over",
        "picture-rights.people-not-asked",
    }
)


def is_suppressible(rule: str) -> bool:
    """Whether findings of a rule may be suppressed at all."""
    return NOT_SUPPRESSIBLE.isdisjoint({rule, rule.partition(".")[0]})


class Waiver(Model):
    """One finding in one file that is right as it is; `approved_by` is a contact, and the last day is `until`.

    `words` are those that stand in the message, where a file has several findings of the same rule.
    """

    rule: NonEmptyStr
    place: Annotated[NonEmptyStr, Ref(Target.FILE, "a waiver is about it", "{entry}")]
    words: Private[NonEmptyStr | None] = None
    reason: Private[NonEmptyStr]
    approved_by: Annotated[NonEmptyStr, Ref(Target.CONTACT, "a waiver was approved by it", "{entry}")]
    until: Day

    def is_about(self, finding: Finding) -> bool:
        """Whether it names the rule, the file and the words of a finding."""
        same = finding.id == self.rule and finding.location.path == self.place
        return same and (self.words is None or self.words in finding.message)

    def holds(self, today: date) -> bool:
        """Whether its last day has not passed."""
        return today <= self.until


class Known(Model):
    """A finding that old content had when the baseline was made, so many `times` in the same words."""

    rule: NonEmptyStr
    place: Annotated[NonEmptyStr, Ref(Target.FILE, "the baseline is about it")]
    message: Private[NonEmptyStr]
    times: int = Field(default=1, ge=1)

    @property
    def print(self) -> tuple[str, str, str]:
        """What tells it from others. No line is in it, because lines move."""
        return self.rule, self.place, self.message


class Baseline(Model):
    """`content_data/baseline.yml`: what was wrong with old content on the day it was brought in."""

    made_on: Day
    findings: tuple[Known, ...] = ()


def fingerprint(finding: Finding) -> tuple[str, str, str]:
    """What tells a finding from others, wherever in its file it stands."""
    return finding.id, finding.location.path, finding.message


def suppressible(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that may be suppressed."""
    return [finding for finding in findings if is_suppressible(finding.id)]
