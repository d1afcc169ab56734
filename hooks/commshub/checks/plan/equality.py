"""How the communications plan touches different groups: looked at, lately, on a page that readers are led to.

`content_data/comms_plan.yml` names the page, the day and who answers for it, under `equality_impact`.
"""

from collections.abc import Iterator
from datetime import timedelta

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.text.formatting import day

_HOME = "content_data/comms_plan.yml"
_EQUALITY_DUTY = "Equality Act 2010, section 149"
# Days. An assessment is looked at again at least this often, and is made in the year before its plan begins.
_THREE_YEARS = timedelta(days=3 * 365 + 1)
_YEAR_BEFORE = timedelta(days=365)


@rule(Level.WARNING)
def not_looked_at(site: Site) -> Iterator[Finding]:
    """Somebody has looked at how the plan touches different groups, and the plan says where that can be read.

    A plan about Prevent that has "no direct implications" for equality has not been thought through.

    ```diff
      # content_data/comms_plan.yml
      implications:
        - {sort: Equality, what: One faith may feel singled out, verified_by: Adviser, verified_on: 2026-03-04}
    + equality_impact: {page: index.md, day: 2026-03-04, owner: prevent-team}
    ```
    > The plan does not say where its equality impact can be read
    """
    plan = site.plan
    # While the plan says nothing of what it means for the council, the contract asks for that first.
    if plan and plan.implications and plan.equality_impact is None:
        yield Finding(
            site.location(_HOME, "implications"),
            "The plan does not say where its equality impact can be read",
            "Add 'equality_impact: {page: …, day: …, owner: …}' with a page below docs/ that says what was found.",
            source=_EQUALITY_DUTY,
        )


@rule(Level.WARNING)
def looked_at_long_ago(site: Site) -> Iterator[Finding]:
    """The look at equality belongs to this plan: at most a year older than its start, and never three years old.

    ```diff
      # content_data/comms_plan.yml
    - equality_impact: {page: index.md, day: 2024-03-04, owner: prevent-team}
    + equality_impact: {page: index.md, day: 2026-03-04, owner: prevent-team}
    ```
    > The equality impact of the plan was last looked at on 4 March 2024
    """
    plan = site.plan
    found = plan.equality_impact if plan else None
    if not plan or not found:
        return
    old = site.today - found.day > _THREE_YEARS
    for_another = plan.period.start is not None and found.day < plan.period.start - _YEAR_BEFORE
    if old or for_another:
        yield Finding(
            site.location(_HOME, "equality_impact", "day"),
            f"The equality impact of the plan was last looked at on {day(found.day)}",
            "Look at it again with those whom it is about, and write the day after 'day:'.",
            source=_EQUALITY_DUTY,
        )


@rule()
def looked_at_in_the_future(site: Site) -> Iterator[Finding]:
    """The look at equality has been taken, and is not only promised.

    ```diff
      # content_data/comms_plan.yml
    - equality_impact: {page: index.md, day: 2026-12-04, owner: prevent-team}
    + equality_impact: {page: index.md, day: 2026-03-04, owner: prevent-team}
    ```
    > The equality impact was looked at on 4 December 2026, which is still to come
    """
    found = site.plan.equality_impact if site.plan else None
    if found and found.day > site.today:
        yield Finding(
            site.location(_HOME, "equality_impact", "day"),
            f"The equality impact was looked at on {day(found.day)}, which is still to come",
            "Write the day on which somebody really looked at it after 'day:'.",
        )


@rule(Level.WARNING)
def not_shown(site: Site) -> Iterator[Finding]:
    """A page that shows the plan's objectives also says when its equality impact was looked at.

    ```diff
      # content_data/comms_plan.yml
      equality_impact: {page: index.md, day: 2026-03-04, owner: prevent-team}
      # docs/our-plan.md
      {{ plan.objectives }}
    +
    + {{ plan.equality_impact }}
    ```
    > The plan is shown here without what it means for equality
    """
    if not site.plan or not site.plan.equality_impact:
        return
    for page in site.pages:
        parts = {call.part for call in page.calls if call.name == "plan"}
        if "objectives" in parts and "equality_impact" not in parts and page.path not in site.paths_hiding_calls:
            yield Finding(
                page.location(),
                "The plan is shown here without what it means for equality",
                "Add {{ plan.equality_impact }}, and lead to the page that says what was found.",
                source=_EQUALITY_DUTY,
            )
