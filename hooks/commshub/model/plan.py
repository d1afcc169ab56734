"""The communications plan, `content_data/comms_plan.yml`, typed; its key messages stand in `facts.py`."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from commshub.model.gaps import Gap, GapsApproval
from commshub.model.marks import REPEATED, Private, Published
from commshub.model.metrics import Metric
from commshub.model.page_kinds import Model
from commshub.model.quarters import Quarter
from commshub.model.references import (
    AskedObjective,
    PlanAudience,
    PlanChannel,
    PlanContact,
    PlanElement,
    PlanObjective,
    PlanOutcome,
    PlanPage,
)
from commshub.model.values import Count, Day, NonEmptyStr

_Minutes = Annotated[int, Field(ge=1, le=20160)]


class PlanStatus(StrEnum):
    """How far a plan has got on its way to being in force."""

    DRAFT = "draft"
    APPROVED = "approved"


class Period(Model):
    """The days that the plan covers, and the day by which it is written anew."""

    start: Day | None = None
    end: Day | None = None
    refresh_by: Day | None = None

    @property
    def span(self) -> tuple[date, date] | None:
        """The first and the last day, if both are there and in order."""
        return (self.start, self.end) if self.start and self.end and self.start < self.end else None

    def months(self) -> Iterator[tuple[int, int]]:
        """Every year and month from the first day to the last."""
        first, last = self.span or (date.max, date.min)
        month = (first.year, first.month)
        while month <= (last.year, last.month):
            yield month
            month = (month[0] + month[1] // 12, month[1] % 12 + 1)


class Approval(Model):
    """Who agreed to the plan, by role, and when."""

    status: PlanStatus = PlanStatus.DRAFT
    by: Published[NonEmptyStr | None] = None
    day: Day | None = None


class LinkedPlan(Model):
    """A wider plan of the council or its partners, and how this one serves it."""

    name: Annotated[Private[NonEmptyStr], REPEATED]
    how: Private[NonEmptyStr]


class Tactic(Model):
    """Something that is done for an objective."""

    what: Published[NonEmptyStr]
    channels: tuple[PlanChannel, ...] = ()


class Objective(Model):
    """What the plan sets out to do; `owner` is a contact, `pages` show that it is done.

    `answers` names the objectives of the toolkit that it stands for.
    """

    title: Published[NonEmptyStr]
    answers: tuple[AskedObjective, ...] = ()
    outcomes: tuple[PlanOutcome, ...] = ()
    audiences: tuple[PlanAudience, ...] = ()
    owner: PlanContact | None = None
    quarters: tuple[Quarter, ...] = ()
    tactics: tuple[Tactic, ...] = ()
    metrics: tuple[Metric, ...] = ()
    pages: tuple[PlanPage, ...] = ()


class Audience(Model):
    """What is known of people that the plan is for, and how they are reached."""

    who: Annotated[Private[NonEmptyStr], REPEATED]
    cares_about: Private[NonEmptyStr | None] = None
    barriers: Private[NonEmptyStr | None] = None
    hears_from: Private[NonEmptyStr | None] = None
    best_time: Private[NonEmptyStr | None] = None
    channels: tuple[PlanChannel, ...] = ()


class Influencer(Model):
    """People whom an audience trusts, by role, and how they are supported and kept safe."""

    who: Annotated[Private[NonEmptyStr], REPEATED]
    part: Annotated[Private[NonEmptyStr | None], REPEATED] = None
    audiences: tuple[PlanAudience, ...] = ()
    support: Private[NonEmptyStr | None] = None


class Channel(Model):
    """A way to reach people."""

    name: Annotated[Published[NonEmptyStr], REPEATED]
    owner: PlanContact | None = None
    how_often: Annotated[Private[NonEmptyStr | None], REPEATED] = None


class Situation(Model):
    """What is said, by whom and where, in one sort of moment."""

    name: Annotated[Published[NonEmptyStr], REPEATED]
    lines: Published[tuple[NonEmptyStr, ...]] = ()
    approver: PlanContact | None = None
    channels: tuple[PlanChannel, ...] = ()
    within_minutes: _Minutes | None = None


class Spokesperson(Model):
    """Somebody who speaks for the hub, by role."""

    who: PlanContact
    speaks_on: Private[NonEmptyStr | None] = None
    stand_in: PlanContact | None = None


class Step(Model):
    """A step of the media protocol; `within_minutes` counts from the step before."""

    what: Published[NonEmptyStr]
    owner: PlanContact | None = None
    within_minutes: _Minutes | None = None
    otherwise: Published[NonEmptyStr | None] = None


class MediaProtocol(Model):
    """How press enquiries are handled, and how the press meets a project."""

    steps: tuple[Step, ...] = ()
    access: Private[tuple[NonEmptyStr, ...]] = ()
    group_form: Private[tuple[NonEmptyStr, ...]] = ()


class Rebuttal(Model):
    """A claim that comes up again and again, the line that answers it, and how fast."""

    claim: Private[NonEmptyStr]
    line: Private[NonEmptyStr]
    owner: PlanContact | None = None
    within_minutes: _Minutes | None = None
    page: PlanPage | None = None


class Priority(Model):
    """An audience that comes first, and why."""

    audience: PlanAudience
    why: Private[NonEmptyStr]


class Contributor(Model):
    """A service or partner, and what it brings to the plan."""

    who: Annotated[Private[NonEmptyStr], REPEATED]
    gives: Private[NonEmptyStr | None] = None


class Risk(Model):
    """What could go wrong, and what is done about it."""

    what: Published[NonEmptyStr]
    mitigation: Published[NonEmptyStr | None] = None
    owner: PlanContact | None = None


class Opportunity(Model):
    """A chance to reach more people."""

    what: Private[NonEmptyStr]
    owner: PlanContact | None = None
    quarter: Quarter | None = None


class Evaluation(Model):
    """A way to find out whether the plan works."""

    what: Private[NonEmptyStr]
    method: Annotated[Private[NonEmptyStr | None], REPEATED] = None
    how_often: Annotated[Private[NonEmptyStr | None], REPEATED] = None
    owner: PlanContact | None = None


class Activity(Model):
    """Something with a day of its own; `done_on` says that it took place."""

    day: Day
    what: Annotated[Published[NonEmptyStr], REPEATED]
    objective: PlanObjective | None = None
    owner: PlanContact | None = None
    audiences: tuple[PlanAudience, ...] = ()
    channels: tuple[PlanChannel, ...] = ()
    done_on: Day | None = None


class Rating(Model):
    """A score for one part of the toolkit, on the scale that is declared, with what it rests on.

    `before` is the score of the time before.
    """

    score: Count | None = None
    before: Count | None = None
    target: Count | None = None
    evidence: Published[NonEmptyStr | None] = None


class Ratings(Model):
    """The self-assessment: the scale with what each step means, when it was done and when the targets are due."""

    scale: Published[Mapping[int, NonEmptyStr]] = Field(default_factory=dict)
    rated_on: Day | None = None
    target_on: Day | None = None
    parts: Mapping[NonEmptyStr, Rating] = Field(default_factory=dict)


class Progress(Model):
    """An action that was delivered."""

    day: Day
    objective: PlanObjective
    what: Published[NonEmptyStr]


class Attestation(Model):
    """A person's word, by role, that something holds which no machine can see; it counts until `until`.

    `of_text` is the version of the text that was read; the word is lost when another text takes its place.
    """

    element: PlanElement
    by: PlanContact
    day: Day
    until: Day
    what_was_seen: Private[NonEmptyStr]
    of_text: Private[NonEmptyStr | None] = None

    def counts(self, today: date) -> bool:
        """Whether it has been given and has not run out."""
        return self.day <= today <= self.until


class Implication(Model):
    """What the plan means for the council in one respect, and the role that verified it."""

    sort: Annotated[Private[NonEmptyStr], REPEATED]
    what: Private[NonEmptyStr]
    verified_by: Annotated[Private[NonEmptyStr | None], REPEATED] = None
    verified_on: Day | None = None


class EqualityImpact(Model):
    """What was found when somebody looked at how the plan touches different groups: on which page, when and by whom."""

    page: PlanPage
    day: Day
    owner: PlanContact


class Plan(Model):
    """The communications plan.

    The model takes what is there: what a plan must hold is asked by the contract. Ids of contacts, audiences, channels
    and pages are looked up by the checks.
    """

    period: Period = Field(default_factory=Period)
    approval: Approval = Field(default_factory=Approval)
    owner: PlanContact | None = None
    part_of: Private[NonEmptyStr | None] = None
    narrative: Private[NonEmptyStr | None] = None
    local_context: Private[NonEmptyStr | None] = None
    proportion: Private[NonEmptyStr | None] = None
    linked_plans: tuple[LinkedPlan, ...] = ()
    aims: Private[tuple[NonEmptyStr, ...]] = ()
    outcomes: Published[Mapping[NonEmptyStr, NonEmptyStr]] = Field(default_factory=dict)
    objectives: Mapping[NonEmptyStr, Objective] = Field(default_factory=dict)
    audiences: Mapping[PlanAudience, Audience] = Field(default_factory=dict)
    priorities: tuple[Priority, ...] = ()
    influencers: tuple[Influencer, ...] = ()
    channels: Mapping[NonEmptyStr, Channel] = Field(default_factory=dict)
    situations: Mapping[NonEmptyStr, Situation] = Field(default_factory=dict)
    spokespeople: tuple[Spokesperson, ...] = ()
    media_protocol: MediaProtocol = Field(default_factory=MediaProtocol)
    rebuttals: tuple[Rebuttal, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    partner_stories: tuple[PlanPage, ...] = ()
    consulted: tuple[Contributor, ...] = ()
    risks: tuple[Risk, ...] = ()
    opportunities: tuple[Opportunity, ...] = ()
    evaluation: tuple[Evaluation, ...] = ()
    timetable: tuple[Activity, ...] = ()
    ratings: Ratings = Field(default_factory=Ratings)
    implications: tuple[Implication, ...] = ()
    equality_impact: EqualityImpact | None = None
    progress: tuple[Progress, ...] = ()
    recommendations: Private[tuple[NonEmptyStr, ...]] = ()
    reported_on: Day | None = None
    attestations: tuple[Attestation, ...] = ()
    gaps: tuple[Gap, ...] = ()
    gaps_approval: GapsApproval | None = None
