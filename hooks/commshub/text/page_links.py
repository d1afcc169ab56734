"""The links of a page to other files of the hub, each with its place in the text."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from commshub.model.page import CODE, Page, blank

# Where a Markdown link or picture leads, in the text or in a line `[name]: address` of its own; links with a scheme,
# and those within a page, lead elsewhere.
_TARGET = r"<?(?![a-z][a-z0-9+.-]*:|#|//)(?P<target>[^)\s>#?]+)(?:[#?][^)\s>]*)?>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?"
_LINKS = (
    re.compile(rf"\]\({_TARGET}\)", re.IGNORECASE),
    re.compile(rf"^ {{0,3}}\[[^\]^\n]+\]: +{_TARGET} *$", re.IGNORECASE | re.MULTILINE),
)


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link to a file: where it starts in the text of the page, as it is typed there, and the path that it means."""

    offset: int
    typed: str
    path: str

    @property
    def target(self) -> str:
        """The path as written from the folder of the page, without the signs that stand for others in addresses."""
        return unquote(self.typed)


def page_links(page: Page) -> Iterator[PageLink]:
    """Where the links of a page lead; what stands in code is no link."""
    text = blank(CODE, page.body) if "`" in page.body or "~" in page.body else page.body
    folder = posixpath.dirname(page.path)
    for pattern in _LINKS:
        for match in pattern.finditer(text):
            path = posixpath.normpath(posixpath.join(folder, unquote(match["target"])))
            yield PageLink(match.start("target"), match["target"], path)
