"""How the objectives of a plan are measured."""

from enum import StrEnum
from typing import Annotated

from commshub.model.marks import REPEATED, Published
from commshub.model.page_kinds import Model
from commshub.model.values import Amount, Day, NonEmptyStr


class Direction(StrEnum):
    """Which way a figure has to go."""

    MORE = "more"
    LESS = "less"


class Metric(Model):
    """How an objective is measured: numbers in one unit, by one method, with the day of each.

    More is better unless it says `better: less`.
    """

    what: Published[NonEmptyStr]
    unit: Annotated[Published[NonEmptyStr], REPEATED]
    baseline: Amount | None = None
    baseline_on: Day | None = None
    target: Amount | None = None
    target_on: Day | None = None
    latest: Amount | None = None
    latest_on: Day | None = None
    method: Annotated[Published[NonEmptyStr | None], REPEATED] = None
    source: Annotated[Published[NonEmptyStr | None], REPEATED] = None
    better: Direction = Direction.MORE

    @property
    def is_met(self) -> bool:
        """Whether the target has been reached, upwards or downwards."""
        if self.latest is None or self.target is None:
            return False
        falls = self.better is Direction.LESS or (self.baseline is not None and self.target < self.baseline)
        return self.latest <= self.target if falls else self.latest >= self.target
