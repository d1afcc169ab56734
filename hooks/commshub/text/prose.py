"""The running text of a page as its readers meet it: paragraphs and points of lists, sentence by sentence.

Headings, tables, quotations, code, comments, called facts, addresses and lines that are little more than a link are no
running text: how long they are says nothing of how hard a page is to read.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from commshub.text.document.document import Part, document_of_text
from commshub.text.document.syntax import blank
from commshub.text.quotations import QUOTED, block_at, is_in_title

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s)>\"']+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_POINT = re.compile(r"(?:[-*+•]|\d+[.)]|:)[ \t]+")
_UNDERLINE = re.compile(r"(?:=+|-{2,})\s*")
# The digits of a line that stand close together, and how much of what is around them belongs to them.
_FIGURES = re.compile(r"[0-9](?:[^\n]{0,20}[0-9])*")
_AROUND = 20
_MARKS = " \t\n*_-"
_NOT_END_OF_LINE = re.compile(r"[^\n]")
# A full stop ends a sentence if the next word starts as sentences do.
_SENTENCE_END = re.compile(r"[.!?][\"'”’)*_\]]*\s+(?=[\"'“‘(\[*_]*[A-Z0-9])")
# All bytes but those of letters, digits and spaces: what is left of "don't" and "right-wing" is one word each.
_NO_LETTERS = bytes(
    byte for byte in range(256) if not (chr(byte).isascii() and (chr(byte).isalnum() or byte in b" \n\t"))
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a point of a list that is none; `start` is its offset in the text of the page."""

    text: str
    start: int
    words: int
    letters: int

    @property
    def end(self) -> int:
        """The offset behind its last character that is no space."""
        return self.start + len(self.text.rstrip())


@dataclass(frozen=True, slots=True)
class Measure:
    """Counts of a page's running text; no sentence has more words than `longest`."""

    words: int
    letters: int
    sentences: int
    longest: int


@lru_cache(maxsize=4096)  # several rules read the same page
def visible(body: str) -> str:
    """A page's text with spaces in the place of all that no reader sees as words: each word keeps its place."""
    text = document_of_text(body).without(*Part)
    return blank(_ADDRESS, text) if any(sign in text for sign in ("://", "www.", "@")) else text


@lru_cache(maxsize=4096)  # as above
def measure(body: str) -> Measure:
    """How much running text a page has. To count is far quicker than to part it into sentences."""
    text, blocks = visible(body), _telling_blocks(body)
    words = " ".join(text[start:end] for start, end in blocks).encode().translate(None, _NO_LETTERS).split()
    count, longest = len(blocks), 0
    for start, end in blocks:
        # Most points of lists are one sentence, and have no stop before their end.
        inside = text[start : end - 1]
        several = "." in inside or "?" in inside or "!" in inside
        ends = [found.end() for found in _SENTENCE_END.finditer(text, start, end)] if several else []
        count += len(ends)
        # It has one word more than gaps at most, and those are counted at once.
        if text.count(" ", start, end) + text.count("\n", start, end) >= longest:
            parts = zip([start, *ends], [*ends, end], strict=True)
            longest = max(longest, *(len(text[first:last].split()) for first, last in parts))
    return Measure(len(words), len(b"".join(words)), count, longest)


@lru_cache(maxsize=4096)  # as above
def sentences(body: str) -> tuple[Sentence, ...]:
    """The running text of a page, sentence by sentence."""
    return tuple(_sentences(body))


def _sentences(body: str) -> Iterator[Sentence]:
    text = visible(body)
    for start, end in _telling_blocks(body):
        first = start
        for stop in _SENTENCE_END.finditer(text, start, end):
            yield from _sentence(text, first, stop.end())
            first = stop.end()
        yield from _sentence(text, first, end)


@lru_cache(maxsize=4096)  # as above
def near_figures(body: str) -> str:
    """What stands around the digits of a text, for those who look for something with digits in it.

    Most pages have few. To look for a shape here first is far quicker than to look for it in the whole.
    """
    spans = (found.span() for found in _FIGURES.finditer(body))
    return "\n".join(body[max(start - _AROUND, 0) : end + _AROUND] for start, end in spans)


@lru_cache(maxsize=4096)  # as above
def running_text(body: str) -> str:
    """A page's text with spaces in the place of all that is no running text: each word keeps its place."""
    text = visible(body)
    pieces: list[str] = []
    last = 0
    for start, end in _blocks(text):
        pieces += (_NOT_END_OF_LINE.sub(" ", text[last:start]), text[start:end])
        last = end
    return "".join((*pieces, _NOT_END_OF_LINE.sub(" ", text[last:])))


def own_words(body: str, pattern: re.Pattern[str], titles: Iterable[str]) -> Iterator[re.Match[str]]:
    """Every place in the running text that a pattern fits, but for quotations and titles of documents."""
    text = running_text(body)
    for match in pattern.finditer(text):
        if not _is_somebody_elses(text, match, titles):
            yield match


def _is_somebody_elses(text: str, match: re.Match[str], titles: Iterable[str]) -> bool:
    first, last = block_at(text, match.start())
    if any(found.start() < match.start() and match.end() < found.end() for found in QUOTED.finditer(text, first, last)):
        return True
    return is_in_title(text, match.start(), match.end(), titles)


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    words = text[start:end].encode().translate(None, _NO_LETTERS).split()
    if words:
        yield Sentence(text[start:end], start, len(words), len(b"".join(words)))


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """From where to where each paragraph and each point of a list goes."""
    # A tab in the middle of a line is what is left of a table that somebody pasted.
    start = end = at = 0
    quoted = False
    for line in text.split("\n"):
        words = line.lstrip(" \t")
        sign = words[:1]
        point = _POINT.match(words) if sign and sign in "-*+•:0123456789" else None
        quoted = bool(words) and (quoted or sign == ">")
        if not words or sign in "#>!?" or quoted or "|" in line or "\t" in words or point:
            if end > start:
                yield start, end
            start = end = at + len(line)
            if point and not quoted:
                start = at + len(line) - len(words) + point.end()
        elif sign in "=-" and _UNDERLINE.fullmatch(words):
            start = end = at + len(line)
        else:
            start, end = (start, at + len(line)) if end > start else (at, at + len(line))
        at += len(line) + 1
    if end > start:
        yield start, end


@lru_cache(maxsize=4096)  # as above
def _telling_blocks(body: str) -> tuple[tuple[int, int], ...]:
    """The paragraphs and points that say something, and are not just links."""
    text = visible(body)
    return tuple(
        (start, end)
        for start, end in _blocks(text)
        if text[start:end].strip(_MARKS) and not _is_little_but_links(body, start, end)
    )


def _is_little_but_links(body: str, start: int, end: int) -> bool:
    document = document_of_text(body)
    links = ((each.start, each.label) for each in document.links)
    images = ((each.start, each.label) for each in document.images)
    linked = sum(len(label) for at, label in (*links, *images) if start <= at < end)
    if not linked:
        return False
    hidden = sum(each.end - each.start for each in document.nodes(Part.ADDRESSES) if start <= each.start < end)
    return linked * 2 > end - start - hidden
