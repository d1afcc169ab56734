"""From the bytes of an SVG file to what it would run and load, and what it says about whoever drew it."""

import re
from base64 import b64decode
from collections.abc import Iterator
from typing import TYPE_CHECKING

from commshub.content.attachments.embedded_xml import UnreadableXml, local_name, parse_xml
from commshub.content.attachments.photographs import parse_photograph
from commshub.model.metadata import MetadataEntry
from commshub.model.pictures import Picture, PictureFlaw

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_LARGEST_DRAWING = 5_000_000
# What a drawing is made of. Any other element is of another language, or runs.
_DRAWN = frozenset(
    {
        *("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath"),
        *("defs", "use", "symbol", "marker", "clipPath", "mask", "pattern", "linearGradient", "radialGradient", "stop"),
        *("filter", "title", "desc", "metadata", "style", "image", "a", "switch", "view", "tref", "cursor", "font"),
        *("font-face", "glyph", "missing-glyph", "hkern", "vkern", "solidcolor", "hatch", "mesh", "color-profile"),
        *("animate", "animateTransform", "animateMotion", "animateColor", "set", "mpath"),
    }
)
_FILTERS = re.compile(r"fe[A-Z]\w+")
_DRAWINGS, _PAGES = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"
_RUNNING = frozenset({"script", "handler", "listener", "iframe", "object", "embed", "audio", "video", "foreignobject"})
_ADDRESSES = frozenset({"href", "src", "from", "to", "by", "values", "begin"})
_ANIMATIONS = frozenset({"animate", "set", "animateTransform", "animateMotion", "animateColor"})
# As browsers read an address: with a backslash for a slash, and without what cannot be seen.
_ELSEWHERE = re.compile(r"(?:[a-z][a-z+.-]*:)?[\\/]{2}[^\s\"')]+|(?:https?|ftp):[^\s\"')]+", re.IGNORECASE)
_UNSEEN = re.compile(r"[\x00-\x20]+")
_SCRIPT_ADDRESS = re.compile(r"(?:javascript|vbscript|data:(?!image/(?:png|jpeg|gif|webp|avif)\b)):?", re.IGNORECASE)
_PICTURE = re.compile(r"data:image/(?P<kind>png|jpeg|gif|webp|avif);base64,(?P<data>.+)", re.IGNORECASE | re.DOTALL)
_STYLE_SHEET = re.compile(r"<\?xml-stylesheet\b[^>]*href=[\"'](?P<address>[^\"']+)", re.IGNORECASE)
_FETCHED_BY_STYLE = re.compile(r"(?:@import\s+(?:url\()?|url\()\s*[\"']?(?P<address>(?:[a-z][a-z+.-]*:)?//[^\s\"')]+)")
_COMMENT = re.compile(r"<!--(?P<words>.*?)-->", re.DOTALL)
_GENERATOR = re.compile(r"generator|created with|svg export|uploaded to", re.IGNORECASE)
# A folder on somebody's computer, and often the name of its user.
_FOLDER = re.compile(r"(?:file://|/home/|/Users/|[A-Z]:\\)[^\s\"'<>]+")
_NAMING = {"creator": "the name of its author", "contributor": "the name of its author"}
# What a program writes to find the file again.
_OF_PROGRAMS = frozenset({"docname", "export-filename"})


def parse_svg(path: str, data: bytes) -> Picture:
    """What an SVG file holds."""
    if len(data) > _LARGEST_DRAWING:
        return Picture(path, PictureFlaw.TOO_LARGE)
    try:
        root = parse_xml(data)
    except UnreadableXml:
        return Picture(path, PictureFlaw.DAMAGED)
    if local_name(root.tag) != "svg":
        return Picture(path, PictureFlaw.DAMAGED)
    text = data.decode("utf-8", errors="replace")
    comments = [words for found in _COMMENT.finditer(text) if (words := found["words"].strip())]
    made = [words for words in comments if _GENERATOR.match(words)]
    pictures = list(_pictures(root))
    return Picture(
        path,
        location=next((each.location for each in pictures if each.location), ""),
        thumbnail=any(each.thumbnail for each in pictures),
        personal=_each_once(
            (
                *_names(root),
                *(entry for each in pictures for entry in each.personal),
                *(MetadataEntry("a picture inside", "it cannot be read") for each in pictures if each.flaw),
                *(MetadataEntry("a folder of a computer", found.group()) for found in _FOLDER.finditer(text)),
                *(MetadataEntry("a comment", words) for words in comments if words not in made),
            )
        ),
        technical=_each_once(
            (
                *(MetadataEntry("the program", words) for words in made),
                *(entry for each in pictures for entry in each.technical),
            )
        ),
        runs=tuple(dict.fromkeys(_running(root))),
        loads=tuple(dict.fromkeys((*_loading(root), *(each["address"] for each in _STYLE_SHEET.finditer(text))))),
    )


def _names(root: "Element") -> Iterator[MetadataEntry]:
    for element in root.iter():
        what = _NAMING.get(local_name(element.tag), "")
        words = " ".join(" ".join(element.itertext()).split()) if what else ""
        if words:
            yield MetadataEntry(what, words)
        for name, value in element.attrib.items():
            # A path has been told of as that.
            if local_name(name) in _OF_PROGRAMS and not _FOLDER.search(value):
                yield MetadataEntry("the name of another file", value)


def _running(root: "Element") -> Iterator[str]:
    # Notes on a drawing are in languages of their own.
    notes = {id(each) for data in root.iter() if local_name(data.tag) == "metadata" for each in data.iter()}
    for element in root.iter():
        name = local_name(element.tag)
        if not _is_drawn(element, is_note=id(element) in notes):
            yield name
        changed = _changed_by(element)
        if changed.lower().rpartition(":")[2] in {"href", "src"} or changed.lower().startswith("on"):
            # It becomes an address, or a script, after everybody has looked.
            yield f"{name} {changed}"
            continue
        for attribute, value in element.attrib.items():
            if local_name(attribute).lower().startswith("on"):
                yield local_name(attribute)
            elif local_name(attribute) in _ADDRESSES and _SCRIPT_ADDRESS.match(_as_read(value)):
                yield value.strip()


def _changed_by(element: "Element") -> str:
    """The attribute that an animation changes."""
    return (element.get("attributeName") or "").strip() if local_name(element.tag) in _ANIMATIONS else ""


def _is_drawn(element: "Element", *, is_note: bool) -> bool:
    """Whether an element is part of a drawing, or of the notes of a program."""
    name = local_name(element.tag)
    space = str(element.tag).removeprefix("{").rpartition("}")[0]
    if space in {_DRAWINGS, ""} and not is_note:
        return name in _DRAWN or bool(_FILTERS.fullmatch(name))
    return space != _PAGES and name.lower() not in _RUNNING


def _loading(root: "Element") -> Iterator[str]:
    for element in root.iter():
        for name, value in element.attrib.items():
            # A link is followed when somebody chooses to; all else is fetched at once.
            if (
                local_name(name) in {"href", "src"}
                and local_name(element.tag) != "a"
                and _ELSEWHERE.match(_as_read(value))
            ):
                yield value.strip()
            yield from (found["address"] for found in _FETCHED_BY_STYLE.finditer(value))
        if local_name(element.tag) == "style":
            yield from (found["address"] for found in _FETCHED_BY_STYLE.finditer(element.text or ""))


def _pictures(root: "Element") -> Iterator[Picture]:
    """The pictures that a drawing holds, looked into like any other."""
    for element in root.iter():
        for name, value in element.attrib.items():
            match = _PICTURE.match(_as_read(value)) if local_name(name) in {"href", "src"} else None
            if match:
                kind = match["kind"].lower()
                try:
                    data = b64decode(match["data"])
                except ValueError:
                    data = b""
                yield parse_photograph(f"inside.{kind}", data)


def _as_read(address: str) -> str:
    """An address as a browser reads it."""
    return _UNSEEN.sub("", address)


def _each_once(traces: tuple[MetadataEntry, ...]) -> tuple[MetadataEntry, ...]:
    return tuple(dict.fromkeys(traces))
