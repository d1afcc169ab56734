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


# Names that tell nothing of which page is meant.
_EVERYWHERE = frozenset({"", "index", "docs"})

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
        for start, end, target in _targets(page):
            if posixpath.normpath(posixpath.join(folder, target)) in there:
                continue
            near = nearest(target, tuple(posixpath.relpath(name, folder) for name in there))
            meant = _only_one_meant(target, folder, there)
            yield Finding(
                page.location_in_text(start, end),
                f"The link to {quote(target, 45)} leads to no page",
                f"Link to a file that is there, written from this page's folder.{near}",
                fix=page.fix_in_text(start, end, meant) if meant else None,
            )


def _only_one_meant(target: str, folder: str, there: frozenset[str]) -> str | None:
    """The one file that a link can mean if only its form is wrong, or if the file stands in another folder.

    A name that is merely similar is no proof: a page of the year before would be linked to without anybody noticing.
    """
    start = "docs" if target.startswith("/") else folder
    address = _form(posixpath.normpath(posixpath.join(start, target.lstrip("/"))))
    same = [name for name in there if _form(name) == address]
    if not same and posixpath.basename(address) not in _EVERYWHERE:
        same = [name for name in there if posixpath.basename(_form(name)) == posixpath.basename(address)]
    return posixpath.relpath(same[0], folder) if len(same) == 1 else None


def _form(path: str) -> str:
    """A path without what differs between the ways to write it: capitals, spaces and how it ends."""
    plain = re.sub(r"[\s_]+", "-", path.lower())
    return re.sub(r"(?:(?:/|^)index)?(?:\.md|\.html?)?/?$", "", plain)


def _targets(page: Page) -> Iterator[tuple[int, int, str]]:
    """Where the links of a page lead, each with its place in the text; what stands in code is no link."""
    text = blank(CODE, page.body) if "`" in page.body or "~" in page.body else page.body
    for pattern in _LINKS:
        yield from ((*match.span("target"), unquote(match["target"])) for match in pattern.finditer(text))


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
                page.location_in_text(*match.span()),
                f"{quote(match.group())} leads nowhere: this is no paper",
                "Link to the page or the heading that is meant.",
            )
