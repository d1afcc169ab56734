"""What the council does not meet yet: each gap is declared with its reason, its owner and a day, and was approved.

A gap stands under `gaps:` in `content_data/comms_plan.yml`. Readers see it on "How we meet the benchmark".
"""

from collections.abc import Iterator
from datetime import timedelta

from commshub.checks.plan.plan_entries import parts_not_whole
from commshub.checks.rule import rule
from commshub.coverage.elements import evaluate_element
from commshub.coverage.evidence_pages import evidence_pages
from commshub.coverage.gaps import plan_parts_of, reason_against_gap
from commshub.model.findings import Finding, Level, Location
from commshub.model.gaps import Gap
from commshub.model.site import Site
from commshub.text.formatting import amount, day, quote

_HOME = "content_data/comms_plan.yml"
# A plan lasts a year; what is put off for longer is not planned.
_LONGEST = timedelta(days=366)


def _gaps(site: Site) -> Iterator[tuple[int, Gap]]:
    yield from enumerate(site.plan.gaps if site.plan else ())


def _location(site: Site, *steps: str | int) -> Location:
    return site.location(_HOME, *steps)


@rule()
def day_passed(site: Site) -> Iterator[Finding]:
    """A gap is closed by its day.

    A day that may pass without a word promises nothing.

    ```diff
      # content_data/comms_plan.yml
      gaps:
        - elements: [plan-exists]
          what: There are no objectives
          why: The post was empty
          owner: prevent-team
    -     by: 2026-11-19
    +     by: 2027-01-31
    + gaps_approval: {number: 1, by: prevent-team, day: 2026-11-20}
    ```
    > A gap was to be closed by 19 November 2026: 'There are no objectives'
    """
    for number, gap in _gaps(site):
        if gap.is_over(site.today):
            yield Finding(
                _location(site, "gaps", number, "by"),
                f"A gap was to be closed by {day(gap.by)}: {quote(gap.what, 25)}",
                "Take the gap out if it is closed. If it is not, agree on another day with whoever approved it.",
            )


@rule()
def day_far_off(site: Site) -> Iterator[Finding]:
    """A gap is closed within a year.

    ```diff
      # content_data/comms_plan.yml
      gaps:
        - elements: [plan-exists]
          what: There are no objectives
          why: The post was empty
          owner: prevent-team
    -     by: 2029-01-31
    +     by: 2027-01-31
    + gaps_approval: {number: 1, by: prevent-team, day: 2026-11-20}
    ```
    > A gap is to be closed by 31 January 2029, in more than a year
    """
    for number, gap in _gaps(site):
        if gap.by > site.today + _LONGEST:
            yield Finding(
                _location(site, "gaps", number, "by"),
                f"A gap is to be closed by {day(gap.by)}, in more than a year",
                "Write a day within the next twelve months. What takes longer has a first step that does not.",
            )


@rule()
def not_approved(site: Site) -> Iterator[Finding]:
    """No more elements are declared as gaps than a role has approved.

    Otherwise a plan could grow hollow one entry at a time, and nobody would have agreed to it.

    ```diff
      # content_data/comms_plan.yml
      gaps:
        - elements: [plan-exists]
          what: There are no objectives
          why: The post was empty
          owner: prevent-team
          by: 2027-01-31
    - gaps_approval: {number: 0, by: prevent-team, day: 2026-11-20}
    + gaps_approval: {number: 1, by: prevent-team, day: 2026-11-20}
    ```
    > 1 element is declared as a gap, and 0 were approved
    """
    declared = len({element for _, gap in _gaps(site) for element in gap.elements})
    approval = site.plan.gaps_approval if site.plan else None
    approved = approval.number if approval and approval.holds(site.today) else 0
    if declared > approved:
        are = "is declared as a gap" if declared == 1 else "are declared as gaps"
        yield Finding(
            _location(site, "gaps_approval") if approval else _location(site, "gaps"),
            f"{amount(declared, 'element')} {are}, and {approved} {'was' if approved == 1 else 'were'} approved",
            "Have the gaps approved, and write who agreed and when: "
            f"gaps_approval: {{number: {declared}, by: prevent-lead, day: {site.today}}}.",
        )


@rule()
def not_to_be_declared(site: Site) -> Iterator[Finding]:
    """Nobody declares a contact, a page that every hub has, emergency help or a duty in law as a gap.

    ```diff
      # content_data/comms_plan.yml
      gaps:
        - elements: [plan-exists]
          what: Nobody answers
          why: The post was empty
          owner: prevent-team
          by: 2027-01-31
      gaps_approval: {number: 1, by: prevent-team, day: 2026-11-20}
      # content_data/frameworks/home-office-2024.yml
      elements:
        plan-exists:
          evidence:
    -       - {contact: prevent-team}
    +       - {plan: risks}
    ```
    > 'plan-exists' cannot be a gap: people must reach it
    """
    for number, gap in _gaps(site):
        for position, id_ in enumerate(gap.elements):
            element = site.elements.get(id_)
            reason = reason_against_gap(element, site) if element else None
            if reason:
                yield Finding(
                    _location(site, "gaps", number, "elements", position),
                    f"{quote(id_)} cannot be a gap: {reason}",
                    "Take it out of this list, and see to what is lacking before you publish.",
                )


@rule()
def declared_twice(site: Site) -> Iterator[Finding]:
    """An element is in one gap only, so that one owner and one day hold for it.

    ```diff
      # content_data/comms_plan.yml
      gaps:
    -   - {elements: [plan-exists, plan-exists], what: No objectives, why: No time, owner: prevent-team, by: 2027-01-31}
    +   - {elements: [plan-exists], what: No objectives, why: No time, owner: prevent-team, by: 2027-01-31}
      gaps_approval: {number: 1, by: prevent-team, day: 2026-11-20}
      # content_data/frameworks/home-office-2024.yml
      elements:
        plan-exists:
          evidence:
            - {plan: risks}
    ```
    > 'plan-exists' is declared as a gap already
    """
    seen: set[str] = set()
    for number, gap in _gaps(site):
        for position, id_ in enumerate(gap.elements):
            if id_ in seen:
                yield Finding(
                    _location(site, "gaps", number, "elements", position),
                    f"{quote(id_)} is declared as a gap already",
                    "Leave it in one gap, and take it out of the others.",
                )
            seen.add(id_)


@rule(Level.WARNING)
def closed(site: Site) -> Iterator[Finding]:
    """What is declared as a gap is lacking.

    Nothing stops for it: whoever closed the gap has done more than was promised. An element that is shown by entries of
    the plan is not, as long as one of them is not whole.

    ```diff
      # content_data/comms_plan.yml
      gaps:
    -   - {elements: [plan-exists], what: No narrative, why: No time, owner: prevent-team, by: 2027-01-31}
      gaps_approval: {number: 1, by: prevent-team, day: 2026-11-20}
    ```
    > 'plan-exists' is shown now, and still declared as a gap
    """
    evident = evidence_pages(site)
    not_whole = parts_not_whole(site.plan)
    for number, gap in _gaps(site):
        for position, id_ in enumerate(gap.elements):
            element = site.elements.get(id_)
            if element is None or reason_against_gap(element, site) or not not_whole.isdisjoint(plan_parts_of(element)):
                continue
            if not evaluate_element(site, id_, element, evident).lacks:
                yield Finding(
                    _location(site, "gaps", number, "elements", position),
                    f"{quote(id_, 40)} is shown now, and still declared as a gap",
                    "Take it out of this list. The number under 'gaps_approval:' can become smaller with it.",
                )
