"""Our own engine: the staged site written with Python-Markdown and the templates, and nothing between.

What it writes is what MkDocs writes, byte for byte; a test holds the two together. It needs no settings and no
plug-ins, so it is what many hubs at once are built with (`hub build-all`).
"""

import gzip
import posixpath
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from jinja2 import Environment, FileSystemLoader, pass_context
from jinja2.runtime import Context
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from commshub.render.frame import PageFrame, SiteFrame
from commshub.render.pages import StagedPage
from commshub.render.picture_tags import with_picture_sizes
from commshub.render.printed_links import with_addresses
from commshub.render.site import StagedSite
from commshub.render.urls import url_of
from commshub.text.document.headings import EXTENSIONS

_TEMPLATE = "main.html"
_NOT_FOUND = "404.html"
_SITEMAP = "sitemap.xml"
# The attribute of each tag that leads somewhere.
_LEADING = {"a": "href", "img": "src"}
# After all that makes links.
_LAST = 0


@dataclass(frozen=True, slots=True)
class TocItem:
    """A heading of a page, with those below it."""

    title: str
    id: str
    level: int
    children: tuple["TocItem", ...]

    @property
    def url(self) -> str:
        """Where it stands in the page."""
        return f"#{self.id}"


@dataclass(frozen=True, slots=True)
class _Page:
    """A page as templates see it, by the names that MkDocs gives these things."""

    url: str
    title: str
    content: str
    toc: tuple[TocItem, ...]
    meta: Mapping[str, PageFrame]
    canonical_url: str
    update_date: str


@dataclass(frozen=True, slots=True)
class _Listed:
    """A page in the list of addresses."""

    page: _Page


@dataclass(frozen=True, slots=True)
class _Settings:
    """What templates ask of the settings."""

    site_name: str
    site_url: str
    extra: Mapping[str, SiteFrame]


@dataclass(frozen=True, slots=True)
class PlainEngine:
    """Writes one site: what it is called, where it will be, and the folders of its templates, the highest first."""

    name: str
    address: str
    themes: Sequence[Path]

    def write(self, staged: StagedSite, on_disk: Mapping[str, Path], folder: Path) -> frozenset[str]:
        """Write a site into an empty folder, with files from the disk by the paths that they have there.

        The paths of all files are returned.

        Raises:
            OSError: a file cannot be read or written.
        """
        templates = self._templates()
        pages = self._pages(staged, on_disk)
        shared = {"config": self._settings(staged), "pages": [_Listed(page) for page in pages.values()]}
        files: dict[str, bytes] = {
            **{path: place.read_bytes() for path, place in on_disk.items() if path not in staged.files},
            **{path: _bytes(content) for path, content in staged.files.items()},
        }
        for name, base in ((_NOT_FOUND, urlsplit(self.address or "/").path), (_SITEMAP, ".")):
            files[name] = _bytes(templates.get_template(name).render(shared, page=None, base_url=base))
        files[f"{_SITEMAP}.gz"] = _packed(files[_SITEMAP], max(page.update_date for page in pages.values()))
        for frame, page in zip((each.frame for each in staged.pages), pages.values(), strict=True):
            template = templates.get_template(frame.template or _TEMPLATE)
            files[f"{page.url}index.html"] = _bytes(
                template.render(shared, page=page, base_url=_relative(".", page.url))
            )
        for path, data in files.items():
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        return frozenset(files)

    def _templates(self) -> Environment:
        found = Environment(loader=FileSystemLoader(self.themes), auto_reload=False, autoescape=True)
        found.filters["url"] = _url_filter
        return found

    def _settings(self, staged: StagedSite) -> _Settings:
        return _Settings(self.name, self.address, {"hub": staged.frame})

    def _pages(self, staged: StagedSite, on_disk: Iterable[str]) -> Mapping[str, _Page]:
        """Every page by its source path, in the order of the site."""
        files = {path: quote(path) for path in (*on_disk, *staged.files)}
        addresses = {**files, **{page.path: url_of(page.path) for page in staged.pages}}
        writer = _MarkdownWriter(addresses)
        return {page.path: self._page(page, writer, staged) for page in staged.pages}

    def _page(self, page: StagedPage, writer: "_MarkdownWriter", staged: StagedSite) -> _Page:
        url = url_of(page.path)
        canonical = urljoin(f"{self.address.removesuffix('/')}/", url)
        html, toc = writer.write(page)
        content = with_addresses(with_picture_sizes(html, url, staged.pictures), canonical)
        changed = page.frame.changed.isoformat()
        return _Page(url, page.frame.title, content, toc, {"frame": page.frame}, canonical, changed)


class _MarkdownWriter:
    """One Python-Markdown for all pages: making one costs more than most pages do."""

    def __init__(self, addresses: Mapping[str, str]) -> None:
        self._markdown = Markdown(extensions=[*EXTENSIONS])
        self._links = _Links(addresses)
        self._markdown.treeprocessors.register(self._links, "relpath", _LAST)

    def write(self, page: StagedPage) -> tuple[str, tuple[TocItem, ...]]:
        """The HTML of a page, and its headings."""
        self._links.start = page.path
        # A text without a word is not looked at, and would be given the headings of the page before.
        html = self._markdown.reset().convert(page.markdown)
        tokens = getattr(self._markdown, "toc_tokens", []) if page.markdown.strip() else []
        return html, tuple(map(_toc_item, tokens))


class _Links(Treeprocessor):
    """Makes the paths of pages and files in links and pictures the addresses that they have in the site."""

    start = ""

    def __init__(self, addresses: Mapping[str, str]) -> None:
        super().__init__()
        self._addresses = addresses

    def run(self, root: Element) -> None:
        for element in root.iter():
            key = _LEADING.get(element.tag)
            if key is not None:
                element.set(key, self._address(element.get(key, "")))

    def _address(self, target: str) -> str:
        """Where a link leads; one that is no path of a page or file of the site stays as it is."""
        scheme, host, path, query, part = urlsplit(target)
        if scheme or host or not path or target.startswith(("/", "\\")) or AMP_SUBSTITUTE in target:
            return target
        source = posixpath.normpath(posixpath.join(posixpath.dirname(self.start), unquote(path)).lstrip("/"))
        address = self._addresses.get(source)
        if address is None:
            return target
        return urlunsplit(("", "", _relative(address or "./", url_of(self.start)), query, part))


def _toc_item(token: Mapping[str, Any]) -> TocItem:
    return TocItem(token["name"], token["id"], token["level"], tuple(map(_toc_item, token["children"])))


@pass_context
def _url_filter(context: Context, value: object) -> str:
    """The address of a file or page of the site from the page that is being written; others stay as they are."""
    target = str(value) or "."
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or target.startswith(("/", "#")):
        return target
    page = cast("_Page | None", context["page"])
    return _relative(target, page.url) if page else posixpath.join(str(context["base_url"]), target)


def _relative(target: str, start: str) -> str:
    """The way from the page at one address below the site's root to what is at another, which may be a folder."""
    path = posixpath.relpath(f"/{target}", f"/{start}")
    return f"{path}/" if target.endswith("/") else path


def _packed(data: bytes, changed: str) -> bytes:
    """A file packed, and dated by its content."""
    moment = datetime.fromisoformat(changed).replace(tzinfo=UTC)
    packed = BytesIO()
    with gzip.GzipFile(_SITEMAP, "wb", fileobj=packed, mtime=int(moment.timestamp())) as file:
        file.write(data)
    return packed.getvalue()


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode("utf-8", errors="xmlcharrefreplace")
