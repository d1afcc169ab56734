"""Change the text of files at places, and nothing else in them: comments, order and quotes stay as they were typed."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from commshub.content.source_text import BYTE_ORDER_MARK
from commshub.model.findings import Location, location_at
from commshub.model.framework import Evidence
from commshub.model.page_kinds import SectionRule
from commshub.references.site_references import Reference

_LINE_END = re.compile(r"(\r\n|\r|\n)")
# The lines of evidence in which an id is part of a path.
_PATHS = {"plan", "every_month"}


class LostPlaceError(Exception):
    """What is to be changed does not stand where it should; nothing may be changed then."""

    def __init__(self, location: Location, words: str) -> None:
        """Name the place and what was looked for there."""
        super().__init__(f"'{words}' cannot be found in {location.path}, line {location.line}.")


@dataclass(frozen=True, order=True, slots=True)
class Edit:
    """Words on one line of a file, and what is written in their place."""

    location: Location
    old: str
    new: str


def apply_edits(files: Mapping[str, bytes], edits: Iterable[Edit]) -> dict[str, bytes]:
    """The files that edits change, by path, with the line ends that they had.

    Raises:
        LostPlaceError: a file does not hold what is to be changed where it should.
    """
    by_path: dict[str, list[Edit]] = {}
    for edit in sorted({*edits}, reverse=True):
        by_path.setdefault(edit.location.path, []).append(edit)
    return {path: _edited(files[path], found) for path, found in by_path.items()}


def _edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    mark = BYTE_ORDER_MARK if data.startswith(BYTE_ORDER_MARK) else b""
    # Lines and their ends in turn.
    pieces = _LINE_END.split(data.removeprefix(mark).decode("utf-8"))
    for edit in edits:
        number, start = 2 * (edit.location.line - 1), edit.location.column - 1
        line = pieces[number]
        if not line.startswith(edit.old, start):
            raise LostPlaceError(edit.location, edit.old)
        pieces[number] = f"{line[:start]}{edit.new}{line[start + len(edit.old) :]}"
    return mark + "".join(pieces).encode("utf-8")


def edits_of_references(references: Iterable[Reference], new: str, texts: Mapping[str, str]) -> Iterator[Edit]:
    """The edits that let references name something else; `texts` are the files, with Unix line ends.

    Raises:
        LostPlaceError: a reference cannot be found in its file.
    """
    # Several references of one value, such as the calls in a text, all have its place.
    same: dict[object, list[Reference]] = {}
    for reference in references:
        same.setdefault((reference.location, reference.steps, reference.id), []).append(reference)
    for group in same.values():
        first = group[0]
        found = list(islice(_starts(first, texts[first.location.path]), len(group)))
        if len(found) < len(group):
            raise LostPlaceError(first.location, first.id)
        yield from (Edit(start, first.id, new) for start in found)


def edit_of_definition(location: Location, id_: str, new: str, text: str) -> Edit:
    """The edit that gives an entry another id."""
    start = text.find(id_, offset_of(location, text))
    if start < 0:
        raise LostPlaceError(location, id_)
    return Edit(location_at(location.path, text, start), id_, new)


def _starts(reference: Reference, text: str) -> Iterator[Location]:
    """Where the id stands in the file, from the place of the reference on."""
    start = offset_of(reference.location, text)
    id_, last = re.escape(reference.id), reference.steps[-1] if reference.steps else None
    if last is None or isinstance(reference.owner, SectionRule):
        shape = rf"[\"'](?P<id>{id_})\\?[\"']"
    elif isinstance(reference.owner, Evidence) and last in _PATHS:
        shape = rf"\.(?P<id>{id_})(?![\w-])"
    else:
        shape = rf"(?<![\w./-])(?P<id>{id_})(?![\w/-]|\.\w)"
    # The place of a value with a name is that of its name.
    if isinstance(last, str) and not reference.is_name:
        start = text.index(":", start)
    matches = re.compile(shape).finditer(text, start)
    return (location_at(reference.location.path, text, match.start("id")) for match in matches)


def offset_of(location: Location, text: str) -> int:
    """How many characters stand before a place."""
    offset = 0
    for _ in range(location.line - 1):
        offset = text.index("\n", offset) + 1
    return offset + location.column - 1
