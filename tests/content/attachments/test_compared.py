"""What another program finds in pictures, compared with what we tell: `exiftool` knows nearly every format there is.

It is no part of the hub, and is only asked where it is installed: `apt install libimage-exiftool-perl`.
"""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from commshub.content.attachments.photographs import parse_photograph
from made_pictures import GPS, XMP, photograph, png, with_iptc, with_part

EXIFTOOL = shutil.which("exiftool")
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
