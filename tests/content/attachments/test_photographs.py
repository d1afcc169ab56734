"""What a photograph holds beside what it shows, in all the ways of hiding it."""

import pytest

from commshub.content.attachments.photographs import parse_photograph
from commshub.model.metadata import MetadataEntry
from commshub.model.pictures import Picture, PictureFlaw
from made_pictures import XMP, photograph, png, with_iptc, with_part, with_png_part

PHOTO = "docs/images/walk.jpg"
FACES = (
    "<mwg:Regions xmlns:mwg='urn:m'><mwg:RegionList><rdf:Bag><rdf:li><rdf:Description mwg:Name='Alex Example'/>"
    "</rdf:li></rdf:Bag></mwg:RegionList></mwg:Regions>"
)
FILM = b"\0\0\0\x18ftypmp42" + b"\0" * 40


@pytest.mark.parametrize(
    ("data", "entry"),
    [
        (photograph(xmp=XMP.format("", FACES)), MetadataEntry("faces, and whose they are", "Alex Example")),
        (
            photograph(xmp=XMP.format("", "<dc:subject><rdf:Bag><rdf:li>Case 12</rdf:li></rdf:Bag></dc:subject>")),
            MetadataEntry("words to find it by", "Case 12"),
        ),
        (
            photograph(xmp=XMP.format("", "<dc:title><rdf:Alt><rdf:li>Alex</rdf:li></rdf:Alt></dc:title>")),
            MetadataEntry("a title", "Alex"),
        ),
        (
            photograph(xmp=XMP.format('xmp:Whatever="Alex"', "")),
            MetadataEntry("more about itself", "Whatever: Alex"),
        ),
        (photograph(xmp="<x:xmpmeta"), MetadataEntry("data that cannot be read", "XMP")),
        (with_iptc(photograph(), 25, "Alex"), MetadataEntry("words to find it by", "Alex")),
        (with_iptc(photograph(), 118, "Alex, 01234"), MetadataEntry("how to reach its author", "Alex, 01234")),
        (with_iptc(photograph(), 20, "Alex"), MetadataEntry("more about itself", "2:20: Alex")),
        (with_part(photograph(), 0xE1, b"Exif\0\0nothing"), MetadataEntry("data that cannot be read", "Exif")),
        (with_part(photograph(), 0xEB, b"JP\0\1 c2pa"), MetadataEntry("data that only some programs read", "JP")),
        (png({"Case": "12"}), MetadataEntry("more about itself", "case: 12")),
        (with_png_part(png({}), b"prVt", b"12"), MetadataEntry("data that only some programs read", "prVt")),
        (photograph() + FILM, MetadataEntry("a film behind its end", "not for showing")),
        (photograph() + photograph(), MetadataEntry("another picture behind its end", "not for showing")),
        (photograph() + b"Ask Alex", MetadataEntry("other data behind its end", "not for showing")),
        (png({}) + b"Ask Alex", MetadataEntry("other data behind its end", "not for showing")),
        (photograph("WEBP") + b"Ask Alex", MetadataEntry("other data behind its end", "not for showing")),
        (photograph("GIF") + b"Ask Alex;", MetadataEntry("other data behind its end", "not for showing")),
    ],
)
def test_whatever_is_not_known_to_be_harmless_is_told(data: bytes, entry: MetadataEntry) -> None:
    picture = parse_photograph(PHOTO, data)
    assert picture.flaw is None
    assert picture.personal == (entry,)


@pytest.mark.parametrize("part", [(0xE0, b"JFXX\0\x10"), (0xED, b"Photoshop 3.0\x008BIM\x04\x0c\0\0\0\0\0\0")])
def test_small_copies_are_told_wherever_they_are(part: tuple[int, bytes]) -> None:
    assert parse_photograph(PHOTO, with_part(photograph(), *part)) == Picture(PHOTO, thumbnail=True)


@pytest.mark.parametrize(
    "data",
    [
        photograph(size=(3, 200)),
        photograph(size=(1, 1)),
        photograph(size=(900, 2)),
        photograph() + b"\0\0\n",
        photograph(xmp=XMP.format('xmp:Rating="3"', "<dc:format>image/jpeg</dc:format>")),
        with_part(photograph(), 0xE2, b"ICC_PROFILE\0\1\1"),
    ],
    ids=["thin", "a point", "flat", "empty bytes", "harmless XMP", "colours"],
)
def test_thin_pictures_and_harmless_data_are_fine(data: bytes) -> None:
    assert parse_photograph(PHOTO, data) == Picture(PHOTO)


def test_what_is_no_picture_is_damaged() -> None:
    assert parse_photograph(PHOTO, b"nothing") == Picture(PHOTO, PictureFlaw.DAMAGED)
