"""What other programs find in pictures and documents, compared with what we tell.

`exiftool` knows nearly every format there is, and `mat2` is for people who must leave no trace. They are no part of the
hub, and are only asked where they are installed: `apt install libimage-exiftool-perl mat2`.
"""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from commshub.content.attachments.documents import parse_document
from commshub.content.attachments.photographs import parse_photograph
from made_documents import TITLE, pdf
from made_pictures import GPS, XMP, photograph, png, with_iptc, with_part

EXIFTOOL = shutil.which("exiftool")
MAT2 = shutil.which("mat2")
# What every PDF says, and what a document is called.
FINE_IN_PDF = {"creation-date: -1", "mod-date: -1", "format: PDF-1.7", "title: Our plan"}
# What it works out itself, and how the points are stored.
OF_NO_ONE = {"ExifTool", "File", "Composite", "JFIF", "ICC_Profile", "SourceFile"}
# How a picture is to be shown.
HARMLESS = {
    *("ExifByteOrder", "ResolutionUnit", "XResolution", "YResolution", "Orientation", "YCbCrPositioning", "XMPToolkit"),
    *("ExifVersion", "ComponentsConfiguration", "FlashpixVersion", "ColorSpace", "GPSVersionID", "CurrentIPTCDigest"),
    *("ImageWidth", "ImageHeight", "BitDepth", "ColorType", "Compression", "Filter", "Interlace", "VP8Version"),
    *("HorizontalScale", "VerticalScale", "GIFVersion", "HasColorMap", "ColorResolutionDepth", "BitsPerPixel"),
    *("BackgroundColor", "ApplicationRecordVersion"),
}
PICTURES = {
    "plain": photograph(),
    "place": photograph(gps=GPS),
    "author": photograph(tags={0x013B: "Alex Example"}),
    "camera": photograph(tags={0x010F: "Camera"}, details={0x9003: "2026:05:01 10:00:00"}),
    "number of the lens": photograph(details={0xA435: "0123"}),
    "XMP": photograph(xmp=XMP.format('dc:creator="Alex"', "")),
    "XMP of any name": photograph(xmp=XMP.format('xmp:Nickname="Alex"', "")),
    "IPTC": with_iptc(photograph(), 80, "Alex Example"),
    "IPTC keyword": with_iptc(photograph(), 25, "Case 12"),
    "comment": photograph(comment=b"Ask Alex"),
    "words in a PNG": png({"Author": "Alex"}),
    "colours": with_part(photograph(), 0xE2, b"ICC_PROFILE\0\1\1"),
}


@pytest.mark.skipif(EXIFTOOL is None, reason="exiftool is not installed, so there is nothing to compare with")
@pytest.mark.parametrize("name", PICTURES)
def test_where_it_finds_something_about_somebody_so_do_we(name: str, tmp_path: Path) -> None:
    data = PICTURES[name]
    (tmp_path / "picture").write_bytes(data)
    done = subprocess.run(
        [str(EXIFTOOL), "-j", "-G", str(tmp_path / "picture")], stdout=subprocess.PIPE, encoding="utf-8", check=False
    )
    found = {tuple(key.rpartition(":")[::2]) for key in json.loads(done.stdout)[0]}
    personal = {(group, tag) for group, tag in found if group not in OF_NO_ONE and tag not in HARMLESS and group}
    personal |= {(group, tag) for group, tag in found if (group, tag) == ("File", "Comment")}
    picture = parse_photograph("docs/a.jpg", data)
    told = bool(picture.location or picture.personal or picture.technical or picture.thumbnail)
    assert told == bool(personal), sorted(personal)


@pytest.mark.skipif(MAT2 is None, reason="mat2 is not installed, so there is nothing to compare with")
@pytest.mark.parametrize("said", ["", "/Author (Alex Example)", "/Keywords (case 12)", "/Subject (Ask Alex)"])
def test_what_mat2_finds_in_a_document_is_told_or_read(said: str, tmp_path: Path) -> None:
    data = pdf(info=f"{TITLE} {said}")
    (tmp_path / "plan.pdf").write_bytes(data)
    done = subprocess.run(
        [str(MAT2), "--show", "plan.pdf"], cwd=tmp_path, stdout=subprocess.PIPE, encoding="utf-8", check=True
    )
    found = {line.strip() for line in done.stdout.splitlines()[1:]} - FINE_IN_PDF
    document = parse_document("docs/plan.pdf", data)
    known = f"{document.names} {document.traces} {document.hidden} {document.text}"
    assert [each for each in found if each.partition(": ")[2] not in known] == []
    assert bool(found) == bool(said)


@pytest.mark.skipif(MAT2 is None, reason="mat2 is not installed, so there is nothing to compare with")
@pytest.mark.parametrize("name", [name for name in PICTURES if name != "colours"])
def test_where_mat2_finds_something_in_a_picture_so_do_we(name: str, tmp_path: Path) -> None:
    ending = "png" if "PNG" in name else "jpg"
    (tmp_path / f"picture.{ending}").write_bytes(PICTURES[name])
    done = subprocess.run(
        [str(MAT2), "--show", f"picture.{ending}"], cwd=tmp_path, stdout=subprocess.PIPE, encoding="utf-8", check=True
    )
    found = {line.strip().partition(":")[0] for line in done.stdout.splitlines() if ": " in line} - HARMLESS
    found = {each for each in found if not each.startswith("[+]")}
    picture = parse_photograph("docs/a.jpg", PICTURES[name])
    told = bool(picture.location or picture.personal or picture.technical or picture.thumbnail)
    # What it does not know at all, such as numbers of IPTC, we tell nevertheless.
    assert told or not found, sorted(found)
