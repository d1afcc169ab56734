"""Links from page to page that arrive."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from commshub.findings import Finding, Place, place_at
from commshub.rules import rule
from commshub.site.register import nearest
from commshub.site.site import Site
from commshub.wording import quote

# A Markdown link or picture, and where it leads; links with a scheme, and those within a page, lead elsewhere.
LINK = re.compile(
    r"\]\(<?(?![a-z][a-z0-9+.-]*:|#|//)([^)\s>#?]+)(?:[#?][^)\s>]*)?>?(?:\s+\"[^\"]*\")?\)", re.IGNORECASE
)


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
    names = site.file_names
    for page in site.pages:
        for match in LINK.finditer(page.body):
            target = unquote(match.group(1))
            path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), target))
            if path in names:
                continue
            within = place_at(page.path, page.body, match.start(1))
            folder = posixpath.dirname(path)
            near = nearest(path, tuple(name for name in names if name.startswith(folder))).replace(f"{folder}/", "")
            yield Finding(
                Place(page.path, within.line + page.body_line - 1, within.column),
                f"The link to {quote(target, 45)} leads to no page",
                f"Link to a file that is there, written from this page's folder.{near}",
            )
