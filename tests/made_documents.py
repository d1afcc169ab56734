"""Small documents for tests, written part by part, each with something in it that a reader does not see at first."""

import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SLIDE = "http://schemas.openxmlformats.org/presentationml/2006/main"
DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/main"
OPEN = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DUBLIN = "http://purl.org/dc/elements/1.1/"
APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"

# What an accessible PDF says of itself.
WHOLE = "/Lang (en-GB) /MarkInfo << /Marked true >> /StructTreeRoot 5 0 R"
TITLE = "/Title (Our plan)"
BOX = "0 0 0 rg 70 690 200 20 re f"


def line(words: str, height: int = 700) -> str:
    """The painting of one line of a page."""
    return f"BT /F1 12 Tf 72 {height} Td ({words}) Tj ET\n"


def pdf(  # noqa: PLR0913 - each is a part of the file, and most tests name one
    *paint: str,
    info: str = TITLE,
    catalog: str = WHOLE,
    notes: str = "",
    resources: str = "",
    page: str = "",
    packed: bool = False,
) -> bytes:
    """A PDF with one page for each piece of painting; notes lie on the first, and `page` is said of it."""
    objects = [f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(), b"", b"", b"", b"<< /Type /StructTreeRoot >>"]
    objects[2] = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects[3] = f"<< {info} >>".encode()
    kids = []
    for number, commands in enumerate(paint or (line("Our plan"),)):
        content, number_of_page = len(objects) + 1, len(objects) + 2
        stream = zlib.compress(commands.encode("latin-1")) if packed else commands.encode("latin-1")
        kind = b"/Filter /FlateDecode " if packed else b""
        objects.append(b"<< %s/Length %d >>\nstream\n%s\nendstream" % (kind, len(stream), stream))
        on_it = f"/Annots [{notes}] {page}" if not number else ""
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R {on_it} "
            f"/Resources << /Font << /F1 3 0 R >> {resources} >> >>".encode()
        )
        kids.append(f"{number_of_page} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    return _with_index(objects)


def _with_index(objects: list[bytes]) -> bytes:
    data, locations = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        locations.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    index = b"".join(b"%010d 00000 n \n" % location for location in locations)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return data + head + index + trailer % (len(objects) + 1, len(data))


def changed_pdf(before: bytes, number: int, content: str) -> bytes:
    """A PDF to which another writing of one of its objects was added, as programs do that save in a hurry."""
    locations = before.rindex(b"startxref\n") + len(b"startxref\n")
    last = int(before[locations : before.index(b"\n", locations)])
    body = b"%d 0 obj\n%s\nendobj\n" % (number, content.encode())
    index = b"xref\n%d 1\n%010d 00000 n \n" % (number, len(before))
    trailer = b"trailer\n<< /Size 99 /Root 1 0 R /Info 4 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    return before + body + index + trailer % (last, len(before) + len(body))


def office(parts: Mapping[str, str | bytes]) -> bytes:
    """An archive of parts, as Office files are."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def core(**said: str) -> dict[str, str | bytes]:
    """What an Office file says about itself."""
    words = "".join(f"<c:{name}>{value}</c:{name}>" for name, value in {"title": "Our plan", **said}.items())
    return {"docProps/core.xml": f'<c:coreProperties xmlns:c="{CORE}">{words}</c:coreProperties>'}


def docx(body: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """A Word file; `body` is what stands in it as XML."""
    text = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return office({"word/document.xml": text, **core(), **(parts or {})})


def words(text: str, properties: str = "") -> str:
    """A run of words in a Word file."""
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def xlsx(sheets: str = "", rows: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """A file of sheets."""
    return office(
        {
            "xl/workbook.xml": f'<workbook xmlns="{SHEET}"><sheets>{sheets}</sheets></workbook>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData></worksheet>',
            **core(),
            **(parts or {}),
        }
    )


def slide(text: str, attributes: str = "", kind: str = "sld") -> str:
    """A slide, or the notes to one."""
    return (
        f'<p:{kind} xmlns:p="{SLIDE}" xmlns:a="{DRAWN}" {attributes}><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:{kind}>'
    )


def odt(body: str, meta: str = "<dc:title>Our plan</dc:title>") -> bytes:
    """A text of the OpenDocument sort."""
    names = " ".join(f'xmlns:{name}="{OPEN.format(name)}"' for name in ("office", "text", "table", "meta"))
    names += f' xmlns:dc="{DUBLIN}"'
    content = f"<office:document-content {names}><office:body>{body}</office:body></office:document-content>"
    return office(
        {
            "content.xml": content,
            "meta.xml": f"<office:document-meta {names}><office:meta>{meta}</office:meta></office:document-meta>",
        }
    )
