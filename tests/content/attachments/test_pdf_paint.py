"""What nobody sees on a page, and why; and how letters become words."""

import time

import pytest

from commshub.content.attachments.documents import parse_document
from commshub.model.documents import Document, DocumentFlaw
from made_documents import WHOLE, line, pdf

PATH = "docs/plan.pdf"
OVER = "70 690 200 20 re f"
ROUNDED = "75 690 m 265 690 l 270 690 270 710 265 710 c 75 710 l 70 710 70 690 75 690 c f"
PICTURE = "q 200 0 0 20 70 690 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x01 EI Q"
PAGE_PICTURE = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x01 EI Q"


def _told(*paint: str, **options: str) -> list[tuple[str, str]]:
    document: Document = parse_document(PATH, pdf(*paint, **options))
    assert document.flaw is None
    return [(each.what, each.words) for each in (*document.covered, *document.hidden)]


@pytest.mark.parametrize(
    ("paint", "what"),
    [
        (f"0 g {OVER}", "a dark box"),
        (f"0.35 g {OVER}", "a dark box"),
        (f"0.36 g {OVER}", "a box"),
        (f"0 0 0 0.65 k {OVER}", "a dark box"),
        (f"0.2 0.2 0.9 rg {OVER}", "a box"),
        (f"1 g {OVER}", "a box"),
        (f"0 g {ROUNDED}", "a dark box"),
        ("0 g 70 690 m 270 690 l 270 710 l 70 710 l f", "a dark box"),
        ("0 G 20 w 70 702 m 270 702 l S", "a thick line"),
        (PICTURE, "a picture"),
        ("q 0 g 1 0 0 1 70 690 cm 0 0 200 20 re f Q", "a dark box"),
        ("0 g 0 0 600 900 re 10 10 20 20 re f*", "a dark box"),
    ],
)
def test_whatever_is_laid_over_words_covers_them(paint: str, what: str) -> None:
    assert _told(f"{line('Alex Example')} {paint}") == [(what, "Alex Example")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("0.9 g 70 690 200 20 re f 0 g ", ""),
        ("0 g 70 690 200 20 re f 1 g ", ""),
        ("", "0 g 70 702 200 2 re f"),
        ("", "0 G 2 w 70 702 m 270 702 l S"),
        ("", "0 G 70 690 200 20 re S"),
        ("", "0 g 70 500 200 20 re f"),
        ("", "q 300 300 10 10 re W n 0 g 70 690 200 20 re f Q"),
        ("", "0 g 60 680 220 40 re 70 690 200 20 re f*"),
        ("", "0 g 60 680 m 280 680 l 280 720 l 60 720 l h 70 690 m 70 710 l 270 710 l 270 690 l h f"),
        ("", f"0 g 70 690 200 20 re f 1 g {line('Alex Example')}"),
        ("", "/E gs 1 1 0 rg 70 690 200 20 re f"),
        ("", "/M gs 1 1 0 rg 70 690 200 20 re f"),
        ("", PAGE_PICTURE),
        (f"{PAGE_PICTURE} 3 Tr ", ""),
        ("/H sh 1 g ", ""),
    ],
)
def test_what_can_be_seen_is_not_told(before: str, after: str) -> None:
    states = "/ExtGState << /E << /ca 0.4 >> /M << /BM /Multiply >> >>"
    assert _told(f"{before}{line('Alex Example')} {after}", resources=states) == []


@pytest.mark.parametrize(
    ("paint", "why"),
    [
        (f"1 g {line('Alex Example')}", "text in the colour of what is below it"),
        (f"0 g 70 690 200 20 re f {line('Alex Example')}", "text in the colour of what is below it"),
        (f"0 0 0 0 k {line('Alex Example')}", "text in the colour of what is below it"),
        (f"3 Tr {line('Alex Example')}", "invisible text"),
        ("BT /F1 1 Tf 72 700 Td (Alex Example) Tj ET", "tiny text"),
        ("BT /F1 12 Tf 700 700 Td (Alex Example) Tj ET", "text outside the page"),
        ("BT /F1 12 Tf 72 -50 Td (Alex Example) Tj ET", "text outside the page"),
        (f"/OC /L BDC {line('Alex Example')} EMC", "text in a layer that is off"),
        (f"/OC /G BDC {line('Alex Example')} EMC", "text in a layer that is off"),
    ],
)
def test_words_that_nobody_sees_are_told_with_the_reason(paint: str, why: str) -> None:
    layers = "/OCProperties << /OCGs [5 0 R] /D << /OFF [5 0 R] >> >>"
    groups = "/Properties << /L 5 0 R /G << /Type /OCMD /OCGs [5 0 R] >> >>"
    assert _told(paint, catalog=f"{WHOLE} {layers}", resources=groups) == [(why, "Alex Example")]


def test_a_layer_that_is_on_is_seen() -> None:
    layers = "/OCProperties << /OCGs [5 0 R] /D << /BaseState /OFF /ON [5 0 R] >> >>"
    groups = "/Properties << /L 5 0 R >>"
    assert _told(f"/OC /L BDC {line('Alex')} EMC", catalog=f"{WHOLE} {layers}", resources=groups) == []


def test_a_scan_without_text_is_told() -> None:
    assert parse_document(PATH, pdf(line("Our plan"), PAGE_PICTURE)).lacks == ("text on page 2",)
    assert parse_document(PATH, pdf(f"{PAGE_PICTURE} 3 Tr {line('Our plan')}")).lacks == ()


@pytest.mark.parametrize(
    ("paint", "text"),
    [
        ("BT /F1 12 Tf 72 700 Td (One) Tj 60 0 Td (two) Tj -60 -20 Td (three) Tj ET", "One two\nthree"),
        ("BT /F1 12 Tf 0 1 -1 0 300 300 Tm (OFFICIAL-SENSITIVE) Tj ET", "OFFICIAL-SENSITIVE"),
        ("BT /F1 12 Tf 0 -1 1 0 300 300 Tm (One two) Tj ET", "One two"),
        ("BT /F1 12 Tf 8 Tc 72 700 Td (CONFIDENTIAL) Tj ET", "CONFIDENTIAL"),
        ("BT /F1 12 Tf 72 700 Td (NOT ) Tj (S E C R E T here) Tj ET", "NOT S E C R E T here\nSECRET"),
        ("BT /F1 12 Tf 72 700 Td [(A) -900 (B) -900 (C) -900 (D) -900 (E) -2500 (F)] TJ ET", "ABCDE F"),
    ],
)
def test_words_are_read_however_they_run(paint: str, text: str) -> None:
    assert parse_document(PATH, pdf(paint)).text.startswith(f"{text}\f")


def test_twelve_thousand_words_below_as_many_boxes_take_seconds() -> None:
    words = "".join(
        f"BT /F1 4 Tf {20 + x * 5} {20 + y * 8} Td (ab) Tj ET 1 g {20 + x * 5} {10 + y * 8} 4 2 re f 0 g\n"
        for x in range(110)
        for y in range(100)
    )
    start = time.process_time()
    assert parse_document(PATH, pdf(words)).flaw is None
    assert time.process_time() - start < 30


def test_paint_without_end_is_too_much() -> None:
    many = "0 0 595 842 re f " * 2_000
    assert parse_document(PATH, pdf(many)) == Document(PATH, DocumentFlaw.TOO_LARGE)
