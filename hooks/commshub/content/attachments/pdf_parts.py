"""What a PDF holds beside its pages: files, scripts, private data of programs, and its own earlier versions."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import decode_text

from commshub.content.attachments.pdf_layers import layers_off
from commshub.content.attachments.pdf_paint import painted_text
from commshub.model.documents import Hidden

# Actions that do more than to lead to a page, or to an address that a reader sees.
_RUNNING = {
    "JavaScript": "a script",
    "Launch": "a command that starts a program",
    "ImportData": "a command that fetches data",
    "SubmitForm": "a form that sends data",
    "Rendition": "a film",
}
_END = re.compile(rb"%%EOF\s*")
_MOST_VERSIONS, _MOST_STEPS = 5, 20_000
# Of a file that is made to be shown while it loads, the first end is no version.
_LINEARISED = b"/Linearized"


def hidden_parts(document: PDFDocument, pages: list[PDFPage]) -> Iterator[Hidden]:
    """What can be taken out of a document, or runs in it."""
    catalog = document.catalog
    names = _mapping(catalog.get("Names"))
    if "EmbeddedFiles" in names or catalog.get("AF") or catalog.get("Collection"):
        yield Hidden("an attached file", "")
    if "JavaScript" in names:
        yield Hidden("a script", "")
    yield from _actions(catalog, 0)
    if "XFA" in _mapping(catalog.get("AcroForm")):
        yield Hidden("a second form in another format", "")
    if "PieceInfo" in catalog:
        yield Hidden("private data of a program", "")
    for number, page in enumerate(pages, 1):
        yield from _actions(page.attrs, number)
        for annotation in _list(page.annots):
            yield from _actions(_mapping(annotation), number)
        if "PieceInfo" in page.attrs:
            yield Hidden("private data of a program", "", number)
        if "Thumb" in page.attrs:
            yield Hidden("a small copy of the page", "", number)
        if page.attrs.get("AF"):
            yield Hidden("an attached file", "", number)


def spoken_texts(document: PDFDocument, pages: list[PDFPage]) -> Iterator[str]:
    """What is read aloud or shown beside the pages: bookmarks, names of fields, alternative texts."""
    yield from _bookmarks(document.catalog.get("Outlines"))
    for page in pages:
        for annotation in map(_mapping, _list(page.annots)):
            yield from filter(None, (words_of(annotation.get(name)) for name in ("TU", "Contents", "V")))
    yield from _alternative_texts(document.catalog.get("StructTreeRoot"))


def earlier_texts(data: bytes, text: str) -> Iterator[Hidden]:
    """Lines of versions that were saved before, which the last one does not have: they can all be brought back."""
    ends = [match.end() for match in _END.finditer(data)][:-1]
    if ends and _LINEARISED in data[:2048]:
        ends = ends[1:]
    known = {" ".join(line.split()) for line in text.splitlines()}
    for end in ends[-_MOST_VERSIONS:]:
        lines = [line for line in _text_of_version(data[:end]).splitlines() if " ".join(line.split()) not in known]
        if any(letter.isalnum() for line in lines for letter in line):
            yield Hidden("text of an earlier version", " ".join(lines))
            known.update(" ".join(line.split()) for line in lines)


def words_of(value: object) -> str:
    """A value as words: a name, or a text in either of the two alphabets that a PDF can have."""
    value = resolve1(value)
    if isinstance(value, PSLiteral):
        return str(value.name)
    words = value if isinstance(value, str) else decode_text(value) if isinstance(value, bytes) else ""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in words).split())


def _actions(owner: Mapping[str, Any], page: int) -> Iterator[Hidden]:
    """What runs when a document or a page is opened, or something on it is touched."""
    events = (owner.get("OpenAction"), owner.get("A"), *_mapping(owner.get("AA")).values())
    for event in events:
        action = _mapping(event)
        what = _RUNNING.get(words_of(action.get("S")), "")
        if what:
            yield Hidden(what, words_of(action.get("JS")) or words_of(action.get("F")), page)


def _bookmarks(root: object) -> Iterator[str]:
    waiting, seen = [root], 0
    while waiting and seen < _MOST_STEPS:
        node = _mapping(waiting.pop())
        seen += 1
        yield from filter(None, (words_of(node.get("Title")),))
        waiting += [node[name] for name in ("Next", "First") if name in node]


def _alternative_texts(root: object) -> Iterator[str]:
    """The texts that stand for pictures and signs, in the tree of what is read aloud."""
    waiting, seen = [root], 0
    while waiting and seen < _MOST_STEPS:
        node = resolve1(waiting.pop())
        seen += 1
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            yield from filter(None, (words_of(node.get(name)) for name in ("Alt", "ActualText", "E", "T")))
            waiting += [node["K"]] if "K" in node else []


def _text_of_version(data: bytes) -> str:
    try:
        document = PDFDocument(PDFParser(BytesIO(data)))
        off = layers_off(document.catalog)
        return "\n".join(painted_text(page, off).text for page in PDFPage.create_pages(document))
    except Exception:  # noqa: BLE001 - what cannot be opened, nobody else opens
        return ""


def _mapping(value: object) -> Mapping[str, Any]:
    resolved = resolve1(value)
    if isinstance(resolved, PDFStream):
        resolved = resolved.attrs
    return resolved if isinstance(resolved, dict) else {}


def _list(value: object) -> list[object]:
    resolved = resolve1(value)
    return resolved if isinstance(resolved, list) else []
