"""What an editor pastes into a page that a browser would run, load from elsewhere, or refuse.

The pages run nothing but the hub's own scripts and load nothing from other sites, and they tell the browser to hold
them to that. Whatever else stands in a page would be blocked, and the reader would see a hole.
"""

import re
from collections.abc import Container, Iterator
from itertools import chain

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.document.document import Document, document_of
from commshub.text.formatting import quote

_ACTIVE = frozenset(
    (
        *("script", "style", "iframe", "frame", "object", "embed", "form", "input", "button", "link", "meta", "base"),
        *("applet", "portal"),
    )
)
_LOADING = frozenset({"img", "audio", "video", "source", "track"})
_NOT_OURS = re.compile(r"style|on[a-z]{3,}")
_RUNS = re.compile(r"\s*(?P<scheme>javascript|vbscript|data):", re.IGNORECASE)
# One address, or several with the widths for which they are.
_ELSEWHERE = re.compile(r"(?:^|[\s,])(?P<address>(?:https?:)?//[^\s,]+)", re.IGNORECASE)


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
    for page, document in _documents(site):
        for element in document.elements:
            if element.tag in _ACTIVE and not element.closes:
                yield Finding(
                    page.location_in_text(element.start, element.end),
                    f"{quote(f'<{element.tag}>')} cannot stand in a page",
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
    for page, document in _documents(site):
        in_tags = (each.attributes for each in document.elements)
        in_braces = (each.attributes for each in document.attribute_lists)
        for attribute in chain.from_iterable((*in_tags, *in_braces)):
            if _NOT_OURS.fullmatch(attribute.name):
                name = page.body[attribute.start : attribute.start + len(attribute.name)]
                yield Finding(
                    page.location_in_text(attribute.start, attribute.start + len(attribute.name)),
                    f"{quote(f'{name}=')} cannot stand in a page: browsers block it here",
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
    for page, document in _documents(site):
        addresses = (
            *((link.target_at, link.target) for link in document.links),
            *((image.src_at, image.src) for image in document.images),
            *_attributes(document, frozenset({"href", "src", "action"})),
        )
        for offset, address in dict.fromkeys(addresses):
            if found := _RUNS.match(address):
                yield Finding(
                    page.location_in_text(offset + found.start("scheme"), offset + found.end("scheme")),
                    f"A link that starts with {quote(found['scheme'].lower() + ':')} leads nowhere here",
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
    for page, document in _documents(site):
        addresses = (
            *((image.src_at, image.src) for image in document.images),
            *_attributes(document, frozenset({"src", "srcset", "poster"}), _LOADING),
        )
        for offset, address in dict.fromkeys(addresses):
            for found in _ELSEWHERE.finditer(address):
                yield Finding(
                    page.location_in_text(offset + found.start("address"), offset + found.end("address")),
                    f"{quote(found['address'], 40)} would be loaded from another site",
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
    for page, document in _documents(site):
        for table in document.tables:
            if table.aligned_at is not None:
                start, end = table.aligned_at, page.body.find("\n", table.aligned_at)
                line = page.body[start : None if end < 0 else end]
                yield Finding(
                    page.location_in_text(start, start + len(line)),
                    "The table says how a column is aligned",
                    "Take the colons out of this line: '|---|---|'.",
                    fix=page.fix_in_text(start, start + len(line), line.replace(":", "-")),
                )


def _documents(site: Site) -> Iterator[tuple[Page, Document]]:
    return ((page, document_of(page)) for page in site.pages)


def _attributes(
    document: Document, names: Container[str], tags: Container[str] | None = None
) -> Iterator[tuple[int, str]]:
    """The values of some attributes of tags, each with its place."""
    for element in document.elements:
        if tags is None or element.tag in tags:
            yield from ((each.value_at, each.value) for each in element.attributes if each.name in names)
