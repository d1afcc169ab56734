"""A copy of a finished site for machines without a web server, such as those in a library or on a memory stick.

A browser that reads from a folder looks for no `index.html`, and fetches nothing. So links name the file that they lead
to, and the index of search comes as a script.
"""

import json
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from html import escape
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

from commshub.content.source_tree import HubError
from commshub.engine.publishing import read_published
from commshub.render.exports.search_index import SEARCH_INDEX

HOME = "index.html"
# The folder in the packed file.
FOLDER = "prevent-hub"
_SCRIPT = "search/index.js"
_SEARCH = "javascripts/search.js"
# What only a web server makes use of.
_FOR_HOSTS = frozenset(
    {"404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz", "_headers", "_redirects", "web.config"}
    | {"staticwebapp.config.json", ".htaccess", ".nojekyll", ".well-known/security.txt", SEARCH_INDEX}
)
# The first day that the format knows, so that the same site gives the same bytes.
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o644 << 16


def write_offline_copy(site: Path, target: Path) -> int:
    """Write the packed copy of the finished site in a folder; how many files it holds.

    Raises:
        HubError: there is no site, it cannot be read, or the copy cannot be written.
    """
    if not (site / HOME).is_file():
        raise HubError(f"There is no finished site in '{site}'. Build it first, or name its folder with --site.")
    try:
        files = offline_copy(read_published(site))
    except OSError as error:
        raise HubError(f"The site in '{site}' cannot be read ({error.strerror}).") from error
    try:
        target.write_bytes(packed(files, FOLDER))
    except OSError as error:
        raise HubError(f"'{target}' cannot be written ({error.strerror}).") from error
    return len(files)


def offline_copy(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """The files of the copy by their paths, from those of a finished site."""
    copied = {path: data for path, data in files.items() if path not in _FOR_HOSTS}
    pages = {path: _page(path, data.decode()).encode() for path, data in copied.items() if path.endswith(".html")}
    index = {_SCRIPT: _index_script(files[SEARCH_INDEX]).encode()} if SEARCH_INDEX in files else {}
    return {**copied, **pages, **index}


def packed(files: Mapping[str, bytes], folder: str) -> bytes:
    """The files in one packed file, all in a folder."""
    packed_file = BytesIO()
    with zipfile.ZipFile(packed_file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(f"{folder}/{path}", _FIRST_DAY)
            entry.external_attr = _READABLE
            archive.writestr(entry, files[path], zipfile.ZIP_DEFLATED)
    return packed_file.getvalue()


def _page(path: str, html: str) -> str:
    """A page with links that name files; one that searches loads the index before its script."""
    reader = _FolderLinks()
    reader.feed(html)
    reader.close()
    starts = [0, *(number + 1 for number, letter in enumerate(html) if letter == "\n")]
    parts: list[str] = []
    at = 0
    for (line, column), tag, changed in reader.changes(posixpath.relpath(_SCRIPT, posixpath.dirname(path) or ".")):
        begin = starts[line - 1] + column
        parts += (html[at:begin], changed)
        at = begin + len(tag)
    return "".join((*parts, html[at:]))


def _index_script(index: bytes) -> str:
    values = json.loads(index)
    values["pages"] = [[_file(address), *rest] for address, *rest in values["pages"]]
    return f"window.hubSearchIndex = {json.dumps(values, ensure_ascii=False, separators=(',', ':'))};\n"


def _file(address: str) -> str:
    """The address of a file in the place of one of a folder; any other stays."""
    path, sign, rest = address.partition("#")
    is_folder = path.endswith("/") or posixpath.basename(path) in {".", ".."}
    if ":" in path or path.startswith("/") or not (is_folder or not address):
        return address
    return f"{path}{'' if path.endswith('/') or not path else '/'}{HOME}{sign}{rest}"


class _FolderLinks(HTMLParser):
    """Every tag that leads to a folder or loads the search, with its place."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._tags: list[tuple[tuple[int, int], str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        self._tags.append((self.getpos(), self.get_starttag_text() or "", {name: text or "" for name, text in attrs}))

    def changes(self, script: str) -> Iterator[tuple[tuple[int, int], str, str]]:
        """The place, the text and the new text of each tag that changes."""
        for place, text, attributes in self._tags:
            changed = text
            for address in _addresses(attributes):
                changed = changed.replace(escape(address), escape(_file(address)))
            if attributes.get("src", "").endswith(_SEARCH):
                changed = f'<script src="{script}" defer></script>{text}'
            if changed != text:
                yield place, text, changed


def _addresses(attributes: Mapping[str, str]) -> Iterator[str]:
    """Where a tag leads, if that is a folder of the site."""
    led = (attributes.get("href"), attributes.get("content", "").partition("; url=")[2])
    yield from (each for each in led if each and each != _file(each))
