"""From the bytes of a PDF to its text, what lies below dark boxes, its notes and its properties."""

import logging
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from io import BytesIO
from typing import Any

from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjectNotFound, PDFObjRef, PDFStream, resolve1

from commshub.content.attachments.embedded_xml import UnreadableXml, texts_in
from commshub.content.attachments.pdf_canvas import TooMuchPaintError
from commshub.content.attachments.pdf_layers import layers_off
from commshub.content.attachments.pdf_paint import PaintedText, painted_text
from commshub.content.attachments.pdf_parts import earlier_texts, hidden_parts, spoken_texts, words_of
from commshub.model.documents import NEXT_PAGE, Document, DocumentFlaw, Hidden, file_as_title
from commshub.model.metadata import MetadataEntry

_MOST_PAGES = 300
# What all parts of a file may hold once they are unfolded.
_LARGEST_UNFOLDED = 200_000_000
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_NAMES = {"Author": "its author", "Manager": "a manager", "LastModifiedBy": "who changed it last"}
_NAMES_XMP = {"creator": "its author", "LastModifiedBy": "who changed it last"}
_TRACES = {"Company": "the organisation", "SourceModified": "the day of the original"}
# Said of metadata that no program can read, and that may hold anything.
_UNREADABLE = {"unreadable": "data about itself that cannot be read"}
_PROPERTIES = ("Title", "Subject", "Keywords", "Comments")
# Annotations that are part of what a reader sees and uses.
_FINE = frozenset({"Link", "Widget", "Popup", "PrinterMark", "TrapNet", "Watermark", "Movie", "Screen"})


def parse_pdf(path: str, data: bytes) -> Document:
    """What a PDF holds.

    Raises:
        Exception: it is damaged; the library fails in many ways.
    """
    # What the library says of odd files is no concern of an editor.
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    if _unfolded(data) >= _LARGEST_UNFOLDED:
        return Document(path, DocumentFlaw.TOO_LARGE)
    try:
        document = _Document(PDFParser(BytesIO(data)))
    except PDFPasswordIncorrect:
        return Document(path, DocumentFlaw.ENCRYPTED)
    pages: list[PDFPage] = []
    for page in PDFPage.create_pages(document):
        if len(pages) == _MOST_PAGES:
            return Document(path, DocumentFlaw.TOO_LARGE)
        pages.append(page)
    if not pages:
        return Document(path, DocumentFlaw.DAMAGED)
    try:
        off = layers_off(document.catalog)
        return _looked_into(path, data, document, pages, [painted_text(page, off) for page in pages])
    except TooMuchPaintError:
        return Document(path, DocumentFlaw.TOO_LARGE)


class _Document(PDFDocument):
    """A document in which no object stands for itself, on whatever way round: the library would look for ever."""

    def getobj(self, objid: int) -> object:
        found, passed = super().getobj(objid), {objid}
        while isinstance(found, PDFObjRef):
            if found.objid in passed:
                raise PDFObjectNotFound(objid)
            passed.add(found.objid)
            found = super().getobj(found.objid)
        return found


def _looked_into(
    path: str, data: bytes, document: PDFDocument, pages: list[PDFPage], painted: Sequence[PaintedText]
) -> Document:
    said = _properties(document)
    notes = (note for number, page in enumerate(pages, 1) for note in _notes(page.annots, number))
    unseen = (Hidden(what, words, number) for number, each in enumerate(painted, 1) for what, words in each.hidden)
    covered = (Hidden(what, words, number) for number, each in enumerate(painted, 1) for what, words in each.covered)
    beside = (*(said.get(name, "") for name in _PROPERTIES), *dict.fromkeys(spoken_texts(document, pages)))
    text = "\n".join((*(each.text + NEXT_PAGE for each in painted), *beside))
    return Document(
        path,
        names=tuple(_metadata({**_NAMES, **_NAMES_XMP}, said)),
        traces=(*_metadata({**_TRACES, **_UNREADABLE}, said), *file_as_title(_title(said))),
        text=text,
        hidden=tuple(dict.fromkeys((*notes, *unseen, *hidden_parts(document, pages), *earlier_texts(data, text)))),
        covered=tuple(covered),
        lacks=(*_missing_properties(document, said), *_scans(painted)),
    )


def _scans(painted: Sequence[PaintedText]) -> Iterator[str]:
    """The first page that is only a picture of one."""
    number = next((number for number, each in enumerate(painted, 1) if each.is_scan), 0)
    if number:
        yield f"text on page {number}"


def _unfolded(data: bytes) -> int:
    """How much the packed parts of a file hold, counted no further than to what is too much."""
    total = 0
    for found in _STREAM.finditer(data):
        if total < _LARGEST_UNFOLDED:
            part = memoryview(data)[found.end() : data.find(b"endstream", found.end())]
            # What is packed in another way cannot grow like that.
            with suppress(zlib.error):
                total += len(zlib.decompressobj().decompress(part, _LARGEST_UNFOLDED))
    return total


def _properties(document: PDFDocument) -> Mapping[str, str]:
    """What the file says about itself, in both ways of writing it."""
    said: dict[str, str] = {}
    metadata = resolve1(document.catalog.get("Metadata"))
    if isinstance(metadata, PDFStream):
        try:
            said |= texts_in(metadata.get_data())
        except UnreadableXml:
            said["unreadable"] = "XMP"
    for info in document.info:
        said |= {name: words_of(value) for name, value in info.items()}
    return said


def _metadata(names: Mapping[str, str], said: Mapping[str, str]) -> Iterator[MetadataEntry]:
    found = (MetadataEntry(what, said[name].strip()) for name, what in names.items() if said.get(name, "").strip())
    return iter(dict.fromkeys(found))


def _notes(annotations: object, page: int) -> Iterator[Hidden]:
    """What lies on a page as a note, and redactions that somebody marked and never carried out."""
    for note in _resolved_list(annotations):
        kind = words_of(note.get("Subtype"))
        words = words_of(note.get("Contents"))
        if kind == "Redact":
            yield Hidden("an unapplied redaction", words, page)
        elif kind == "FileAttachment":
            yield Hidden("an attached file", words, page)
        elif kind == "Widget" and words_of(note.get("V")):
            yield Hidden("a form that was filled in", words_of(note.get("V")), page)
        elif kind not in _FINE:
            yield Hidden("a note", words, page)


def _missing_properties(document: PDFDocument, said: Mapping[str, str]) -> Iterator[str]:
    marks = resolve1(document.catalog.get("MarkInfo")) or {}
    if not _title(said):
        yield "title"
    if not words_of(document.catalog.get("Lang")):
        yield "language"
    if not (resolve1(marks.get("Marked")) and document.catalog.get("StructTreeRoot")):
        yield "tags"


def _title(said: Mapping[str, str]) -> str:
    return (said.get("Title") or said.get("title", "")).strip()


def _resolved_list(value: object) -> Sequence[Mapping[str, Any]]:
    items = resolve1(value)
    return [each for each in map(resolve1, items) if isinstance(each, dict)] if isinstance(items, list) else []
