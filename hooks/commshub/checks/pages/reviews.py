"""Pages that somebody has read through lately.

Every page says when it was last reviewed, and its kind says how many days that lasts.
"""

from collections.abc import Iterator
from datetime import timedelta

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.formatting import amount, day


def _grace(page: Page) -> timedelta:
    """How late the review of a page may be."""
    return timedelta(days=page.kind.grace_days if page.kind else 0)


@rule(Level.WARNING)
def due(site: Site) -> Iterator[Finding]:
    """Every page was reviewed in time.

    Guidance, numbers and names of teams change; nobody notices on a page that nobody reads.

    ```diff
      # docs/help.md
      ---
    - last_reviewed: 2025-11-01
    + last_reviewed: 2026-11-01
      ---
    ```
    > The page was to be reviewed by 1 November 2026
    """
    for page in site.pages:
        ends = page.review_due
        if ends and ends < site.today <= ends + _grace(page):
            yield Finding(
                page.location("last_reviewed"),
                f"The page was to be reviewed by {day(ends)}",
                "Read it through, mend what has changed, and write today's date after 'last_reviewed:'.",
            )


@rule()
def long_overdue(site: Site) -> Iterator[Finding]:
    """No page is more than 90 days late with its review, and no legal page is late at all.

    `grace_days` in `content_data/pages.yml` says how late the pages of a kind may be, if not 90 days.

    A reader cannot see which sentence has gone stale, so after that time the page does not go out.

    ```diff
      # docs/help.md
      ---
    - last_reviewed: 2024-11-01
    + last_reviewed: 2026-11-01
      ---
    ```
    > The review of the page is 384 days late (it was due by 1 November 2025)
    """
    for page in site.pages:
        ends = page.review_due
        if ends and site.today > ends + _grace(page):
            late = amount((site.today - ends).days, "day")
            yield Finding(
                page.location("last_reviewed"),
                f"The review of the page is {late} late (it was due by {day(ends)})",
                "Read it through, mend what has changed, and write today's date after 'last_reviewed:'.",
            )


@rule()
def in_the_future(site: Site) -> Iterator[Finding]:
    """No page was reviewed on a day that is still to come.

    It is a slip of the pen, or a promise; either way the page would look fresher than it is.

    ```diff
      # docs/help.md
      ---
    - last_reviewed: 2027-11-01
    + last_reviewed: 2026-11-01
      ---
    ```
    > The page was last reviewed on 1 November 2027, which is still to come
    """
    for page in site.pages:
        if page.last_reviewed and page.last_reviewed > site.today:
            yield Finding(
                page.location("last_reviewed"),
                f"The page was last reviewed on {day(page.last_reviewed)}, which is still to come",
                "Write the day on which somebody really read the page through.",
            )
