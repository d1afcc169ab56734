"""From the bytes of a PDF to its text, what lies below dark boxes, its notes and its properties."""

import logging
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING, Any

from commshub.content.attachments.embedded_xml import texts_in
from commshub.content.attachments.pdf_paint import painted_text
from commshub.model.documents import NEXT_PAGE, Document, DocumentFlaw, Hidden, file_as_title
from commshub.model.metadata import MetadataEntry

if TYPE_CHECKING:
    from pdfminer.pdfdocument import PDFDocument

_MOST_PAGES = 300
# What all parts of a file may hold once they are unfolded.
_LARGEST_UNFOLDED = 200_000_000
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_NAMES = {"Author": "its author", "Manager": "a manager", "LastModifiedBy": "who changed it last"}
_NAMES_XMP = {"creator": "its author", "LastModifiedBy": "who changed it last"}
_TRACES = {"Company": "the organisation", "SourceModified": "the day of the original"}
_PROPERTIES = ("Title", "Subject", "Keywords", "Comments")
# Annotations that are part of what a reader sees and uses.
_FINE = frozenset({"Link", "Widget", "Popup", "PrinterMark", "TrapNet", "Watermark", "Movie", "Screen"})


def parse_pdf(path: str, data: bytes) -> Document:
    """What a PDF holds.

    Raises:
        Exception: it is damaged; the library fails in many ways.
    """
    from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect  # noqa: PLC0415 - slow, and few hubs need it
    from pdfminer.pdfpage import PDFPage  # noqa: PLC0415 - as above
    from pdfminer.pdfparser import PDFParser  # noqa: PLC0415 - as above

    # What the library says of odd files is no concern of an editor.
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    if _unfolded(data) >= _LARGEST_UNFOLDED:
        return Document(path, DocumentFlaw.TOO_LARGE)
    try:
        document = PDFDocument(PDFParser(BytesIO(data)))
    except PDFPasswordIncorrect:
        return Document(path, DocumentFlaw.ENCRYPTED)
    pages: list[PDFPage] = []
    for page in PDFPage.create_pages(document):
        if len(pages) == _MOST_PAGES:
            return Document(path, DocumentFlaw.TOO_LARGE)
        pages.append(page)
    if not pages:
        return Document(path, DocumentFlaw.DAMAGED)
    painted = [painted_text(page) for page in pages]
    covered = (Hidden("", words, number) for number, each in enumerate(painted, 1) for words in each.covered)
    notes = (note for number, page in enumerate(pages, 1) for note in _notes(page.annots, number))
    said = _properties(document)
    return Document(
        path,
        names=tuple(_metadata({**_NAMES, **_NAMES_XMP}, said)),
        traces=(*_metadata(_TRACES, said), *file_as_title(_title(said))),
        text="\n".join((*(each.text + NEXT_PAGE for each in painted), *(said.get(name, "") for name in _PROPERTIES))),
        hidden=(*notes, *_hidden(document)),
        covered=tuple(covered),
        lacks=tuple(_missing_properties(document, said)),
    )


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


def _properties(document: "PDFDocument") -> Mapping[str, str]:
    """What the file says about itself, in both ways of writing it."""
    from pdfminer.pdftypes import PDFStream, resolve1  # noqa: PLC0415 - as above

    said: dict[str, str] = {}
    metadata = resolve1(document.catalog.get("Metadata"))
    if isinstance(metadata, PDFStream):
        said |= texts_in(metadata.get_data())
    for info in document.info:
        said |= {name: _words(value) for name, value in info.items()}
    return said


def _metadata(names: Mapping[str, str], said: Mapping[str, str]) -> Iterator[MetadataEntry]:
    found = (MetadataEntry(what, said[name].strip()) for name, what in names.items() if said.get(name, "").strip())
    return iter(dict.fromkeys(found))


def _notes(annotations: object, page: int) -> Iterator[Hidden]:
    """What lies on a page as a note, and redactions that somebody marked and never carried out."""
    for note in _resolved_list(annotations):
        kind = _words(note.get("Subtype"))
        words = _words(note.get("Contents"))
        if kind == "Redact":
            yield Hidden("an unapplied redaction", words, page)
        elif kind == "FileAttachment":
            yield Hidden("an attached file", words, page)
        elif kind == "Widget" and _words(note.get("V")):
            yield Hidden("a form that was filled in", _words(note.get("V")), page)
        elif kind not in _FINE:
            yield Hidden("a note", words, page)


def _hidden(document: "PDFDocument") -> Iterator[Hidden]:
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415 - as above

    names = resolve1(document.catalog.get("Names")) or {}
    action = resolve1(document.catalog.get("OpenAction"))
    if "EmbeddedFiles" in names:
        yield Hidden("an attached file", "")
    if "JavaScript" in names or (isinstance(action, dict) and _words(action.get("S")) == "JavaScript"):
        yield Hidden("a script", "")


def _missing_properties(document: "PDFDocument", said: Mapping[str, str]) -> Iterator[str]:
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415 - as above

    marks = resolve1(document.catalog.get("MarkInfo")) or {}
    if not _title(said):
        yield "title"
    if not _words(document.catalog.get("Lang")):
        yield "language"
    if not (resolve1(marks.get("Marked")) and document.catalog.get("StructTreeRoot")):
        yield "tags"


def _title(said: Mapping[str, str]) -> str:
    return (said.get("Title") or said.get("title", "")).strip()


def _resolved_list(value: object) -> Sequence[Mapping[str, Any]]:
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415 - as above

    items = resolve1(value)
    return [each for each in map(resolve1, items) if isinstance(each, dict)] if isinstance(items, list) else []


def _words(value: object) -> str:
    """A value as words: a name, or a text in either of the two alphabets that a PDF can have."""
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415 - as above
    from pdfminer.psparser import PSLiteral  # noqa: PLC0415 - as above
    from pdfminer.utils import decode_text  # noqa: PLC0415 - as above

    value = resolve1(value)
    if isinstance(value, PSLiteral):
        return str(value.name)
    words = value if isinstance(value, str) else decode_text(value) if isinstance(value, bytes) else ""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in words).split())
