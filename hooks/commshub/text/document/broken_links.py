"""What was meant to be a link, and is shown with its brackets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from commshub.text.document.nodes import Node
from commshub.text.document.shown import OBJECT, ShownBlock

_ADDRESS = r"(?:[a-z]+:/{0,2}|www\.|#|\.{0,2}/)[^\s()\[\]]+|[^\s()\[\]]+(?:\.(?:[a-z]{2,4})|/)(?:#[\w-]+)?"
_PARTED = re.compile(rf"!?\[(?P<words>[^\[\]\n]+)\](?P<gap>[ \t]*\n?[ \t]*)\((?P<address>{_ADDRESS})\)", re.IGNORECASE)
_TURNED = re.compile(rf"\((?P<words>[^()\n]+)\)[ ]?\[(?P<address>{_ADDRESS})\]", re.IGNORECASE)
_OTHER_BRACKETS = re.compile(
    rf"\[(?P<words>[^\[\]\n]+)\](?:[ ]|(?!\[))"
    rf"(?:[{{\[<]?[ ]?(?P<address>{_ADDRESS})[ ]?[}}\]>]?|\((?P<cut>{_ADDRESS})(?![^\n()]*\)))",
    re.IGNORECASE,
)
_PARTED_WORD = re.compile(r"!?\[(?!sic\]|\d+\])(?P<words>[^\[\]\n]+)\][ ]\((?P<address>[^\s()\[\]]+)\)")
_UNCLOSED = re.compile(rf"!?\[(?P<words>[^\[\]()\n]+)\((?P<address>{_ADDRESS})\)", re.IGNORECASE)
_LEFT = re.compile(r"\]\(|!\[(?=\w)|\)\[(?=\w)")
_MAY_START = re.compile(r"!?\[|\(|\]\(")
_PICTURE_PARTED = re.compile(r"![ ]\[[^\[\]\n]*\]\([^()\n]*\.(?:png|jpe?g|gif|svg|webp|avif)\)", re.IGNORECASE)


class Slip(StrEnum):
    """What is wrong with a link, in words that follow "is no link:"."""

    PARTED = "its brackets stand apart"
    TURNED = "its brackets have changed places"
    CUT = "its last bracket is missing"
    UNCLOSED = "its square bracket does not close"
    OTHER_BRACKETS = "its address needs round brackets"
    LEFT_OVER = "there is no link here"


_SHAPES = ((_PARTED, Slip.PARTED), (_TURNED, Slip.TURNED), (_UNCLOSED, Slip.UNCLOSED))


@dataclass(frozen=True, slots=True)
class BrokenLink(Node):
    """A link that is none, from where to where it goes in a block, and how it is written if that is clear."""

    slip: Slip
    instead: str = ""


def broken_links(block: ShownBlock) -> Iterator[BrokenLink]:
    """What was meant to be a link in a block, one after the other."""
    last = 0
    for at in (found.start() for found in _MAY_START.finditer(block.text)):
        if at >= last and not block.is_link(at) and (link := _broken_link(block.text, at)):
            yield link
            last = link.end


def _broken_link(text: str, at: int) -> BrokenLink | None:
    """The broken link that starts at a character."""
    for shape, slip in _SHAPES:
        if found := shape.match(text, at):
            sign = "!" if text[at] == "!" else ""
            return BrokenLink(at, found.end(), slip, f"{sign}[{found['words'].strip()}]({found['address']})")
    if (other := _OTHER_BRACKETS.match(text, at)) and OBJECT not in other.group():
        return BrokenLink(at, other.end(), Slip.CUT if other["cut"] else Slip.OTHER_BRACKETS)
    if word := _PARTED_WORD.match(text, at):
        return BrokenLink(at, word.end(), Slip.PARTED)
    left = _LEFT.match(text, at)
    return BrokenLink(at, left.end(), Slip.LEFT_OVER) if left else None


def parted_pictures(body: str) -> Iterator[Node]:
    """The links to pictures that a space parts from their exclamation mark."""
    return (Node(*found.span()) for found in _PICTURE_PARTED.finditer(body)) if "! [" in body else iter(())
