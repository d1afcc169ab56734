"""What was typed wrongly in a file that cannot be parsed, and where.

The parser stops where the pattern no longer fits, which is often a line below the slip, and at an open quotation mark
the end of the file. So the lines are read once more, upwards from there, for what people do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from commshub.model.slips import Slip

_NAME = re.compile(
    r"(?P<indent>[ ]*)(?P<dash>-[ ]+)?(?P<name>[\w./-]+|\"[^\"]*\"|'[^']*')[ ]*:(?=[ ]|$)[ ]*(?P<value>.*)"
)
_NO_SPACE = re.compile(r"(?P<indent>[ ]*)(?:-[ ]+)?(?P<name>[A-Za-z][\w-]*):(?!//)(?P<value>[^\s:].*)")
_NO_COLON = re.compile(r"[ ]*(?P<name>[A-Za-z][\w-]*)(?:[ ]*(?P<equals>=)[ ]*|[ ]+|$)(?P<value>.*)")
_BLOCK = re.compile(r"[|>][+-]?\d?[ ]*(?:#.*)?")
_NO_SPACE_BEHIND_DASH = re.compile(r"[ ]*-(?=[\w\"'{\[])")
_PAIR_BESIDE = re.compile(r"(?P<first>[\w-]+:[ ][^,{}\[\]:]*?[ ])(?P<second>[\w-]+:[ ])")
_CLOSERS = {"{": "}", "[": "]"}
_CURLY = "“”„"


@dataclass(frozen=True, slots=True)
class TypedSlip:
    """A slip: its line and column from 1, and what is said of it: the name, the words, or the number of spaces."""

    slip: Slip
    line: int
    column: int
    found: str
    wanted: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip(" "))


def find_slip(content: str, line: int) -> TypedSlip | None:
    """The slip nearest to a line (from 1) of a text that the parser stopped at, on that line or above it."""
    lines = list(_readable(content))
    reached = [number for number, each in enumerate(lines) if each.number <= line]
    for number in reversed(reached):
        slip = _slip_of(lines, number)
        if slip:
            return slip
    return None


def _readable(content: str) -> Iterator[_Line]:
    """The lines that hold names and values: no notes, no empty lines, no texts that go over several lines."""
    block: int | None = None
    for number, text in enumerate(content.split("\n"), 1):
        line = _Line(number, text.rstrip())
        if block is not None and line.text and line.indent <= block:
            block = None
        if not line.text or line.text.lstrip().startswith("#") or block is not None:
            continue
        named = _NAME.fullmatch(line.text)
        if named and _BLOCK.fullmatch(named["value"]):
            block = line.indent
        yield line


def _slip_of(lines: list[_Line], number: int) -> TypedSlip | None:
    line = lines[number]
    above = lines[number - 1] if number else None
    below = lines[number + 1] if number + 1 < len(lines) else None
    return _slip_of_value(line, below) or _slip_of_name(line, above, below) or _slip_of_indent(lines, number)


def _slip_of_name(line: _Line, above: _Line | None, below: _Line | None) -> TypedSlip | None:
    text = line.text
    if dash := _NO_SPACE_BEHIND_DASH.match(text):
        return TypedSlip(Slip.NO_SPACE_BEHIND_DASH, line.number, dash.end(), text.strip())
    if _NAME.fullmatch(text) or text.lstrip().startswith(("- ", "-", "{", "[", "]", "}", '"', "'")):
        is_item = text.lstrip().startswith("{") and above is not None and above.text.lstrip().startswith("- {")
        return TypedSlip(Slip.NO_DASH, line.number, line.indent + 1, text.strip()) if is_item else None
    if found := _NO_SPACE.fullmatch(text):
        right = f"{found['name']}: {found['value']}"
        return TypedSlip(Slip.NO_SPACE, line.number, line.indent + 1, f"{found['name']}:", right)
    found = _NO_COLON.fullmatch(text)
    # A text may go on below its first line, farther to the right.
    goes_on = above is not None and line.indent > above.indent and not (below and below.indent > line.indent)
    if found and not (goes_on and above and _NAME.fullmatch(above.text) and not found["equals"]):
        slip = Slip.EQUALS if found["equals"] else Slip.NO_COLON
        return TypedSlip(slip, line.number, line.indent + 1, text.strip(), found["name"])
    return None


def _slip_of_value(line: _Line, below: _Line | None) -> TypedSlip | None:
    named = _NAME.fullmatch(line.text)
    value = named["value"] if named else ""
    at = (named.start("value") if named else 0) + 1
    if value[:1] in set(_CURLY) and ": " in value:
        return TypedSlip(Slip.CURLY_QUOTES, line.number, at, value)
    if value[:1] in {'"', "'"}:
        return _slip_of_quotes(line, value, at, below)
    inside = value if value[:1] in _CLOSERS else line.text.lstrip().removeprefix("- ")
    if inside[:1] in _CLOSERS:
        return _slip_of_brackets(line, inside, len(line.text) - len(inside) + 1)
    return None


def _slip_of_quotes(line: _Line, value: str, at: int, below: _Line | None) -> TypedSlip | None:
    mark = value[0]
    inner = value[1:].replace("''" if mark == "'" else '\\"', "  ")
    end = inner.find(mark)
    if end < 0:
        # It may go on in the lines below, farther to the right.
        goes_on = below is not None and below.indent > line.indent and not _NAME.fullmatch(below.text)
        return None if goes_on else TypedSlip(Slip.OPEN_QUOTE, line.number, at, value, mark)
    behind = inner[end + 1 :].strip()
    if behind and not behind.startswith("#"):
        return TypedSlip(Slip.TEXT_BEHIND_QUOTE, line.number, at, value)
    return None


def _slip_of_brackets(line: _Line, value: str, at: int) -> TypedSlip | None:
    opened: list[tuple[str, int]] = []
    quoted = ""
    for number, sign in enumerate(value):
        if quoted:
            quoted = "" if sign == quoted else quoted
        elif sign in {'"', "'"} and value[number - 1] in " [{,":
            quoted = sign
        elif sign in _CLOSERS:
            opened.append((sign, number))
        elif sign in _CLOSERS.values():
            if not opened or _CLOSERS[opened[-1][0]] != sign:
                wanted = _CLOSERS[opened[-1][0]] if opened else ""
                return TypedSlip(Slip.OTHER_BRACKET, line.number, at + number, sign, wanted)
            opened.pop()
    if opened and not value.rstrip().endswith((",", "[", "{")):
        sign, number = opened[-1]
        return TypedSlip(Slip.OPEN_BRACKET, line.number, at + number, sign, _CLOSERS[sign])
    if value.startswith("{") and (pair := _PAIR_BESIDE.search(value)):
        return TypedSlip(Slip.NO_COMMA, line.number, at + pair.start("second"), pair["second"].strip())
    return None


def _slip_of_indent(lines: list[_Line], number: int) -> TypedSlip | None:
    """A name that stands neither below the names above it nor below what they hold."""
    line = lines[number]
    named = _NAME.fullmatch(line.text)
    if not named or not number or named["dash"]:
        return None
    above = lines[number - 1]
    outer = _NAME.fullmatch(above.text)
    start = above.indent + len(outer["dash"] or "") if outer else above.indent
    if outer and line.indent > start and outer["value"] and not outer["value"].startswith("#"):
        if number > 1 and lines[number - 2].indent == line.indent:
            # The names around the one above stand in step with each other.
            return TypedSlip(Slip.TOO_SHALLOW, above.number, start + 1, outer["name"], str(line.indent - start))
        return TypedSlip(Slip.TOO_DEEP, line.number, line.indent + 1, named["name"], str(line.indent - start))
    levels = {0}
    for each in lines[:number]:
        found = _NAME.fullmatch(each.text)
        own = {each.indent, each.indent + len(found["dash"] or "")} if found else {each.indent}
        levels = {level for level in levels if level < each.indent} | own
    if line.indent not in levels and line.indent < start:
        nearest = min((level for level in levels if level > line.indent), default=start)
        return TypedSlip(Slip.TOO_SHALLOW, line.number, line.indent + 1, named["name"], str(nearest - line.indent))
    below = lines[number + 1] if number + 1 < len(lines) else None
    if line.indent == 0 and start and named["value"] and below and below.indent >= start:
        return TypedSlip(Slip.TOO_SHALLOW, line.number, 1, named["name"], str(start))
    return None
