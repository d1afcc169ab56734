"""A page as a grid of small squares, each of which knows what was painted on it last."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from commshub.content.attachments.pdf_letters import Colour, Letter

Point = tuple[float, float]
Box = tuple[float, float, float, float]
Outlines = Sequence[Sequence[Point]]

PAPER: Colour = (1, 1, 1)
# The side of a square, in points, and how many a page has at most in each direction.
_SQUARE, _MOST_SQUARES = 2.0, 700
_LEAST = 1e-6
# Rows of squares that all shapes of a page may take: more than any page that people made.
_MOST_ROWS = 600_000
# Of five places of a letter so many are covered if nobody can read it.
_COVERED_PLACES = 4
_PLACES = ((0.5, 0.5), (0.25, 0.5), (0.75, 0.5), (0.5, 0.25), (0.5, 0.75))


class TooMuchPaintError(Exception):
    """There is more on a page than can be looked through."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Something that covers what is below it; the colour is not known of pictures and patterns."""

    order: int
    what: str
    colour: Colour | None


class Canvas:
    """What was painted where."""

    def __init__(self, page: Box) -> None:
        """An empty page of white paper."""
        self.page = page
        width, height = max(page[2] - page[0], 1), max(page[3] - page[1], 1)
        self._side = max(_SQUARE, width / _MOST_SQUARES, height / _MOST_SQUARES)
        self._columns, self._lines = int(width / self._side) + 1, int(height / self._side) + 1
        self._rows = [array("l", [0]) * self._columns for _ in range(self._lines)]
        # Where something that can be seen through lies, no colour below a letter is known.
        self._unsure = [bytearray(self._columns) for _ in range(self._lines)]
        self._shapes = [Shape(0, "the paper", PAPER)]
        self._painted_rows = 0

    def paint(
        self, outlines: Outlines, clip: Box, shape: Shape, *, opaque: bool = True, even_odd: bool = False
    ) -> None:
        """Cover what lies within some outlines, one of which can be a hole in another.

        Raises:
            TooMuchPaintError: there is no end of it.
        """
        self._shapes.append(shape)
        number = len(self._shapes) - 1
        left, right = self._column(clip[0]), self._column(clip[2])
        for row, starts, ends in self._spans(outlines, clip, even_odd=even_odd):
            start, end = max(starts, left), min(ends, right)
            if start <= end:
                length = end - start + 1
                if opaque:
                    self._rows[row][start : end + 1] = array("l", [number]) * length
                    self._unsure[row][start : end + 1] = bytes([shape.colour is None]) * length
                else:
                    self._unsure[row][start : end + 1] = b"\1" * length

    def ground(self, point: Point) -> Colour | None:
        """The colour at a point, if it is known."""
        row, column = self._row(point[1]), self._column(point[0])
        return None if self._unsure[row][column] else self._shapes[self._rows[row][column]].colour

    def cover_of(self, letter: Letter) -> Shape | None:
        """What was painted over a letter so that nobody can read it."""
        x0, y0, x1, y1 = letter.box
        points = [(x0 + x * (x1 - x0), y0 + y * (y1 - y0)) for x, y in _PLACES]
        over = [shape for point in points if (shape := self._last(point)).order > letter.order]
        return over[0] if len(over) >= _COVERED_PLACES else None

    def is_on_page(self, point: Point) -> bool:
        """Whether a point lies on the page."""
        return self.page[0] <= point[0] <= self.page[2] and self.page[1] <= point[1] <= self.page[3]

    def _last(self, point: Point) -> Shape:
        return self._shapes[self._rows[self._row(point[1])][self._column(point[0])]]

    def _column(self, x: float) -> int:
        return min(max(int((x - self.page[0]) / self._side), 0), self._columns - 1)

    def _row(self, y: float) -> int:
        return min(max(int((y - self.page[1]) / self._side), 0), self._lines - 1)

    def _spans(self, outlines: Outlines, clip: Box, *, even_odd: bool) -> Iterator[tuple[int, int, int]]:
        """The rows that a shape takes, each from one column to another."""
        heights = [y for points in outlines for _, y in points]
        bottom, top = max(min(heights), clip[1], self.page[1]), min(max(heights), clip[3], self.page[3])
        if bottom >= top:
            return
        edges = [(a, b) for points in outlines for a, b in pairwise((*points, points[0])) if a[1] != b[1]]
        for row in range(self._row(bottom), self._row(top - _LEAST) + 1):
            self._painted_rows += 1 + len(edges) // 8
            if self._painted_rows > _MOST_ROWS:
                raise TooMuchPaintError
            # Where a shape takes a part of a row only, it is looked at in that part.
            height = min(max(self.page[1] + (row + 0.5) * self._side, bottom), top - _LEAST)
            crossings = sorted(
                (a[0] + (height - a[1]) / (b[1] - a[1]) * (b[0] - a[0]), 1 if a[1] < b[1] else -1)
                for a, b in edges
                if min(a[1], b[1]) <= height < max(a[1], b[1])
            )
            for start, end in _inside(crossings, even_odd=even_odd):
                yield row, self._column(start), self._column(end)


def _inside(crossings: Sequence[tuple[float, int]], *, even_odd: bool) -> Iterator[tuple[float, float]]:
    """Where a line across a shape lies within it: by how often, or in which direction, outlines were crossed."""
    wound, start = 0, 0.0
    for x, way in crossings:
        before = wound
        wound = 1 - wound if even_odd else wound + way
        if not before:
            start = x
        elif not wound:
            yield start, x
