"""The pictures that are shown when pages are shared: the title on the council's colour.

The font comes with the hub, and nothing else of the machine counts, so the bytes are the same everywhere.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from io import BytesIO
from zlib import Z_RLE

from PIL import Image, ImageDraw, ImageFont

from commshub.model.site import Site
from commshub.render.sharing import COUNCIL_PICTURE
from commshub.text.colours import text_on

# In pixels. The large preview of common services asks for 600 by 315 at least; four times as many take twice the time.
SIZE = (800, 420)
_MARGIN = 60
_NAME_SIZE = 26
LINE = (110, 94, 7)  # its top, length and thickness
_TITLE_TOP = 145
_TITLE_SIZES = (51, 43, 36)
_MOST_LINES = 4
# Between the council's colour and that of the letters, for soft edges; with four, as many pixels share a byte.
_SHADES = 4
_BITS = 2
# A character that no font has: what stands for it stands for all that a font lacks.
_LACKING = "\uffff"


def share_cards(site: Site, titles: Mapping[str, str]) -> Mapping[str, bytes]:
    """The pictures of pages, given as title by path of the picture, and the council's own, as PNG files by path."""
    if site.council is None or not site.theme.font:
        return {}
    painter = CardRenderer(site.theme.font, site.council.brand.colour, site.council.name)
    return {COUNCIL_PICTURE: painter.paint(""), **{path: painter.paint(title) for path, title in titles.items()}}


class CardRenderer:
    """Draws titles with one font on one colour, each with the council's name."""

    def __init__(self, font: bytes, colour: str, council: str) -> None:
        """Take the font as the bytes of its file, and the colour as in `#17495c`."""
        self._font = font
        self._colour = colour
        self._council = council
        self._fonts: dict[int, ImageFont.FreeTypeFont] = {}
        self._written: dict[str, bool] = {}

    def paint(self, title: str) -> bytes:
        """A picture as a PNG file; one whose title has letters that the font lacks shows the council's name alone."""
        mask = Image.new("L", SIZE, 0)
        drawing = ImageDraw.Draw(mask)
        if title and self._can_write(title):
            if self._can_write(self._council):
                drawing.text((_MARGIN, _MARGIN), self._council, font=self._of_size(_NAME_SIZE), fill=255)
            self._draw_text(drawing, title)
        elif self._can_write(self._council):
            self._draw_text(drawing, self._council)
        return self._png(mask)

    def _can_write(self, text: str) -> bool:
        font = self._of_size(_NAME_SIZE)
        for letter in set(text) - self._written.keys() - {" "}:
            self._written[letter] = bytes(font.getmask(letter)) != self._nothing
        return all(self._written[letter] for letter in text if letter != " ")

    @cached_property
    def _nothing(self) -> bytes:
        return bytes(self._of_size(_NAME_SIZE).getmask(_LACKING))

    def _draw_text(self, drawing: ImageDraw.ImageDraw, text: str) -> None:
        """Write a text over several lines in the largest font size that fits; what is too long ends in an ellipsis."""
        top, length, thickness = LINE
        drawing.rectangle((_MARGIN, top, _MARGIN + length, top + thickness), fill=255)
        for size in _TITLE_SIZES:
            font = self._of_size(size)
            lines = list(_lines(text, font))
            if len(lines) <= _MOST_LINES:
                break
        if len(lines) > _MOST_LINES:
            lines = [*lines[: _MOST_LINES - 1], f"{lines[_MOST_LINES - 1]} …"]
        drawing.multiline_text((_MARGIN, _TITLE_TOP), "\n".join(lines), font=font, fill=255, spacing=size // 5)

    def _of_size(self, size: int) -> ImageFont.FreeTypeFont:
        if size not in self._fonts:
            # The other engine is not there on every machine, and sets letters apart in another way.
            basic = ImageFont.Layout.BASIC
            self._fonts[size] = ImageFont.truetype(BytesIO(self._font), size, layout_engine=basic)
        return self._fonts[size]

    def _png(self, mask: Image.Image) -> bytes:
        step = 256 // _SHADES
        picture = Image.frombytes("P", SIZE, mask.point([shade // step for shade in range(256)]).tobytes())
        picture.putpalette(self._palette)
        file = BytesIO()
        # Most of a picture is one colour: to look for runs alone takes a third less time, and hardly more room.
        picture.save(file, "PNG", bits=_BITS, compress_type=Z_RLE)
        return file.getvalue()

    @cached_property
    def _palette(self) -> list[int]:
        """The shades from the colour of the council to that of the letters."""
        paper, ink = (
            tuple(int(colour[start : start + 2], 16) for start in (1, 3, 5))
            for colour in (self._colour, text_on(self._colour))
        )
        steps = ((shade, _SHADES - 1 - shade) for shade in range(_SHADES))
        return [
            (more * dark + less * light) // (_SHADES - 1)
            for more, less in steps
            for dark, light in zip(ink, paper, strict=True)
        ]


def _lines(text: str, font: ImageFont.FreeTypeFont) -> Iterator[str]:
    """A text as lines that fit between the margins; a word that is longer than a line is left whole."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and font.getlength(longer) > SIZE[0] - 2 * _MARGIN:
            yield line
            longer = word
        line = longer
    yield line
