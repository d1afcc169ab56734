"""What a file is by its bytes."""

import time

import pytest

from commshub.content.file_contents import OtherContent, other_content, unreadable_text
from made_documents import docx, odt, pdf, xlsx
from made_pictures import SVG, photograph, png


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("a.jpg", png({}), OtherContent("a PNG picture", ".png")),
        ("a.png", photograph(), OtherContent("a JPEG picture", ".jpg")),
        ("a.webp", b"<!DOCTYPE html><p>Talk", OtherContent("a web page")),
        ("a.svg", b"<?xml version='1.0'?>\n<!-- a --><html/>", OtherContent("a web page")),
        ("a.pdf", docx(), OtherContent("a .docx document", ".docx")),
        ("a.pdf", b"PK\x03\x04 anything", OtherContent("a packed folder")),
        ("a.docx", pdf(), OtherContent("a PDF", ".pdf")),
        ("a.docx", xlsx(), OtherContent("a .xlsx document", ".xlsx")),
        ("a.xlsx", b"MZ\x90\0", OtherContent("a program")),
        ("a.gif", b"\x7fELF", OtherContent("a program")),
        ("a.jpg", b"\0\0\0\x18ftypheic", OtherContent("an HEIC picture")),
        ("a.png", b"-----BEGIN RSA PRIVATE KEY-----", OtherContent("a private key")),
        ("a.jpg", photograph(), None),
        ("a.jpeg", photograph(), None),
        ("a.png", png({}), None),
        ("a.svg", b"\xef\xbb\xbf<?xml version='1.0'?><!-- a --><!-- b -->\n" + SVG.encode(), None),
        ("a.pdf", b"\n\n" + pdf(), None),
        ("a.docx", docx(), None),
        ("a.odt", odt(""), None),
        ("a.docx", bytes.fromhex("d0cf11e0a1b11ae1"), None),
        ("a.pdf", b"no PDF", None),
        ("a.mp3", b"ID3", None),
    ],
)
def test_a_file_holds_what_its_name_says_or_that_is_told(name: str, data: bytes, found: OtherContent | None) -> None:
    assert other_content(f"docs/{name}", data) == found


@pytest.mark.parametrize("data", [b"<!-- -->" * 20_000, b" " * 200_000, b"<!--" * 50_000, b"<?xml" * 50_000])
def test_the_start_of_a_file_is_looked_at_in_no_time(data: bytes) -> None:
    start = time.perf_counter()
    assert other_content("docs/a.svg", data) is None
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize(
    ("path", "text", "found"),
    [
        ("CNAME", "prevent.littleton.example\n", ""),
        ("a.json", '{"a": 1}', ""),
        ("a.json", "{a: 1}", "no JSON"),
        ("a.webmanifest", "[" * 100_000, "no JSON"),
        ("ads.txt", "<script>count()</script>", "a web page"),
        ("ads.txt", "#!/bin/sh\n", "a program"),
        ("ads.txt", "# a note\n", ""),
    ],
)
def test_a_text_for_programs_holds_no_page_and_no_program(path: str, text: str, found: str) -> None:
    assert unreadable_text(path, text) == found
