"""Days, numbers and names of a plan that cannot all be true, each with what is said of it."""

from dataclasses import replace
from datetime import date

import pytest

from commshub.coverage.whole_plan import PLAN_DEMANDS, Shortfall, plan_shortfall
from commshub.model.framework import Whole
from commshub.model.metrics import Direction, Metric
from commshub.model.plan import (
    Approval,
    Audience,
    Channel,
    Implication,
    Objective,
    Period,
    Plan,
    Progress,
    Rating,
    Ratings,
    Rebuttal,
    Spokesperson,
)
from commshub.model.quarters import YearQuarter
from commshub.model.site import Site
from tiny_hub import MakeSite

PERIOD = Period(start=date(2026, 4, 1), end=date(2027, 3, 31), refresh_by=date(2027, 3, 31))
SCALE = {1: "Little", 3: "Met", 5: "More"}


def _rated(score: int, target: int, *, target_on: date = date(2027, 3, 31)) -> Ratings:
    return Ratings(
        scale=SCALE,
        rated_on=date(2026, 1, 20),
        target_on=target_on,
        parts={"8": Rating(score=score, target=target, evidence="A plan")},
    )


def _measured(**changes: object) -> Plan:
    values = {"what": "Stories", "unit": "stories", "baseline": 2, "target": 6, **changes}
    return Plan(objectives={"stories": Objective(title="Tell", metrics=(Metric.model_validate(values),))})


METRIC = ("objectives", "stories", "metrics", 0)

CASES = [
    (Whole.PERIOD_IN_ORDER, Plan(period=PERIOD), None, ()),
    (Whole.PERIOD_IN_ORDER, Plan(), "the plan does not say all its days", ("period",)),
    (
        Whole.PERIOD_IN_ORDER,
        Plan(period=PERIOD.model_copy(update={"end": date(2028, 4, 2)})),
        "the plan covers more than two years",
        ("period", "end"),
    ),
    (
        Whole.PERIOD_IN_ORDER,
        Plan(period=PERIOD.model_copy(update={"refresh_by": date(2027, 7, 2)})),
        "the plan is renewed on 2 July 2027, not around its end",
        ("period", "refresh_by"),
    ),
    (Whole.PERIOD_IN_ORDER, Plan(period=PERIOD.model_copy(update={"refresh_by": date(2027, 7, 1)})), None, ()),
    (Whole.AGREED_FOR_PERIOD, Plan(period=PERIOD, approval=Approval(day=date(2025, 3, 31))), None, ()),
    (
        Whole.AGREED_FOR_PERIOD,
        Plan(period=PERIOD, approval=Approval(day=date(2025, 3, 30))),
        "the plan was agreed on 30 March 2025, for another time",
        ("approval", "day"),
    ),
    (Whole.TARGETS_AHEAD, Plan(ratings=_rated(3, 5)), None, ()),
    (Whole.TARGETS_AHEAD, Plan(ratings=_rated(5, 5)), None, ()),
    (
        Whole.TARGETS_AHEAD,
        Plan(ratings=_rated(3, 1)),
        "the target 1 is below the score 3",
        ("ratings", "parts", "8", "target"),
    ),
    (Whole.TARGETS_AHEAD, Plan(ratings=_rated(3, 3)), "no target is above its score", ("ratings", "parts")),
    (Whole.TARGET_AFTER_RATING, Plan(ratings=_rated(1, 3)), None, ()),
    (Whole.TARGET_AFTER_RATING, Plan(), "it is not said when the rating was made", ("ratings",)),
    (
        Whole.TARGET_AFTER_RATING,
        Plan(ratings=_rated(1, 3, target_on=date(2026, 1, 20))),
        "the targets were due on 20 January 2026, before the rating",
        ("ratings", "target_on"),
    ),
    (Whole.EVERY_PART_SCORED, Plan(ratings=_rated(1, 3)), None, ()),
    (Whole.EVERY_PART_SCORED, Plan(), "part 8 (communications) has no score", ("ratings", "parts")),
    (Whole.METRICS_MOVE, _measured(), None, ()),
    (Whole.METRICS_MOVE, _measured(target=None), None, ()),
    (Whole.METRICS_MOVE, _measured(target=2), "the target of 'Stories' is where it began", (*METRIC, "target")),
    (
        Whole.METRICS_MOVE,
        _measured(target=1),
        "the target of 'Stories' is 1, below 2 at the start",
        (*METRIC, "target"),
    ),
    (Whole.METRICS_MOVE, _measured(target=1, better=Direction.LESS), None, ()),
    (
        Whole.METRICS_MOVE,
        _measured(better=Direction.LESS),
        "the target of 'Stories' is 6, above 2 at the start",
        (*METRIC, "target"),
    ),
    (
        Whole.METRICS_MOVE,
        _measured(baseline_on=date(2026, 3, 31), latest_on=date(2026, 3, 30)),
        "the latest figure of 'Stories' is older than the first",
        (*METRIC, "latest_on"),
    ),
    (
        Whole.QUARTERS_COVER_PERIOD,
        Plan(period=PERIOD, objectives={"a": Objective(title="A", quarters=(YearQuarter(2026, 2),))}),
        "no objective is worked on in July to September 2026",
        ("objectives",),
    ),
    (
        Whole.VERIFIED_BEFORE_APPROVAL,
        Plan(
            approval=Approval(day=date(2026, 3, 10)),
            implications=(Implication(sort="Legal", what="It is lawful", verified_on=date(2026, 3, 11)),),
        ),
        "'Legal' was verified after the plan was agreed",
        ("implications", 0, "verified_on"),
    ),
    (
        Whole.WITHIN_A_DAY,
        Plan(rebuttals=(Rebuttal(claim="It is spying", line="It is not", within_minutes=1441),)),
        "'It is spying' is answered after more than a day",
        ("rebuttals", 0, "within_minutes"),
    ),
    (Whole.WITHIN_A_DAY, Plan(rebuttals=(Rebuttal(claim="A", line="B", within_minutes=1440),)), None, ()),
    (
        Whole.ANOTHER_STANDS_IN,
        Plan(spokespeople=(Spokesperson(who="prevent-team", stand_in="prevent-team"),)),
        "'prevent-team' stands in alone",
        ("spokespeople", 0, "stand_in"),
    ),
    (
        Whole.NOBODY_LEFT_OUT,
        Plan(audiences={"press": Audience(who="Reporters")}),
        "no message is meant for 'press'",
        ("audiences", "press"),
    ),
    (
        Whole.NOBODY_LEFT_OUT,
        Plan(audiences={"residents": Audience(who="Everyone")}),
        "no objective is for 'residents'",
        ("audiences", "residents"),
    ),
    (
        Whole.NOBODY_LEFT_OUT,
        Plan(channels={"radio": Channel(name="Radio")}),
        "nobody is reached through 'radio'",
        ("channels", "radio"),
    ),
    (
        Whole.IN_THE_PERIOD,
        Plan(period=PERIOD, progress=(Progress(day=date(2026, 3, 31), objective="stories", what="A story"),)),
        "31 March 2026 is not in the time of this plan",
        ("progress", 0, "day"),
    ),
    (
        Whole.BY_THE_REFRESH,
        Plan(period=PERIOD, reported_on=date(2025, 6, 1)),
        "the last report was on 1 June 2025",
        ("reported_on",),
    ),
    (Whole.OWNER_ANSWERS, Plan(owner="prevent-team"), None, ()),
    (Whole.STORIES_OF_PARTNERS, Plan(partner_stories=("index.md",)), "'index.md' is not about a partner", None),
]


@pytest.mark.parametrize(("whole", "plan", "text", "steps"), CASES)
def test_what_cannot_be_is_told_with_its_place(
    whole: Whole, plan: Plan, text: str | None, steps: tuple[str | int, ...] | None, tiny: MakeSite
) -> None:
    found = plan_shortfall(whole, replace(tiny(), plan=plan), plan)
    assert (found.text if found else None) == text
    if found:
        assert found.hint.endswith((".", ":"))
        assert found.steps == (steps if steps is not None else ("partner_stories", 0))


def test_a_late_owner_does_not_answer(tiny: MakeSite) -> None:
    site = tiny(today=date(2028, 1, 1))
    assert site.plan
    assert plan_shortfall(Whole.OWNER_ANSWERS, site, site.plan) == Shortfall(
        "the owner 'prevent-team' was not checked in time",
        "Check the contact, or name another role that answers.",
        ("owner",),
    )


def test_the_sample_meets_every_demand(sample: Site) -> None:
    assert sample.plan
    assert [plan_shortfall(whole, sample, sample.plan) for whole in PLAN_DEMANDS] == [None] * len(PLAN_DEMANDS)
