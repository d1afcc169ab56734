"""The painter of a page: carries out its commands in their order, on a canvas, and keeps the letters.

The library reads the commands and fonts. What it leaves out is added here: what is cut off, what shines through, and
layers that are not shown.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import apply_matrix_pt, apply_matrix_rect

from commshub.content.attachments.pdf_canvas import Box, Canvas, Point, Shape
from commshub.content.attachments.pdf_colours import is_dark, rgb
from commshub.content.attachments.pdf_layers import is_off
from commshub.content.attachments.pdf_letters import Colour, Letter

# A line so thick, in points, is no line.
_THICK = 4.0
# A picture of so much of the page is the page itself, scanned.
_SCAN = 0.5
# Thinner paint nobody sees, and through thicker paint nobody sees anything.
_SEEN, _OPAQUE = 0.1, 0.95
_UNMOVED = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_EVERYWHERE: Box = (-1e9, -1e9, 1e9, 1e9)
# The ways of painting letters: filled, in outline, both, not at all, and the same again for cutting out.
_OUTLINE, _BOTH, _NOT_AT_ALL = frozenset({1, 5}), frozenset({2, 6}), frozenset({3, 7})
_NORMAL_BLENDS = frozenset({"Normal", "Compatible"})
# The end of a curve lies where its last two numbers say.
_POINT = 2


class PaintState(PDFGraphicState):
    """How things are painted, with what the library leaves out: what is cut off, and how much shines through."""

    def __init__(self) -> None:
        super().__init__()
        self.clip: Box = _EVERYWHERE
        self.opacity, self.line_opacity = 1.0, 1.0
        self.blends = False

    def copy(self) -> "PaintState":
        """The same, to be changed."""
        state = PaintState()
        vars(state).update(vars(self))
        return state


class _Interpreter(PDFPageInterpreter):
    """Reads the commands of a page, and passes on what the library leaves out."""

    device: "Painter"
    graphicstate: PaintState

    def init_state(self, ctm: tuple[float, float, float, float, float, float] = (1, 0, 0, 1, 0, 0)) -> None:
        super().init_state(ctm)
        self.graphicstate = self.device.inherited.copy()

    def do_gs(self, name: object) -> None:
        states = resolve1(self.resources.get("ExtGState")) or {}
        said = resolve1(states.get(name.name)) if isinstance(name, PSLiteral) else None
        if not isinstance(said, dict):
            return
        self.graphicstate.opacity = _number(said.get("ca"), self.graphicstate.opacity)
        self.graphicstate.line_opacity = _number(said.get("CA"), self.graphicstate.line_opacity)
        self.graphicstate.linewidth = _number(said.get("LW"), self.graphicstate.linewidth)
        blend = resolve1(said.get("BM"))
        first = blend[0] if isinstance(blend, list) and blend else blend
        if isinstance(first, PSLiteral):
            self.graphicstate.blends = first.name not in _NORMAL_BLENDS

    def do_W(self) -> None:  # noqa: N802 - the name of the command
        points = [apply_matrix_pt(self.ctm, point) for point in _points(self.curpath)]
        if points:
            self.graphicstate.clip = _overlap(self.graphicstate.clip, _box_of(points))

    do_W_a = do_W  # noqa: N815 - the name of the command

    def do_sh(self, name: object) -> None:
        del name
        self.device.paint_unknown(self.graphicstate)

    def do_BDC(self, tag: object, props: object) -> None:  # noqa: N802 - the name of the command
        off = isinstance(tag, PSLiteral) and tag.name == "OC" and self.device.is_off(self._named(props))
        self.device.layers.append(off)

    def do_BMC(self, tag: object) -> None:  # noqa: N802 - the name of the command
        del tag
        self.device.layers.append(False)

    def do_EMC(self) -> None:  # noqa: N802 - the name of the command
        if self.device.layers:
            self.device.layers.pop()

    def do_Do(self, name: object) -> None:  # noqa: N802 - the name of the command
        outside = self.device.inherited
        inner = self.xobjmap.get(name.name) if isinstance(name, PSLiteral) else None
        stream = resolve1(inner)
        self.device.inherited = self.graphicstate.copy()
        self.device.layers.append(isinstance(stream, PDFStream) and self.device.is_off(stream.attrs.get("OC")))
        super().do_Do(name)  # type: ignore[arg-type] # what it does not know, it leaves out
        self.device.layers.pop()
        self.device.inherited = outside

    def _named(self, props: object) -> object:
        if not isinstance(props, PSLiteral):
            return props
        return (resolve1(self.resources.get("Properties")) or {}).get(props.name)


class Painter(PDFTextDevice):
    """Paints a page on a canvas, and keeps its letters."""

    def __init__(self, manager: PDFResourceManager, layers_off: frozenset[int]) -> None:
        super().__init__(manager)
        self.letters: list[Letter] = []
        self.layers: list[bool] = []
        self.inherited = PaintState()
        self.is_scan = False
        self._layers_off = layers_off
        self._order = 0
        self._mode = 0

    def begin_page(self, page: PDFPage, ctm: tuple[float, float, float, float, float, float]) -> None:
        """Take a new canvas."""
        media, crop = (apply_matrix_rect(ctm, box) for box in (page.mediabox, page.cropbox or page.mediabox))
        self.canvas = Canvas(_overlap(media, crop))

    def is_off(self, layer: object) -> bool:
        """Whether nothing of a layer is shown."""
        return is_off(layer, self._layers_off)

    def paint_unknown(self, state: PaintState) -> None:
        """Note that some paint of unknown colour and form is where it is not cut off."""
        if True not in self.layers:
            page = self.canvas.page
            self.canvas.paint([_corners(page)], state.clip, self._shape("a picture", None), opaque=False)

    def paint_path(  # type: ignore[override] # the library gives what the interpreter keeps
        self,
        gstate: PaintState,
        stroke: bool,  # noqa: FBT001 - as the library calls it
        fill: bool,  # noqa: FBT001 - as above
        evenodd: bool,  # noqa: FBT001 - as above
        path: Sequence[tuple[object, ...]],
    ) -> None:
        """Paint a shape, and a line that is so thick that it hides what is below it."""
        outlines = list(self._subpaths(path))
        if True in self.layers or not outlines:
            return
        if fill:
            colour = rgb(gstate.ncolor, gstate.ncs.name)
            shape = self._shape("a dark box" if is_dark(colour) else "a box", colour)
            is_opaque = gstate.opacity >= _OPAQUE and not gstate.blends
            self.canvas.paint(outlines, gstate.clip, shape, opaque=is_opaque, even_odd=evenodd)
        if stroke and (width := gstate.linewidth * self._scale) >= _THICK:
            colour = rgb(gstate.scolor, gstate.scs.name)
            is_opaque = gstate.line_opacity >= _OPAQUE and not gstate.blends
            for start, end in (pair for points in outlines for pair in pairwise(points)):
                shape = self._shape("a thick line", colour)
                self.canvas.paint([_thick_line(start, end, width)], gstate.clip, shape, opaque=is_opaque)

    def render_image(self, name: str, stream: PDFStream) -> None:
        """Paint a picture; one of the whole page is a scan, whose text may lie below it or over it."""
        del name
        if True in self.layers:
            return
        corners = [apply_matrix_pt(self.ctm or _UNMOVED, point) for point in ((0, 0), (1, 0), (1, 1), (0, 1))]
        page, state = self.canvas.page, self.inherited
        seen = _area(_overlap(_overlap(_box_of(corners), state.clip), page))
        is_page = seen >= _SCAN * _area(page)
        self.is_scan = self.is_scan or is_page
        masked = any(name in stream.attrs for name in ("SMask", "Mask", "ImageMask", "IM"))
        is_opaque = not (is_page or masked or state.opacity < _OPAQUE or state.blends)
        self.canvas.paint([corners], state.clip, self._shape("a picture", None), opaque=is_opaque)

    def render_string(self, textstate, seq, ncs, graphicstate) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001 - as the library has it
        """Keep in mind how letters are painted."""
        self._mode = textstate.render
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(self, matrix, font, fontsize, scaling, rise, cid, ncs, graphicstate) -> float:  # type: ignore[no-untyped-def] # noqa: ANN001, PLR0913, PLR0917 - as above
        """Keep a letter, with the colour of what is below it."""
        del ncs
        try:
            text = str(font.to_unichr(cid))
        except Exception:  # noqa: BLE001 - a font that does not say which letter it is
            text = "\ufffd"
        advance = font.char_width(cid) * fontsize * scaling
        a, b, c, d, e, f = matrix
        low = font.get_descent() * fontsize + rise
        box = apply_matrix_rect(matrix, (0, low, advance or fontsize / 2, low + fontsize))
        box = (min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3]))
        letter = Letter(
            text,
            (e, f),
            (e + a * advance, f + b * advance),
            box,
            abs(fontsize) * (c * c + d * d) ** 0.5,
            self._next(),
            tuple(self._colours(graphicstate)),
            is_painted=self._mode not in _NOT_AT_ALL and graphicstate.opacity >= _SEEN,
            is_in_layer_off=True in self.layers,
        )
        self.letters.append(replace(letter, ground=self.canvas.ground(letter.middle)))
        return float(advance)

    def _colours(self, state: PaintState) -> Iterator[Colour]:
        """The colours of a letter, as far as they are known; one that is not known can be seen."""
        fill, line = rgb(state.ncolor, state.ncs.name), rgb(state.scolor, state.scs.name)
        wanted = (line,) if self._mode in _OUTLINE else (fill, line) if self._mode in _BOTH else (fill,)
        if None not in wanted:
            yield from (each for each in wanted if each)

    def _subpaths(self, path: Sequence[tuple[object, ...]]) -> Iterator[list[Point]]:
        points: list[Point] = []
        for step in path:
            if step[0] == "m" and len(points) > 1:
                yield points
            points = [] if step[0] == "m" else points
            points += [apply_matrix_pt(self.ctm or _UNMOVED, point) for point in _points([step])]
            if step[0] == "h" and points:
                points.append(points[0])
        if len(points) > 1:
            yield points

    @property
    def _scale(self) -> float:
        a, b, c, d, _, _ = self.ctm or _UNMOVED
        return float(abs(a * d - b * c) ** 0.5)

    def _shape(self, what: str, colour: Colour | None) -> Shape:
        return Shape(self._next(), what, colour)

    def _next(self) -> int:
        self._order += 1
        return self._order


def _points(path: Sequence[tuple[object, ...]]) -> list[Point]:
    """The points of a path, in a curve also those that draw it to a side."""
    return [
        (float(step[at]), float(step[at + 1]))  # type: ignore[arg-type] # numbers follow the name of a step
        for step in path
        for at in range(1, len(step) - 1, _POINT)
    ]


def _thick_line(start: Point, end: Point, width: float) -> list[Point]:
    x, y = end[0] - start[0], end[1] - start[1]
    length = (x * x + y * y) ** 0.5 or 1
    across = -y / length * width / 2, x / length * width / 2
    return [
        (start[0] + across[0], start[1] + across[1]),
        (end[0] + across[0], end[1] + across[1]),
        (end[0] - across[0], end[1] - across[1]),
        (start[0] - across[0], start[1] - across[1]),
    ]


def _corners(box: Box) -> list[Point]:
    return [(box[0], box[1]), (box[2], box[1]), (box[2], box[3]), (box[0], box[3])]


def _box_of(points: Sequence[Point]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _overlap(one: Box, other: Box) -> Box:
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])


def _area(box: Box) -> float:
    return max(box[2] - box[0], 0) * max(box[3] - box[1], 0)


def _number(value: object, otherwise: float) -> float:
    number = resolve1(value)
    return float(number) if isinstance(number, int | float) else otherwise


def painter_of(page: PDFPage, layers_off: frozenset[int]) -> Painter:
    """Paint a page.

    Raises:
        TooMuchPaintError: there is no end of it.
    """
    manager = PDFResourceManager()
    painter = Painter(manager, layers_off)
    _Interpreter(manager, painter).process_page(page)
    return painter
