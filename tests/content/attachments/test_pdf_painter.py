"""What is painted, with what the library leaves out."""

from io import BytesIO

import pytest
from pdfminer.pdfpage import PDFPage

from commshub.content.attachments.pdf_canvas import TooMuchPaintError
from commshub.content.attachments.pdf_painter import Painter, painter_of
from made_documents import line, pdf


def _painted(paint: str, resources: str = "") -> Painter:
    (page,) = PDFPage.get_pages(BytesIO(pdf(paint, resources=resources)))
    return painter_of(page, frozenset())


def test_a_letter_knows_its_size_colour_and_ground() -> None:
    painter = _painted(f"1 0 0 rg 0 0 600 842 re f 0 0 1 rg {line('A')}")
    (letter,) = painter.letters
    assert (letter.text, letter.size, letter.colours, letter.ground) == ("A", 12, ((0, 0, 1),), (1, 0, 0))


@pytest.mark.parametrize(
    ("commands", "is_painted"),
    [("", True), ("3 Tr", False), ("7 Tr", False), ("/E gs", False), ("1 Tr", True)],
)
def test_paint_that_nobody_sees_is_none(commands: str, *, is_painted: bool) -> None:
    (letter,) = _painted(f"{commands} {line('A')}", "/ExtGState << /E << /ca 0.05 >> >>").letters
    assert letter.is_painted is is_painted


def test_the_state_comes_back_with_what_was_kept_of_it() -> None:
    first, second = _painted(f"q /E gs {line('A')} Q {line('B')}", "/ExtGState << /E << /ca 0 >> >>").letters
    assert (first.is_painted, second.is_painted) == (False, True)


def test_paint_without_end_is_an_error() -> None:
    with pytest.raises(TooMuchPaintError):
        _painted("0 0 595 842 re f " * 2_000)
