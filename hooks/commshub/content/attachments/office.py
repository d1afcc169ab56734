"""From the bytes of an Office file to its text, its notes, its changes and its properties.

Such a file is an archive of XML, both of Microsoft's and of the OpenDocument sort.
"""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from commshub.content.attachments.embedded_xml import local_name, parse_xml
from commshub.content.attachments.office_looks import (
    attribute,
    beside_slide,
    hidden_styles,
    looks_of_word,
    unseen_in_open_document,
)
from commshub.content.attachments.office_parts import hidden_parts, of_pictures, people_in, traces_in
from commshub.model.documents import NEXT_PAGE, Document, DocumentFlaw, Hidden, file_as_title
from commshub.model.metadata import MetadataEntry

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# How the old sort of Office file starts; a new one that asks for a password is wrapped into it.
_OLD_FORMAT = bytes.fromhex("d0cf11e0")
MOST_PARTS, LARGEST_UNPACKED = 5_000, 200_000_000
_NAMES = {
    "creator": "its author",
    "initial-creator": "its author",
    "lastModifiedBy": "who changed it last",
    "printed-by": "who printed it",
    "Manager": "a manager",
}
_TRACES = {"Company": "the organisation", "Template": "a template", "HyperlinkBase": "a folder"}
# A template that comes with the program says nothing about anybody.
_USUAL_TEMPLATE = re.compile(r"(?:Normal|Default|Office Theme|Blank)[\w ]*(?:\.\w+)?", re.IGNORECASE)
# Words, also those of headers and footers of sheets, of charts, and of fields that are filled in when a file is opened.
_OF_WORDS = frozenset(
    {
        *("t", "delText", "text", "v", "instrText"),
        *("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"),
    }
)
_OF_NOTES = frozenset({"comment", "threadedComment", "cm"})
_ENDS_LINE = frozenset({"p", "h", "si", "row", "table-row", "br", "cr", "comment"})
_CHANGES = frozenset({"ins", "del", "moveFrom", "moveTo"})
_XML = (".xml", ".rels", ".vml")
_YES = frozenset({"1", "true", "on", "yes"})
_PARTS_WITH_TEXT = re.compile(
    r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|glossary/document)\.xml"
    r"|xl/(?:sharedStrings|(?:worksheets|chartsheets)/sheet\d+)\.xml|ppt/slides/slide\d+\.xml|content\.xml|styles\.xml"
    r"|(?:word|xl|ppt)/(?:charts/chart|diagrams/data|drawings/drawing)\w*\.xml|Object \d+/content\.xml"
)
_ANY_TEXT = re.compile(r"(?:word/document|xl/workbook|ppt/slides/slide\d+|content)\.xml|xl/worksheets/sheet\d+\.xml")
_NOTES = re.compile(r"(?:word|xl|ppt)/(?:threadedC|c)omments/?[\w/]*\.xml")
_SPOKEN = re.compile(r"ppt/notesSlides/notesSlide\d+\.xml")


def parse_office_file(path: str, data: bytes) -> Document:
    """What an Office file holds.

    Raises:
        Exception: it is damaged; archives and XML fail in many ways.
    """
    if data.startswith(_OLD_FORMAT):
        return Document(path, DocumentFlaw.ENCRYPTED)
    with ZipFile(BytesIO(data)) as archive:
        infos = archive.infolist()
        if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > LARGEST_UNPACKED:
            return Document(path, DocumentFlaw.TOO_LARGE)
        if any(info.flag_bits & 1 for info in infos):
            return Document(path, DocumentFlaw.ENCRYPTED)
        names = sorted(archive.namelist(), key=lambda name: (len(name), name))
        unpacked = {name: archive.read(name) for name in names if not name.endswith("/")}
    roots = {name: parse_xml(part) for name, part in unpacked.items() if name.endswith(_XML) and part.strip()}
    if not any(_ANY_TEXT.fullmatch(name) for name in roots):
        return Document(path, DocumentFlaw.DAMAGED)
    return _looked_into(path, names, unpacked, roots)


def _looked_into(path: str, names: list[str], data: Mapping[str, bytes], roots: Mapping[str, "Element"]) -> Document:
    parts = {name: root for name, root in roots.items() if _is_looked_into(name)}
    said = _properties(parts)
    texts = (_text(root) for name, root in parts.items() if _PARTS_WITH_TEXT.fullmatch(name))
    ending = NEXT_PAGE if path.endswith(".pptx") else "\n"
    looks = list(_looks(roots))
    in_pictures, traces_of_pictures = of_pictures(data)
    xml = {name: part for name, part in data.items() if name in roots}
    hidden = (*_hidden(parts), *(each for each, is_covered in looks if not is_covered), *hidden_parts(names, roots))
    return Document(
        path,
        names=tuple(dict.fromkeys((*_metadata(_NAMES, said), *people_in(roots)))),
        traces=tuple(
            dict.fromkeys(
                (
                    *(each for each in _metadata(_TRACES, said) if not _USUAL_TEMPLATE.fullmatch(each.words)),
                    *file_as_title(said.get("title", "")),
                    *traces_in(names, roots, xml),
                    *traces_of_pictures,
                )
            )
        ),
        text="".join(f"{text}{ending}" for text in texts) + "\n".join(said.values()),
        hidden=tuple(dict.fromkeys((*hidden, *in_pictures))),
        covered=tuple(each for each, is_covered in looks if is_covered),
        lacks=() if said.get("title") else ("title",),
    )


def _looks(roots: Mapping[str, "Element"]) -> Iterator[tuple[Hidden, bool]]:
    """Words that nobody sees for how they look; `True` with those below a dark box."""
    styles = hidden_styles(roots.get("word/styles.xml"))
    for name, root in roots.items():
        if name.startswith("word/") and _PARTS_WITH_TEXT.fullmatch(name):
            yield from looks_of_word(root, styles)
        elif name.startswith("ppt/slides/slide"):
            page = int(re.sub(r"\D", "", name) or 0)
            beside = beside_slide(root, roots.get("ppt/presentation.xml"))
            yield from ((Hidden("words beside the slide", words, page), False) for words in beside)
    yield from ((each, False) for each in unseen_in_open_document(roots))


def _is_looked_into(name: str) -> bool:
    if name in {"meta.xml", "xl/workbook.xml"} or name.startswith("docProps/"):
        return name.endswith(".xml")
    return any(pattern.fullmatch(name) for pattern in (_PARTS_WITH_TEXT, _NOTES, _SPOKEN))


def _properties(parts: Mapping[str, "Element"]) -> Mapping[str, str]:
    """What the file says about itself."""
    roots = (root for name, root in parts.items() if name.startswith("docProps/") or name == "meta.xml")
    return {
        local_name(element.tag): element.text.strip()
        for root in roots
        for element in root.iter()
        if element.text and element.text.strip()
    }


def _metadata(names: Mapping[str, str], said: Mapping[str, str]) -> Iterator[MetadataEntry]:
    return (MetadataEntry(what, said[name]) for name, what in names.items() if said.get(name))


def _hidden(parts: Mapping[str, "Element"]) -> Iterator[Hidden]:
    """What readers do not see at first, or were not meant to see."""
    for name, root in parts.items():
        page = int(re.sub(r"\D", "", name) or 0) if name.startswith("ppt/") else 0
        if _NOTES.fullmatch(name):
            yield from (Hidden("a note", _text(each)) for each in root.iter() if local_name(each.tag) in _OF_NOTES)
        elif _SPOKEN.fullmatch(name):
            words = re.sub(r"(?m)^\s*\d*\s*$\n?", "", _text(root)).strip()
            yield from (Hidden("notes for the speaker", words, page) for _ in range(bool(words)))
        elif name.startswith("ppt/slides/") and root.get("show") in {"0", "false"}:
            yield Hidden("a hidden slide", _text(root), page)
        elif name == "xl/workbook.xml":
            yield from (Hidden("a hidden sheet", attribute(each, "name")) for each in root.iter() if _is_hidden(each))
        elif name.startswith("xl/worksheets/"):
            yield from _hidden_cells(root)
        else:
            yield from _hidden_in_text(root)


def _hidden_cells(root: "Element") -> Iterator[Hidden]:
    for each in root.iter():
        if local_name(each.tag) in {"row", "col"} and each.get("hidden") in _YES:
            number = each.get("r") or each.get("min") or ""
            yield Hidden("a hidden row" if local_name(each.tag) == "row" else "a hidden column", number)


def _hidden_in_text(root: "Element") -> Iterator[Hidden]:
    for each in root.iter():
        name = local_name(each.tag)
        if (name in _CHANGES and attribute(each, "author")) or name == "tracked-changes":
            yield Hidden("a tracked change", _text(each))
        elif name == "annotation":
            yield Hidden("a note", _text(each))
        elif name == "hidden-text":
            yield Hidden("hidden text", attribute(each, "string-value") or _text(each))
        elif name == "r" and _vanishes(each):
            yield Hidden("hidden text", _text(each))
        elif name in {"table-row", "table-column"} and attribute(each, "visibility") in {"collapse", "filter"}:
            yield Hidden("a hidden row" if name == "table-row" else "a hidden column", _text(each))


def _vanishes(run: "Element") -> bool:
    marks = (mark for properties in run if local_name(properties.tag) == "rPr" for mark in properties)
    return any(local_name(mark.tag) == "vanish" and attribute(mark, "val") not in {"0", "false"} for mark in marks)


def _is_hidden(sheet: "Element") -> bool:
    return local_name(sheet.tag) == "sheet" and sheet.get("state") in {"hidden", "veryHidden"}


def _text(root: "Element") -> str:
    """The words of a part, each paragraph in a line."""
    pieces: list[str] = []
    for element in root.iter():
        name = local_name(element.tag)
        if name in _ENDS_LINE:
            pieces.append("\n")
        # In OpenDocument words stand in any element, in Microsoft's files only in some.
        if element.text and (name in _OF_WORDS or "opendocument" in str(element.tag)):
            pieces.append(element.text)
        if element.tail and "opendocument" in str(element.tag):
            pieces.append(element.tail)
    return "".join(pieces).strip()
