"""What was painted where on a page."""

from commshub.content.attachments.pdf_canvas import PAPER, Canvas, Shape
from commshub.content.attachments.pdf_letters import Letter

PAGE = (0.0, 0.0, 100.0, 100.0)
SQUARE = [(10.0, 10.0), (50.0, 10.0), (50.0, 50.0), (10.0, 50.0)]
HOLE = [(20.0, 20.0), (20.0, 40.0), (40.0, 40.0), (40.0, 20.0)]
RED = (1.0, 0.0, 0.0)


def _letter(x: float, y: float) -> Letter:
    return Letter("a", (x, y), (x + 6, y), (x, y, x + 6, y + 8), 8, 1)


def test_a_shape_is_where_it_was_painted_and_nowhere_else() -> None:
    canvas = Canvas(PAGE)
    canvas.paint([SQUARE], PAGE, Shape(2, "a box", RED))
    assert [canvas.ground((x, 30)) for x in (5, 15, 45, 60)] == [PAPER, RED, RED, PAPER]


def test_a_hole_is_left_open_in_both_ways_of_filling() -> None:
    for even_odd in (True, False):
        canvas = Canvas(PAGE)
        canvas.paint([SQUARE, HOLE], PAGE, Shape(2, "a box", RED), even_odd=even_odd)
        assert [canvas.ground((x, 30)) for x in (15, 30, 45)] == [RED, PAPER, RED]


def test_what_is_cut_off_is_not_painted() -> None:
    canvas = Canvas(PAGE)
    canvas.paint([SQUARE], (0, 0, 30, 100), Shape(2, "a box", RED))
    assert [canvas.ground((x, 30)) for x in (20, 40)] == [RED, PAPER]


def test_below_what_can_be_seen_through_no_colour_is_known_and_nothing_is_covered() -> None:
    canvas = Canvas(PAGE)
    canvas.paint([SQUARE], PAGE, Shape(2, "a box", RED), opaque=False)
    assert canvas.ground((30, 30)) is None
    assert canvas.cover_of(_letter(30, 30)) is None


def test_a_letter_is_covered_by_what_was_painted_after_it() -> None:
    canvas = Canvas(PAGE)
    canvas.paint([SQUARE], PAGE, shape := Shape(2, "a box", RED))
    assert canvas.cover_of(_letter(30, 30)) == shape
    assert canvas.cover_of(_letter(53, 30)) is None
    canvas = Canvas(PAGE)
    canvas.paint([SQUARE], PAGE, Shape(0, "a box", RED))
    assert canvas.cover_of(_letter(30, 30)) is None
