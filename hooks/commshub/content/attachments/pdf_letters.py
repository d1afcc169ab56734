"""The letters of a page, in the order in which they were painted, and the words and lines that they make."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

Colour = tuple[float, float, float]

# What a letter may be away from the one before to be of the same word, in sizes of the letters.
_SAME_WORD, _SAME_LINE = 0.2, 0.5
# Of how many letters a line is at least that is taken for one with wide spaces between them.
_SPACED_LINE, _SPACED_SHARE, _WIDER = 5, 0.7, 1.7
_SPACED_WORD = re.compile(r"(?<!\S)(?:\S ){3,}\S(?!\S)")


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter: where it starts and ends on its line, the box around it, and how it was painted.

    `direction` is that of its line, `order` counts all that is painted on a page, and `ground` is the colour below it,
    if that is known.
    """

    text: str
    start: tuple[float, float]
    end: tuple[float, float]
    box: tuple[float, float, float, float]
    size: float
    order: int
    colours: tuple[Colour, ...] = ()
    ground: Colour | None = None
    is_painted: bool = True
    is_in_layer_off: bool = False

    @property
    def direction(self) -> tuple[float, float]:
        """Where the line goes: one step to the right, if it is not turned."""
        x, y = self.end[0] - self.start[0], self.end[1] - self.start[1]
        length = (x * x + y * y) ** 0.5
        return (x / length, y / length) if length else (1, 0)

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of its box."""
        return (self.box[0] + self.box[2]) / 2, (self.box[1] + self.box[3]) / 2


def joined(letters: Sequence[Letter]) -> str:
    """Letters as words and lines, also where they are turned, or stand far apart."""
    return "\n".join(_line(line) for line in _lines(letters))


def with_spaced_words(text: str) -> str:
    """A text, and below it the words that were typed with a space after each letter."""
    words = dict.fromkeys(match.group().replace(" ", "") for match in _SPACED_WORD.finditer(text))
    return "\n".join((text, *words)) if words else text


def _lines(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    line: list[Letter] = []
    for letter in letters:
        if line and not _is_of_line(line[-1], letter):
            yield line
            line = []
        line.append(letter)
    if line:
        yield line


def _is_of_line(before: Letter, letter: Letter) -> bool:
    x, y = before.direction
    across = (letter.start[1] - before.end[1]) * x - (letter.start[0] - before.end[0]) * y
    turned = x * letter.direction[0] + y * letter.direction[1] < 1 - _SAME_WORD
    return abs(across) <= _SAME_LINE * max(letter.size, 1) and not turned


def _line(letters: Sequence[Letter]) -> str:
    gaps = [_gap(before, letter) for before, letter in pairwise(letters)]
    widest = _SAME_WORD
    # Where nearly every letter stands apart, it is the wider gaps that part words.
    apart = sum(gap > _SAME_WORD for gap in gaps)
    if len(gaps) >= _SPACED_LINE - 1 and apart >= _SPACED_SHARE * len(gaps) and " " not in {x.text for x in letters}:
        widest = _WIDER * median(gaps)
    pieces = [letters[0].text]
    for letter, gap in zip(letters[1:], gaps, strict=True):
        pieces += (" ", letter.text) if gap > widest else (letter.text,)
    return "".join(pieces)


def _gap(before: Letter, letter: Letter) -> float:
    """How far a letter is from the end of the one before, in sizes of the letters."""
    x, y = before.direction
    along = (letter.start[0] - before.end[0]) * x + (letter.start[1] - before.end[1]) * y
    return along / max(letter.size, 1)
