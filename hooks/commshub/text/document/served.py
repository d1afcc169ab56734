"""The tags of a page as it is served: what a browser makes of what Python-Markdown makes of a text, each at its source.

The rules on HTML read these, and not the signs of Markdown, so that it does not matter in which way somebody has got a
tag into a page. Most pages are plain: Markdown made all their tags, and only links and pictures are of interest.
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from commshub.model.page import Page
from commshub.text.document.document import Document, Part, document_of_text
from commshub.text.document.headings import EXTENSIONS
from commshub.text.document.html_tokens import HtmlToken, HtmlTokenKind, html_tokens
from commshub.text.document.nodes import Attribute, CodeKind, Image, Link, Node
from commshub.text.document.syntax import AUTOLINK, MAIL_LINK, cover

# In these nothing can stand, and no tag closes them.
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
# What Markdown makes itself, so that it need not stand in the text as a tag.
_BY_MARKDOWN = frozenset(
    {"a", "blockquote", "br", "code", "dd", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img"}
    | {"li", "ol", "p", "pre", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"}
)
# These stand within a paragraph, and end with it at the latest.
_INLINE = frozenset(
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
    }
    | {"s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var"}
)
_BEGINS = re.compile(r"<(?P<closes>/?)(?P<name>[A-Za-z][^\t\n\f\r /><]*|!--|[!?/])")
_TYPED_NAME = re.compile(r"(?P<name>[^\s\"'<>/=]+)(?:\s*=\s*[\"']?)?")
_LIST = re.compile(r"\{:?[ ]*(?P<list>[^{}\n]+)\}")
_LISTED = re.compile(r"(?P<name>[.#]?[^\s=]+)(?:=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>\S*)))?")


@dataclass(frozen=True, slots=True)
class ServedTag(Node):
    """A tag, a comment or an instruction of a page as it is served, at the offsets of the source that made it.

    `by_hand` tells a tag that somebody typed from one that Markdown made. `is_balanced` is false for one that nothing
    closes, or that closes nothing.
    """

    kind: HtmlTokenKind
    name: str
    attributes: tuple[Attribute, ...]
    by_hand: bool
    is_balanced: bool = True

    def attribute(self, name: str) -> Attribute | None:
        """The attribute of a name."""
        return next((each for each in self.attributes if each.name == name), None)


def served_tags(page: Page) -> tuple[ServedTag, ...]:
    """The tags of a page that can hold more than Markdown's own words: of a plain page its links and pictures."""
    return _served_tags(page.body)


def open_block_at(page: Page) -> int | None:
    """Where a block begins that nothing closes, if there is one: what follows is read as HTML, and not as Markdown."""
    starts = (tag for tag in served_tags(page) if tag.kind is HtmlTokenKind.START and tag.by_hand)
    return min((tag.start for tag in starts if not tag.is_balanced and tag.name not in _INLINE), default=None)


@lru_cache(maxsize=4096)  # several rules ask for the same page
def _served_tags(body: str) -> tuple[ServedTag, ...]:
    document = document_of_text(body)
    if document.is_plain and "{" not in document.without(Part.CODE, Part.COMMENTS, Part.CALLS):
        return tuple(sorted(chain(map(_of_link, document.links), map(_of_image, document.images)), key=_start))
    from commshub.text.document.engine import read_with_python_markdown  # noqa: PLC0415 - slow to import, and seldom needed

    html = read_with_python_markdown(body, EXTENSIONS).html
    tokens = tuple(html_tokens(html))
    unbalanced = frozenset(_unbalanced(tokens))
    source = _Source(document)
    served = [
        source.placed(html[token.start : token.end], token, is_balanced=number not in unbalanced)
        for number, token in enumerate(tokens)
    ]
    return (*served, *source.unfinished(served))


def _start(tag: ServedTag) -> int:
    return tag.start


def _of_link(link: Link) -> ServedTag:
    return ServedTag(link.start, link.end, HtmlTokenKind.START, "a", (_href(link),), by_hand=False)


def _of_image(image: Image) -> ServedTag:
    return ServedTag(image.start, image.end, HtmlTokenKind.START, "img", (_src(image),), by_hand=False)


def _href(link: Link) -> Attribute:
    return Attribute(link.target_at, link.target_at + len(link.target), "href", link.target, link.target_at)


def _src(image: Image) -> Attribute:
    return Attribute(image.src_at, image.src_at + len(image.src), "src", image.src, image.src_at)


def _unbalanced(tokens: Sequence[HtmlToken]) -> Iterator[int]:
    """The numbers of the tags that nothing closes, or that close nothing."""
    opened: list[int] = []
    depths: dict[str, int] = defaultdict(int)
    for number, token in enumerate(tokens):
        if token.kind is HtmlTokenKind.START and token.name not in VOID:
            opened.append(number)
            depths[token.name] += 1
        elif token.kind is HtmlTokenKind.END and not depths[token.name]:
            yield number
        elif token.kind is HtmlTokenKind.END:
            while opened:
                last = opened.pop()
                depths[tokens[last].name] -= 1
                if tokens[last].name == token.name:
                    break
                yield last
    yield from opened


class _Source:
    """The text that a page is made from. It tells the places of tags, which come in their order there."""

    def __init__(self, document: Document) -> None:
        self._body = document.body
        code = tuple(each for each in document.code if each.kind is not CodeKind.HTML)
        bare = cover(document.body, (*code, *document.calls))
        # A comment may hold what looks like tags; where it begins is known.
        self._inside = tuple(Node(each.start + 1, each.end) for each in document.comments)
        self._tags = _by_name(bare)
        self._all_tags = _by_name(document.body)
        self._listed = _listed(bare) if "{" in bare else {}
        self._links = _by_address((each.target, each) for each in document.links)
        self._images = _by_address((each.src, each) for each in document.images)
        self._at = 0

    def placed(self, typed: str, token: HtmlToken, *, is_balanced: bool) -> ServedTag:
        """A tag as it is served, at its place in the source."""
        made_from = self._made_from(token)
        at = self._place(typed, token)
        if at is not None:
            tag = Node(at, self._end(at, typed, token))
            self._at = at
        else:
            tag = Node(made_from.start, made_from.end) if made_from else Node(self._at, self._at)
        attributes = (
            (self._attribute(name, value, tag, made_from) for name, value in token.attributes)
            if at is None
            else self._typed_attributes(token, tag)
        )
        return ServedTag(
            tag.start,
            tag.end,
            token.kind,
            token.name,
            tuple(attributes),
            by_hand=at is not None,
            is_balanced=is_balanced,
        )

    def unfinished(self, served: Sequence[ServedTag]) -> Iterator[ServedTag]:
        """What begins as a tag and was served as words, because nothing ends it."""
        left = cover(self._body, (*(each for each in served if each.by_hand), *self._inside))
        for (closes, name), places in self._tags.items():
            for at in places:
                is_address = AUTOLINK.match(self._body, at) or MAIL_LINK.match(self._body, at)
                if left[at] == "<" and not closes and not is_address and not self._body.endswith("](", 0, at):
                    begins = "!--" if self._body.startswith("<!--", at) else name.replace("!", self._body[at + 1])
                    end = at + 1 + len(begins)
                    yield ServedTag(at, end, HtmlTokenKind.UNFINISHED, begins, (), by_hand=True, is_balanced=False)

    def _made_from(self, token: HtmlToken) -> Link | Image | None:
        """The link or the picture of Markdown that a tag is."""
        if token.kind is not HtmlTokenKind.START or token.name not in {"a", "img"}:
            return None
        address = token.attribute("href" if token.name == "a" else "src")
        left = (self._links if token.name == "a" else self._images).get((address or "").strip())
        return left.popleft() if left else None

    def _place(self, typed: str, token: HtmlToken) -> int | None:
        """Where a tag stands that somebody typed."""
        key = (token.kind is HtmlTokenKind.END, token.name.partition("<")[0] or "!")
        left = self._tags.get(key)
        if token.name not in _BY_MARKDOWN:
            found = left or self._all_tags.get(key)
            return found.popleft() if found else self._at
        if left and (self._body.startswith(typed, left[0]) or _says_the_same(self._body, left[0], token)):
            return left.popleft()
        return None

    def _end(self, at: int, typed: str, token: HtmlToken) -> int:
        if self._body.startswith(typed, at) and token.kind is not HtmlTokenKind.UNFINISHED:
            return at + len(typed)
        end = self._body.find(">", at)
        return end + 1 if end >= 0 else len(self._body)

    def _typed_attributes(self, token: HtmlToken, tag: Node) -> Iterator[Attribute]:
        """The attributes of a tag that somebody typed."""
        places: dict[str, re.Match[str]] = {}
        for found in _TYPED_NAME.finditer(self._body, tag.start + 1, tag.end):
            places.setdefault(found["name"].lower(), found)
        for name, value in token.attributes:
            place = places.get(name)
            if place:
                yield Attribute(*place.span("name"), name, value, place.end())
            else:
                yield Attribute(tag.start, tag.end, name, value, tag.start)

    def _attribute(self, name: str, value: str, tag: Node, made_from: Link | Image | None) -> Attribute:
        """An attribute of a tag that Markdown made: the address of a link, or one from a list in braces."""
        if isinstance(made_from, Link) and name == "href":
            return _href(made_from)
        if isinstance(made_from, Image) and name == "src":
            return _src(made_from)
        last = value.rsplit(maxsplit=1)[-1] if value.strip() else ""
        sign = {"class": ".", "id": "#"}.get(name, "")
        left = self._listed.get(f"{sign}{last}" if sign else name) or self._listed.get(name)
        if not left:
            return Attribute(tag.start, tag.end, name, value, tag.start)
        place = left.popleft() if len(left) > 1 else left[0]
        return Attribute(place.start, place.end, name, value, place.end)


def _by_name(text: str) -> Mapping[tuple[bool, str], deque[int]]:
    """Where the tags of each name begin in a text."""
    tags: dict[tuple[bool, str], deque[int]] = defaultdict(deque)
    for found in _BEGINS.finditer(text):
        name = found["name"].lower()
        tags[bool(found["closes"]), name if name[0].isalpha() else "!"].append(found.start())
    return tags


def _by_address(nodes: Iterable[tuple[str, Link | Image]]) -> Mapping[str, deque[Link | Image]]:
    left: dict[str, deque[Link | Image]] = defaultdict(deque)
    for address, each in nodes:
        left[address.strip()].append(each)
    return left


def _listed(text: str) -> Mapping[str, deque[Node]]:
    """Where each name, class and id stands in the lists in braces."""
    names: dict[str, deque[Node]] = defaultdict(deque)
    for braces in _LIST.finditer(text):
        for found in _LISTED.finditer(text, *braces.span("list")):
            names[found["name"].lower()].append(Node(*found.span("name")))
    return names


def _says_the_same(body: str, at: int, token: HtmlToken) -> bool:
    """Whether a tag of the source, written in another way, has the attributes of one that is served."""
    end = body.find(">", at)
    source = next(html_tokens(body[at : end + 1 if end >= 0 else len(body)]), None)
    names = {name for name, _ in source.attributes} - {"markdown"} if source else set()
    return names == {name for name, _ in token.attributes}
