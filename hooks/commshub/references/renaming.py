"""Give something another id, or a page another place, with everything that names it.

A page, and a calendar or contact card that the hub makes, leaves a redirect.
Nothing is written here: what comes out are the files as they will be, or the reason why nothing may be changed.
"""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from commshub.content.source_text import decode
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Location
from commshub.model.page import Page
from commshub.model.redirects import is_file_path
from commshub.model.references import Target
from commshub.model.registers import entry_of, entry_path
from commshub.model.site import Site
from commshub.references.edits import Edit, apply_edits, edit_of_definition, edits_of_references
from commshub.references.generated_from import own_files
from commshub.references.redirect_file import with_redirects
from commshub.references.registers import REDIRECTS, REGISTERS
from commshub.references.site_references import Reference, references
from commshub.text.page_links import page_links

_DOCS = "docs/"
_PAGE = ".md"
# What has a file of its own, named by its path.
FILES = frozenset({Target.PAGE, Target.PICTURE, Target.DOCUMENT})
_BY_PATH = FILES | {Target.PLACE, Target.FILE}


@dataclass(frozen=True, slots=True)
class RenameRequest:
    """One thing that is there, and a name that is free; or a name with nothing behind it, and what it should name."""

    target: Target
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Renaming:
    """The files that are written when things are renamed; `None` takes a file away. `moved` are those that move."""

    files: Mapping[str, bytes | None]
    moved: Mapping[str, str]

    def applied_to(self, tree: SourceTree) -> SourceTree:
        """The tree as it will be."""
        gone = {path for path, data in self.files.items() if data is None}
        files = {path: data for path, data in {**tree.files, **self.files}.items() if data is not None}
        return replace(tree, files=dict(sorted(files.items())), names=(tree.names | self.files.keys()) - gone)


def rename(tree: SourceTree, site: Site, *requests: RenameRequest) -> Renaming:
    """What is written when things get other names.

    Raises:
        LostPlaceError: something that names one of them cannot be found in its file.
    """
    moved = {here: there for each in requests for here, there in _moved(site, each)}
    made = {path: _with_id(path, each) for each in requests for path in own_files(each.target, each.old, site)}
    arrives = {**moved, **made}
    decoded = ((path, decode(path, data)[0]) for path, data in tree.files.items() if _is_text(path))
    texts = {path: text.content for path, text in decoded if text}
    edits = (
        *_edits_of_ids(site, requests, texts),
        *_edits_of_paths(site, arrives, texts),
        *(edit for page in site.pages for edit in _edits_of_links(page, arrives)),
    )
    files: dict[str, bytes | None] = {**apply_edits(tree.files, edits)}
    for here, there in (each for request in requests for each in _moved_entry(site, request)):
        files |= {here: None, there: files.get(here) or tree.files[here]}
    contents = {here: files.get(f"{_DOCS}{here}") or tree.files[f"{_DOCS}{here}"] for here in moved}
    files |= dict.fromkeys((f"{_DOCS}{here}" for here in moved), None)
    files |= {f"{_DOCS}{there}": contents[here] for here, there in moved.items()}
    led_on = {here: there for here, there in arrives.items() if here.endswith(_PAGE) or is_file_path(here)}
    if led_on:
        files[REDIRECTS] = with_redirects(files.get(REDIRECTS) or tree.files.get(REDIRECTS, b""), led_on)
    return Renaming(files, {f"{_DOCS}{here}": f"{_DOCS}{there}" for here, there in moved.items()})


def _is_text(path: str) -> bool:
    return path.endswith((".md", ".yml"))


def _moved(site: Site, request: RenameRequest) -> Iterator[tuple[str, str]]:
    """The files that move: the one that is named, and the translations of a page, which stand where it does."""
    if request.target not in FILES:
        return
    yield request.old, request.new
    for page in site.pages:
        if page.text("translation_of") == request.old and page.source_path == f"{page.language}/{request.old}":
            yield page.source_path, f"{page.language}/{request.new}"


def _moved_entry(site: Site, request: RenameRequest) -> Iterator[tuple[str, str]]:
    """The file of an entry that has one of its own: its name is the id."""
    definition = _definition(site, request)
    if definition and (entry := entry_of(definition.path)):
        yield definition.path, entry_path(entry[0], request.new)


def _definition(site: Site, request: RenameRequest) -> Location | None:
    """Where a thing stands that is named by an id; nothing of one that is not there, or is named by its path."""
    return None if request.target in FILES else (REGISTERS[request.target].ids(site) or {}).get(request.old)


def _with_id(path: str, request: RenameRequest) -> str:
    """The path of a generated file for another id."""
    folder, _, name = path.rpartition("/")
    return f"{folder}/{name.replace(request.old, request.new, 1)}"


def _edits_of_ids(site: Site, requests: Iterable[RenameRequest], texts: Mapping[str, str]) -> Iterator[Edit]:
    """The entries of things with ids, and what names them."""
    named: dict[tuple[Target, str], list[Reference]] = {}
    for reference in references(site):
        named.setdefault((reference.target, reference.id), []).append(reference)
    for each in requests:
        if each.target not in FILES:
            location = _definition(site, each)
            if location:
                if not entry_of(location.path):
                    yield edit_of_definition(location, each.old, each.new, texts[location.path])
                yield from _edits_of_calendar(site, each, location)
            yield from edits_of_references(named.get((each.target, each.old), ()), each.new, texts)


def _edits_of_calendar(site: Site, request: RenameRequest, definition: Location) -> Iterator[Edit]:
    """The line that keeps an event the same in the calendars that took it over under its old id."""
    event = site.events.get(request.old) if request.target is Target.EVENT else None
    if event and not event.uid:
        place = site.events.location(request.old, "title")
        rest = (
            ", " if place.line == definition.line and not entry_of(definition.path) else "\n" + " " * (place.column - 1)
        )
        yield Edit(place, "title", f"uid: {request.old}{rest}title")


def _edits_of_paths(site: Site, arrives: Mapping[str, str], texts: Mapping[str, str]) -> Iterator[Edit]:
    """What names a file that moves by its path, below `docs/` or from the folder of the hub on."""
    for reference in references(site):
        # The links of pages are written from the folder of each.
        path = reference.id.removeprefix(_DOCS)
        if reference.target in _BY_PATH and reference.steps and path in arrives:
            start = reference.id.removesuffix(path)
            yield from edits_of_references((reference,), f"{start}{arrives[path]}", texts)


def _edits_of_links(page: Page, arrives: Mapping[str, str]) -> Iterator[Edit]:
    """The links of a page to what moves, and all of its links if it moves itself."""
    here = arrives.get(page.source_path, page.source_path)
    folder = posixpath.dirname(here) or "."
    for link in page_links(page):
        target = link.path.removeprefix(_DOCS)
        there = arrives.get(target, target)
        if here != page.source_path or there != target:
            typed = posixpath.relpath(there, folder)
            if typed != link.typed:
                yield Edit(page.location_in_text(link.offset), link.typed, typed)
