"""Care cards, `content_data/care_cards.yml`, typed: which number is for which need, the most serious first."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from commshub.model.marks import Published
from commshub.model.page_kinds import Model
from commshub.model.references import Ref, Target
from commshub.model.values import NonEmptyStr


class CareLevel(StrEnum):
    """How soon somebody has to act; the three levels of the NHS's care cards."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    NOT_URGENT = "not-urgent"


class CareCard(Model):
    """One card: the signs of a need, and who to turn to, the most useful first.

    `need` says in a few words whom it is for. `heading` is read on by the signs, as in "Talk to our team if"; a card
    without one says whom to call.
    """

    level: CareLevel
    need: Published[NonEmptyStr]
    heading: Published[NonEmptyStr | None] = None
    when: Published[tuple[NonEmptyStr, ...]] = Field(min_length=1)
    contacts: tuple[Annotated[NonEmptyStr, Ref(Target.CONTACT, "a care card leads to it")], ...] = Field(min_length=1)
