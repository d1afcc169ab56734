"""What the bytes of a file are, where its name says what they should be."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

_OFFICE = b"PK\x03\x04"
_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
# What files begin with, and what an editor calls them. The first that fits is used.
_SIGNATURES: tuple[tuple[re.Pattern[bytes], str], ...] = tuple(
    (re.compile(pattern, re.DOTALL | re.IGNORECASE), name)
    for pattern, name in (
        (rb"\xff\xd8\xff", "a JPEG picture"),
        (rb"\x89PNG\r\n", "a PNG picture"),
        (rb"GIF8[79]a", "a GIF picture"),
        (rb"RIFF....WEBP", "a WebP picture"),
        (rb"....ftyp(?:avif|avis)", "an AVIF picture"),
        (rb"....ftyp(?:heic|heix|mif1|msf1|hevc)", "an HEIC picture"),
        (rb"....ftyp", "a film"),
        (rb"II\*\0|MM\0\*", "a TIFF picture"),
        (rb"BM.{4}\0\0\0\0", "a BMP picture"),
        (rb"%PDF-", "a PDF"),
        (rb"PK\x03\x04|PK\x05\x06", "a packed folder"),
        (rb"\xd0\xcf\x11\xe0", "an old Office file"),
        (rb"Rar!|7z\xbc\xaf|\x1f\x8b|BZh", "a packed folder"),
        (rb"MZ|\x7fELF|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe|#!", "a program"),
        (rb"\{\\rtf", "an RTF document"),
        (rb"-----BEGIN [A-Z ]*PRIVATE KEY", "a private key"),
        (rb"<\?php", "a program"),
        (rb"\xff\xfb|\xff\xf3|ID3|OggS|RIFF....WAVE|\x1aE\xdf\xa3|RIFF....AVI", "sound or a film"),
    )
)
# The first element of a file of marks, after what may stand before it.
_FIRST_ELEMENT = re.compile(rb"<(?:!doctype\s+)?(?P<name>[\w:]+)", re.IGNORECASE)
_BEFORE_IT = ((b"\xef\xbb\xbf", b""), (b"<?xml", b"?>"), (b"<!--", b"-->"), (b"<!DOCTYPE svg", b">"))
_OF_WEB_PAGES = frozenset({b"html", b"head", b"body", b"script", b"title", b"meta", b"iframe"})
_LONGEST_PREAMBLE = 100_000
_HELD_BY: Mapping[str, str] = {
    ".jpg": "a JPEG picture",
    ".jpeg": "a JPEG picture",
    ".png": "a PNG picture",
    ".webp": "a WebP picture",
    ".gif": "a GIF picture",
    ".avif": "an AVIF picture",
    ".svg": "an SVG drawing",
    ".pdf": "a PDF",
    **dict.fromkeys((".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp"), "a packed folder"),
}
# An Office file that asks for a password is one of the old sort; a rule of its own says so.
_ALSO_HELD = {**dict.fromkeys((".docx", ".xlsx", ".pptx"), "an old Office file")}
# A part that only this sort of Office file has.
_OFFICE_PARTS = {
    ".docx": b"word/",
    ".xlsx": b"xl/",
    ".pptx": b"ppt/",
    ".odt": b"opendocument.text",
    ".ods": b"opendocument.spreadsheet",
    ".odp": b"opendocument.presentation",
}
# A PDF may begin with some bytes of a mail or a printer; how many, readers agree on.
_PDF_STARTS_WITHIN = 1024


@dataclass(frozen=True, slots=True)
class OtherContent:
    """What a file holds whose name promises something else, and the ending that would be right, if one is."""

    holds: str
    ending: str = ""


def other_content(path: str, data: bytes) -> OtherContent | None:
    """What a picture or document holds if its name says something else; a damaged one is no matter of its name."""
    ending = f".{path.rpartition('.')[2]}"
    promised = _HELD_BY.get(ending)
    if promised is None:
        return None
    holds = _held_in(data)
    if ending == ".pdf" and b"%PDF-" in data[:_PDF_STARTS_WITHIN]:
        holds = promised
    if not holds or holds in {promised, _ALSO_HELD.get(ending)}:
        return _other_office(ending, data) if data.startswith(_OFFICE) else None
    if data.startswith(_OFFICE) and (right := _office_ending(data)):
        return OtherContent(_office_name(right), right)
    right = next((each for each, name in _HELD_BY.items() if name == holds and name != "a packed folder"), "")
    return OtherContent(holds, right)


def _held_in(data: bytes) -> str:
    """What a file holds as its first bytes say; nothing if they say nothing."""
    if found := next((name for pattern, name in _SIGNATURES if pattern.match(data)), ""):
        return found
    element = _FIRST_ELEMENT.match(_without_preamble(data[:_LONGEST_PREAMBLE]))
    name = element["name"].lower() if element else b""
    if name == b"svg" or name.endswith(b":svg"):
        return "an SVG drawing"
    return "a web page" if name in _OF_WEB_PAGES else ""


def _without_preamble(data: bytes) -> bytes:
    before = None
    while before != data:
        before = data = data.lstrip()
        for start, end in _BEFORE_IT:
            if data.startswith(start):
                data = data[max(data.find(end, len(start)), 0) + len(end) :]
    return data


def _other_office(ending: str, data: bytes) -> OtherContent | None:
    if ending not in _OFFICE_PARTS or _OFFICE_PARTS[ending] in data:
        return None
    right = _office_ending(data)
    return OtherContent(_office_name(right), right) if right else None


def _office_ending(data: bytes) -> str:
    return next((ending for ending, part in _OFFICE_PARTS.items() if part in data), "")


def _office_name(ending: str) -> str:
    return f"a {ending} document"


def unreadable_text(path: str, text: str) -> str:
    """What stands in a text for programs that does not belong there; nothing if all is well."""
    if found := _held_in(text.encode()):
        return found
    if path.endswith((".json", ".webmanifest")):
        try:
            json.loads(text)
        except (ValueError, RecursionError):
            return "no JSON"
    return ""
