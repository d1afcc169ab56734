"""The signs of Markdown and of HTML: fences, comments, tags, addresses and called facts."""

import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape

from commshub.text.document.nodes import Node

CALL = re.compile(r"\{\{.*?\}\}", re.DOTALL)
# What templates hold and texts do not; one that is not closed is its two first characters.
TEMPLATE_PIECE = re.compile(r"\{%(?:[^\n]*?%\})?")
# As the engine's own preprocessor finds them.
FENCE = re.compile(
    r"^(?P<fence>~{3,}|`{3,})[ ]*"
    r"(?:\{[^\n]*\}|(?:\.?[\w#.+-]*[ ]*)?(?:hl_lines=(?P<quot>[\"']).*?(?P=quot)[ ]*)?)"
    r"\n(?P<code>.*?)(?<=\n)(?P=fence)[ ]*$",
    re.MULTILINE | re.DOTALL,
)
BLOCK_COMMENT = re.compile(r"^ {0,3}(?P<comment><!--(?P<text>.*?)-->)", re.DOTALL | re.MULTILINE)
COMMENT = re.compile(r"<!--(?P<text>.*?)-->", re.DOTALL)
CODE_SPAN = re.compile(r"(?<![\\`])(?P<ticks>`+)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)", re.DOTALL)
# A tag that nobody closes ends where the next begins; in its quotation marks a tag may hold anything.
TAG = re.compile(
    r"<(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9-]*)"
    r"(?P<attributes>(?:[\s/](?:(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*(?=>)|[^<>]*))?)(?:>|(?=<)|\Z)"
)
ATTRIBUTE = re.compile(
    r"(?P<name>[^\s\"'<>/=]+)(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'<>=`]+)))?"
)
AUTOLINK = re.compile(r"<(?P<target>[A-Za-z][A-Za-z0-9+.-]*://[^<>\n]*)>")
MAIL_LINK = re.compile(r"<(?P<target>(?:mailto:)?[^<>\s!]+@[^@<>\s]+)>")
ATTRIBUTE_LIST = re.compile(r"\{:?[ ]*(?P<list>(?=[#.]|[^{}\n]*=)[^{}\n]*)\}")
LIST_ID = re.compile(r"#(?P<id>[^\s}]+)")
DEFINITION = re.compile(
    r"^[ ]{0,3}\[(?P<name>[^\[\]]*)\]:[ ]*(?:\n[ ]*)?(?P<target>[^\s]+)[ ]*(?:\n[ ]*)?"
    r"(?:(?P<quote>[\"'])(?P<title>.*)(?P=quote)[ ]*|\((?P<bracketed>.*)\)[ ]*)?$",
    re.MULTILINE,
)
REFERENCE = re.compile(r"\s?\[(?P<name>[^\]]*)\]")
_SIGN_CODE = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
_MEANS_SOMETHING = re.compile(r"[\\`*_{}\[\]>#|]")
# Elements within a sentence; all others part words.
_INLINE_TAG = re.compile(r"</?(?:a|dfn|em|q|span|strong|time)\b[^>]*>")
_ANY_TAG = re.compile(r"<[^>]*>")
_LINK_TAG = re.compile(r"<a\s")
_TEMPLATE_ID = re.compile(r"\bid=\"(?P<id>[^\"]+)\"")
_NOT_END_OF_LINE = re.compile(r"[^\n]")


def spaces(text: str) -> str:
    """As many spaces as a text has characters, with the ends of its lines where they are."""
    return _NOT_END_OF_LINE.sub(" ", text) if "\n" in text else " " * len(text)


def blank(pattern: re.Pattern[str], text: str) -> str:
    """A text with spaces in the place of all that a pattern fits, so that what is left keeps its line and column."""
    return pattern.sub(lambda found: spaces(found.group()), text)


def cover(text: str, nodes: Iterable[Node]) -> str:
    """A text with spaces in the place of some nodes, so that what is left keeps its line and column."""
    return _replace(text, nodes, spaces)


def cut(text: str, nodes: Iterable[Node]) -> str:
    """A text without some nodes."""
    return _replace(text, nodes, lambda _: "")


def _replace(text: str, nodes: Iterable[Node], other: Callable[[str], str]) -> str:
    pieces: list[str] = []
    last = 0
    for start, end in sorted((node.start, node.end) for node in nodes):
        if end > last:
            first = max(start, last)
            pieces += (text[last:first], other(text[first:end]))
            last = end
    return "".join((*pieces, text[last:])) if pieces else text


def literal(text: str) -> str:
    """Markdown that shows a text as it stands, whatever signs are in it."""
    return _MEANS_SOMETHING.sub(r"\\\g<0>", text.replace("&", "&amp;").replace("<", "&lt;"))


def sign_codes(text: str) -> Iterator[Node]:
    """The signs that are written by their names or numbers in HTML."""
    for found in _SIGN_CODE.finditer(text):
        if unescape(found.group()) != found.group():
            yield Node(*found.span())


def words_of_template(template: str) -> str:
    """A template without its tags."""
    return _ANY_TAG.sub(" ", _INLINE_TAG.sub("", template))


def is_block_template(template: str) -> bool:
    """Whether a template writes blocks of HTML, which cannot stand within a sentence."""
    return TAG.search(_INLINE_TAG.sub("", template)) is not None


def holds_link(template: str) -> bool:
    """Whether a template writes a link."""
    return _LINK_TAG.search(template) is not None


def ids_in_template(template: str) -> Iterator[str]:
    """The shapes of the ids in a template; what it fills in may be anything."""
    for found in _TEMPLATE_ID.finditer(template):
        parts = CALL.split(found["id"])
        yield ".+".join(map(re.escape, parts))
