"""How much text may stand in one piece: more than any reader gets through, and less than would keep a check busy.

The engine that makes the pages, and the parser of facts, take far longer for one long paragraph of brackets than for
many short ones. So what is longer is not read at all, and told at the line where it goes too far.
"""

import re
from collections.abc import Iterator

from commshub.model.findings import Location
from commshub.model.parse_errors import ErrorKind, ParseError

# The longest line of the sample has less than 400 characters, and its largest page 19,000.
LONGEST_PAGE = 200_000
LONGEST_LINE = 5_000
LONGEST_PARAGRAPH = 20_000
MOST_SIGNS = 500
MOST_HEADINGS = 500
MOST_OPEN = 300
LONGEST_VALUE = 10_000

_NO_SIGNS = bytes(byte for byte in range(256) if byte not in b"[]<>{}`*_\\~|")
_HEADINGS = re.compile(r"^[ \t>]*(?:#|(?:-+|=+)[ \t]*$)", re.MULTILINE)
_FENCES = re.compile(r"^[ \t>]*(?:```|~~~)", re.MULTILINE)
# Each of these begins a piece of its own.
_STARTS_ANEW = re.compile(r"[ \t>]*(?:\||#|[-*+][ \t]|\d+\.[ \t])")


def too_long(path: str, content: str) -> ParseError | None:
    """The first line of a page or a file of facts that goes too far."""
    if path.endswith(".md") and len(content) > LONGEST_PAGE:
        return ParseError(ErrorKind.TOO_LONG, Location(path), f"{len(content):,}", f"{LONGEST_PAGE:,}", "page")
    if len(content) < MOST_SIGNS:
        return None
    if path.endswith(".md"):
        if len(_HEADINGS.findall(content)) > MOST_HEADINGS:
            return ParseError(ErrorKind.TOO_LONG, Location(path), "", f"{MOST_HEADINGS}", "headings")
        if max(content.count("<") - content.count(">"), len(_FENCES.findall(content))) > MOST_OPEN:
            return ParseError(ErrorKind.TOO_LONG, Location(path), "", f"{MOST_OPEN}", "open")
        return next(_in_page(path, content), None)
    lines = ((number, len(line)) for number, line in enumerate(content.split("\n"), 1))
    return next((_long_line(path, number, length) for number, length in lines if length > LONGEST_LINE), None)


def _in_page(path: str, content: str) -> Iterator[ParseError]:
    length = signs = start = 0
    for number, line in enumerate(content.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            yield _long_line(path, number, len(line))
        is_empty = not line.strip(" \t>-")
        if is_empty or _STARTS_ANEW.match(line):
            length = signs = 0
        if is_empty:
            continue
        if not length:
            start = number
        length += len(line) + 1
        signs += len(line.encode().translate(None, _NO_SIGNS))
        if length > LONGEST_PARAGRAPH:
            yield ParseError(ErrorKind.TOO_LONG, Location(path, start), "", f"{LONGEST_PARAGRAPH:,}", "paragraph")
        if signs > MOST_SIGNS:
            yield ParseError(ErrorKind.TOO_LONG, Location(path, start), "", f"{MOST_SIGNS:,}", "signs")


def _long_line(path: str, number: int, length: int) -> ParseError:
    return ParseError(ErrorKind.TOO_LONG, Location(path, number), f"{length:,}", f"{LONGEST_LINE:,}", "line")


def value_too_long(location: Location, value: str) -> ParseError | None:
    """Whether a value of a file of facts goes too far."""
    if len(value) <= LONGEST_VALUE:
        return None
    return ParseError(ErrorKind.TOO_LONG, location, f"{len(value):,}", f"{LONGEST_VALUE:,}", "value")
