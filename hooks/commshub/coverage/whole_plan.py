"""Whether the days, numbers and names of the plan belong together: one function for each demand of a framework."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from commshub.model.framework import Whole
from commshub.model.metrics import Direction, Metric
from commshub.model.plan import Plan
from commshub.model.quarters import YearQuarter
from commshub.model.site import Site
from commshub.text.formatting import day, figure, quote

# Days: a plan covers at most two years, is agreed at most a year before it starts, and is renewed soon after it ends.
_LONGEST_PLAN = timedelta(days=731)
_AGREED_BEFORE = timedelta(days=366)
_RENEWED_AFTER = timedelta(days=92)
_MINUTES_OF_A_DAY = 1440


@dataclass(frozen=True, slots=True)
class Shortfall:
    """What does not hold, how to mend it, and the steps from the plan or the event to the place."""

    text: str
    hint: str
    steps: tuple[str | int, ...]


def plan_shortfall(whole: Whole, site: Site, plan: Plan) -> Shortfall | None:
    """What keeps the plan from being whole in one respect."""
    check = _CHECKS.get(whole)
    return check(site, plan) if check else None


def _period_in_order(_site: Site, plan: Plan) -> Shortfall | None:
    period = plan.period
    if period.span is None or period.refresh_by is None:
        return Shortfall("the plan does not say all its days", "Write 'start', 'end' and 'refresh_by'.", ("period",))
    start, end = period.span
    if end - start > _LONGEST_PLAN:
        return Shortfall("the plan covers more than two years", "Plan for a year or two.", ("period", "end"))
    if not start < period.refresh_by <= end + _RENEWED_AFTER:
        text = f"the plan is renewed on {day(period.refresh_by)}, not around its end"
        return Shortfall(text, "Renew it in its own time, or soon after.", ("period", "refresh_by"))
    return None


def _agreed_for_period(_site: Site, plan: Plan) -> Shortfall | None:
    agreed, span = plan.approval.day, plan.period.span
    if agreed and span and not span[0] - _AGREED_BEFORE <= agreed <= span[1]:
        text = f"the plan was agreed on {day(agreed)}, for another time"
        return Shortfall(text, "Have this plan agreed, and write the day.", ("approval", "day"))
    return None


def _targets_ahead(_site: Site, plan: Plan) -> Shortfall | None:
    here = ("ratings", "parts")
    scored = [(part, each) for part, each in plan.ratings.parts.items() if each.score and each.target]
    for part, each in scored:
        if each.target is not None and each.score is not None and each.target < each.score:
            text = f"the target {each.target} is below the score {each.score}"
            return Shortfall(text, "Aim at least at what you have.", (*here, part, "target"))
    below_top = [each for _, each in scored if each.score != max(plan.ratings.scale, default=0)]
    if below_top and not any((each.target or 0) > (each.score or 0) for each in below_top):
        return Shortfall("no target is above its score", "Aim higher in at least one part.", here)
    return None


def _target_after_rating(_site: Site, plan: Plan) -> Shortfall | None:
    ratings = plan.ratings
    if ratings.rated_on is None:
        return Shortfall("it is not said when the rating was made", "Write 'rated_on:' with the day.", ("ratings",))
    if ratings.target_on and ratings.target_on <= ratings.rated_on:
        text = f"the targets were due on {day(ratings.target_on)}, before the rating"
        return Shortfall(text, "Write a day after that of the rating.", ("ratings", "target_on"))
    return None


def _every_part_scored(site: Site, plan: Plan) -> Shortfall | None:
    framework = site.edition.framework if site.edition else None
    for part, name in framework.parts.items() if framework else ():
        rating = plan.ratings.parts.get(part)
        if rating is None or rating.score is None:
            text = f"part {part} ({name.lower()}) has no score"
            return Shortfall(text, f"Write '\"{part}\":' with its score.", ("ratings", "parts"))
    return None


def _metrics_move(_site: Site, plan: Plan) -> Shortfall | None:
    for id_, objective in plan.objectives.items():
        for number, metric in enumerate(objective.metrics):
            found = _metric_stands_still(metric)
            if found:
                text, hint, name = found
                return Shortfall(text, hint, ("objectives", id_, "metrics", number, name))
    return None


def _metric_stands_still(metric: Metric) -> tuple[str, str, str] | None:
    first, target = metric.baseline, metric.target
    if first is None or target is None:
        return None
    what = quote(metric.what, 24)
    if target == first:
        return f"the target of {what} is where it began", "Write what is to become different.", "target"
    if metric.better is not Direction.LESS and target < first:
        hint = "Write a higher target, or 'better: less' where less is better."
        return f"the target of {what} is {figure(target)}, below {figure(first)} at the start", hint, "target"
    if metric.better is Direction.LESS and target > first:
        hint = "Write a lower target: it says 'better: less'."
        return f"the target of {what} is {figure(target)}, above {figure(first)} at the start", hint, "target"
    if metric.latest_on and metric.baseline_on and metric.latest_on < metric.baseline_on:
        return f"the latest figure of {what} is older than the first", "Write the newest figure.", "latest_on"
    return None


def _quarters_cover_period(_site: Site, plan: Plan) -> Shortfall | None:
    planned = {quarter for objective in plan.objectives.values() for quarter in objective.quarters}
    for year, month in plan.period.months():
        quarter = YearQuarter(year, (month + 2) // 3)
        if quarter not in planned:
            text = f"no objective is worked on in {quarter}"
            return Shortfall(text, "Name the quarter at what is done in it.", ("objectives",))
    return None


def _verified_before_approval(_site: Site, plan: Plan) -> Shortfall | None:
    for number, each in enumerate(plan.implications):
        if each.verified_on and plan.approval.day and each.verified_on > plan.approval.day:
            text = f"{quote(each.sort, 20)} was verified after the plan was agreed"
            hint = "Have it verified first; whoever agrees has to know."
            return Shortfall(text, hint, ("implications", number, "verified_on"))
    return None


def _within_a_day(_site: Site, plan: Plan) -> Shortfall | None:
    for number, each in enumerate(plan.rebuttals):
        if each.within_minutes and each.within_minutes > _MINUTES_OF_A_DAY:
            text = f"{quote(each.claim, 24)} is answered after more than a day"
            return Shortfall(text, "Write at most 1440 minutes.", ("rebuttals", number, "within_minutes"))
    return None


def _another_stands_in(_site: Site, plan: Plan) -> Shortfall | None:
    for number, each in enumerate(plan.spokespeople):
        if each.stand_in == each.who:
            hint = "Name somebody else, who speaks when the first cannot."
            return Shortfall(f"{quote(each.who, 24)} stands in alone", hint, ("spokespeople", number, "stand_in"))
    return None


def _nobody_left_out(site: Site, plan: Plan) -> Shortfall | None:
    told = {audience for _, message in site.messages for audience in message.audiences}
    worked_for = {audience for objective in plan.objectives.values() for audience in objective.audiences}
    for id_ in plan.audiences:
        if id_ not in told and site.messages.is_whole:
            hint = "Name it among the 'audiences:' of a message."
            return Shortfall(f"no message is meant for {quote(id_)}", hint, ("audiences", id_))
        if id_ not in worked_for:
            hint = "Name it among the 'audiences:' of an objective."
            return Shortfall(f"no objective is for {quote(id_)}", hint, ("audiences", id_))
    used = {channel for audience in plan.audiences.values() for channel in audience.channels}
    for id_ in plan.channels:
        if id_ not in used:
            hint = "Name it among the 'channels:' of an audience."
            return Shortfall(f"nobody is reached through {quote(id_)}", hint, ("channels", id_))
    return None


def _in_the_period(_site: Site, plan: Plan) -> Shortfall | None:
    span = plan.period.span
    for number, each in enumerate(plan.progress):
        if span and not span[0] <= each.day <= span[1]:
            hint = "Tell of what was delivered under this plan."
            return Shortfall(f"{day(each.day)} is not in the time of this plan", hint, ("progress", number, "day"))
    return None


def _by_the_refresh(_site: Site, plan: Plan) -> Shortfall | None:
    reported, span = plan.reported_on, plan.period.span
    if reported and span and not span[0] - _RENEWED_AFTER <= reported <= span[1] + _RENEWED_AFTER:
        return Shortfall(f"the last report was on {day(reported)}", "Report to councillors.", ("reported_on",))
    return None


def _owner_answers(site: Site, plan: Plan) -> Shortfall | None:
    contact = site.contacts.get(plan.owner) if plan.owner else None
    if contact and not site.may_show(contact):
        hint = "Check the contact, or name another role that answers."
        return Shortfall(f"the owner {quote(plan.owner or '', 24)} was not checked in time", hint, ("owner",))
    return None


def _stories_of_partners(site: Site, plan: Plan) -> Shortfall | None:
    # A page of which a line could not be read is told of as that.
    doubtful = {each.location.path for each in site.parse_errors}
    for number, path in enumerate(plan.partner_stories):
        page = site.page_at(path)
        if page and page.path not in doubtful and page.kind and not page.text("partner"):
            hint = "Name the page of a project, which says by whom it is run."
            return Shortfall(f"{quote(path)} is not about a partner", hint, ("partner_stories", number))
    return None


_CHECKS: Mapping[Whole, Callable[[Site, Plan], Shortfall | None]] = {
    Whole.PERIOD_IN_ORDER: _period_in_order,
    Whole.AGREED_FOR_PERIOD: _agreed_for_period,
    Whole.TARGETS_AHEAD: _targets_ahead,
    Whole.TARGET_AFTER_RATING: _target_after_rating,
    Whole.EVERY_PART_SCORED: _every_part_scored,
    Whole.METRICS_MOVE: _metrics_move,
    Whole.QUARTERS_COVER_PERIOD: _quarters_cover_period,
    Whole.VERIFIED_BEFORE_APPROVAL: _verified_before_approval,
    Whole.WITHIN_A_DAY: _within_a_day,
    Whole.ANOTHER_STANDS_IN: _another_stands_in,
    Whole.NOBODY_LEFT_OUT: _nobody_left_out,
    Whole.IN_THE_PERIOD: _in_the_period,
    Whole.BY_THE_REFRESH: _by_the_refresh,
    Whole.OWNER_ANSWERS: _owner_answers,
    Whole.STORIES_OF_PARTNERS: _stories_of_partners,
}

# What can be asked of one.
PLAN_DEMANDS = frozenset(_CHECKS)
