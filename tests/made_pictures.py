"""Small pictures for tests, made when they are needed, each with something in its file that nobody sees on the page."""

import struct
import zlib
from collections.abc import Mapping
from fractions import Fraction
from io import BytesIO

from PIL import Image, PngImagePlugin

GPS = {1: "N", 2: (51, 30, Fraction(263, 10)), 3: "W", 4: (0, 7, 40)}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" '
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/" {}>{}</rdf:Description></rdf:RDF></x:xmpmeta>'
)


def photograph(  # noqa: PLR0913 - each is a part of the file, and most tests name one
    form: str = "JPEG",
    *,
    tags: Mapping[int, object] | None = None,
    details: Mapping[int, object] | None = None,
    gps: Mapping[int, object] | None = None,
    xmp: str = "",
    comment: bytes = b"",
    size: tuple[int, int] = (64, 48),
) -> bytes:
    """A grey picture; `tags` stand in its first part of Exif, `details` in its second."""
    image = Image.new("RGB", size, "grey")
    exif = Image.Exif()
    # That its size is told in inches: a harmless part of most photographs.
    exif.update({0x0128: 2, **(tags or {})})
    exif.get_ifd(0x8769).update(details or {})
    exif.get_ifd(0x8825).update(gps or {})
    options: dict[str, object] = {"exif": exif} if tags or details or gps else {}
    options |= _with_xmp(form, xmp) if xmp else {}
    options |= {"comment": comment} if comment else {}
    return _saved(image, form, options)


def png(words: Mapping[str, str]) -> bytes:
    """A grey picture that carries words as PNG does."""
    info = PngImagePlugin.PngInfo()
    for name, value in words.items():
        info.add_text(name, value)
    return _saved(Image.new("RGB", (64, 48), "grey"), "PNG", {"pnginfo": info})


def _with_xmp(form: str, xmp: str) -> Mapping[str, object]:
    if form != "PNG":
        return {"xmp": xmp.encode()}
    info = PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", xmp)
    return {"pnginfo": info}


def with_small_copy(data: bytes) -> bytes:
    """A JPEG whose Exif has a second table, which is that of a small copy of the picture."""
    header = b"Exif\0\0II*\0" + (8).to_bytes(4, "little")
    first = struct.pack("<HHHII", 1, 0x0112, 3, 1, 1) + struct.pack("<I", 26)
    second = struct.pack("<HHHII", 1, 0x0202, 4, 1, 9) + struct.pack("<I", 0)
    part = header + first + second
    return data[:2] + b"\xff\xe1" + (len(part) + 2).to_bytes(2) + part + data[2:]


def endless_png() -> bytes:
    """A few bytes that say of themselves that they are a picture of 60,000 points by 60,000."""
    head = b"IHDR" + struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    points = b"IDAT" + zlib.compress(b"\0" * 99)
    chunks = (struct.pack(">I", len(each) - 4) + each + struct.pack(">I", zlib.crc32(each)) for each in (head, points))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def with_iptc(data: bytes, number: int, words: str) -> bytes:
    """A JPEG with one record of IPTC, as photo editors write it."""
    record = bytes((0x1C, 2, number)) + len(words).to_bytes(2) + words.encode()
    block = b"8BIM\x04\x04\0\0" + len(record).to_bytes(4) + record + b"\0" * (len(record) % 2)
    part = b"Photoshop 3.0\0" + block
    return data[:2] + b"\xff\xed" + (len(part) + 2).to_bytes(2) + part + data[2:]


def _saved(image: Image.Image, form: str, options: Mapping[str, object]) -> bytes:
    file = BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


def with_part(data: bytes, number: int, content: bytes) -> bytes:
    """A JPEG with one more part for programs."""
    return data[:2] + bytes((0xFF, number)) + (len(content) + 2).to_bytes(2) + content + data[2:]


def with_png_part(data: bytes, name: bytes, content: bytes) -> bytes:
    """A PNG with one more chunk before its end."""
    chunk = len(content).to_bytes(4) + name + content + zlib.crc32(name + content).to_bytes(4)
    end = data.rindex(b"IEND") - 4
    return data[:end] + chunk + data[end:]
