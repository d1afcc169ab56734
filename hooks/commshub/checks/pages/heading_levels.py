"""Headings that leave out no level and are not empty.

People who listen to a page go from heading to heading, and from level to level. Success criterion 1.3.1 of WCAG 2.2
asks for an order that the page has in its looks too.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.text.formatting import quote
from commshub.text.outline import outline_of

_WCAG = "WCAG 2.2, 1.3.1 Info and Relationships"


@rule(Level.WARNING)
def skipped(site: Site) -> Iterator[Finding]:
    """A heading is at most one level below the heading above it, and the first of a page is of the second level.

    Whoever jumps by levels looks for the one that was left out, and thinks that something is missing.

    ```diff
      # docs/help.md
      ## What happens next

    - #### In the first week
    + ### In the first week
    ```
    > The heading 'In the first week' is of level 4, below one of level 2
    """
    for page in site.pages:
        # The title at the top of the file is the first heading.
        above = 1
        for heading in outline_of(page):
            if heading.level > above + 1:
                yield Finding(
                    page.location_in_text(heading.start, heading.end),
                    f"The heading {quote(heading.text)} is of level {heading.level}, below one of level {above}",
                    f"Write it with {above + 1} signs '#', or give it the heading between the two.",
                    source=_WCAG,
                )
            above = heading.level


@rule(Level.WARNING)
def empty(site: Site) -> Iterator[Finding]:
    """A heading has words.

    ```diff
      # docs/help.md
    - ##
    + ## What happens next

      We talk with you first.
    ```
    > A heading has no words
    """
    for page in site.pages:
        for heading in outline_of(page):
            if not heading.text.strip():
                yield Finding(
                    page.location_in_text(heading.start, heading.end),
                    "A heading has no words",
                    "Write what the part below it is about, or delete the signs.",
                    source=_WCAG,
                )
