"""What nobody sees on a page of a PDF, and why.

A letter is hidden if something opaque was painted over it later, if it has the colour of what is below it, or if it is
painted in a way that nobody sees. It is all in the file, and whoever copies the text has it.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from pdfminer.pdfpage import PDFPage

from commshub.content.attachments.pdf_colours import are_alike
from commshub.content.attachments.pdf_letters import Letter, joined, with_spaced_words
from commshub.content.attachments.pdf_painter import Painter, painter_of

# Smaller letters nobody reads.
_TINY = 1.5
# How near, in points, a letter is to another that is painted in its place.
_NEAR = 3


@dataclass(frozen=True, slots=True)
class PaintedText:
    """The text of a page, what of it nobody sees and why, what lies below which shapes, and if it is only a picture."""

    text: str
    hidden: tuple[tuple[str, str], ...] = ()
    covered: tuple[tuple[str, str], ...] = ()
    is_scan: bool = False


def painted_text(page: PDFPage, layers_off: frozenset[int] = frozenset()) -> PaintedText:
    """Paint a page, and look below its boxes.

    Raises:
        TooMuchPaintError: there is no end of it.
    """
    painter = painter_of(page, layers_off)
    letters = [letter for letter in painter.letters if letter.text]
    inked = [letter for letter in letters if not letter.text.isspace()]
    judged = [(letter, painter.canvas.cover_of(letter), _reason(letter, painter)) for letter in inked]
    # What is painted again where it can be seen hides nothing.
    seen = {_place(letter) for letter, cover, why in judged if not cover and not why}
    hidden: defaultdict[str, list[Letter]] = defaultdict(list)
    covered: defaultdict[tuple[int, str], list[Letter]] = defaultdict(list)
    for letter, cover, why in judged:
        if _place(letter) in seen:
            continue
        if cover and not why:
            covered[cover.order, cover.what].append(letter)
        else:
            hidden[why].append(letter)
    return PaintedText(
        with_spaced_words(joined(letters)),
        tuple((why, joined(group)) for why, group in hidden.items() if _says_something(group)),
        tuple((what, joined(group)) for (_, what), group in covered.items() if _says_something(group)),
        is_scan=painter.is_scan and not inked,
    )


def _reason(letter: Letter, painter: Painter) -> str:
    """Why nobody sees a letter, whatever lies over it; nothing if it can be seen."""
    unseen = letter.colours and letter.ground and all(are_alike(each, letter.ground) for each in letter.colours)
    reasons = {
        "text in a layer that is off": letter.is_in_layer_off,
        "text outside the page": not painter.canvas.is_on_page(letter.middle),
        # The text of a scan is laid over its picture so that it can be searched.
        "invisible text": not letter.is_painted and not painter.is_scan,
        "tiny text": letter.is_painted and letter.size < _TINY,
        "text in the colour of what is below it": letter.is_painted and unseen,
    }
    return next((why for why, holds in reasons.items() if holds), "")


def _says_something(letters: Sequence[Letter]) -> bool:
    """Whether letters are more than the dots and lines of a form."""
    return any(letter.text.isalnum() for letter in letters)


def _place(letter: Letter) -> tuple[str, int, int]:
    x, y = letter.middle
    return letter.text, round(x / _NEAR), round(y / _NEAR)
