"""A finished page as a browser reads it: its tags, its comments, and its words outside examples and scripts."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

# What stands in these shows something, or is data.
_EXAMPLES = frozenset({"code", "pre", "script"})
_LEADING = {
    **dict.fromkeys(("a", "area", "link", "image"), ("href",)),
    **dict.fromkeys(("audio", "embed", "iframe", "script", "track"), ("src",)),
    "img": ("src", "srcset"),
    "object": ("data",),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
}


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag that opens, with its attributes by their names in small letters, and its line."""

    name: str
    attributes: dict[str, str]
    line: int

    def addresses(self) -> Iterator[str]:
        """Where it leads, and what it loads; of a picture in several sizes, each of them."""
        for name in _LEADING.get(self.name, ()):
            value = self.attributes.get(name)
            if value is not None and name == "srcset":
                yield from (size.split()[0] for size in value.split(",") if size.strip())
            elif value is not None:
                yield value.strip()
        if self.name == "meta" and self.attributes.get("http-equiv", "").lower() == "refresh":
            yield self.attributes.get("content", "").partition("=")[2].strip(" '\"")


@dataclass(frozen=True, slots=True)
class Text:
    """Words as they stand in a page, or a whole tag, and the line on which they begin."""

    words: str
    line: int


@dataclass(slots=True)
class FinishedPage:
    """What is in a page. Its texts are the words between tags and the tags themselves, but for those in examples."""

    tags: list[Tag] = field(default_factory=list)
    comments: list[Text] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)

    def parts(self) -> frozenset[str]:
        """What a link can lead to within the page: ids, and the names of anchors."""
        ids = (tag.attributes.get("id", "") for tag in self.tags)
        names = (tag.attributes.get("name", "") for tag in self.tags if tag.name == "a")
        return frozenset((*ids, *names)) - {""}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = FinishedPage()
        self._examples: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0]
        # Of two attributes of the same name browsers take the first.
        named = {name: value or "" for name, value in reversed(attrs)}
        self.page.tags.append(Tag(tag, named, line))
        if not self._examples:
            self.page.texts.append(Text(unescape(self.get_starttag_text() or ""), line))
        if tag in _EXAMPLES:
            self._examples.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag in _EXAMPLES:
            self._examples.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in self._examples:
            del self._examples[self._examples.index(tag) :]

    def handle_data(self, data: str) -> None:
        if not self._examples:
            self.page.texts.append(Text(data, self.getpos()[0]))

    def handle_comment(self, data: str) -> None:
        self.page.comments.append(Text(f"<!--{data}-->", self.getpos()[0]))


def read_page(html: str) -> FinishedPage:
    """What is in the HTML of a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.page
