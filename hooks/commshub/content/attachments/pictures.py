"""From the bytes of a photograph to what it says beside what it shows: place, people, camera, day."""

import warnings
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING

from commshub.content.attachments.embedded_xml import XmlTexts, texts_in
from commshub.content.attachments.svg import parse_svg
from commshub.model.metadata import MetadataEntry
from commshub.model.pictures import Picture, PictureFlaw

if TYPE_CHECKING:
    from PIL import ImageFile

# What browsers show; of all others nobody would see anything.
SHOWN = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg")
# Exif 2.32 and Microsoft's additions: what may lead to a person, and how the picture was made.
PERSONAL = {
    0x010E: "a caption",
    0x013B: "the name of its author",
    0x013C: "the name of a computer",
    0x9286: "a comment",
    0x927C: "notes of the camera",
    0x9C9B: "a caption",
    0x9C9C: "a comment",
    0x9C9D: "the name of its author",
    0x9C9E: "words to find it by",
    0x9C9F: "a caption",
    0xA430: "the name of the camera's owner",
    0xA431: "the number of the camera",
    0xA435: "the number of the lens",
}
_TECHNICAL = {
    0x010F: "the camera",
    0x0110: "the camera",
    0x0131: "the program",
    0x0132: "the day",
    0x9003: "the day",
    0x9004: "the day",
}
_MAKERS_NOTE = 0x927C
EXIF, GPS, THUMBNAIL = 0x8769, 0x8825, -1
# The same in the two other ways of writing it: XMP by the name of an element, IPTC by the number of a record.
_PERSONAL_XMP = {
    "creator": "the name of its author",
    "Artist": "the name of its author",
    "OwnerName": "the name of the camera's owner",
    "CameraOwnerName": "the name of the camera's owner",
    "SerialNumber": "the number of the camera",
    "BodySerialNumber": "the number of the camera",
    "PersonInImage": "the name of somebody in it",
    "description": "a caption",
    "Headline": "a caption",
    "CaptionWriter": "the name of a writer",
    "Instructions": "a note",
}
_PLACE_XMP = ("Location", "Sublocation", "City")
_TECHNICAL_XMP = {"CreatorTool": "the program", "Make": "the camera", "Model": "the camera", "CreateDate": "the day"}
_PERSONAL_IPTC = {
    "2:40": "a note",
    "2:80": "the name of its author",
    "2:105": "a caption",
    "2:120": "a caption",
    "2:122": "the name of a writer",
}
_PLACE_IPTC = ("2:92", "2:90")
# Words that a PNG or a GIF can carry.
_PERSONAL_TEXT = {"author": "the name of its author", "comment": "a comment", "description": "a caption"}
_TECHNICAL_TEXT = {"software": "the program", "creation time": "the day"}


def parse_picture(path: str, data: bytes) -> Picture:
    """What the file of a picture holds; one that cannot be looked into says why."""
    if not path.endswith(SHOWN):
        return Picture(path, PictureFlaw.NOT_SHOWN)
    if path.endswith(".svg"):
        return parse_svg(path, data)
    return _photograph(path, data)


def _photograph(path: str, data: bytes) -> Picture:
    from PIL import Image  # noqa: PLC0415 - slow to import, and many hubs have no photographs
    from PIL.Image import open as picture_of  # noqa: PLC0415 - as above; it is given bytes, and opens no file

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what a library says of odd data is no concern of an editor
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with picture_of(BytesIO(data)) as image:
                # An eighth of the points is enough to see whether all of them are there.
                image.draft("RGB", (image.width // 8, image.height // 8))
                image.load()
                return _looked_into(path, image)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return Picture(path, PictureFlaw.TOO_LARGE)
    except Exception:  # noqa: BLE001 - a damaged file makes the library fail in any way there is
        return Picture(path, PictureFlaw.DAMAGED)


def _looked_into(path: str, image: "ImageFile.ImageFile") -> Picture:
    exif = image.getexif()
    tags = {**exif, **exif.get_ifd(EXIF)}
    packet = image.info.get("xmp", b"")
    xmp = texts_in(packet if isinstance(packet, bytes) else str(packet).encode())
    iptc = _iptc(image)
    texts = {
        str(name).casefold(): _words(value) for name, value in image.info.items() if isinstance(value, str | bytes)
    }
    personal = (
        *_exif_metadata(PERSONAL, tags),
        *_named_metadata(_PERSONAL_XMP, xmp),
        *_named_metadata(_PERSONAL_IPTC, iptc),
        *_named_metadata(_PERSONAL_TEXT, texts),
    )
    technical = (
        *_exif_metadata(_TECHNICAL, tags),
        *_named_metadata(_TECHNICAL_XMP, xmp),
        *_named_metadata(_TECHNICAL_TEXT, texts),
    )
    return Picture(
        path,
        location=_coordinates(exif.get_ifd(GPS), xmp) or _first(_PLACE_XMP, xmp) or _first(_PLACE_IPTC, iptc),
        personal=_each_once(personal),
        technical=_each_once(technical),
        thumbnail=bool(exif.get_ifd(THUMBNAIL)),
    )


def _iptc(image: "ImageFile.ImageFile") -> XmlTexts:
    from PIL import IptcImagePlugin  # noqa: PLC0415 - as above

    info = IptcImagePlugin.getiptcinfo(image) or {}
    # A record that stands several times is a list.
    return {f"{a}:{b}": _words(value[0] if isinstance(value, list) else value) for (a, b), value in info.items()}


def _exif_metadata(names: Mapping[int, str], tags: Mapping[int, object]) -> Iterator[MetadataEntry]:
    """What stands under the numbers of Exif."""
    for number, what in names.items():
        words = "not for reading" if number == _MAKERS_NOTE and number in tags else _words(tags.get(number))
        if words:
            yield MetadataEntry(what, words)


def _named_metadata(names: XmlTexts, found: XmlTexts) -> Iterator[MetadataEntry]:
    """What stands under a name."""
    return (MetadataEntry(what, found[name]) for name, what in names.items() if found.get(name))


def _first(names: tuple[str, ...], found: XmlTexts) -> str:
    return next((found[name] for name in names if found.get(name)), "")


def _each_once(traces: tuple[MetadataEntry, ...]) -> tuple[MetadataEntry, ...]:
    """The traces without those that say the same in another way of writing."""
    return tuple({trace.words: trace for trace in reversed(traces)}.values())[::-1]


def _coordinates(gps: Mapping[int, object], xmp: XmlTexts) -> str:
    """A place to a hundredth of a degree: enough to tell that it is true, and no door to knock at."""
    try:
        north, east = (_degrees(gps[number + 1], str(gps[number])) for number in (1, 3))
    except (KeyError, TypeError, ValueError, ZeroDivisionError, OverflowError):
        # What one program cannot make sense of, another can.
        return "coordinates" if {2, 4} & set(gps) or "GPSLatitude" in xmp else ""
    return f"{north:.2f}, {east:.2f}"


def _degrees(parts: object, side: str) -> float:
    degrees, minutes, seconds = (float(part) for part in parts)  # type: ignore[attr-defined] # refused if it is no list
    return (degrees + minutes / 60 + seconds / 3600) * (-1 if side in "SW" else 1)


def _words(value: object) -> str:
    """A value as words; what cameras write when they have nothing to say is none."""
    if isinstance(value, tuple) and all(isinstance(part, int) for part in value):
        value = bytes(part % 256 for part in value)
    if isinstance(value, bytes):
        # Before a comment of Exif stands its alphabet; Microsoft's own additions have two bytes a letter.
        value = value.removeprefix(b"ASCII\0\0\0").removeprefix(b"UNICODE\0")
        value = value.decode("utf-16-le" if value[1:2] == b"\0" else "utf-8", errors="ignore")
    words = "".join(letter if letter.isprintable() else " " for letter in str(value or ""))
    return " ".join(words.split())
