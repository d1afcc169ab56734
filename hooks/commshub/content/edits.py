"""Edits of a file's bytes that touch nothing but the words that they replace: line ends and a first mark stay."""

import re
from collections.abc import Iterable, Iterator

from commshub.content.source_text import BYTE_ORDER_MARK
from commshub.model.findings import Fix

_LINE_END = re.compile(r"\r\n|\r|\n")


def apply_fixes(data: bytes, fixes: Iterable[Fix]) -> bytes:
    """The bytes of a file after some edits; of two that overlap, only the first is made."""
    mark = BYTE_ORDER_MARK if data.startswith(BYTE_ORDER_MARK) else b""
    text = data.removeprefix(mark).decode("utf-8")
    line_ends = [found.group() for found in _LINE_END.finditer(text)]
    pieces: list[str] = []
    done = 0
    for start, end, words in sorted(_spans(text, fixes)):
        if start >= done:
            pieces += [text[done:start], words.replace("\n", line_ends[0] if line_ends else "\n")]
            done = end
    return mark + "".join([*pieces, text[done:]]).encode()


def _spans(text: str, fixes: Iterable[Fix]) -> Iterator[tuple[int, int, str]]:
    """From where to where each edit goes, and what is put there."""
    starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
    for fix in fixes:
        place = fix.location
        if place.end:
            end_line, end_column = place.end
            yield starts[place.line - 1] + place.column - 1, starts[end_line - 1] + end_column - 1, fix.text
