"""Characters that a text writes by number or name: `&#8238;` in a page, a backslash and `u202E` in a file of facts."""

import html
import re
from dataclasses import dataclass
from html.entities import html5

_ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
_ESCAPES = re.compile(_ENTITY + r"|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\x[0-9a-fA-F]{2}|\\[NLP_]")
_NAMED = {"N": "\x85", "L": "\u2028", "P": "\u2029", "_": "\xa0"}
# Whoever writes these by name has thought of where a word may be parted, or where letters do not join.
_MEANT = frozenset({"&shy;", "&zwnj;", "&zwj;", "&lrm;", "&rlm;"})
_HIGHEST, _HALVES = 0x10FFFF, range(0xD800, 0xE000)


@dataclass(frozen=True, slots=True)
class Unescaped:
    """A text with the characters that are written by number in their place; `offsets` lead back to where each stood."""

    text: str
    offsets: tuple[tuple[int, int], ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int, bool]:
        """Where a part of the text stands as it was typed, and whether it holds none of those characters."""
        if not self.offsets:
            return start, end, True
        first, last = self.offsets[start], self.offsets[end - 1]
        return first[0], last[1], last[1] - first[0] == end - start


def unescaped(text: str) -> Unescaped:
    """A page or a file of facts as it will be read."""
    found = [(match, character) for match in _ESCAPES.finditer(text) if (character := _character(match, text))]
    if not found:
        return Unescaped(text)
    pieces: list[str] = []
    offsets: list[tuple[int, int]] = []
    at = 0
    for match, character in found:
        pieces += (text[at : match.start()], character)
        offsets += ((each, each + 1) for each in range(at, match.start()))
        offsets += [match.span()] * len(character)
        at = match.end()
    offsets += ((each, each + 1) for each in range(at, len(text)))
    return Unescaped("".join((*pieces, text[at:])), tuple(offsets))


def _character(match: re.Match[str], text: str) -> str:
    """The character that is meant, if it is none of ASCII and is meant at all."""
    typed = match.group()
    if typed in _MEANT:
        return ""
    if typed.startswith("&"):
        character = html.unescape(typed) if typed[1] == "#" else html5.get(typed[1:], "")
        return "" if character.isascii() else character
    if '"' not in text[text.rfind("\n", 0, match.start()) + 1 : match.start()]:
        # Elsewhere a backslash is a backslash.
        return ""
    if typed[1] in _NAMED:
        return _NAMED[typed[1]]
    number = int(f"0{typed[1:].lower().replace('u', 'x')}", 0)
    is_sign = number <= _HIGHEST and number not in _HALVES
    return chr(number) if is_sign and not chr(number).isascii() else ""
