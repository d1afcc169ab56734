"""What an editor pastes into a page that a browser would run, load from elsewhere, or refuse.

The pages run nothing but the hub's own scripts and load nothing from other sites, and they tell the browser to hold
them to that. Whatever else stands in a page would be blocked, and the reader would see a hole.
"""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.page import CODE, COMMENT, Page, blank
from commshub.model.site import Site
from commshub.text.formatting import quote

_ACTIVE = re.compile(
    r"<(?P<tag>script|style|iframe|frame|object|embed|form|input|button|link|meta|base|applet|portal)\b", re.IGNORECASE
)
# The attributes of a tag, and those that stand in braces behind a heading, a link or a paragraph.
_ATTRIBUTES = re.compile(r"<[a-z][^<>]*>|\{:?[ ]?[^{}\n]*=[^{}\n]*\}", re.IGNORECASE)
_NOT_OURS = re.compile(r"(?<=[\s{:\"'])(?P<name>style|on[a-z]{3,})\s*=", re.IGNORECASE)
_RUNS = re.compile(
    r"(?:\]\(\s*<?|(?:href|src|action)\s*=\s*[\"']?\s*)(?P<scheme>javascript|vbscript|data):", re.IGNORECASE
)
_ELSEWHERE = re.compile(
    r"!\[[^\]]*\]\(\s*<?(?P<picture>(?:https?:)?//[^\s)>]+)"
    r"|<(?:img|audio|video|source|track)\b[^>]*?\b(?:src|srcset|poster)\s*=\s*[\"']?(?P<source>(?:https?:)?//[^\s\"'>]+)",
    re.IGNORECASE,
)
# The line below a table's head, where a column of it has a colon.
_ALIGNED = re.compile(r"^(?=[^\n]*:)(?=[^\n]*\|)[ >]*\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*$", re.MULTILINE)


@rule()
def active_element(site: Site) -> Iterator[Finding]:
    """No page holds an element that runs something, frames another site, or asks for input.

    A form that somebody pastes in collects what worried people type, on a page that promises not to.

    ```diff
      # docs/help.md
    - <iframe src="https://video.example/1"></iframe>
    + Watch [the film of four minutes](https://video.example/1).
    ```
    > '<iframe>' cannot stand in a page
    """
    for page, text in _texts(site, "<"):
        for match in _ACTIVE.finditer(text):
            yield Finding(
                page.location_in_text(match.start()),
                f"{quote('<' + match['tag'].lower() + '>')} cannot stand in a page",
                "Take it out, and link to what it shows. Pages here run nothing and load nothing from elsewhere.",
            )


@rule()
def style_or_handler(site: Site) -> Iterator[Finding]:
    """No page brings its own looks or its own commands in an attribute.

    Browsers block them on this site. Looks are the council's, and are the same on every page.

    ```diff
      # docs/help.md
    - <p style="color: red">Call us.</p>
    + **Call us.**
    ```
    > 'style=' cannot stand in a page: browsers block it here
    """
    for page, text in _texts(site, "="):
        for tag in _ATTRIBUTES.finditer(text):
            for match in _NOT_OURS.finditer(tag.group()):
                yield Finding(
                    page.location_in_text(tag.start() + match.start("name")),
                    f"{quote(match['name'] + '=')} cannot stand in a page: browsers block it here",
                    "Take it out. For weight write **two stars** around the words.",
                )


@rule()
def link_that_runs(site: Site) -> Iterator[Finding]:
    """No link runs a script or carries a whole file in its address.

    ```diff
      # docs/help.md
    - Go [back](javascript:history.back()).
    + Go [to the start](index.md).
    ```
    > A link that starts with 'javascript:' leads nowhere here
    """
    for page, text in _texts(site, ":"):
        for match in _RUNS.finditer(text):
            yield Finding(
                page.location_in_text(match.start("scheme")),
                f"A link that starts with {quote(match['scheme'].lower() + ':')} leads nowhere here",
                "Link to a page, or to a file below docs/.",
            )


@rule()
def picture_from_elsewhere(site: Site) -> Iterator[Finding]:
    """Pictures, sound and film stand on this site, never on another.

    The other site would learn who reads which page, and when. That is what a worried reader fears most.

    ```diff
      # docs/help.md
    - ![A library](https://pictures.example/library.jpg)
    + See [pictures of the library](https://pictures.example/library.html).
    ```
    > 'https://pictures.example/library.jpg' would be loaded from another site
    """
    for page, text in _texts(site, "//"):
        for match in _ELSEWHERE.finditer(text):
            group = "picture" if match["picture"] else "source"
            yield Finding(
                page.location_in_text(match.start(group)),
                f"{quote(match[group], 40)} would be loaded from another site",
                "Put the file below docs/ and name it there, or write a link to it.",
            )


@rule()
def aligned_table(site: Site) -> Iterator[Finding]:
    """A table does not say how its columns are aligned.

    The colons become looks in an attribute, which browsers block here. Columns of numbers are set right by themselves.

    ```diff
      # docs/help.md
      | Year | People |
    - |------|-------:|
    + |------|--------|
      | 2026 | 831 |
    ```
    > The table says how a column is aligned
    """
    for page, text in _texts(site, "|"):
        for match in _ALIGNED.finditer(text):
            yield Finding(
                page.location_in_text(match.start() + match.group().index(":")),
                "The table says how a column is aligned",
                "Take the colons out of this line: '|---|---|'.",
            )


def _texts(site: Site, sign: str) -> Iterator[tuple[Page, str]]:
    """The pages that have a sign in them, with their text but for code and comments, which nobody's browser runs."""
    for page in site.pages:
        if sign in page.body:
            yield page, blank(COMMENT, blank(CODE, page.body))
