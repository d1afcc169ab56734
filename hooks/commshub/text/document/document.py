"""The parsed document of a page: links, pictures, code, HTML, lists and tables, each with its place.

It agrees with Python-Markdown, which makes the pages, on every heading, link, picture and piece of code. A plain page
is read by its signs alone; for any other Python-Markdown says what is there. Every text is parsed once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property, lru_cache

from commshub.model.page import Heading, Page
from commshub.text.document.agreement import agreed_code, agreed_images, agreed_links, nodes_of
from commshub.text.document.blocks import Blocks, read_blocks
from commshub.text.document.headings import EXTENSIONS, find_headings
from commshub.text.document.inlines import (
    attributes,
    autolinks,
    block_comments,
    bracketed,
    code_spans,
    comments,
    definitions,
    elements,
    fences,
    html_links,
    indented_code,
    undefined_names,
    words_of,
)
from commshub.text.document.nodes import (
    AttributeList,
    Block,
    Code,
    CodeKind,
    Comment,
    Definition,
    Element,
    Image,
    Item,
    Link,
    LinkKind,
    Node,
    Table,
    UndefinedName,
)
from commshub.text.document.plain import read_plainly
from commshub.text.document.syntax import ATTRIBUTE_LIST, CALL, LIST_ID, cover, cut

# Stands for the characters of a called fact, which is words to Markdown whatever signs are in it.
_CALL_SIGN = "\U00100000"
_BRACKETED = frozenset({LinkKind.INLINE, LinkKind.REFERENCE})


class Part(Enum):
    """What a rule may take out of a text before it looks at the rest."""

    CODE = auto()
    """What an editor has marked as code. Lines that are set in are mostly words that somebody meant to be read."""
    COMMENTS = auto()
    CALLS = auto()
    ADDRESSES = auto()
    """Where links and pictures lead, lists in braces and tags: all that Markdown and HTML hold besides words."""


@dataclass(frozen=True, slots=True)
class _Inlines:
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    code: tuple[Code, ...] = ()
    comments: tuple[Comment, ...] = ()
    elements: tuple[Element, ...] = ()
    definitions: tuple[Definition, ...] = ()
    undefined_names: tuple[UndefinedName, ...] = ()
    is_plain: bool = False


@dataclass(frozen=True)
class Document:
    """The text of a page below its top, and all that Markdown and HTML make of it; offsets count from its start."""

    body: str

    @property
    def links(self) -> tuple[Link, ...]:
        """The links in every way of writing them."""
        return self._inlines.links

    @property
    def images(self) -> tuple[Image, ...]:
        """The pictures in every way of writing them."""
        return self._inlines.images

    @property
    def code(self) -> tuple[Code, ...]:
        """The fences, the lines that are set in, and what stands between backticks."""
        return self._inlines.code

    @property
    def comments(self) -> tuple[Comment, ...]:
        """The comments of HTML, which no reader sees."""
        return self._inlines.comments

    @property
    def elements(self) -> tuple[Element, ...]:
        """The tags of HTML; those that code and comments show are none."""
        return self._inlines.elements

    @property
    def definitions(self) -> tuple[Definition, ...]:
        """The lines that say where links with a name lead."""
        return self._inlines.definitions

    @property
    def undefined_names(self) -> tuple[UndefinedName, ...]:
        """What is written as a link with a name that no line defines: readers see the brackets."""
        return self._inlines.undefined_names

    @property
    def items(self) -> tuple[Item, ...]:
        """The points of the lists."""
        return tuple(self._blocks.items)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables."""
        return tuple(self._blocks.tables)

    @property
    def quotes(self) -> tuple[Block, ...]:
        """What is set apart as a quotation."""
        return tuple(self._blocks.quotes)

    @property
    def paragraphs(self) -> tuple[Block, ...]:
        """The paragraphs that are no list, no quotation, no table and no meaning of a term."""
        return tuple(self._blocks.paragraphs)

    @property
    def meanings(self) -> tuple[Block, ...]:
        """The meanings of terms: lines that start with a colon."""
        return tuple(self._blocks.meanings)

    @property
    def is_plain(self) -> bool:
        """Whether Markdown makes all tags of it: it holds no HTML, no escapes and nothing odd."""
        return self._inlines.is_plain

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The headings, on lines that count from the start of this text."""
        return find_headings(self.body)

    @cached_property
    def calls(self) -> tuple[Node, ...]:
        """The called facts."""
        return tuple(Node(*each.span()) for each in CALL.finditer(self.body)) if "{{" in self.body else ()

    @cached_property
    def attribute_lists(self) -> tuple[AttributeList, ...]:
        """What stands in braces behind headings, links and paragraphs."""
        if "{" not in self.body:
            return ()
        text = cover(self._words, (*self._covering_code, *self.comments))
        return tuple(
            AttributeList(
                *each.span(),
                named["id"] if (named := LIST_ID.search(each["list"])) else "",
                tuple(attributes(each["list"], each.start("list"))) if "=" in each["list"] else (),
            )
            for each in ATTRIBUTE_LIST.finditer(text)
        )

    def without(self, *parts: Part) -> str:
        """The text with spaces in the place of some parts, so that what is left keeps its line and column."""
        return _without(self, frozenset(parts))

    def cut(self, *parts: Part) -> str:
        """The text without some parts; what stood on both sides of them stands together."""
        return cut(self.body, _all_nodes(self, frozenset(parts)))

    def words_between(self, start: int, end: int) -> str:
        """The words that readers see between two offsets."""
        return words_of(cover(self.body, self.comments)[start:end])

    def nodes(self, part: Part) -> Iterable[Node]:
        """The nodes that a part consists of."""
        match part:
            case Part.CODE:
                return tuple(each for each in self._covering_code if each.kind is not CodeKind.INDENTED)
            case Part.COMMENTS:
                return self.comments
            case Part.CALLS:
                return self.calls
            case Part.ADDRESSES:
                return self._addresses

    @cached_property
    def _words(self) -> str:
        """The text with another character for each of a called fact."""
        if not self.calls:
            return self.body
        return CALL.sub(lambda call: _CALL_SIGN * len(call.group()), self.body)

    @property
    def _covering_code(self) -> tuple[Code, ...]:
        """The code in which nothing is Markdown or HTML; in an element of HTML it still is."""
        return tuple(each for each in self.code if each.kind is not CodeKind.HTML)

    @cached_property
    def _addresses(self) -> tuple[Node, ...]:
        """What stands behind the words of links and pictures, definitions, lists in braces and tags."""
        links = ((each.kind, each.start + 1 + len(each.label), each.end) for each in self.links)
        images = ((each.kind, each.start + 2 + len(each.label), each.end) for each in self.images)
        behind = (Node(at, end) for kind, at, end in (*links, *images) if kind in _BRACKETED and at < end)
        tags = (tag for tag in self.elements if self.body[tag.end - 1] == ">")
        whole = (link for link in self.links if link.kind is LinkKind.AUTOLINK)
        return (*behind, *whole, *self.definitions, *self.attribute_lists, *tags)

    @cached_property
    def _inlines(self) -> _Inlines:
        fenced = tuple(fences(self._words, self.body))
        plain = read_plainly(self._words, self.body, fenced)
        return _Inlines(*plain, is_plain=True) if plain else self._engine_inlines(fenced)

    def _engine_inlines(self, fenced: tuple[Code, ...]) -> _Inlines:
        """What the engine makes of the text, each where its signs stand."""
        from commshub.text.document.engine import read_with_python_markdown  # noqa: PLC0415 - slow to import, and seldom needed

        rendered = nodes_of(read_with_python_markdown(self.body, EXTENSIONS).html)
        bare = cover(self._words, fenced)
        notes = tuple(block_comments(bare))
        bare = cover(bare, notes)
        blocks = agreed_code((*fenced, *indented_code(bare, self.body)), rendered.blocks, self.body)
        bare = cover(bare, (each for each in blocks if each.kind is not CodeKind.HTML))
        spans = agreed_code(tuple(code_spans(bare, self.body)), rendered.spans, self.body)
        bare = cover(bare, (each for each in spans if each.kind is not CodeKind.HTML))
        notes = (*notes, *comments(bare))
        bare = cover(bare, notes)
        named = definitions(bare)
        tags = tuple(elements(bare, self.body))
        found = [
            *bracketed(cover(bare, named), self.body, named),
            *autolinks(bare, self.body),
            *html_links(self.body, tags),
        ]
        found.sort(key=lambda each: each.start)
        return _Inlines(
            agreed_links([each for each in found if isinstance(each, Link)], rendered, self.body),
            agreed_images([each for each in found if isinstance(each, Image)], rendered, self.body),
            tuple(sorted((*blocks, *spans), key=lambda each: each.start)),
            notes,
            tags,
            named,
            tuple(undefined_names(cover(bare, named), self.body, named)),
        )

    @cached_property
    def _blocks(self) -> Blocks:
        text = self._words
        hidden = (*(each for each in self.code if each.kind in {CodeKind.FENCE, CodeKind.INDENTED}), *self.comments)
        return read_blocks(cover(text, hidden) if hidden else text, self.body)


def document_of(page: Page) -> Document:
    """The parsed document of a page."""
    return document_of_text(page.body)


@lru_cache(maxsize=4096)  # every rule reads every page
def document_of_text(body: str) -> Document:
    """The parsed document of a text in Markdown."""
    return Document(body)


@lru_cache(maxsize=4096)  # several rules take the same parts out of the same page
def _without(document: Document, parts: frozenset[Part]) -> str:
    return cover(document.body, _all_nodes(document, parts))


def _all_nodes(document: Document, parts: frozenset[Part]) -> Iterator[Node]:
    for part in parts:
        yield from document.nodes(part)
