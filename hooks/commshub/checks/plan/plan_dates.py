"""The days of the communications plan: its period, what is planned in it, and what is told as done.

`content_data/comms_plan.yml` names every day as year-month-day, and quarters as in 2026-q4.
"""

from collections.abc import Iterator
from datetime import date

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level, Location
from commshub.model.plan import Plan
from commshub.model.quarters import YearQuarter
from commshub.model.site import Site
from commshub.text.formatting import day, quote

_HOME = "content_data/comms_plan.yml"

_Steps = tuple[str | int, ...]


def _location(site: Site, *steps: str | int) -> Location:
    return site.location(_HOME, *steps)


@rule()
def period_runs_backwards(site: Site) -> Iterator[Finding]:
    """The plan ends after it starts.

    ```diff
      # content_data/comms_plan.yml
    - period: {start: 2027-04-01, end: 2027-03-31, refresh_by: 2027-03-31}
    + period: {start: 2026-04-01, end: 2027-03-31, refresh_by: 2027-03-31}
    ```
    > The plan ends on 31 March 2027, before it has started
    """
    period = site.plan.period if site.plan else None
    if period and period.start and period.end and period.end <= period.start:
        yield Finding(
            _location(site, "period", "end"),
            f"The plan ends on {day(period.end)}, before it has started",
            "Write the last day of the plan after 'end:'.",
        )


@rule(follows=("plan-dates.period-runs-backwards",))
def period_over(site: Site) -> Iterator[Finding]:
    """The plan has not run out.

    A plan for last year says to everyone that communication has stopped.

    ```diff
      # content_data/comms_plan.yml
    - period: {start: 2025-04-01, end: 2026-03-31, refresh_by: 2026-03-31}
    + period: {start: 2026-04-01, end: 2027-03-31, refresh_by: 2027-03-31}
    ```
    > The plan ran out on 31 March 2026
    """
    ends = site.plan.period.end if site.plan else None
    if ends and ends < site.today:
        yield Finding(
            _location(site, "period", "end"),
            f"The plan ran out on {day(ends)}",
            "Write the next plan, have it agreed, and set the new days under 'period:' and 'approval:'.",
        )


@rule(Level.WARNING)
def refresh_due(site: Site) -> Iterator[Finding]:
    """The plan is renewed by the day that it names.

    ```diff
      # content_data/comms_plan.yml
    - period: {start: 2026-04-01, end: 2027-03-31, refresh_by: 2026-10-31}
    + period: {start: 2026-04-01, end: 2027-03-31, refresh_by: 2027-03-31}
    ```
    > The plan was to be renewed by 31 October 2026
    """
    period = site.plan.period if site.plan else None
    if period and period.refresh_by and period.span and period.refresh_by < site.today <= period.span[1]:
        yield Finding(
            _location(site, "period", "refresh_by"),
            f"The plan was to be renewed by {day(period.refresh_by)}",
            "Look the plan through with the partners, and set the next day after 'refresh_by:'.",
        )


@rule()
def outside_period(site: Site) -> Iterator[Finding]:
    """What is planned lies within the plan's own days.

    ```diff
      # content_data/comms_plan.yml
      objectives:
        stories:
    -     quarters: [2028-q1]
    +     quarters: [2026-q4]
    ```
    > 'January to March 2028' is outside the plan's own time
    """
    plan = site.plan
    if plan is None or plan.period.span is None:
        return
    start, end = plan.period.span
    first, last = YearQuarter.of(start), YearQuarter.of(end)
    for steps, quarter in _quarters(plan):
        if not first <= quarter <= last:
            yield Finding(
                _location(site, *steps),
                f"{quote(str(quarter))} is outside the plan's own time",
                f"Choose a quarter between {first} and {last}.",
            )
    for number, activity in enumerate(plan.timetable):
        if not start <= activity.day <= end:
            yield Finding(
                _location(site, "timetable", number, "day"),
                f"{day(activity.day)} is outside the plan's own time",
                f"Choose a day between {day(start)} and {day(end)}.",
            )


def _quarters(plan: Plan) -> Iterator[tuple[_Steps, YearQuarter]]:
    for id_, objective in plan.objectives.items():
        for number, quarter in enumerate(objective.quarters):
            yield ("objectives", id_, "quarters", number), quarter
    for number, opportunity in enumerate(plan.opportunities):
        if opportunity.quarter:
            yield ("opportunities", number, "quarter"), opportunity.quarter


@rule()
def metric_runs_backwards(site: Site) -> Iterator[Finding]:
    """The days of a metric come in order: where we began, where we are, where we want to be.

    ```diff
      # content_data/comms_plan.yml
      objectives:
        stories:
          metrics:
            - what: Stories told
              unit: stories
              baseline_on: 2026-03-31
    -         target_on: 2026-03-31
    +         target_on: 2027-03-31
    ```
    > The target is due on 31 March 2026, before the first figure
    """
    for id_, objective in site.plan.objectives.items() if site.plan else ():
        for number, metric in enumerate(objective.metrics):
            if metric.target_on and metric.baseline_on and metric.target_on <= metric.baseline_on:
                yield Finding(
                    _location(site, "objectives", id_, "metrics", number, "target_on"),
                    f"The target is due on {day(metric.target_on)}, before the first figure",
                    "Write the day by which the target is to be reached after 'target_on:'.",
                )


@rule(Level.WARNING)
def overdue(site: Site) -> Iterator[Finding]:
    """What was planned for a day that has passed was done, or has a new day.

    ```diff
      # content_data/comms_plan.yml
      timetable:
    -   - {day: 2026-10-01, what: A story, objective: stories, owner: prevent-team}
    +   - {day: 2026-10-01, what: A story, objective: stories, owner: prevent-team, done_on: 2026-10-02}
    ```
    > 'A story' was planned for 1 October 2026
    """
    for number, activity in enumerate(site.plan.timetable if site.plan else ()):
        if activity.done_on is None and activity.day < site.today:
            yield Finding(
                _location(site, "timetable", number, "day"),
                f"{quote(activity.what, 24)} was planned for {day(activity.day)}",
                "Write the day it took place after 'done_on:', or give it a new 'day:'.",
            )


@rule()
def done_in_the_future(site: Site) -> Iterator[Finding]:
    """Nothing is told as done, measured or seen on a day that is still to come.

    ```diff
      # content_data/comms_plan.yml
      timetable:
    -   - {day: 2026-12-01, what: A story, objective: stories, owner: prevent-team, done_on: 2026-12-01}
    +   - {day: 2026-12-01, what: A story, objective: stories, owner: prevent-team}
    ```
    > 1 December 2026 is still to come, and this is told as done
    """
    for steps, told in _reported_days(site.plan) if site.plan else ():
        if told > site.today:
            yield Finding(
                _location(site, *steps),
                f"{day(told)} is still to come, and this is told as done",
                "Write the day on which it really happened, or take the line out.",
            )


def _reported_days(plan: Plan) -> Iterator[tuple[_Steps, date]]:
    if plan.approval.day:
        yield ("approval", "day"), plan.approval.day
    if plan.ratings.rated_on:
        yield ("ratings", "rated_on"), plan.ratings.rated_on
    for number, activity in enumerate(plan.timetable):
        if activity.done_on:
            yield ("timetable", number, "done_on"), activity.done_on
    for id_, objective in plan.objectives.items():
        for number, metric in enumerate(objective.metrics):
            if metric.latest_on:
                yield ("objectives", id_, "metrics", number, "latest_on"), metric.latest_on
    yield from ((("progress", number, "day"), each.day) for number, each in enumerate(plan.progress))
    yield from ((("attestations", number, "day"), each.day) for number, each in enumerate(plan.attestations))
