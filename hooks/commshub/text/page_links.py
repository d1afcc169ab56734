"""The links and pictures of a page that lead to other files of the hub, each with its place in the text."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from commshub.model.page import Page
from commshub.text.addresses import scheme_of
from commshub.text.document.document import Document, document_of
from commshub.text.document.nodes import LinkKind

# What else in HTML leads to a file; what runs or frames something cannot stand in a page at all.
_LEADS = {
    "area": ("href",),
    "audio": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("srcset",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "video": ("src", "poster"),
}
# A picture in several sizes: each address with the width for which it is.
_CANDIDATE = re.compile(r"(?P<address>[^\s,]\S*)(?:\s[^,]*)?(?:,|$)")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link within the hub: where its address starts and ends in the text, and what leads to the file and the part.

    `typed` is the path as it stands in the text, empty for a link within the page, and `path` the file that it means.
    An address in HTML is not a path between files, but one between the addresses at which pages are served.
    """

    offset: int
    end: int
    typed: str
    path: str
    anchor: str
    as_html: bool

    @property
    def target(self) -> str:
        """The path as written from the folder of the page, without the signs that stand for others in addresses."""
        return unquote(self.typed)


def links_within(page: Page) -> Iterator[PageLink]:
    """Where the links and pictures of a page lead within the hub, each place once."""
    document = document_of(page)
    links = ((link.target_at, link.target, link.kind) for link in document.links)
    images = ((image.src_at, image.src, image.kind) for image in document.images)
    in_tags = ((offset, address, LinkKind.HTML) for offset, address in _addresses_in_tags(document))
    return _within(page, (*links, *images, *in_tags))


def _addresses_in_tags(document: Document) -> Iterator[tuple[int, str]]:
    """Where tags lead that are neither links nor pictures, and the other sizes of pictures."""
    for element in document.elements:
        for name in _LEADS.get(element.tag, ()):
            value = element.attribute(name)
            if value and name == "srcset":
                for found in _CANDIDATE.finditer(value.value):
                    yield value.value_at + found.start("address"), found["address"].rstrip(",")
            elif value:
                yield value.value_at, value.value


def page_links(page: Page) -> Iterator[PageLink]:
    """The links from file to file that stand in the text letter by letter, as whoever moves a page has to know them.

    A line `[name]: address` is one of them, whether the page uses it or not.
    """
    defined = ((each.target_at, each.target, LinkKind.REFERENCE) for each in document_of(page).definitions)
    for link in dict.fromkeys((*links_within(page), *_within(page, defined))):
        if link.typed and not link.as_html and page.body.startswith(link.typed, link.offset):
            yield link


def _within(page: Page, places: Iterable[tuple[int, str, LinkKind]]) -> Iterator[PageLink]:
    folder = posixpath.dirname(page.path)
    for offset, target, kind in dict.fromkeys(places):
        if target and not (_SCHEME.match(target) or scheme_of(target)) and "{{" not in target:
            address, _, anchor = target.partition("#")
            typed = address.partition("?")[0]
            path = posixpath.normpath(posixpath.join(folder, unquote(typed))) if typed else page.path
            as_html = kind is LinkKind.HTML
            yield PageLink(offset, offset + len(target), typed, path, unquote(anchor), as_html)
