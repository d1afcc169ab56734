"""What is found in a text by its signs, brought to agree with what the engine makes of the text.

The engine decides what is there, in which words and how often. The signs say where it stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from commshub.text.document.nodes import Code, CodeKind, Image, Link, LinkKind

_Attributes = list[tuple[str, str | None]]


@dataclass(slots=True)
class EngineNodes:
    """The links (address, text, title), the pictures (address, text, title) and the code of a rendered page."""

    links: list[tuple[str, str, str]] = field(default_factory=list)
    images: list[tuple[str, str, str]] = field(default_factory=list)
    blocks: list[str] = field(default_factory=list)
    spans: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Reads a rendered page; the list of contents that the engine makes for `[TOC]` is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.nodes = EngineNodes()
        self._link: tuple[str, list[str], str] | None = None
        self._code: list[str] | None = None
        self._in_pre = False
        self._contents = 0

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        named = {name: value or "" for name, value in reversed(attrs)}
        if tag == "div" and (self._contents or named.get("class") == "toc"):
            self._contents += 1
        elif tag == "a":
            self._end_link()
            if "href" in named:
                self._link = (named["href"], [], named.get("title", ""))
        elif tag == "img":
            self.nodes.images.append((named.get("src", ""), named.get("alt", ""), named.get("title", "")))
        elif tag == "pre":
            self._in_pre = True
        elif tag == "code":
            self._code = []

    def handle_endtag(self, tag: str) -> None:
        if tag == "div" and self._contents:
            self._contents -= 1
        elif tag == "a":
            self._end_link()
        elif tag == "pre":
            self._in_pre = False
        elif tag == "code" and self._code is not None:
            (self.nodes.blocks if self._in_pre else self.nodes.spans).append("".join(self._code))
            self._code = None

    def handle_data(self, data: str) -> None:
        if self._link:
            self._link[1].append(data)
        if self._code is not None:
            self._code.append(data)

    def close(self) -> None:
        super().close()
        self._end_link()

    def _end_link(self) -> None:
        if self._link and not self._contents:
            target, words, title = self._link
            self.nodes.links.append((target, " ".join("".join(words).split()), title))
        self._link = None


def nodes_of(html: str) -> EngineNodes:
    """The links, pictures and code of a page that the engine has rendered."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.nodes


def agreed_links(found: Sequence[Link], engine: EngineNodes, source: str) -> tuple[Link, ...]:
    """The links that the engine makes, each where it stands."""
    agreed: list[Link] = []
    picked = _pick(
        [(_address(each.target), each.text) for each in found],
        [(_address(target), text) for target, text, _ in engine.links],
    )
    for number, (target, text, title) in zip(picked, engine.links, strict=True):
        at = _search(source, target, agreed[-1].start if agreed else 0)
        link = found[number] if number is not None else Link(at, at, text, text, target, at, LinkKind.INLINE)
        agreed.append(replace(link, text=text, target=target, title=title))
    return tuple(agreed)


def agreed_images(found: Sequence[Image], engine: EngineNodes, source: str) -> tuple[Image, ...]:
    """The pictures that the engine makes, each where it stands."""
    agreed: list[Image] = []
    picked = _pick(
        [(_address(each.src), each.alt) for each in found],
        [(_address(src), " ".join(alt.split())) for src, alt, _ in engine.images],
    )
    for number, (src, alt, title) in zip(picked, engine.images, strict=True):
        at = _search(source, src, agreed[-1].start if agreed else 0)
        image = found[number] if number is not None else Image(at, at, alt, alt, src, at, LinkKind.INLINE)
        agreed.append(replace(image, alt=alt, src=src, title=title))
    return tuple(agreed)


def agreed_code(found: Sequence[Code], texts: Sequence[str], source: str) -> tuple[Code, ...]:
    """The pieces of code that the engine makes, each where it stands; what no signs show is an element of HTML."""
    agreed: list[Code] = []
    picked = _pick([(_bare(each.text),) * 2 for each in found], [(_bare(text),) * 2 for text in texts])
    for number, text in zip(picked, texts, strict=True):
        at = _search(source, text.strip().partition("\n")[0], 0)
        code = found[number] if number is not None else Code(at, at, text, CodeKind.HTML)
        agreed.append(replace(code, text=text))
    return tuple(agreed)


def _address(typed: str) -> str:
    """An address with one space for each gap: the engine makes several of a tab."""
    return " ".join(typed.split())


def _bare(code: str) -> str:
    """Code without the spaces and signs of quotation in which it may be set."""
    return "".join(code.replace(">", "").split())


def _search(source: str, words: str, after: int) -> int:
    """Where some words stand from an offset on, or else anywhere, or else that offset."""
    return next((at for at in (source.find(words, after), source.find(words)) if words and at >= 0), after)


def _pick(found: Sequence[tuple[str, str]], wanted: Sequence[tuple[str, str]]) -> list[int | None]:
    """For each that is wanted the number of what was found: the next alike, or else any left with its address."""
    alike: dict[tuple[str, str], list[int]] = {}
    by_address: dict[str, list[int]] = {}
    for number, each in enumerate(found):
        alike.setdefault(each, []).append(number)
        by_address.setdefault(each[0], []).append(number)
    picked: list[int | None] = []
    free = set(range(len(found)))
    last = -1
    for each in wanted:
        left = [number for number in alike.get(each, ()) if number in free]
        left = [number for number in left if number > last] or left
        left = left or [number for number in by_address.get(each[0], ()) if number in free]
        if left:
            last = left[0]
            free.remove(last)
        picked.append(left[0] if left else None)
    return picked
