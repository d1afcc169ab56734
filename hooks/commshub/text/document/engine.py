"""Python-Markdown, which decides what a page holds, made to say on which line each heading stands.

The engine forgets the lines of what it reads. So every line that may become a heading gets a mark, which is read and
taken out as soon as the engine has parted the text into blocks, before anything looks at the words. A heading without a
mark is one that hardly anybody would write; it is looked for by its words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape, unescape
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.toc import TocExtension, TocTreeprocessor, strip_tags
from markdown.treeprocessors import Treeprocessor

from commshub.text.document.syntax import replace_calls

# A mark is one character for private use, the first for the first line that is marked and so on; another range stands
# for called facts. A text that holds such characters itself is read without marks.
FIRST_MARK, FIRST_CALL = 0xF0000, 0x100000
_MOST_MARKS = 0xFFFD
_MARK = re.compile("[\U000f0000-\U000ffffd]")
_CALL_MARK = re.compile("[\U00100000-\U0010fffd]")

# What can stand before a heading on its line: quotes, lists, definitions and tags.
_BEFORE = r"^(?:[ \t>*+:.\d-]|<[^<>]*>)*"
_HASHES = re.compile(_BEFORE + r"(#{1,6})[ \t]*")
_UNDERLINE = re.compile(r"[ \t>*+:.\d=-]*[=-][ \t]*")
_WORDS = re.compile(_BEFORE + r"(?![ \t>*+:.\d-]|[<\[|]|```|~~~)(?=\s*\S)")
_HEADING_TAG = re.compile(r"<h[1-6]\b[^<>]*>(?=[^<\s])", re.IGNORECASE)
# Before 'inline' (20), which reads the words.
_ONCE_THERE_ARE_BLOCKS = 30

# A line from 0 and a column from 1.
_Position = tuple[int, int]


@dataclass(frozen=True, slots=True)
class EngineHeading:
    """A heading of the engine; `line` counts from 0, and `id` is empty unless the editor gave one."""

    level: int
    text: str
    id: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class EngineReading:
    """What Python-Markdown makes of a text: its headings, and the whole as HTML. Called facts stand in it as typed."""

    headings: tuple[EngineHeading, ...] = ()
    html: str = ""


@lru_cache(maxsize=64)  # headings are asked for first, and all else a little later
def read_with_python_markdown(body: str, extensions: tuple[str, ...]) -> EngineReading:
    """What Python-Markdown makes of a text. Called facts are words to it, as in the built page."""
    if not body.strip():
        # The engine does nothing at all with such a text, and would leave the headings of the page before it.
        return EngineReading()
    lines = body.split("\n")
    positions: list[_Position] = []
    can_be_marked = not _MARK.search(body) and not _CALL_MARK.search(body)
    text, calls = _hide_calls("\n".join(_marked(lines, positions))) if can_be_marked else (body, [])
    engine, toc = _engine(extensions)
    try:
        html = engine.reset().convert(text)
    except RecursionError:
        # Lists within lists, hundreds deep, stop the engine. Such a page has no headings that anybody could read, and
        # an engine that stopped half-way is not used again.
        _engine.cache_clear()
        return EngineReading()
    headings: list[EngineHeading] = []
    for found, location in zip(_flatten(getattr(engine, "toc_tokens", [])), toc.locations, strict=True):
        words = _with_calls(unescape(strip_tags(str(found["html"]))), calls)
        after = headings[-1].line + 1 if headings else 0
        marked = positions[location.mark] if location.mark is not None and location.mark < len(positions) else None
        line, column = marked or _position(words, lines, after)
        headings.append(EngineHeading(int(str(found["level"])), words, location.id, line, column))
    if can_be_marked:
        html = _with_calls(_MARK.sub("", html), [escape(call) for call in calls])
    return EngineReading(tuple(headings), html)


def _with_calls(text: str, calls: Sequence[str]) -> str:
    """A text with the called facts in the place of their marks."""
    return _CALL_MARK.sub(lambda mark: calls[ord(mark.group()) - FIRST_CALL], text) if calls else text


def _marked(lines: Sequence[str], positions: list[_Position]) -> Iterator[str]:
    """The lines, with a mark inside each that may become a heading, just before its words."""
    for number, line in enumerate(lines):
        at, start = _spot(line, lines[number + 1] if number + 1 < len(lines) else "")
        if at is None or len(positions) >= _MOST_MARKS:
            yield line
        else:
            positions.append((number, start + 1))
            yield f"{line[:at]}{chr(FIRST_MARK + len(positions) - 1)}{line[at:]}"


def _spot(line: str, below: str) -> tuple[int | None, int]:
    """Where a mark goes into a line (`None`: it makes no heading), and where the heading starts."""
    if hashes := _HASHES.match(line):
        return hashes.end(), hashes.start(1)
    if _UNDERLINE.fullmatch(below) and not _UNDERLINE.fullmatch(line) and (words := _WORDS.match(line)):
        return words.end(), len(line) - len(line.lstrip(" \t>"))
    if tag := _HEADING_TAG.search(line):
        return tag.end(), tag.start()
    return None, 0


def _hide_calls(text: str) -> tuple[str, list[str]]:
    """A text with one character in the place of each called fact, and the calls."""
    calls: list[str] = []

    def hide(call: re.Match[str]) -> str:
        if len(calls) >= _MOST_MARKS:
            return call.group()
        calls.append(_MARK.sub("", call.group()))
        return chr(FIRST_CALL + len(calls) - 1)

    return replace_calls(hide, text), calls


def _position(text: str, lines: Sequence[str], after: int) -> _Position:
    """The first line from `after` on that holds a heading's words; those of a call may go on below."""
    wanted = _letters(text.partition("\n")[0])
    last = len(lines) - 1
    fits = (number for number in range(after, len(lines)) if wanted and wanted in _letters(lines[number]))
    line = next(fits, min(after, last))
    return line, len(lines[line]) - len(lines[line].lstrip()) + 1


def _letters(text: str) -> str:
    """What is left of a text without its markup."""
    return re.sub(r"[\W_]+", "", text)


def _flatten(tokens: Sequence[dict[str, object]]) -> Iterator[dict[str, object]]:
    for token in tokens:
        yield token
        children = token["children"]
        if isinstance(children, list):
            yield from _flatten(children)


@dataclass(frozen=True, slots=True)
class _Place:
    """The number of a heading's mark, and the id that the editor gave it."""

    mark: int | None
    id: str


class _MarkReader(Treeprocessor):
    """Takes the marks out of the headings, and remembers them."""

    marks: dict[Element, int]

    def run(self, root: Element) -> None:
        self.marks = {}
        for element in _headings(root):
            text = element.text or ""
            if mark := _MARK.search(text):
                self.marks[element] = ord(mark.group()) - FIRST_MARK
                # A text of the engine's own kind is one that it will not read for emphasis and links.
                element.text = type(text)(_MARK.sub("", text))


class _PlacingToc(TocTreeprocessor):
    """The engine's own list of headings, with the place of each in the same order."""

    reader: _MarkReader
    locations: tuple[_Place, ...]

    def run(self, doc: Element) -> None:
        # The engine is about to make up an id for every heading that has none.
        self.locations = tuple(_Place(self.reader.marks.get(each), each.get("id", "")) for each in _headings(doc))
        super().run(doc)


class _PlacingTocExtension(TocExtension):
    TreeProcessorClass = _PlacingToc


def _headings(root: Element) -> Iterator[Element]:
    return (each for each in root.iter() if isinstance(each.tag, str) and re.match("[Hh][1-6]", each.tag))


@cache
def _engine(extensions: tuple[str, ...]) -> tuple[Markdown, _PlacingToc]:
    """One engine for all pages: making one costs more than most pages."""
    engine = Markdown(extensions=[*(name for name in extensions if name != "toc"), _PlacingTocExtension()])
    reader = _MarkReader(engine)
    engine.treeprocessors.register(reader, "heading_lines", _ONCE_THERE_ARE_BLOCKS)
    toc = cast("_PlacingToc", engine.treeprocessors["toc"])
    toc.reader = reader
    return engine, toc
