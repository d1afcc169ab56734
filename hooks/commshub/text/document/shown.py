"""The words that a page shows, block by block, each character with its place in the text as typed.

What Python-Markdown takes for markup is gone from them. So a sign of markup that is still there means nothing to the
engine, whatever the editor meant by it, and readers see it.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from html.parser import HTMLParser

from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.document.document import Part, document_of, document_of_text
from commshub.text.document.engine import read_with_python_markdown
from commshub.text.document.headings import EXTENSIONS
from commshub.text.document.syntax import cover, replace_calls
from commshub.text.document.tidy import tidy_words

# Stands for what is no words: code, pictures and called facts.
OBJECT = "\ufffc"
_BLOCKS = frozenset(
    ("p", "li", "ul", "ol", "dl", "dt", "dd", "td", "th", "tr", "table", "thead", "tbody", "blockquote", "div", "pre")
) | {f"h{level}" for level in range(1, 7)}
_TOKEN = re.compile(r"\w+|[^\w\s]|\n")
# How many pieces of markup may stand between two words that are shown one after the other.
_FURTHEST = 80

_Attributes = list[tuple[str, str | None]]


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A paragraph, point, heading or cell as it is shown. `links` are the spans of its text that can be pressed."""

    tag: str
    text: str
    places: "_Places" = field(repr=False, compare=False)
    number: int
    links: tuple[tuple[int, int], ...] = ()

    @property
    def offsets(self) -> tuple[int, ...]:
        """Where each of its characters stands in the text as typed."""
        return self.places.offsets[self.number]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """From where to where some characters of it stand in the text as typed."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def lines(self) -> Iterator[tuple[int, str]]:
        """Its lines, each with the number of its first character."""
        at = 0
        for line in self.text.split("\n"):
            yield at, line
            at += len(line) + 1

    def is_link(self, at: int) -> bool:
        """Whether a character of it can be pressed."""
        number = bisect_right(self.links, (at, len(self.text) + 1)) - 1
        return number >= 0 and at < self.links[number][1]


@dataclass(slots=True)
class _Raw:
    tag: str
    pieces: list[str] = field(default_factory=list)
    links: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0

    def add(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)


class _Reader(HTMLParser):
    """Parts a rendered page into blocks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[_Raw] = []
        self._now = _Raw("")
        self._open: list[str] = []
        self._code = 0
        self._link_at: int | None = None
        self._is_broken = False

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        if tag in _BLOCKS:
            self._end_block()
            self._open.append(tag)
            self._now = _Raw(tag)
        elif tag == "br":
            self._is_broken = True
        elif tag == "img":
            self._now.add(OBJECT)
        elif tag == "a" and any(name == "href" for name, _ in attrs):
            self._link_at = self._now.length
        if tag == "code":
            self._code += 1
            self._now.add(OBJECT)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            self._end_block()
            while self._open.pop() != tag:
                pass
            self._now = _Raw(self._open[-1] if self._open else "")
        elif tag == "a" and self._link_at is not None:
            self._now.links.append((self._link_at, self._now.length))
            self._link_at = None
        elif tag == "code" and self._code:
            self._code -= 1

    def handle_data(self, data: str) -> None:
        if not self._code:
            # The engine writes a new line behind a break.
            self._now.add(f"\n{data}" if self._is_broken and not data.startswith("\n") else data)
            self._is_broken = False

    def close(self) -> None:
        super().close()
        self._end_block()

    def _end_block(self) -> None:
        if self._link_at is not None:
            self._now.links.append((self._link_at, self._now.length))
            self._link_at = None
        if "".join(self._now.pieces).strip():
            self.blocks.append(self._now)


@lru_cache(maxsize=512)  # several rules look at the same page
def shown_blocks(body: str) -> tuple[ShownBlock, ...]:
    """The blocks of a page's text as they are shown."""
    html = read_with_python_markdown(body, EXTENSIONS).html
    reader = _Reader()
    reader.feed(html)
    reader.close()
    places = _Places(body, html, tuple("".join(each.pieces) for each in reader.blocks))
    return tuple(_shown(each, places, number) for number, each in enumerate(reader.blocks))


def blocks_with_words(site: Site, may_hold: Callable[[str], object]) -> Iterator[tuple[Page, ShownBlock]]:
    """The blocks of all pages whose words may hold something; most pages are never rendered for it.

    What words a page shows is known without the engine if it is tidy.
    """
    for page in site.pages:
        words = tidy_words(document_of(page))
        if words is None or may_hold(words):
            yield from _blocks_of(page)


def blocks_with_signs(site: Site, shape: re.Pattern[str]) -> Iterator[tuple[Page, ShownBlock]]:
    """The blocks of all pages in which signs of a shape are typed and may be shown, because they are no markup."""
    for page in site.pages:
        if shape.search(page.body) and tidy_words(document_of(page)) is None:
            yield from _blocks_of(page)


def _blocks_of(page: Page) -> Iterator[tuple[Page, ShownBlock]]:
    return ((page, block) for block in shown_blocks(page.body) if block.tag not in {"pre", ""})


def _shown(raw: _Raw, places: "_Places", number: int) -> ShownBlock:
    # A call is words to the engine; what it will say is not known here.
    text = replace_calls(lambda call: OBJECT * len(call.group()), places.texts[number])
    return ShownBlock(raw.tag, text, places, number, tuple(raw.links))


@dataclass(frozen=True)
class _Places:
    """Where the texts of a page's blocks stand as typed: found when first asked for, which on most pages is never."""

    body: str
    html: str
    texts: tuple[str, ...]

    @cached_property
    def offsets(self) -> tuple[tuple[int, ...], ...]:
        """Of each block, the place of each character."""
        document = document_of_text(self.body)
        # What looks like a list in braces, and is none to the engine, is shown.
        is_shown = {each for each in document.attribute_lists if self.body[each.start : each.end] in self.html}
        addresses = (each for each in document.nodes(Part.ADDRESSES) if each not in is_shown)
        seen = cover(self.body, (*document.code, *document.comments, *addresses))
        aligned = _Alignment(_tokens(seen))
        return tuple(_offsets(aligned, text) for text in self.texts)


def _offsets(aligned: "_Alignment", text: str) -> tuple[int, ...]:
    offsets = [0] * len(text)
    last = 0
    tokens = _tokens(text)
    for token, at in zip(tokens, aligned.places(tokens), strict=True):
        start, end = token.at, token.at + len(token.text)
        offsets[start:end] = range(at, at + end - start)
        before = offsets[last - 1] + 1 if last else at
        offsets[last:start] = range(before, before + start - last) if last else [at] * start
        last = end
    after = offsets[last - 1] + 1 if last else 0
    offsets[last:] = range(after, after + len(text) - last)
    return tuple(offsets)


@dataclass(frozen=True, slots=True)
class _Token:
    """A word or a sign, and whether it stands behind a space."""

    text: str
    at: int
    spaced: bool

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()


def _tokens(text: str) -> list[_Token]:
    return [
        _Token(each.group(), each.start(), each.start() == 0 or text[each.start() - 1].isspace())
        for each in _TOKEN.finditer(text)
    ]


class _Alignment:
    """Finds the words of a rendered page in the text as typed, one after the other."""

    def __init__(self, typed: Sequence[_Token]) -> None:
        self._typed = typed
        self._next = 0

    def places(self, tokens: Sequence[_Token]) -> Iterator[int]:
        """Where each of some words and signs stands; what is written as an entity stands where the next word does."""
        for number, token in enumerate(tokens):
            found = self._find(token, tokens[number + 1].text if number + 1 < len(tokens) else "")
            if found is None:
                yield self._typed[min(self._next, len(self._typed) - 1)].at if self._typed else 0
            else:
                self._next = found + 1
                yield self._typed[found].at

    def _find(self, token: _Token, following: str) -> int | None:
        """The next place of a word; of a sign the one behind a space, or not, that the same token follows."""
        first: int | None = None
        for number in range(self._next, min(self._next + _FURTHEST, len(self._typed))):
            typed = self._typed[number]
            if typed.text == token.text:
                if token.is_word or (typed.spaced is token.spaced and self._follows(following, number + 1)):
                    return number
                first = number if first is None else first
            elif typed.is_word and not token.is_word:
                break  # a word that is shown cannot be skipped for a sign
        return first

    def _follows(self, token: str, number: int) -> bool:
        """Whether a token is the next or stands behind signs only."""
        if not token:
            return True
        for typed in self._typed[number : number + _FURTHEST]:
            if typed.text == token:
                return True
            if typed.is_word:
                return False
        return False
