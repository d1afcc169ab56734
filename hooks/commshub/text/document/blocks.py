"""Lists, tables, quotations, paragraphs and meanings of terms, line by line.

As the engine has it: a list begins below an empty line or a heading, and a table's head has a row of dashes below it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from commshub.text.document.nodes import Block, Cell, Item, Table

_ITEM = re.compile(r"[ \t>]*(?:[-*+]|(?P<number>\d+)\.)[ \t]+(?P<words>\S.*)")
_HEADING = re.compile(r"[ \t>]*#")
_RULER = re.compile(r"[ ]{0,3}(?:(?:\*[ ]*){3,}|(?:-[ ]*){3,}|(?:_[ ]*){3,}|=+[ ]*)")
_TABLE_LINE = re.compile(r"[ \t>]*\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*")
_MEANING = re.compile(r"[ ]{0,3}:[ ]{1,3}")
_EDGE = " \t|"


@dataclass(slots=True)
class Blocks:
    """The blocks of a text, each kind in order."""

    items: list[Item] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    quotes: list[Block] = field(default_factory=list)
    paragraphs: list[Block] = field(default_factory=list)
    meanings: list[Block] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Line:
    at: int
    text: str

    @property
    def end(self) -> int:
        return self.at + len(self.text)

    @property
    def is_empty(self) -> bool:
        return not self.text.strip(" \t>")


def read_blocks(text: str, source: str) -> Blocks:
    """The blocks of a source; `text` is the same without code and comments."""
    blocks = Blocks()
    for group in _groups(text):
        if len(group) > 1 and (table := _table(group, source)):
            blocks.tables.append(table)
        elif group[0].text.lstrip(" ").startswith(">"):
            blocks.quotes.append(_block(group, source))
        elif _MEANING.match(group[0].text) or (len(group) > 1 and _MEANING.match(group[1].text)):
            blocks.meanings += [_block([line], source) for line in group if _MEANING.match(line.text)]
        elif not (_ITEM.match(group[0].text) or _HEADING.match(group[0].text) or _RULER.fullmatch(group[0].text)):
            blocks.paragraphs.append(_block(group, source))
    blocks.items += _items(text, source)
    return blocks


def _lines(text: str) -> Iterator[_Line]:
    at = 0
    for line in text.split("\n"):
        yield _Line(at, line)
        at += len(line) + 1


def _groups(text: str) -> Iterator[list[_Line]]:
    """The lines that stand together: up to an empty line, and each heading alone."""
    group: list[_Line] = []
    for line in _lines(text):
        if line.is_empty or _HEADING.match(line.text):
            if group:
                yield group
            group = []
        else:
            group.append(line)
    if group:
        yield group


def _block(lines: Sequence[_Line], source: str) -> Block:
    start, end = lines[0].at, lines[-1].end
    return Block(start, end, source[start:end])


def _items(text: str, source: str) -> Iterator[Item]:
    in_list, free = False, True
    for line in _lines(text):
        found = _ITEM.match(line.text) if not line.is_empty and (in_list or free) else None
        if found and not _RULER.fullmatch(line.text):
            in_list = True
            first = line.at + found.start("words")
            yield Item(line.at, line.end, source[first : line.end], first, ordered=found["number"] is not None)
        elif free and not line.is_empty and not line.text.startswith(" "):
            in_list = False
        free = line.is_empty or bool(_HEADING.match(line.text))


def _table(lines: Sequence[_Line], source: str) -> Table | None:
    """The table that some lines are: the second of them parts its head from its rows."""
    head, below = lines[0], lines[1]
    if "|" not in head.text or not ("-" in below.text and _TABLE_LINE.fullmatch(below.text)):
        return None
    rows = tuple(tuple(_cells(line, source)) for line in (head, *lines[2:]))
    colon = below.text.find(":")
    return Table(head.at, lines[-1].end, rows, below.at + colon if colon >= 0 else None)


def _cells(line: _Line, source: str) -> Iterator[Cell]:
    """The cells of a row; a stroke behind a backslash parts none."""
    bare = line.text.strip(" \t>")
    first = line.at + line.text.index(bare)
    at = 0
    for piece in re.split(r"(?<!\\)\|", bare):
        inside = at > 0 or piece.strip(_EDGE)
        if inside and not (at + len(piece) == len(bare) and not piece.strip(_EDGE)):
            words = piece.strip(_EDGE)
            start = first + at + (piece.index(words) if words else 0)
            yield Cell(start, start + len(words), source[start : start + len(words)])
        at += len(piece) + 1
