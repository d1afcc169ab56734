"""From the bytes of a photograph to what it says beside what it shows: place, people, camera, day."""

import warnings
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from commshub.content.attachments.embedded_xml import UnreadableXml, XmlTexts
from commshub.content.attachments.picture_parts import picture_parts
from commshub.content.attachments.xmp import HARMLESS, xmp_properties
from commshub.model.metadata import MetadataEntry
from commshub.model.pictures import Picture, PictureFlaw, Shape

if TYPE_CHECKING:
    from PIL import ImageFile

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
# How far from the start of a file what it says of itself is looked for, and the start of Exif that says nothing.
_START = 1_000_000
_EMPTY = (b"II*\0", b"MM\0*")
_ORIENTATION, _ON_ITS_SIDE = 0x0112, range(5, 9)
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
    "title": "a title",
    "subject": "words to find it by",
    "Keywords": "words to find it by",
    "Regions": "faces, and whose they are",
    "RegionInfo": "faces, and whose they are",
    "CreatorContactInfo": "how to reach its author",
    "AuthorsPosition": "the post of its author",
    "Thumbnails": "a small copy of itself",
}
_PLACE_XMP = ("Location", "Sublocation", "City")
_TECHNICAL_XMP = {
    "CreatorTool": "the program",
    "Make": "the camera",
    "Model": "the camera",
    "Lens": "the camera",
    "LensModel": "the camera",
    "CreateDate": "the day",
    "DateTimeOriginal": "the day",
    "DateCreated": "the day",
    "ModifyDate": "the day",
    "MetadataDate": "the day",
}
_PLACES = ("GPS", "Location", "Country", "State", "City", "Sublocation", "CountryCode", "ProvinceState")
_PERSONAL_IPTC = {
    "2:5": "a title",
    "2:25": "words to find it by",
    "2:85": "the post of its author",
    "2:118": "how to reach its author",
    "2:40": "a note",
    "2:80": "the name of its author",
    "2:105": "a caption",
    "2:120": "a caption",
    "2:122": "the name of a writer",
}
_PLACE_IPTC = ("2:92", "2:90")
# Records that say how the others are written, when, by which program, and under which licence.
_HARMLESS_IPTC = frozenset(
    {"1:90", "2:0", "2:55", "2:60", "2:62", "2:63", "2:65", "2:70", "2:110", "2:115", "2:116", "2:95", "2:100", "2:101"}
)
# Words that a PNG or a GIF can carry.
_PERSONAL_TEXT = {
    "author": "the name of its author",
    "comment": "a comment",
    "description": "a caption",
    "title": "a title",
    "subject": "a title",
}
_TECHNICAL_TEXT = {"software": "the program", "creation time": "the day"}
# What the library itself says of how a picture is shown.
_HARMLESS_TEXT = frozenset(
    {
        *("icc_profile", "exif", "xmp", "xml:com.adobe.xmp", "version", "extension", "photoshop", "adobe", "mp"),
        *("copyright", "background", "transparency", "gamma", "dpi", "jfif", "progressive", "date:timestamp"),
    }
)
# Under a name that no list here holds, anything can be said.
_MORE, _NOT_READ, _OF_PROGRAMS = "more about itself", "data that cannot be read", "data that only some programs read"
_MOST_MORE = 3


def parse_photograph(path: str, data: bytes) -> Picture:
    """What the file of a picture made of points holds."""
    from PIL import Image  # noqa: PLC0415 - slow to import, and many hubs have no photographs
    from PIL.Image import open as picture_of  # noqa: PLC0415 - as above; it is given bytes, and opens no file

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what a library says of odd data is no concern of an editor
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with picture_of(BytesIO(data)) as image:
                shape = _shape(image, data)
                # An eighth of the points is enough to see whether all of them are there.
                image.draft("RGB", (max(image.width // 8, 1), max(image.height // 8, 1)))
                image.load()
                return replace(_looked_into(path, data, image), shape=shape)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return Picture(path, PictureFlaw.TOO_LARGE)
    except Exception:  # noqa: BLE001 - a damaged file makes the library fail in any way there is
        return Picture(path, PictureFlaw.DAMAGED)


def _shape(image: "ImageFile.ImageFile", data: bytes) -> Shape:
    """The size at which a browser shows a picture: a phone that was held upright notes that it is to be turned."""
    width, height = image.size
    turned = image.getexif().get(_ORIENTATION) in _ON_ITS_SIDE
    return Shape(height, width, data) if turned else Shape(width, height, data)


def _looked_into(path: str, data: bytes, image: "ImageFile.ImageFile") -> Picture:
    exif = image.getexif()
    tags = {**exif, **exif.get_ifd(EXIF)}
    xmp, unread = _xmp(image)
    iptc = _iptc(image)
    texts = {
        str(name).casefold(): _words(value) for name, value in image.info.items() if isinstance(value, str | bytes)
    }
    parts = picture_parts(data)
    personal = (
        *_exif_metadata(PERSONAL, tags),
        *_named_metadata(_PERSONAL_XMP, xmp),
        *_named_metadata(_PERSONAL_IPTC, iptc),
        *_named_metadata(_PERSONAL_TEXT, texts),
        *_more(xmp, {*_PERSONAL_XMP, *_TECHNICAL_XMP, *HARMLESS}),
        *_more(iptc, {*_PERSONAL_IPTC, *_PLACE_IPTC, *_HARMLESS_IPTC}),
        *_more(texts, {*_PERSONAL_TEXT, *_TECHNICAL_TEXT, *_HARMLESS_TEXT}),
        *(MetadataEntry(_NOT_READ, name) for name in (*unread, *_unread(data, exif, iptc))),
        *(MetadataEntry(_OF_PROGRAMS, name) for name in parts.unknown),
        *(MetadataEntry(f"{parts.behind} behind its end", "not for showing") for _ in range(bool(parts.behind))),
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
        thumbnail=bool(exif.get_ifd(THUMBNAIL)) or parts.small_copy,
    )


def _xmp(image: "ImageFile.ImageFile") -> tuple[XmlTexts, tuple[str, ...]]:
    """What XMP says, or that it cannot be read."""
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    try:
        return xmp_properties(packet if isinstance(packet, bytes) else str(packet).encode()), ()
    except UnreadableXml:
        return {}, ("XMP",)


def _unread(data: bytes, exif: Mapping[int, object], iptc: XmlTexts) -> Iterator[str]:
    """What is there, and could not be made sense of: it may say anything to another program."""
    start = data[:_START]
    if b"Exif\0\0" in start and not exif and data[start.index(b"Exif\0\0") + 6 :][:4] not in _EMPTY:
        yield "Exif"
    if b"8BIM\x04\x04" in start and not iptc:
        yield "IPTC"


def _more(said: XmlTexts, known: Collection[str]) -> Iterator[MetadataEntry]:
    """What is said under names that are not known, and that may be about anybody."""
    names = [name for name, words in said.items() if words and name not in known and not name.startswith(_PLACES)]
    return (MetadataEntry(_MORE, f"{name}: {said[name]}") for name in names[:_MOST_MORE])


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
