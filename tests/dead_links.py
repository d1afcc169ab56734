"""Links of a staged site that lead nowhere."""

import posixpath
import re
from collections.abc import Iterator

from commshub.render.site import StagedSite
from commshub.render.urls import url_of

MARKDOWN_LINK = re.compile(r"\]\((?P<target>[^)#?\s]+)")
HTML_LINK = re.compile(r"\bhref=\"(?P<target>[^\"#?]+)")
EXAMPLE = re.compile(r"<(pre|code)\b.*?</\1>|^```.*?^```|`[^`\n]+`", re.DOTALL | re.MULTILINE)


def dead_links(staged: StagedSite) -> Iterator[tuple[str, str]]:
    """The links from page to page of a staged site that lead to none."""
    paths = {page.path for page in staged.pages}
    urls = {url_of(path) for path in paths}
    for page in staged.pages:
        markdown = EXAMPLE.sub("", page.markdown)
        for found in MARKDOWN_LINK.finditer(markdown):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), found["target"]))
            if ":" not in found["target"] and target.endswith(".md") and target not in paths:
                yield page.path, found["target"]
        for found in HTML_LINK.finditer(markdown):
            target = posixpath.normpath(posixpath.join(url_of(page.path), found["target"]))
            if ":" not in found["target"] and found["target"].endswith("/") and f"{target}/" not in {*urls, "./"}:
                yield page.path, found["target"]
        in_frame = (page.frame.section, *page.frame.more)
        yield from ((page.path, link.url) for link in in_frame if link and link.url not in urls)
    yield from (("the menu", link.url) for link in (*staged.frame.menu, *staged.frame.footer) if link.url not in urls)
