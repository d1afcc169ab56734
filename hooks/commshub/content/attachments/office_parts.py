"""The parts of an Office file that its readers do not open: caches, names of people, pictures, paths, private data.

Every part of the archive is looked at. One that is known by no name here is a file inside the file.
"""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from commshub.content.attachments.embedded_xml import local_name
from commshub.content.attachments.pictures import parse_picture
from commshub.content.file_sorts import SHOWN
from commshub.model.documents import Hidden
from commshub.model.metadata import MetadataEntry

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

Roots = Mapping[str, "Element"]
# What a part holds that nobody sees, by its name.
_HOLDS = tuple(
    (re.compile(pattern), what)
    for pattern, what in (
        (r"xl/pivotCache/pivotCache(?:Records|Definition)\d*\.xml|xl/model/.+", "data behind a pivot table"),
        (r"xl/externalLinks/externalLink\d+\.xml", "data of another file"),
        (r"xl/revisions/.+|xl/userNames\.xml", "a log of changes"),
        (r"xl/(?:connections|queryTables/.+)\.xml", "a connection to a database"),
        (r"docProps/thumbnail\.\w+|Thumbnails/.+", "a small copy of the first page"),
        (r".*vbaProject\.bin|Basic/.+|Scripts/.+|.*/activeX/.+", "a macro"),
        (r".*/embeddings/.+|ObjectReplacements/.+|Object \d+/.+", "another file inside"),
        (r"Versions/.+|VersionList\.xml", "an earlier version"),
    )
)
# Programs and pictures without which a document does not look as it should.
_KNOWN_ENDINGS = (
    *(".xml", ".rels", ".vml", ".emf", ".wmf", ".tif", ".tiff", ".bmp", ".fntdata", ".odttf", ".ttf", ".otf", ".wdp"),
    *SHOWN,
    "mimetype",
    "manifest.rdf",
    "/",
)
_PRINTER = re.compile(r".*printerSettings/.+\.bin")
_PEOPLE = re.compile(r"(?:word|xl|ppt)/(?:.*/)?(?:people|persons?\d*|commentAuthors|authors)\.xml")
# A name in an attribute or an element: of whoever commented, or changed something.
_NAMING_ATTRIBUTES = frozenset({"author", "displayName", "userName"})
_NAMING_ELEMENTS = frozenset({"author", "creator"})
_FOLDER = re.compile(r"(?:file:///?|[A-Za-z]:\\|\\\\[\w.-]+\\|/Users/|/home/)[^\s\"'<>|&]+")
_PICTURE = re.compile(r"(?:word|xl|ppt)/media/.+|Pictures/.+|media/.+")
_LABEL = "MSIP_Label"
_USUAL_PRIVATE = re.compile(r"bibliography|contentTypeSchema|FormTemplates|itemProps|/_rels/")
_MOST_WORDS = 200
_WORDS_IN = frozenset({"v", "ref", "connection", "Target"})


def hidden_parts(names: list[str], roots: Roots) -> Iterator[Hidden]:
    """Parts that readers do not see, and that everybody can open."""
    for name in names:
        what = next((what for pattern, what in _HOLDS if pattern.fullmatch(name)), "")
        if not what and not name.lower().endswith(_KNOWN_ENDINGS) and not _PRINTER.fullmatch(name):
            what = "another file inside"
        if what:
            words = all_words(roots[name]) if name in roots else name.rpartition("/")[2]
            yield Hidden(what, words)
    workbook = roots.get("xl/workbook.xml")
    for each in workbook.iter() if workbook is not None else ():
        name = each.get("name") or ""
        is_hidden = local_name(each.tag) == "definedName" and each.get("hidden") in {"1", "true"}
        # What a filter leaves is no secret: the program writes it.
        if is_hidden and not name.startswith("_xlnm."):
            yield Hidden("a hidden name", f"{name}: {each.text or ''}")


def people_in(roots: Roots) -> Iterator[MetadataEntry]:
    """The names of those who commented on a file, or changed something in it."""
    for name, root in roots.items():
        if name.startswith("docProps/") or name == "meta.xml":
            continue
        naming = _NAMING_ATTRIBUTES | ({"name"} if _PEOPLE.fullmatch(name) else set())
        for element in root.iter():
            for attribute, value in element.attrib.items():
                if local_name(attribute) in naming and value.strip():
                    yield MetadataEntry("somebody who worked on it", value.strip())
            if local_name(element.tag) in _NAMING_ELEMENTS and (element.text or "").strip():
                yield MetadataEntry("somebody who worked on it", (element.text or "").strip())


def traces_in(names: list[str], roots: Roots, texts: Mapping[str, bytes]) -> Iterator[MetadataEntry]:
    """Paths, custom properties, and data of programs and printers."""
    for name in names:
        if _PRINTER.fullmatch(name):
            yield MetadataEntry("settings of a printer", name.rpartition("/")[2])
    for data in texts.values():
        # The paths of elements and namespaces begin with a name, never with a drive or a share.
        yield from (
            MetadataEntry("a folder of a computer", match.group())
            for match in _FOLDER.finditer(data.decode("utf-8", errors="replace"))
        )
    custom = roots.get("docProps/custom.xml")
    for each in custom if custom is not None else ():
        label, words = each.get("name") or "", all_words(each)
        if label and words:
            is_label = label.startswith(_LABEL)
            yield MetadataEntry("a label of the organisation" if is_label else label, _LABEL if is_label else words)
    for name, root in roots.items():
        if name.startswith("customXml/") and not _USUAL_PRIVATE.search(name + str(root.tag)):
            words = all_words(root)
            if words:
                yield MetadataEntry("private data of a program", words)


def of_pictures(parts: Mapping[str, bytes]) -> tuple[tuple[Hidden, ...], tuple[MetadataEntry, ...]]:
    """Where pictures were taken, and what else they say of themselves."""
    hidden: list[Hidden] = []
    traces: list[MetadataEntry] = []
    for name, data in parts.items():
        if not _PICTURE.fullmatch(name) or not name.lower().endswith(SHOWN):
            continue
        picture = parse_picture(name.lower(), data)
        if picture.location:
            hidden.append(Hidden("a picture that says where it was taken", picture.location))
        if picture.thumbnail:
            hidden.append(Hidden("a picture with a small copy of itself", name.rpartition("/")[2]))
        traces += (MetadataEntry(f"{each.what} in a picture", each.words) for each in picture.personal)
        hidden += (Hidden("a picture that runs or fetches something", each) for each in (*picture.runs, *picture.loads))
    return tuple(hidden), tuple(traces)


def all_words(root: "Element") -> str:
    """All words of a part, and the values in its attributes that are words."""
    pieces: list[str] = []
    for each in root.iter():
        pieces += (
            value for name, value in each.attrib.items() if local_name(name) in {"v", "ref", "connection", "Target"}
        )
        pieces += ((each.text or "").strip(), (each.tail or "").strip())
    return " ".join(" ".join(filter(None, pieces)).split())[:_MOST_WORDS]
