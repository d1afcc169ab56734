"""What the painter of a page does, in its order: letters, and dark boxes that are laid over letters."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pdfminer.layout import LTChar, LTComponent
    from pdfminer.pdfpage import PDFPage

# A colour is told by its parts: grey or red, green and blue from 0 (dark) to 1, or inks from 0 to 1 (dark).
DARK, MUCH_INK = 0.35, 0.65
_INKS = 4
# A box is higher than a line that strikes a word through, or underlines it.
_LOWEST_BOX = 4
# What a letter may be away from the one before to be of the same word, in sizes of the letters.
SAME_WORD, SAME_LINE = 0.2, 0.5


@dataclass(frozen=True, slots=True)
class PaintedText:
    """The text of a page in the order in which it was painted, and the words that lie below dark boxes."""

    text: str
    covered: tuple[str, ...]


def painted_text(page: "PDFPage") -> PaintedText:
    """Paint a page, and look below its boxes."""
    from pdfminer.converter import PDFPageAggregator  # noqa: PLC0415 - slow to import, and few hubs have a PDF
    from pdfminer.layout import LTChar, LTRect  # noqa: PLC0415 - as above
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager  # noqa: PLC0415 - as above

    manager = PDFResourceManager()
    device = PDFPageAggregator(manager, laparams=None)
    PDFPageInterpreter(manager, device).process_page(page)
    letters: list[LTChar] = []
    covered: list[str] = []
    for item in _flat(device.get_result()):
        if isinstance(item, LTChar):
            letters.append(item)
        elif (
            isinstance(item, LTRect) and item.fill and item.height >= _LOWEST_BOX and _is_dark(item.non_stroking_color)
        ):
            below = [letter for letter in letters if _is_below(letter, item)]
            if words := _joined(below).strip():
                covered.append(words)
    return PaintedText(_joined(letters), tuple(dict.fromkeys(covered)))


def _flat(items: Iterable["LTComponent"]) -> Iterator["LTComponent"]:
    """Everything on a page, and in the figures on it."""
    from pdfminer.layout import LTFigure  # noqa: PLC0415 - as above

    for item in items:
        if isinstance(item, LTFigure):
            yield from _flat(item)
        else:
            yield item


def _is_below(letter: "LTChar", box: "LTComponent") -> bool:
    """Whether the middle of a letter lies in a box."""
    x, y = (letter.x0 + letter.x1) / 2, (letter.y0 + letter.y1) / 2
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1


def _is_dark(colour: object) -> bool:
    """Whether nothing can be read below a colour; what is no plain colour, such as a pattern, is not."""
    parts: Sequence[object] = colour if isinstance(colour, tuple | list) else (colour,)
    numbers = [float(part) for part in parts if isinstance(part, int | float)]
    if not numbers or len(numbers) != len(parts):
        return False
    if len(numbers) == _INKS:
        return numbers[3] >= MUCH_INK or min(numbers[:3]) >= MUCH_INK
    return max(numbers) <= DARK


def _joined(letters: Sequence["LTChar"]) -> str:
    """Letters as words and lines."""
    pieces: list[str] = []
    for number, letter in enumerate(letters):
        if number:
            before = letters[number - 1]
            size = max(letter.size, 1)
            if abs(letter.y0 - before.y0) > SAME_LINE * size:
                pieces.append("\n")
            elif letter.x0 - before.x1 > SAME_WORD * size:
                pieces.append(" ")
        pieces.append(letter.get_text())
    return "".join(pieces)
