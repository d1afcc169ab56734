"""The communications plan for other programs: `data/plan.json`, with what the hub's own pages show of the plan.

A part of the plan is in it only if a page for readers shows that part: whoever takes the timetable off the pages takes
it out of here too. Risks, lines for the press, spokespeople and all that is planned behind the scenes are never in it.
"""

from collections.abc import Iterator
from datetime import date

from pydantic import Field

from commshub.model.metrics import Metric
from commshub.model.plan import Audience, Objective, Plan
from commshub.model.site import EDITORS, Site
from commshub.render.exports.published import Published


class OpenPeriod(Published):
    """The days that the plan covers, and the day by which it is written anew."""

    start: date | None
    end: date | None
    refresh_by: date | None


class OpenApproval(Published):
    """Whether the plan is in force, who agreed to it, by role, and when."""

    status: str
    by: str | None
    day: date | None


class OpenOutcome(Published):
    """What is to be different in the end."""

    id: str
    text: str


class OpenMetric(Published):
    """How an objective is measured; what it has come to is there if a page shows the progress."""

    what: str
    unit: str
    baseline: float | None
    baseline_on: date | None
    target: float | None
    target_on: date | None
    latest: float | None
    latest_on: date | None
    method: str | None
    source: str | None
    better: str = Field(description="Which way the figure has to go: more or less.")


class OpenPlanObjective(Published):
    """An objective with what is done for it and how it is measured."""

    id: str
    title: str
    owner: str | None = Field(description="The id of a contact.")
    quarters: tuple[str, ...]
    outcomes: tuple[str, ...] = Field(description="The ids of the outcomes that it serves.")
    audiences: tuple[str, ...] = Field(description="The ids of those whom it is for.")
    tactics: tuple[str, ...]
    metrics: tuple[OpenMetric, ...]


class OpenAudience(Published):
    """People whom the plan is for: what they are told, by the ids of messages, and through which channels."""

    id: str
    name: str
    who: str | None
    messages: tuple[str, ...]
    channels: tuple[str, ...]


class OpenChannel(Published):
    """A way in which people are reached."""

    id: str
    name: str


class OpenMessage(Published):
    """A key message, and the ids of those whom it is for."""

    id: str
    name: str
    text: str
    audiences: tuple[str, ...]


class OpenActivity(Published):
    """Something with a day of its own."""

    day: date
    what: str
    owner: str | None = Field(description="The id of a contact.")
    done: bool


class OpenStep(Published):
    """A step of the scale on which the council rates itself."""

    step: int
    means: str


class OpenRating(Published):
    """A score for one part of the toolkit, with what it rests on."""

    part: str
    name: str
    score: int | None
    before: int | None = Field(description="The score of the time before.")
    target: int | None
    evidence: str | None


class OpenRatings(Published):
    """How the council rates itself."""

    rated_on: date | None
    target_on: date | None
    scale: tuple[OpenStep, ...]
    parts: tuple[OpenRating, ...]


class OpenProgress(Published):
    """Something that was delivered for an objective."""

    day: date
    objective: str
    what: str


class OpenPlan(Published):
    """The plan, as far as pages show it. A part that no page shows is empty."""

    period: OpenPeriod
    approval: OpenApproval
    outcomes: tuple[OpenOutcome, ...]
    objectives: tuple[OpenPlanObjective, ...]
    audiences: tuple[OpenAudience, ...]
    channels: tuple[OpenChannel, ...]
    messages: tuple[OpenMessage, ...]
    timetable: tuple[OpenActivity, ...]
    ratings: OpenRatings | None
    progress: tuple[OpenProgress, ...]


def open_plan(site: Site) -> OpenPlan | None:
    """The plan as pages show it; nothing if no page shows any of it."""
    plan, shown = site.plan, site.shown_of_plan
    if plan is None or not shown:
        return None
    audiences = tuple(_audiences(plan, site, shown))
    reached = dict.fromkeys(name for audience in audiences for name in audience.channels)
    return OpenPlan(
        period=OpenPeriod(**plan.period.model_dump()),
        approval=OpenApproval(**plan.approval.model_dump(mode="json")),
        outcomes=tuple(OpenOutcome(id=id_, text=text) for id_, text in plan.outcomes.items() if "outcomes" in shown),
        objectives=tuple(_objectives(plan, shown)),
        audiences=audiences,
        channels=tuple(OpenChannel(id=id_, name=plan.channels[id_].name) for id_ in reached),
        messages=tuple(_messages(site, shown)),
        timetable=tuple(_timetable(plan, shown)),
        ratings=_ratings(plan, site) if "ratings" in shown else None,
        progress=tuple(
            OpenProgress(**each.model_dump())
            for each in sorted(plan.progress, key=lambda each: each.day)
            if "progress" in shown
        ),
    )


def _objectives(plan: Plan, shown: frozenset[str]) -> Iterator[OpenPlanObjective]:
    listed, followed = "objectives" in shown, "progress" in shown
    for id_, each in plan.objectives.items() if listed or followed else ():
        yield OpenPlanObjective(
            id=id_,
            title=each.title,
            owner=each.owner if listed else None,
            quarters=tuple(map(str, each.quarters)) if listed else (),
            outcomes=each.outcomes if listed and "outcomes" in shown else (),
            audiences=each.audiences if listed else (),
            tactics=tuple(tactic.what for tactic in each.tactics) if listed else (),
            metrics=tuple(_metrics(each, followed=followed)),
        )


def _metrics(objective: Objective, *, followed: bool) -> Iterator[OpenMetric]:
    later = {"latest", "latest_on", "method", "source"}
    for metric in objective.metrics:
        kept = {name: getattr(metric, name) for name in Metric.model_fields if followed or name not in later}
        yield OpenMetric(**{**dict.fromkeys(later), **kept})


def _audiences(plan: Plan, site: Site, shown: frozenset[str]) -> Iterator[OpenAudience]:
    described, told = "audiences" in shown, "messages" in shown
    for id_, each in plan.audiences.items() if described or told else ():
        yield OpenAudience(
            id=id_,
            name=site.kinds.audiences.get(id_, id_),
            who=each.who if described else None,
            messages=tuple(name for name, message in site.messages if id_ in message.audiences) if told else (),
            channels=_channels(each, plan),
        )


def _channels(audience: Audience, plan: Plan) -> tuple[str, ...]:
    return tuple(name for name in audience.channels if name in plan.channels)


def _messages(site: Site, shown: frozenset[str]) -> Iterator[OpenMessage]:
    pages = [page for page in site.pages if not page.path.startswith(EDITORS)]
    called = {call.argument for page in pages for call in page.calls if call.name == "message"}
    for id_, message in site.messages:
        if "messages" in shown or id_ in called:
            yield OpenMessage(id=id_, name=message.name, text=message.text, audiences=message.audiences)


def _timetable(plan: Plan, shown: frozenset[str]) -> Iterator[OpenActivity]:
    for each in sorted(plan.timetable, key=lambda each: each.day) if "timetable" in shown else ():
        yield OpenActivity(day=each.day, what=each.what, owner=each.owner, done=bool(each.done_on))


def _ratings(plan: Plan, site: Site) -> OpenRatings:
    framework = site.edition.framework if site.edition else None
    names = framework.parts if framework else {}
    return OpenRatings(
        rated_on=plan.ratings.rated_on,
        target_on=plan.ratings.target_on,
        scale=tuple(OpenStep(step=step, means=means) for step, means in plan.ratings.scale.items()),
        parts=tuple(
            OpenRating(part=part, name=names.get(part, part), **rating.model_dump())
            for part, rating in plan.ratings.parts.items()
        ),
    )
