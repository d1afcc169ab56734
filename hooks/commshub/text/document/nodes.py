"""What a page is made of. Every node knows from where to where it goes in the text below the page's top."""

from dataclasses import dataclass
from enum import StrEnum, auto


class LinkKind(StrEnum):
    """How a link is written: `[a](b)`, `[a][b]`, `<https://b>` or `<a href="b">`."""

    INLINE = auto()
    REFERENCE = auto()
    AUTOLINK = auto()
    HTML = auto()


class CodeKind(StrEnum):
    """How code is written: between fences, set in by four spaces, between backticks, or in a tag."""

    FENCE = auto()
    INDENTED = auto()
    SPAN = auto()
    HTML = auto()


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of the text, from the offset `start` up to the offset `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Link(Node):
    """A link: the text that readers read, where it leads, and where that stands (in its definition, if it has one).

    `label` is the text as it is written, with its marks of emphasis.
    """

    text: str
    label: str
    target: str
    target_at: int
    kind: LinkKind
    title: str = ""


@dataclass(frozen=True, slots=True)
class Image(Node):
    """A picture, and where the address of its file stands; `label` is its alternative text as it is written."""

    alt: str
    label: str
    src: str
    src_at: int
    kind: LinkKind
    title: str = ""


@dataclass(frozen=True, slots=True)
class Code(Node):
    """A piece of code without its marks."""

    text: str
    kind: CodeKind


@dataclass(frozen=True, slots=True)
class Comment(Node):
    """A comment of HTML, and the text in it."""

    text: str


@dataclass(frozen=True, slots=True)
class Attribute(Node):
    """An attribute, with its name in small letters, and where its value stands."""

    name: str
    value: str
    value_at: int


@dataclass(frozen=True, slots=True)
class Element(Node):
    """A tag of HTML with its name in small letters; `closes` tells `</p>` from `<p>`."""

    tag: str
    attributes: tuple[Attribute, ...]
    closes: bool = False

    def attribute(self, name: str) -> Attribute | None:
        """The attribute of a name."""
        return next((each for each in self.attributes if each.name == name), None)


@dataclass(frozen=True, slots=True)
class AttributeList(Node):
    """What stands in braces behind a heading, a link or a paragraph: `{#id .class name="value"}`."""

    id: str
    attributes: tuple[Attribute, ...]


@dataclass(frozen=True, slots=True)
class Definition(Node):
    """Where the links with a name lead: a line `[name]: address`."""

    name: str
    target: str
    target_at: int
    title: str


@dataclass(frozen=True, slots=True)
class UndefinedName(Node):
    """What looks like a link or a picture with a name, `[text][name]`, where no line says what the name stands for."""

    name: str


@dataclass(frozen=True, slots=True)
class Item(Node):
    """A point of a list: the line with its sign. `text_at` is where its words start."""

    text: str
    text_at: int
    ordered: bool


@dataclass(frozen=True, slots=True)
class Cell(Node):
    """A cell of a table."""

    text: str


@dataclass(frozen=True, slots=True)
class Table(Node):
    """A table: its rows, the first of which is its head, and where it says how a column is aligned."""

    rows: tuple[tuple[Cell, ...], ...]
    aligned_at: int | None = None


@dataclass(frozen=True, slots=True)
class Block(Node):
    """A paragraph, a quotation or the meaning of a term, as it is written."""

    text: str
