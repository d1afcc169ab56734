"""What is seen in the file of a picture, however it was written there."""

from base64 import b64encode

import pytest

from commshub.content.attachments.pictures import parse_picture
from commshub.content.file_sorts import PICTURES
from commshub.model.metadata import MetadataEntry
from commshub.model.pictures import Picture, PictureFlaw
from made_pictures import GPS, SVG, XMP, endless_png, photograph, png, with_iptc, with_small_copy

PHOTO = "docs/images/walk.jpg"
MAP = "docs/images/map.svg"
AUTHOR = "the name of its author"


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF", "AVIF"])
def test_a_picture_without_data_of_its_own_says_nothing(form: str) -> None:
    path = f"docs/images/walk.{form.lower()}"
    assert parse_picture(path, photograph(form)) == Picture(path)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_its_place_is_told_to_a_hundredth_of_a_degree(form: str) -> None:
    path = f"docs/images/walk.{form.lower()}"
    assert parse_picture(path, photograph(form, gps=GPS)).location == "51.51, -0.13"


@pytest.mark.parametrize("gps", [{2: (51, 30, 26)}, {**GPS, 2: (1,)}], ids=["half", "one number"])
def test_coordinates_that_cannot_be_worked_out_are_coordinates_still(gps: dict[int, object]) -> None:
    assert parse_picture(PHOTO, photograph(gps=gps)).location == "coordinates"


def test_the_version_of_the_coordinates_and_a_height_are_no_place() -> None:
    assert parse_picture(PHOTO, photograph(gps={0: b"\2\3\0\0", 6: 12.0})).location == ""


@pytest.mark.parametrize(
    ("data", "location"),
    [
        (photograph(xmp=XMP.format('exif:GPSLatitude="51,30.4N"', "")), "coordinates"),
        (photograph(xmp=XMP.format('xmp:City="Littleton"', "")), "Littleton"),
        (with_iptc(photograph(), 90, "Littleton"), "Littleton"),
    ],
    ids=["coordinates", "XMP", "IPTC"],
)
def test_a_place_can_stand_elsewhere_too(data: bytes, location: str) -> None:
    assert parse_picture(PHOTO, data).location == location


@pytest.mark.parametrize(
    ("data", "trace"),
    [
        (photograph(tags={0x013B: "Alex Example"}), MetadataEntry(AUTHOR, "Alex Example")),
        (photograph(tags={0x9C9D: "Alex Example".encode("utf-16-le")}), MetadataEntry(AUTHOR, "Alex Example")),
        (photograph(tags={0x010E: "Family of case 12"}), MetadataEntry("a caption", "Family of case 12")),
        (photograph(details={0x9286: b"ASCII\0\0\0Do not use"}), MetadataEntry("a comment", "Do not use")),
        (photograph(details={0xA430: "Alex"}), MetadataEntry("the name of the camera's owner", "Alex")),
        (photograph(details={0xA431: "0123"}), MetadataEntry("the number of the camera", "0123")),
        (photograph(details={0x927C: b"\1\2"}), MetadataEntry("notes of the camera", "not for reading")),
        (photograph(comment=b"Do not use"), MetadataEntry("a comment", "Do not use")),
        (photograph("GIF", comment=b"Do not use"), MetadataEntry("a comment", "Do not use")),
        (
            photograph(xmp=XMP.format("", "<dc:creator><rdf:Seq><rdf:li>Alex</rdf:li></rdf:Seq></dc:creator>")),
            MetadataEntry(AUTHOR, "Alex"),
        ),
        (photograph("PNG", xmp=XMP.format('dc:creator="Alex"', "")), MetadataEntry(AUTHOR, "Alex")),
        (with_iptc(photograph(), 80, "Alex Example"), MetadataEntry(AUTHOR, "Alex Example")),
    ],
)
def test_what_may_lead_to_a_person_is_seen(data: bytes, trace: MetadataEntry) -> None:
    picture = parse_picture(PHOTO, data)
    assert picture.flaw is None
    assert picture.personal == (trace,)


def test_words_in_a_png_are_seen() -> None:
    assert parse_picture("docs/a.png", png({"Author": "Alex", "Software": "Painter", "Title": "Walk"})) == Picture(
        "docs/a.png",
        personal=(MetadataEntry(AUTHOR, "Alex"), MetadataEntry("a title", "Walk")),
        technical=(MetadataEntry("the program", "Painter"),),
    )


def test_camera_program_and_day_are_seen() -> None:
    data = photograph(tags={0x010F: "Camera", 0x0131: "Studio 4"}, details={0x9003: "2026:05:01 10:00:00"})
    assert parse_picture(PHOTO, data) == Picture(
        PHOTO,
        technical=(
            MetadataEntry("the camera", "Camera"),
            MetadataEntry("the program", "Studio 4"),
            MetadataEntry("the day", "2026:05:01 10:00:00"),
        ),
    )


def test_the_same_words_in_two_ways_of_writing_are_one_trace() -> None:
    data = photograph(tags={0x013B: "Alex"}, xmp=XMP.format('dc:creator="Alex"', ""))
    assert parse_picture(PHOTO, data).personal == (MetadataEntry(AUTHOR, "Alex"),)


def test_what_cameras_write_when_they_have_nothing_to_say_is_no_trace() -> None:
    data = photograph(tags={0x010E: "   ", 0x013B: "\0\0"}, details={0x9286: b"ASCII\0\0\0   \0"})
    assert parse_picture(PHOTO, data) == Picture(PHOTO)


def test_a_small_copy_of_the_picture_is_seen() -> None:
    assert parse_picture(PHOTO, with_small_copy(photograph())) == Picture(PHOTO, thumbnail=True)


@pytest.mark.parametrize(
    "data",
    [b"", b"GIF89a", b"<html>", photograph()[:200], photograph()[:-40], photograph("PNG")[:60]],
    ids=["nothing", "only a start", "a page", "a head", "cut at the end", "half a PNG"],
)
def test_a_damaged_picture_is_told_of_as_that(data: bytes) -> None:
    assert parse_picture(PHOTO, data) == Picture(PHOTO, PictureFlaw.DAMAGED)


def test_a_picture_that_would_fill_the_memory_is_not_unfolded() -> None:
    assert parse_picture("docs/a.png", endless_png()) == Picture("docs/a.png", PictureFlaw.TOO_LARGE)


def test_what_browsers_do_not_show_is_not_looked_into() -> None:
    assert parse_picture("docs/a.heic", b"anything") == Picture("docs/a.heic", PictureFlaw.NOT_SHOWN)


def test_every_sort_of_picture_that_is_read_ends_with_an_answer() -> None:
    assert {parse_picture(f"docs/a{ending}", b"nothing").flaw for ending in PICTURES} == {
        PictureFlaw.DAMAGED,
        PictureFlaw.NOT_SHOWN,
    }


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("<title>Our area</title><path d='M0 0h9'/>", {}),
        ("<style>path { fill: url(#a) }</style><use xlink:href='#a'/>", {}),
        (f"<image href='data:image/png;base64,{b64encode(png({})).decode()}'/>", {}),
        (
            "<image href='data:image/png;base64,AAAA'/>",
            {"personal": (MetadataEntry("a picture inside", "it cannot be read"),)},
        ),
        (
            f"<image href='data:image/jpeg;base64,{b64encode(photograph(gps=GPS)).decode()}'/>",
            {"location": "51.51, -0.13"},
        ),
        ("<animate attributeName='href' values='javascript:go()'/>", {"runs": ("animate href",)}),
        ("<set attributeName='xlink:href' to='#a'/>", {"runs": ("set xlink:href",)}),
        ("<animate attributeName='opacity' from='0' to='1'/>", {}),
        ("<a href='java&#10;script:go()'/>", {"runs": ("java\nscript:go()",)}),
        ("<a href='data:text/html,x'/>", {"runs": ("data:text/html,x",)}),
        ("<image href='data:image/svg+xml,x'/>", {"runs": ("data:image/svg+xml,x",)}),
        ("<iframe xmlns='http://www.w3.org/1999/xhtml'/>", {"runs": ("iframe",)}),
        ("<p xmlns='http://www.w3.org/1999/xhtml'/>", {"runs": ("p",)}),
        ("<custom/>", {"runs": ("custom",)}),
        ("<feGaussianBlur/>", {}),
        ("<image href='https:tiles.example/1.png'/>", {"loads": ("https:tiles.example/1.png",)}),
        ("<image href='\\\\tiles.example/1.png'/>", {"loads": ("\\\\tiles.example/1.png",)}),
        ("<a href='https://www.gov.uk/'/>", {}),
        ("<script>go()</script>", {"runs": ("script",)}),
        ("<foreignObject/>", {"runs": ("foreignObject",)}),
        ("<path onclick='go()' d=''/>", {"runs": ("onclick",)}),
        ("<a xlink:href=' javascript:go()'/>", {"runs": ("javascript:go()",)}),
        ("<image href='https://tiles.example/1.png'/>", {"loads": ("https://tiles.example/1.png",)}),
        ("<use xlink:href='//tiles.example/a.svg#b'/>", {"loads": ("//tiles.example/a.svg#b",)}),
        ("<style>@import 'https://a.example/b.css';</style>", {"loads": ("https://a.example/b.css",)}),
        ("<path style='fill: url(https://a.example/b)'/>", {"loads": ("https://a.example/b",)}),
        ("<!-- Ask Alex -->", {"personal": (MetadataEntry("a comment", "Ask Alex"),)}),
        ("<!-- Generator: Studio -->", {"technical": (MetadataEntry("the program", "Generator: Studio"),)}),
        ("<metadata><creator>Alex</creator></metadata>", {"personal": (MetadataEntry(AUTHOR, "Alex"),)}),
        ("<g docname='case-12.svg'/>", {"personal": (MetadataEntry("the name of another file", "case-12.svg"),)}),
        (
            "<g docname='/home/alex/case.svg'/>",
            {"personal": (MetadataEntry("a folder of a computer", "/home/alex/case.svg"),)},
        ),
        (
            "<desc>C:\\Users\\alex\\a.svg</desc>",
            {"personal": (MetadataEntry("a folder of a computer", "C:\\Users\\alex\\a.svg"),)},
        ),
    ],
)
def test_a_drawing_is_looked_into(inside: str, found: dict[str, tuple[object, ...]]) -> None:
    assert parse_picture(MAP, SVG.format(inside).encode()) == Picture(MAP, **found)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<svg",
        "<html/>",
        "<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><svg>&b;</svg>",
        "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><svg>&a;</svg>",
    ],
)
def test_a_drawing_that_cannot_be_read_or_would_grow_is_told_of_as_damaged(text: str) -> None:
    assert parse_picture(MAP, text.encode()) == Picture(MAP, PictureFlaw.DAMAGED)


def test_a_drawing_of_many_megabytes_is_not_read() -> None:
    assert parse_picture(MAP, SVG.format("x" * 5_000_001).encode()) == Picture(MAP, PictureFlaw.TOO_LARGE)


def test_an_old_drawing_with_the_name_of_its_type_is_fine() -> None:
    doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    assert parse_picture(MAP, (doctype + SVG.format("")).encode()) == Picture(MAP)
