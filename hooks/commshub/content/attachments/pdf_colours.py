"""Colours of a PDF, in the ways of telling them, as red, green and blue."""

from typing import TYPE_CHECKING

from commshub.content.attachments.pdf_letters import Colour

if TYPE_CHECKING:
    from collections.abc import Sequence

_GREY, _LIGHTS, _INKS = 1, 3, 4
# What two colours may differ by, in each part, that nobody can tell apart.
_ALIKE = 0.1
_DARK = 0.35
# Spaces in which a number is not a light or an ink.
_OTHER_SPACES = frozenset({"Pattern", "Indexed", "Lab", "DeviceN"})
_SINGLE_INK = "Separation"


def rgb(colour: object, space: str) -> Colour | None:
    """A colour; of a pattern, and of other inks, nobody knows how it looks."""
    parts: Sequence[object] = colour if isinstance(colour, tuple | list) else (colour,)
    numbers = [min(max(float(part), 0), 1) for part in parts if isinstance(part, int | float)]
    if len(numbers) != len(parts) or space in _OTHER_SPACES:
        return None
    if len(numbers) == _GREY:
        grey = 1 - numbers[0] if space == _SINGLE_INK else numbers[0]
        return grey, grey, grey
    if len(numbers) == _LIGHTS:
        return numbers[0], numbers[1], numbers[2]
    if len(numbers) == _INKS:
        cyan, magenta, yellow, black = numbers
        return (1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black)
    return None


def are_alike(one: Colour, other: Colour) -> bool:
    """Whether nobody can tell two colours apart."""
    return all(abs(a - b) <= _ALIKE for a, b in zip(one, other, strict=True))


def is_dark(colour: Colour | None) -> bool:
    """Whether a colour is one that people black words out with."""
    return colour is not None and max(colour) <= _DARK
