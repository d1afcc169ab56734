"""Days of the plan that can be: a person's word for a year at most, targets within the plan, ratings of these years."""

from collections.abc import Iterator
from datetime import date, timedelta

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.page import Page
from commshub.model.plan import Plan
from commshub.model.site import Site
from commshub.text.ends import OLDEST_RATING
from commshub.text.formatting import day
from commshub.text.written_days import find_days

_HOME = "content_data/comms_plan.yml"
_LONGEST_WORD = timedelta(days=366)
_NEXT = "next_briefing"


@rule()
def word_without_end(site: Site) -> Iterator[Finding]:
    """What a person vouches for counts for a year at most, and ends after it begins.

    ```diff
      # content_data/comms_plan.yml
      attestations:
    -   - {element: plan-exists, by: prevent-team, day: 2026-01-02, until: 2099-01-02, what_was_seen: The plan}
    +   - {element: plan-exists, by: prevent-team, day: 2026-01-02, until: 2027-01-02, what_was_seen: The plan}
    ```
    > What was seen on 2 January 2026 would count until 2 January 2099
    """
    for number, word in enumerate(site.plan.attestations if site.plan else ()):
        if word.until > word.day + _LONGEST_WORD or word.until < word.day:
            yield Finding(
                site.location(_HOME, "attestations", number, "until"),
                f"What was seen on {day(word.day)} would count until {day(word.until)}",
                "Write a day after 'until:' that is within a year of 'day:'. Then somebody looks again.",
            )


@rule()
def target_outside_plan(site: Site) -> Iterator[Finding]:
    """The targets of a plan are due while it lasts.

    ```diff
      # content_data/comms_plan.yml
      objectives:
        stories:
          metrics:
            - what: Stories told
              unit: stories
    -         target_on: 2031-03-31
    +         target_on: 2027-03-31
    ```
    > The target is due on 31 March 2031, outside the plan's own time
    """
    span = site.plan.period.span if site.plan else None
    for id_, objective in site.plan.objectives.items() if site.plan and span else ():
        for number, metric in enumerate(objective.metrics):
            if span and metric.target_on and not span[0] <= metric.target_on <= span[1]:
                yield Finding(
                    site.location(_HOME, "objectives", id_, "metrics", number, "target_on"),
                    f"The target is due on {day(metric.target_on)}, outside the plan's own time",
                    f"Write a day between {day(span[0])} and {day(span[1])}.",
                )


@rule()
def rated_long_ago(site: Site) -> Iterator[Finding]:
    """The council has rated itself within the last two years.

    ```diff
      # content_data/comms_plan.yml
    - ratings: {rated_on: 2016-03-01}
    + ratings: {rated_on: 2026-03-01}
    ```
    > The ratings are those of 1 March 2016
    """
    rated = site.plan.ratings.rated_on if site.plan else None
    if rated and rated < site.today - OLDEST_RATING:
        yield Finding(
            site.location(_HOME, "ratings", "rated_on"),
            f"The ratings are those of {day(rated)}",
            "Rate each part again with the partners, and write the day after 'rated_on:'.",
        )


@rule()
def told_too_early(site: Site) -> Iterator[Finding]:
    """Nothing was reported or verified on a day that is still to come.

    ```diff
      # content_data/comms_plan.yml
    - reported_on: 2027-09-29
    + reported_on: 2026-09-29
    ```
    > 29 September 2027 is still to come
    """
    for steps, when in _told_days(site.plan) if site.plan else ():
        if when and when > site.today:
            yield Finding(
                site.location(_HOME, *steps),
                f"{day(when)} is still to come",
                "Write the day on which it really happened, or take the line out.",
            )


def _told_days(plan: Plan) -> Iterator[tuple[tuple[str | int, ...], date | None]]:
    yield ("reported_on",), plan.reported_on
    for number, implication in enumerate(plan.implications):
        yield ("implications", number, "verified_on"), implication.verified_on


@rule(Level.WARNING)
def next_briefing_passed(site: Site) -> Iterator[Finding]:
    """The newest briefing names a next one that is still to come.

    ```diff
      # content_data/pages.yml
      fields:
        next_briefing: {holds: date, label: date of the next briefing}
      # docs/help.md
      ---
    - next_briefing: 2026-06-23
    + next_briefing: 2027-02-02
      ---
    ```
    > The next briefing was to come on 23 June 2026
    """
    briefings = [page for page in site.pages if not page.language and page.day(_NEXT)]
    newest = max(briefings, key=_counted_until, default=None)
    when = newest.day(_NEXT) if newest else None
    if newest and when and when < site.today:
        yield Finding(
            newest.location(_NEXT),
            f"The next briefing was to come on {day(when)}",
            f"Write the briefing that was due, or the day on which it comes after '{_NEXT}:'.",
        )


def _counted_until(page: Page) -> tuple[date, str]:
    """The end of the quarter that a briefing is about, and its path where none is named."""
    return max((each.last for each in find_days(page.text("quarter"))), default=date.min), page.path
