"""Headings that leave out no level and are not empty.

People who listen to a page go from heading to heading, and from level to level. Success criterion 1.3.1 of WCAG 2.2
asks for an order that the page has in its looks too.
"""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.text.document.shown import blocks_with_signs
from commshub.text.formatting import quote
from commshub.text.outline import outline_of

_UNDERLINE = re.compile(r"(?:-+|=+)[ ]*")
_MAY_BE_UNDERLINE = re.compile(r"^[ >]*(?:-{2,}|={2,}|\*{3,}|_{3,}|-|=)[ ]*$", re.MULTILINE)
_LINE = re.compile(r"(?:={2,}|-{3,}|\*{3,})[ ]*")
_STOPS = (".", "!", "?")
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


@rule(Level.WARNING)
def by_underline(site: Site) -> Iterator[Finding]:
    """A heading is made by signs before it, and not by a line of hyphens below it.

    Whoever draws a line between two paragraphs, and leaves out the empty line above it, makes a heading of a sentence.

    ```diff
      # docs/help.md
      Talk to us at any time.
    +
      ---

      Or write to us.
    ```
    > A line of '---' makes a heading of 'Talk to us at any time.'
    """
    for page in site.pages:
        lines = page.body.split("\n") if _MAY_BE_UNDERLINE.search(page.body) else ()
        for heading in outline_of(page) if lines else ():
            first, _, rest = page.body[heading.start :].partition("\n")
            line = rest.partition("\n")[0]
            below = line.lstrip(" \t>")
            # Of a heading of the first level another rule tells.
            if first.startswith(("#", "<")) or heading.level == 1 or not _UNDERLINE.fullmatch(below):
                continue
            start = heading.start + len(first) + 1 + len(line) - len(below)
            yield Finding(
                page.location_in_text(start, start + len(below.rstrip())),
                f"A line of {quote(below)} makes a heading of {quote(heading.text)}",
                "Put an empty line above the line, or write the heading with '##' before it.",
                fix=page.fix_in_text(start, start, "\n") if below == line and heading.text.endswith(_STOPS) else None,
            )


@rule(Level.WARNING)
def stray_line(site: Site) -> Iterator[Finding]:
    """A line between two parts of a page is made of hyphens, below an empty line.

    ```diff
      # docs/help.md
      Talk to us at any time,
      or write to us.
    - =====
    +
    + ---

      We answer every day.
    ```
    > '=====' is shown as it is typed, and is no line
    """
    for page, block in blocks_with_signs(site, _MAY_BE_UNDERLINE):
        for start, line in block.lines():
            if _LINE.fullmatch(line) and block.tag not in {"td", "th"}:
                yield Finding(
                    page.location_in_text(*block.span(start, start + len(line.rstrip()))),
                    f"{quote(line)} is shown as it is typed, and is no line",
                    "Write '---' between two empty lines, or take it out.",
                )
