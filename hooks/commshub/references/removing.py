"""Take a page away with everything that leads to it, and lead on whoever has its address.

Nothing is written here: what comes out are the files as they will be. Which edit takes a name out of a file of facts
depends on how the file is laid out, so each that may do is tried, and the first after which the file can be read as
well as before is made.
"""

import posixpath
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from pydantic import BaseModel

from commshub.content.source_tree import SourceTree
from commshub.model.chooser import ChooserAnswer
from commshub.model.page import Page
from commshub.model.redirects import GONE
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.edits import LostPlaceError, offset_of
from commshub.references.redirect_file import with_redirects
from commshub.references.registers import REDIRECTS
from commshub.references.renaming import Renaming
from commshub.references.site_references import Reference, references_by_id
from commshub.text.document.document import document_of
from commshub.text.document.left_out import left_out
from commshub.text.document.nodes import Link

_DOCS = "docs/"
# What an element rests on is not for this command to change; the contract says what is missing then.
_FRAMEWORKS = "content_data/frameworks/"
_NAMED = frozenset({Target.PAGE, Target.PLACE, Target.FILE})
_POINT = re.compile(r"(?P<indent> *)- ")

Parse = Callable[[SourceTree], Site]


def remove_page(tree: SourceTree, site: Site, path: str, to: str, parse: Parse) -> Renaming:
    """What is written when a page goes, by its path below `docs/`, and readers are led on to another.

    Raises:
        LostPlaceError: something that names it cannot be taken out of its file.
    """
    gone = {path, *_translations(site, path)}
    files = dict(tree.files)
    for page in site.pages:
        if page.source_path not in gone and page.path not in tree.origins:
            links = [each for each in document_of(page).links if _target(each, page) in gone]
            if links:
                files[page.path] = _with_body(files[page.path], page, left_out(page, links))
    now = replace(tree, files=files)
    for each in sorted(gone):
        now = _without_names(now, each, to, parse)
    changed: dict[str, bytes | None] = {at: data for at, data in now.files.items() if data != tree.files.get(at)}
    changed |= dict.fromkeys((f"{_DOCS}{each}" for each in gone), None)
    moved = changed.get(REDIRECTS) or tree.files.get(REDIRECTS, b"")
    changed[REDIRECTS] = with_redirects(moved, dict.fromkeys(sorted(gone), to), arrived=False)
    return Renaming(changed, {})


def nearest_page(site: Site, path: str) -> str:
    """Where readers of a page are led if nobody says: to the page of its folder, or of the next one above."""
    folder = posixpath.dirname(path)
    while folder:
        index = f"{folder}/index.md"
        if index != path and site.page_at(index):
            return index
        folder = posixpath.dirname(folder)
    return "index.md"


def _translations(site: Site, path: str) -> Iterator[str]:
    return (page.source_path for page in site.pages if page.text("translation_of") == path)


def _target(link: Link, page: Page) -> str:
    address = link.target.partition("#")[0]
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.source_path), address)) if address else ""


def _with_body(data: bytes, page: Page, body: str) -> bytes:
    """The file of a page with another text below its top."""
    text = data.decode("utf-8")
    unix = text.replace("\r\n", "\n")
    top = "".join(unix.splitlines(keepends=True)[: page.body_line - 1])
    written = top + body + ("" if body.endswith("\n") else "\n")
    return (written.replace("\n", "\r\n") if "\r\n" in text else written).encode("utf-8")


def _without_names(tree: SourceTree, path: str, to: str, parse: Parse) -> SourceTree:
    """The tree with nothing in its files of facts that names a page."""
    site = parse(tree)
    while found := next(_naming(site, path), None):
        tried = (replace(tree, files={**tree.files, found.location.path: each}) for each in _edits(tree, found, to))
        better = ((each, after) for each in tried if _is_better(site, after := parse(each), path))
        chosen = next(better, None)
        if chosen is None:
            raise LostPlaceError(found.location, found.id)
        tree, site = chosen
    return tree


def _naming(site: Site, path: str) -> Iterator[Reference]:
    """What names a page in the files of facts, and at the tops of pages."""
    return (
        each
        for each in references_by_id(site)
        if each.target in _NAMED
        and each.id.removeprefix(_DOCS) == path
        and not each.location.path.startswith((_FRAMEWORKS, _DOCS))
        and not _is_in_layer(site, each.location.path)
    )


def _is_in_layer(site: Site, path: str) -> bool:
    """Whether a file is none of the council's: what it says of pages that are not there is left out by itself."""
    return bool(site.layering.layer_of(site.layering.shown(path)))


def _is_better(before: Site, after: Site, path: str) -> bool:
    """Whether all could be read that could be before, and less names the page."""
    same = len(after.parse_errors) <= len(before.parse_errors)
    return same and len(list(_naming(after, path))) < len(list(_naming(before, path)))


def _edits(tree: SourceTree, reference: Reference, to: str) -> Iterator[bytes]:
    """The file of a reference without it, in every way that may do, the one that takes least first."""
    data = tree.files[reference.location.path]
    text = data.decode("utf-8").replace("\r\n", "\n")
    start = text.find(reference.id, offset_of(reference.location, text))
    spans: list[tuple[int, int]] = []
    if reference.location.path == REDIRECTS:
        yield _joined(text[:start], to, text[start + len(reference.id) :])
        return
    if reference.is_name:
        spans += [_block(text, start)]
    elif isinstance(reference.steps[-1], int):
        spans += [*_item(text, start, start + len(reference.id)), *_entries(text, start)]
    else:
        alone = [] if _must_have(reference) else [*_field(text, start, start + len(reference.id))]
        spans += [*alone, *_entries(text, start)]
    yield from (_joined(text[:first], "", text[last:]) for first, last in spans)


def _joined(*parts: str) -> bytes:
    return "".join(parts).encode("utf-8")


def _must_have(reference: Reference) -> bool:
    """Whether the record around a field means nothing without it."""
    owner, name = reference.owner, str(reference.steps[-1])
    fields = type(owner).model_fields if isinstance(owner, BaseModel) else {}
    return isinstance(owner, ChooserAnswer) or (name in fields and fields[name].is_required())


def _item(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A value of a list: between brackets with a comma, or on a line of its own."""
    start, end = _with_quotes(text, start, end)
    before, behind = text[:start].rstrip(), text[end:].lstrip()
    if before.endswith(",") and behind[:1] in {",", "]"}:
        yield len(before) - 1, end
    elif before.endswith("[") and behind.startswith(","):
        comma = text.index(",", end) + 1
        yield start, comma + len(text[comma:]) - len(text[comma:].lstrip())
    elif before.endswith("[") and behind.startswith("]"):
        yield start, end
    else:
        yield _line(text, start)


def _with_quotes(text: str, start: int, end: int) -> tuple[int, int]:
    quoted = text[start - 1 : start] in {'"', "'"} and text[end : end + 1] == text[start - 1]
    return (start - 1, end + 1) if quoted else (start, end)


def _field(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A field with its name: on a line of its own, or between braces with a comma."""
    start, end = _with_quotes(text, start, end)
    first, last = _line(text, start)
    if "{" not in text[first:start]:
        yield first, last
        return
    name = max(text.rfind(",", first, start), text.rfind("{", first, start))
    if text[name] == ",":
        yield name, end
    else:
        comma = text.find(",", end, last)
        if comma > 0:
            yield name + 1, comma + 1


def _entries(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The points of lists around a place, from the inmost, and the entry at the margin."""
    first = text.rfind("\n", 0, start) + 1
    deepest = len(text)
    while True:
        line = text[first : text.find("\n", first) if "\n" in text[first:] else len(text)]
        point = _POINT.match(line)
        if point and len(point["indent"]) < deepest:
            deepest = len(point["indent"])
            yield _block(text, first)
        elif line.strip() and not line.startswith((" ", "#", "-")):
            yield _block(text, first)
            return
        if first == 0:
            return
        first = text.rfind("\n", 0, first - 1) + 1


def _block(text: str, start: int) -> tuple[int, int]:
    """The line of a place with all lines below it that are set in deeper."""
    first, last = _line(text, start)
    indent = len(text[first:]) - len(text[first:].lstrip(" "))
    while last < len(text):
        line = text[last : _line(text, last)[1]]
        if line.strip() and len(line) - len(line.lstrip(" ")) <= indent:
            break
        last += len(line)
    return first, last


def _line(text: str, start: int) -> tuple[int, int]:
    end = text.find("\n", start)
    return text.rfind("\n", 0, start) + 1, len(text) if end < 0 else end + 1


def reasons_against(site: Site, path: str, to: str, required: Sequence[str]) -> Iterator[str]:
    """Why a page cannot go, in a sentence each."""
    if site.page_at(path) is None:
        yield f"There is no page '{path}'."
    if layer := site.layering.layer_of(site.layering.shown(f"{_DOCS}{path}")):
        yield f"The page '{path}' comes from the layer '{layer}', and cannot be taken away here."
    if any(each.layer and each.name == f"{_DOCS}{path}" for each in site.layering.replacements):
        yield f"The page '{path}' stands in place of another layer's. Delete its file, and that one counts again."
    if path in required:
        yield f"The page '{path}' cannot go: every hub has one."
    if to == GONE:
        return
    if to == path or (site.page_at(to) is None and to not in site.generated_pages):
        yield f"There is no page '{to}' to lead readers on to."
