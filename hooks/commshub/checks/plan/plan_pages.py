"""What the communications plan says can be seen on the pages of the hub, by those it is for."""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.coverage.evidence_pages import evidence_pages
from commshub.model.findings import Finding, Level, Location
from commshub.model.site import Site
from commshub.text.formatting import day, quote

_HOME = "content_data/comms_plan.yml"

_OUTCOMES = re.compile(r"(?:our |the |intended )*outcomes", re.IGNORECASE)
# A point of a list as an editor types it.
_POINT = re.compile(r"^ {0,3}(?:[-*+]|\d+[.)]) ", re.MULTILINE)


@rule()
def message_unheard(site: Site) -> Iterator[Finding]:
    """Every message stands on a page for each of the audiences that it is meant for.

    A message that is nowhere to be read was agreed for nothing. A page that is out of date does not count.

    ```diff
      # content_data/comms_plan.yml
      messages:
        no-watching:
          name: Nobody is watched
          text: Nobody is asked to watch other people.
          audiences: [residents]
    + # docs/help.md
    + {{ message("no-watching") }}
    ```
    > The message 'no-watching' is on no page for 'residents'
    """
    evident = evidence_pages(site, unfinished=True)
    for id_, message in site.messages:
        pages = evident.with_doubtful(evident.calling.get(("message", id_), ()))
        if any(not page.names("audiences") for page in pages):
            continue  # whom it is for is what that page has to say first
        heard = {audience for page in pages for audience in page.names("audiences")}
        for number, audience in enumerate(message.audiences):
            # Where a name is wrong, or a page hides what it calls, that is what needs mending.
            if audience in site.kinds.audiences and audience not in heard and not site.paths_hiding_calls:
                yield Finding(
                    site.messages.location(id_, "audiences", number),
                    f"The message {quote(id_)} is on no page for {quote(audience)}",
                    f'Put {{{{ message("{id_}") }}}} on a page for them, or take them out of its audiences.',
                )


@rule(Level.WARNING)
def page_out_of_date(site: Site) -> Iterator[Finding]:
    """The pages that show what is done for an objective were read in time.

    A page that nobody has looked at for a year does not show that the work goes on.

    ```diff
      # content_data/comms_plan.yml
      objectives:
        stories:
          pages: [get-help/worried.md]
      # docs/get-help/worried.md
      ---
    - last_reviewed: 2025-11-03
    + last_reviewed: 2026-11-03
      ---
    ```
    > The page that shows the objective 'stories' is out of date
    """
    for id_, objective in site.plan.objectives.items() if site.plan else ():
        for number, path in enumerate(objective.pages):
            page = site.page_at(path)
            if page and page.review_due and page.review_due < site.today:
                yield Finding(
                    _location(site, "objectives", id_, "pages", number),
                    f"The page that shows the objective {quote(id_)} is out of date",
                    f"Review '{page.path}', due on {day(page.review_due)}, or name another page.",
                )


@rule()
def outcomes_listed(site: Site) -> Iterator[Finding]:
    """The outcomes of the plan are shown from the plan, and never typed into a page as a list of their own.

    Two lists soon differ, and nobody can tell which of them was agreed.

    ```diff
      # docs/local/report.md
      ## Outcomes

    - - People trust us.
    - - Fewer people come to harm.
    + The plan lists them.
    ```
    > The outcomes of the plan are listed here a second time
    """
    if site.plan is None or not site.plan.outcomes:
        return
    for page in site.pages:
        for section in page.sections:
            if _OUTCOMES.fullmatch(section.heading.text) and len(_POINT.findall(section.text)) > 1:
                yield Finding(
                    page.location_of(section),
                    "The outcomes of the plan are listed here a second time",
                    "Write {{ plan.outcomes }} in place of the list, or link to the plan.",
                )


def _location(site: Site, *steps: str | int) -> Location:
    return site.location(_HOME, *steps)
