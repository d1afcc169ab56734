"""The parts that the file of a picture is made of, and what lies behind its end.

A picture is a chain of parts, each with a name and a length. What browsers need is known by name; what else is there,
only some programs read, and nobody can tell what it says. Phones lay films, and editors whole pictures, behind the end.
"""

from collections.abc import Iterator
from dataclasses import dataclass

_JPEG, _PNG, _GIF = b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"GIF8"
# Parts of a PNG that say how it is shown, and those in which words are found in another way.
_PNG_PARTS = frozenset(
    {
        *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"hIST"),
        *(b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT", b"cICP", b"mDCV", b"cLLI", b"tEXt", b"zTXt", b"iTXt", b"eXIf"),
        *(b"tIME", b"oFFs", b"sTER"),
    }
)
_WEBP_PARTS = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP", b"EXIF", b"XMP "})
# What a part of a JPEG for programs begins with, by its number.
_JPEG_PARTS = (
    (0xE0, b"JFIF\0"),
    (0xE1, b"Exif\0"),
    (0xE1, b"http://ns.adobe.com/xap/1.0/\0"),
    (0xE2, b"ICC_PROFILE\0"),
    (0xED, b"Photoshop 3.0\0"),
    (0xEE, b"Adobe"),
)
_SMALL_COPY, _MORE_PICTURES, _EXTENDED_XMP = b"JFXX\0", b"MPF\0", b"http://ns.adobe.com/xmp/extension/\0"
# Small copies among the parts of Photoshop, of its two ways to store one.
_PHOTOSHOP_COPIES = (b"8BIM\x04\x09", b"8BIM\x04\x0c")
_MARK, _APPLICATION, _SCAN, _END = 0xFF, range(0xE0, 0xF0), 0xDA, 0xD9
# Within the points of a JPEG these follow an FF without ending them.
_WITHIN_SCAN = frozenset({0x00, *range(0xD0, 0xD8)})
_FEWEST = 4


@dataclass(frozen=True, slots=True)
class PictureParts:
    """What is told of a picture: parts that are not known by name, what lies behind its end, small copies."""

    unknown: tuple[str, ...] = ()
    behind: str = ""
    small_copy: bool = False


def picture_parts(data: bytes) -> PictureParts:
    """Walk through the parts of a picture; of a sort without such parts nothing is told."""
    if data.startswith(_JPEG):
        return _of_jpeg(data)
    if data.startswith(_PNG):
        return _of_chunks(data, _png_chunks(data), _PNG_PARTS)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return _of_chunks(data, _webp_chunks(data), _WEBP_PARTS)
    if data.startswith(_GIF):
        return PictureParts(behind=_behind(data, _end_of_gif(data)))
    return PictureParts()


def _of_chunks(data: bytes, chunks: Iterator[tuple[bytes, int]], known: frozenset[bytes]) -> PictureParts:
    found = list(chunks)
    unknown = dict.fromkeys(name.decode("latin-1") for name, _ in found if name not in known)
    end = found[-1][1] if found else len(data)
    return PictureParts(tuple(unknown), _behind(data, end))


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, int]]:
    """The name of each chunk, and where it ends."""
    at = len(_PNG)
    while at + 8 <= len(data):
        name = data[at + 4 : at + 8]
        at += 12 + int.from_bytes(data[at : at + 4])
        yield name, at
        if name == b"IEND":
            return


def _webp_chunks(data: bytes) -> Iterator[tuple[bytes, int]]:
    at, end = 12, min(8 + int.from_bytes(data[4:8], "little"), len(data))
    while at + 8 <= end:
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        name, at = data[at : at + 4], at + 8 + length + length % 2
        yield name, at


def _of_jpeg(data: bytes) -> PictureParts:
    unknown: dict[str, None] = {}
    small_copy, at = False, 2
    while at + 4 <= len(data) and data[at] == _MARK:
        marker = data[at + 1]
        if marker == _END:
            at += 2
            break
        if marker == _MARK:
            at += 1
            continue
        length = int.from_bytes(data[at + 2 : at + 4])
        part = data[at + 4 : at + 2 + length]
        small_copy = small_copy or _is_small_copy(marker, part)
        if marker in _APPLICATION and not _is_known(marker, part):
            unknown[part[:16].partition(b"\0")[0].decode("latin-1") or f"APP{marker - _APPLICATION.start}"] = None
        at += 2 + length
        if marker == _SCAN:
            at = _end_of_scan(data, at)
    else:
        at = data.find(b"\xff\xd9", at) + 2 if data.find(b"\xff\xd9", at) >= 0 else len(data)
    return PictureParts(tuple(unknown), _behind(data, at), small_copy)


def _is_known(marker: int, part: bytes) -> bool:
    if part.startswith((_SMALL_COPY, _MORE_PICTURES)):
        return True
    return any(marker == number and part.startswith(start) for number, start in _JPEG_PARTS)


def _is_small_copy(marker: int, part: bytes) -> bool:
    if marker == _APPLICATION.start and part.startswith(b"JFIF\0"):
        return part[12:14] not in {b"\0\0", b""} and 0 not in part[12:14]
    if part.startswith(b"Photoshop 3.0\0"):
        return any(copy in part for copy in _PHOTOSHOP_COPIES)
    return part.startswith(_SMALL_COPY)


def _end_of_scan(data: bytes, at: int) -> int:
    """Where the points of a scan end: at the next mark that is not one of theirs."""
    while (at := data.find(b"\xff", at)) >= 0:
        if at + 1 >= len(data):
            return len(data)
        if data[at + 1] not in _WITHIN_SCAN:
            return at
        at += 2
    return len(data)


def _end_of_gif(data: bytes) -> int:
    """Where the blocks of a GIF end; each picture can have colours of its own."""
    at = 13 + _colours(data[10:11])
    while at < len(data) and data[at : at + 1] in {b"!", b","}:
        at += 2 if data[at : at + 1] == b"!" else 11 + _colours(data[at + 9 : at + 10])
        while at < len(data) and data[at]:
            at += 1 + data[at]
        at += 1
    return at + 1


def _colours(flags: bytes) -> int:
    """How many bytes a list of colours takes."""
    return 3 << ((flags[0] & 7) + 1) if flags and flags[0] & 0x80 else 0


def _behind(data: bytes, end: int) -> str:
    """What lies behind the end of a picture; nothing if it is only a few empty bytes."""
    rest = data[end:]
    if len(rest.strip(b"\0 \r\n")) < _FEWEST:
        return ""
    if b"ftyp" in rest[:4096]:
        return "a film"
    if rest.lstrip(b"\0").startswith((_JPEG, _PNG)):
        return "another picture"
    return "other data"
