"""Links from page to page that arrive."""

import posixpath
import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.collection import nearest
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.text.formatting import quote
from commshub.text.page_links import page_links

_PAGE_NUMBER = re.compile(r"\b(?:on|see|at|go to|turn to) page \d+\b", re.IGNORECASE)


@rule()
def leads_nowhere(site: Site) -> Iterator[Finding]:
    """Every link from one page to another arrives.

    Someone who has plucked up the courage to press "Who to contact" must not meet "Page not found".

    Fails:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    See [who to contact](contact.md).
    ```

    Passes:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    See [the home page](index.md).
    ```
    """
    made = frozenset(f"docs/{path}" for path in (*site.generated_pages, *site.generated_files))
    there = frozenset(name for name in site.file_names if name.startswith("docs/")) | made
    for page in site.pages:
        folder = posixpath.dirname(page.path)
        for link in page_links(page):
            if link.path in there:
                continue
            near = nearest(link.target, tuple(posixpath.relpath(name, folder) for name in there))
            yield Finding(
                page.location_in_text(link.offset),
                f"The link to {quote(link.target, 45)} leads to no page",
                f"Link to a file that is there, written from this page's folder.{near}",
            )


@rule(Level.WARNING)
def page_number(site: Site) -> Iterator[Finding]:
    """No page sends readers to a numbered page, as paper does.

    A site has no page 35. What is copied from a report keeps such words, and they lead nowhere.

    Fails:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    The tool is on page 35.
    ```

    Passes:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    The tool is on [the home page](index.md).
    ```
    """
    for page in site.pages:
        for match in _PAGE_NUMBER.finditer(page.body) if "page " in page.body else ():
            yield Finding(
                page.location_in_text(match.start()),
                f"{quote(match.group())} leads nowhere: this is no paper",
                "Link to the page or the heading that is meant.",
            )
