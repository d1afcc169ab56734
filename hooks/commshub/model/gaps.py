"""Gaps: elements of the toolkit that a council does not meet yet and says so, with a day by which it will."""

from datetime import date

from pydantic import Field

from commshub.model.marks import Published
from commshub.model.page_kinds import Model
from commshub.model.references import PlanContact, PlanElement
from commshub.model.values import Day, NonEmptyStr


class Gap(Model):
    """What is lacking for some elements, why, who sees to it (a contact), and by when.

    `since` is the day from which it has been lacking.
    """

    elements: tuple[PlanElement, ...] = Field(min_length=1)
    what: Published[NonEmptyStr]
    why: Published[NonEmptyStr]
    owner: PlanContact
    by: Day
    since: Day | None = None

    def is_over(self, today: date) -> bool:
        """Whether its day has passed."""
        return self.by < today


class GapsApproval(Model):
    """Who agreed, by role and on which day, that so many elements may be gaps for now."""

    number: int = Field(ge=0)
    by: PlanContact
    day: Day

    def holds(self, today: date) -> bool:
        """Whether it has been given."""
        return self.day <= today
