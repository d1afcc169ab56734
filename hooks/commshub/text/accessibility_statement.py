"""An accessibility statement: its status, what it lists as not accessible, and the dates it gives.

After the model statement that the regulations prescribe and the Government Digital Service tests statements against.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from commshub.model.council import Council
from commshub.model.page import Page, Section
from commshub.model.site import Site
from commshub.text.legal_pages import (
    ACCESSIBILITY,
    headings_below,
    legal_pages,
    part_of,
    plain_text,
    prose_of,
    start_of,
)
from commshub.text.quotations import LIST_ITEM
from commshub.text.written_days import WrittenDay, find_days

REGULATIONS = "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018"
STANDARD = "Web Content Accessibility Guidelines version 2.2 AA standard"
MODEL = "Model accessibility statement, Government Digital Service"

_LISTED = (
    r"due to (?:the )?(?:exemptions?|non-compliance(?:s|\(s\))?(?:,? and(?:/or)?(?: the)? exemptions?)?) listed below"
)
_GUIDELINES = r"(?:the )?Web Content Accessibility Guidelines(?: \(WCAG\))? version 2\.2 AA standard"
CRITERION = re.compile(
    r"(?<![\d.])(?P<number>[1-4]\.\d\.\d{1,2})(?!\d|\.\d)(?:\s+\((?P<name>[A-Z][^()]*(?:\([^()]*\))?)\))?"
)


class ComplianceStatus(Enum):
    """How far a site meets the standard, each as the model statement words it."""

    FULLY = re.compile(rf"is fully compliant with {_GUIDELINES}")
    PARTIALLY = re.compile(rf"is partially compliant with {_GUIDELINES},? {_LISTED}")
    NOT = re.compile(rf"is not compliant with {_GUIDELINES}")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that does not work: its words, and where they start in the text of the page."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where its words end in the text of the page."""
        return self.start + len(self.text.rstrip())


@dataclass(frozen=True)
class Statement:
    """The statement that a page holds."""

    page: Page
    council: Council | None

    @cached_property
    def words(self) -> str:
        """All of it, as a reader sees it."""
        return plain_text(self.page.body, self.council)

    @cached_property
    def _prose(self) -> str:
        return prose_of(self.page)

    @property
    def statuses(self) -> tuple[ComplianceStatus, ...]:
        """What it says of how far the site meets the standard; one answer, if all is well."""
        return tuple(status for status in ComplianceStatus if status.value.search(self.words))

    def part(self, id_: str) -> Section | None:
        """One of its sections."""
        return part_of(self.page, id_)

    def words_of(self, id_: str) -> str:
        """One of its sections, as a reader sees it."""
        section = self.part(id_)
        return plain_text(section.text, self.council) if section else ""

    def zone(self, opening: str) -> tuple[int, int] | None:
        """From where to where a part of the list goes, under a heading that has these words."""
        section = self.part("non-accessible-content")
        if section is None:
            return None
        start = start_of(self.page, section)
        end = start + len(section.text)
        marks = [(self._offset(each.line), each.text) for each in headings_below(self.page, section)]
        for number, (at, text) in enumerate(marks):
            if opening in text.casefold():
                return at, marks[number + 1][0] if number + 1 < len(marks) else end
        return None

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What does not meet the standard: the points of the list under "Non-compliance"."""
        zone = self.zone("non-compliance")
        if zone is None:
            return ()
        text = self._prose[zone[0] : zone[1]]
        starts = [found.start() for found in re.finditer(rf"^{LIST_ITEM.pattern}", text, re.MULTILINE)]
        points = [at for at in starts if not text[at].isspace()]
        return tuple(
            Problem(zone[0] + at, _up_to_the_next_paragraph(text[at:end]))
            for at, end in zip(points, [*points[1:], len(text)], strict=True)
        )

    def day_after(self, words: str) -> WrittenDay | None:
        """The day that stands behind some words, such as "prepared on"."""
        for found in re.finditer(rf"\b{words}\s+(?:the\s+)?", self._prose):
            after = next(find_days(self._prose[found.end() : found.end() + 40]), None)
            if after and after.start == 0 and after.is_one_day:
                return WrittenDay(found.start(), found.end() + after.end, after.words, after.first, after.last)
        return None

    def _offset(self, line: int) -> int:
        above = self.page.body.split("\n")[: line - self.page.body_line]
        return sum(len(each) + 1 for each in above)


def statements(site: Site) -> Iterator[Statement]:
    """The accessibility statements of a site in English."""
    return (Statement(page, site.council) for page in legal_pages(site, ACCESSIBILITY))


def _up_to_the_next_paragraph(text: str) -> str:
    """A point of a list with the lines and paragraphs that are set in below it."""
    after = re.search(r"\n[ \t]*\n(?=\S)", text)
    return text[: after.start()] if after else text
