"""What is not published yet or no longer, and what leads there from pages that are.

A page says at its top in what `state` it is (draft, in-review or approved), who approved it, from which moment it is
published (`publish_on`) and until when (`unpublish_on`), and with which others it comes out (`release`).
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.publication import PageState, publish_on
from commshub.model.site import Site
from commshub.text.formatting import moment, quote
from commshub.text.page_links import links_within
from commshub.text.publication import reason_for


@rule()
def linked(site: Site) -> Iterator[Finding]:
    """No published page leads to one that readers cannot see.

    Pages of one `release` come out together, so they may lead to each other.

    ```diff
      # docs/new.md
      ---
      kind: guide
      title: New
      description: New here.
      owner: prevent-team
      audiences: [residents]
      last_reviewed: 2026-11-01
      state: draft
      ---
      # docs/help.md
    - See [what is new](new.md).
    + See [the home page](index.md).
    ```
    > 'new.md' is a draft
    """
    for page in site.pages if site.unpublished else ():
        for link in links_within(page) if page.path not in site.unpublished else ():
            held = site.unpublished.get(link.path)
            if held:
                yield Finding(
                    page.location_in_text(link.offset, link.end),
                    f"{quote(held.page.source_path, 22)} {reason_for(held)}",
                    "Take this link to it out until then, publish it, or give both pages the same 'release:'.",
                )


@rule(Level.WARNING)
def linked_until(site: Site) -> Iterator[Finding]:
    """No page leads to one that is taken down before it is taken down itself.

    On that day the link would lead nowhere, though nobody has changed a word.

    ```diff
      # docs/new.md
      ---
      kind: guide
      title: New
      description: New here.
      owner: prevent-team
      audiences: [residents]
      last_reviewed: 2026-11-01
      unpublish_on: 2026-12-31 17:00
      ---
      # docs/help.md
    - See [what is new](new.md).
    + See [the home page](index.md).
    ```
    > 'new.md' is taken down at 5pm on 31 December 2026
    """
    ends = {page.path: down for page in site.pages if (down := page.moment("unpublish_on"))}
    for page in site.pages if ends else ():
        for link in links_within(page):
            down, own = ends.get(link.path), page.moment("unpublish_on")
            if down and link.path not in site.unpublished and (own is None or own > down):
                yield Finding(
                    page.location_in_text(link.offset, link.end),
                    f"{quote(link.path.removeprefix('docs/'), 30)} is taken down at {moment(down)}",
                    "Take this link out before then. Lists that the hub makes itself drop the page on that day.",
                )


@rule()
def approved_by_nobody(site: Site) -> Iterator[Finding]:
    """A page that is approved says which role approved it.

    ```diff
      # docs/help.md
      ---
      state: approved
    + approved_by: prevent-team
      ---
    ```
    > The page is approved, and does not say by whom
    """
    for page in site.pages:
        is_said = page.text("approved_by") or "approved_by" in page.unread
        if page.text("state") == PageState.APPROVED and not is_said:
            yield Finding(
                page.location("state"),
                "The page is approved, and does not say by whom",
                "Add 'approved_by:' with the id of the contact who approved it.",
            )


@rule(Level.WARNING)
def checked_by_its_approver(site: Site) -> Iterator[Finding]:
    """Two roles look at a page before it is published: one checks its facts, and another approves it.

    ```diff
      # docs/help.md
      ---
      state: approved
      approved_by: prevent-team
    - fact_checked_by: prevent-team
    + fact_checked_by: act-early-line
      ---
    ```
    > 'prevent-team' has checked and approved this page alone
    """
    for page in site.pages:
        role = page.text("fact_checked_by")
        if role and role == page.text("approved_by"):
            yield Finding(
                page.location("fact_checked_by"),
                f"{quote(role, 30)} has checked and approved this page alone",
                "Have another role check its facts, and write that after 'fact_checked_by:'.",
            )


@rule()
def down_before_out(site: Site) -> Iterator[Finding]:
    """A page is taken down after it was published.

    ```diff
      # docs/help.md
      ---
      publish_on: 2026-11-02 09:00
    - unpublish_on: 2026-11-01 09:00
    + unpublish_on: 2027-11-01 09:00
      ---
    ```
    > The page is taken down before it is published
    """
    for page in (*site.pages, *(each.page for each in site.unpublished.values())):
        out, down = publish_on(page), page.moment("unpublish_on")
        if out and down and down <= out:
            yield Finding(
                page.location("unpublish_on"),
                "The page is taken down before it is published",
                "Write a later moment after 'unpublish_on:', such as 2027-03-31 17:00.",
            )
