"""The parts of the communications plan as the templates of `overrides/facts/plan/` see them."""

from collections.abc import Callable, Mapping
from itertools import groupby

from commshub.model.metrics import Metric
from commshub.model.plan import Objective, Plan
from commshub.model.quarters import YearQuarter
from commshub.model.site import Site
from commshub.render.charts import View, months, share
from commshub.text.formatting import day, day_or_dash, figure

_MINUTES_OF_AN_HOUR = 60
_HOURS_OF_A_DAY = 24

_SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def plan_view(part: str, plan: Plan, site: Site) -> View:
    """One part of the plan, named as `FACT_KINDS` does."""
    return _PARTS[part](plan, site)


def _role(id_: str | None, site: Site) -> str:
    contact = site.contacts.get(id_ or "")
    return contact.role if contact else id_ or ""


def _time_limit(minutes: int | None) -> str:
    """A time limit in words; a preview may show a plan that does not say yet."""
    if minutes is None:
        return ""
    if minutes < _MINUTES_OF_AN_HOUR:
        return f"{minutes} minutes"
    hours = minutes // _MINUTES_OF_AN_HOUR
    if hours < _HOURS_OF_A_DAY:
        return "1 hour" if hours == 1 else f"{hours} hours"
    days = hours // _HOURS_OF_A_DAY
    return "1 day" if days == 1 else f"{days} days"


def _outcomes(plan: Plan, _site: Site) -> View:
    return {"outcomes": list(plan.outcomes.values())}


def _objectives(plan: Plan, site: Site) -> View:
    return {"objectives": [_objective(objective, site) for objective in plan.objectives.values()]}


def _objective(objective: Objective, site: Site) -> View:
    return {
        "title": objective.title,
        "owner": _role(objective.owner, site),
        "quarters": [str(quarter) for quarter in objective.quarters],
        "tactics": [tactic.what for tactic in objective.tactics],
        "measures": [
            f"{metric.what}: from {figure(metric.baseline)} to {figure(metric.target)} {metric.unit} by "
            f"{day_or_dash(metric.target_on)}"
            for metric in objective.metrics
        ],
        "for_whom": [site.kinds.audiences.get(name, name) for name in objective.audiences],
    }


def _progress(plan: Plan, _site: Site) -> View:
    rows = [
        {"objective": objective.title, "metrics": [_metric(metric) for metric in objective.metrics]}
        for objective in plan.objectives.values()
    ]
    log = [{"day": day(each.day), "what": each.what} for each in sorted(plan.progress, key=lambda each: each.day)]
    return {"rows": rows, "log": log[::-1]}


def _metric(metric: Metric) -> View:
    return {
        "what": metric.what,
        "unit": metric.unit,
        "baseline": figure(metric.baseline),
        "target": figure(metric.target),
        "target_on": day_or_dash(metric.target_on),
        "latest": figure(metric.latest) if metric.latest is not None else None,
        "latest_on": day(metric.latest_on) if metric.latest_on else None,
        "share": share(metric.baseline or 0, metric.latest, metric.target) if metric.latest is not None else 0,
        "method": metric.method,
        "source": metric.source,
    }


def _timetable(plan: Plan, site: Site) -> View:
    activities = sorted(plan.timetable, key=lambda each: each.day)
    names = list(plan.period.months())
    done = [sum(bool(a.done_on) and (a.day.year, a.day.month) == month for a in activities) for month in names]
    open_ = [sum(not a.done_on and (a.day.year, a.day.month) == month for a in activities) for month in names]
    short = [
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
        for _, month in names
    ]
    quarters = [
        {
            "name": str(quarter),
            "activities": [
                {
                    "day": day(each.day),
                    "what": each.what,
                    "owner": _role(each.owner, site),
                    "done": bool(each.done_on),
                }
                for each in group
            ],
        }
        for quarter, group in groupby(activities, key=lambda each: YearQuarter.of(each.day))
    ]
    return {
        "chart": months(short, done, open_),
        "done": sum(done),
        "planned": sum(open_),
        "quarters": quarters,
    }


def _audiences(plan: Plan, site: Site) -> View:
    return {
        "audiences": [
            {
                "name": site.kinds.audiences.get(id_, id_),
                "who": audience.who,
                "cares_about": audience.cares_about,
                "barriers": audience.barriers,
                "channels": [plan.channels[name].name for name in audience.channels if name in plan.channels],
            }
            for id_, audience in plan.audiences.items()
        ]
    }


def _messages(plan: Plan, site: Site) -> View:
    return {
        "audiences": [
            {
                "name": site.kinds.audiences.get(id_, id_),
                "messages": [message.text for _, message in site.messages if id_ in message.audiences],
                "channels": [plan.channels[name].name for name in audience.channels if name in plan.channels],
            }
            for id_, audience in plan.audiences.items()
        ]
    }


def _situations(plan: Plan, site: Site) -> View:
    return {
        "situations": [
            {
                "name": situation.name,
                "lines": situation.lines,
                "approver": _role(situation.approver, site),
                "within": _time_limit(situation.within_minutes),
                "channels": [plan.channels[name].name for name in situation.channels if name in plan.channels],
            }
            for situation in plan.situations.values()
        ]
    }


def _press_steps(plan: Plan, site: Site) -> View:
    return {
        "steps": [
            {
                "what": step.what,
                "owner": _role(step.owner, site),
                "within": _time_limit(step.within_minutes),
                "otherwise": step.otherwise,
            }
            for step in plan.media_protocol.steps
        ]
    }


def _risks(plan: Plan, site: Site) -> View:
    return {
        "risks": [
            {"what": risk.what, "mitigation": risk.mitigation, "owner": _role(risk.owner, site)} for risk in plan.risks
        ]
    }


def _ratings(plan: Plan, site: Site) -> View:
    framework = site.edition.framework if site.edition else None
    ratings = plan.ratings
    return {
        "rated_on": day(ratings.rated_on) if ratings.rated_on else None,
        "target_on": day(ratings.target_on) if ratings.target_on else None,
        "scale": [{"step": step, "means": means} for step, means in ratings.scale.items()],
        "parts": [
            {
                "name": framework.parts.get(part, part) if framework else part,
                "score": rating.score,
                "target": rating.target,
                "evidence": rating.evidence,
            }
            for part, rating in ratings.parts.items()
        ],
    }


def _equality_impact(plan: Plan, site: Site) -> View:
    found = plan.equality_impact
    return {"looked_at": day(found.day) if found else "", "owner": _role(found.owner, site) if found else ""}


_PARTS: Mapping[str, Callable[[Plan, Site], View]] = {
    "outcomes": _outcomes,
    "objectives": _objectives,
    "progress": _progress,
    "timetable": _timetable,
    "audiences": _audiences,
    "messages": _messages,
    "situations": _situations,
    "press_steps": _press_steps,
    "risks": _risks,
    "ratings": _ratings,
    "equality_impact": _equality_impact,
}
