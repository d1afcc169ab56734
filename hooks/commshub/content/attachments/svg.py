"""From the bytes of an SVG file to what it would run and load, and what it says about whoever drew it."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from commshub.content.attachments.embedded_xml import UnreadableXml, local_name, parse_xml
from commshub.model.metadata import MetadataEntry
from commshub.model.pictures import Picture, PictureFlaw

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_LARGEST_DRAWING = 5_000_000
_RUNNING = frozenset({"script", "foreignObject", "handler", "iframe", "object", "embed", "audio", "video"})
_ELSEWHERE = re.compile(r"(?:[a-z][a-z+.-]*:)?//[^\s\"')]+", re.IGNORECASE)
_SCRIPT_ADDRESS = re.compile(r"\s*(?:javascript|vbscript):", re.IGNORECASE)
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
    return Picture(
        path,
        personal=_each_once(
            (
                *_names(root),
                *(MetadataEntry("a folder of a computer", found.group()) for found in _FOLDER.finditer(text)),
                *(MetadataEntry("a comment", words) for words in comments if words not in made),
            )
        ),
        technical=tuple(MetadataEntry("the program", words) for words in made),
        runs=tuple(dict.fromkeys(_running(root))),
        loads=tuple(dict.fromkeys(_loading(root))),
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
    for element in root.iter():
        if local_name(element.tag) in _RUNNING:
            yield local_name(element.tag)
        for name, value in element.attrib.items():
            if local_name(name).lower().startswith("on"):
                yield local_name(name)
            elif local_name(name) == "href" and _SCRIPT_ADDRESS.match(value):
                yield value.strip()


def _loading(root: "Element") -> Iterator[str]:
    for element in root.iter():
        for name, value in element.attrib.items():
            # A link is followed when somebody chooses to; all else is fetched at once.
            if (
                local_name(name) in {"href", "src"}
                and local_name(element.tag) != "a"
                and _ELSEWHERE.match(value.strip())
            ):
                yield value.strip()
            yield from (found["address"] for found in _FETCHED_BY_STYLE.finditer(value))
        if local_name(element.tag) == "style":
            yield from (found["address"] for found in _FETCHED_BY_STYLE.finditer(element.text or ""))


def _each_once(traces: tuple[MetadataEntry, ...]) -> tuple[MetadataEntry, ...]:
    return tuple(dict.fromkeys(traces))
