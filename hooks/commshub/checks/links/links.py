"""Links from page to page that arrive."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from commshub.checks.rule import rule
from commshub.model.collection import nearest
from commshub.model.findings import Finding, Level
from commshub.model.page import CODE, Page, blank
from commshub.model.site import Site
from commshub.text.formatting import quote

# Where a Markdown link or picture leads, in the text or in a line `[name]: address` of its own; links with a scheme,
# and those within a page, lead elsewhere.
_TARGET = r"<?(?![a-z][a-z0-9+.-]*:|#|//)(?P<target>[^)\s>#?]+)(?:[#?][^)\s>]*)?>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?"
_LINKS = (
    re.compile(rf"\]\({_TARGET}\)", re.IGNORECASE),
    re.compile(rf"^ {{0,3}}\[[^\]^\n]+\]: +{_TARGET} *$", re.IGNORECASE | re.MULTILINE),
)


_PAGE_NUMBER = re.compile(r"\b(?:on|see|at|go to|turn to) page \d+\b", re.IGNORECASE)


@rule()
def leads_nowhere(site: Site) -> Iterator[Finding]:
    """Every link from one page to another arrives.

    Someone who has plucked up the courage to press "Who to contact" must not meet "Page not found".

    ```diff
      # docs/help.md
    - See [who to contact](contact.md).
    + See [the home page](index.md).
    ```
    > The link to 'contact.md' leads to no page
    """
    made = frozenset(f"docs/{path}" for path in (*site.generated_pages, *site.generated_files))
    there = frozenset(name for name in site.file_names if name.startswith("docs/")) | made
    for page in site.pages:
        folder = posixpath.dirname(page.path)
        for offset, target in _targets(page):
            if posixpath.normpath(posixpath.join(folder, target)) in there:
                continue
            near = nearest(target, tuple(posixpath.relpath(name, folder) for name in there))
            yield Finding(
                page.location_in_text(offset),
                f"The link to {quote(target, 45)} leads to no page",
                f"Link to a file that is there, written from this page's folder.{near}",
            )


def _targets(page: Page) -> Iterator[tuple[int, str]]:
    """Where the links of a page lead, each with its place in the text; what stands in code is no link."""
    text = blank(CODE, page.body) if "`" in page.body or "~" in page.body else page.body
    for pattern in _LINKS:
        yield from ((match.start("target"), unquote(match["target"])) for match in pattern.finditer(text))


@rule(Level.WARNING)
def page_number(site: Site) -> Iterator[Finding]:
    """No page sends readers to a numbered page, as paper does.

    A site has no page 35. What is copied from a report keeps such words, and they lead nowhere.

    ```diff
      # docs/help.md
    - The tool is on page 35.
    + The tool is on [the home page](index.md).
    ```
    > 'on page 35' leads nowhere: this is no paper
    """
    for page in site.pages:
        for match in _PAGE_NUMBER.finditer(page.body) if "page " in page.body else ():
            yield Finding(
                page.location_in_text(match.start()),
                f"{quote(match.group())} leads nowhere: this is no paper",
                "Link to the page or the heading that is meant.",
            )
