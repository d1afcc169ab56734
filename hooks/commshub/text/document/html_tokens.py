"""The tags and comments of HTML as browsers take them apart (HTML Standard, 13.2.5 Tokenization).

A browser makes a tag of much that does not look like one, such as `<img/onerror=…>` or a quote that nobody closes. What
is read here is read in the same way; `tests/text/document/test_html_tokens.py` compares it with a parser of the
standard.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum, auto
from html import unescape

_TAG = re.compile(r"<(?P<closes>/?)(?P<name>[A-Za-z][^\t\n\f\r />]*)")
_BETWEEN = re.compile(r"[\t\n\f\r /]*")
_NAME = re.compile(r"=?[^\t\n\f\r />=]*")
_EQUALS = re.compile(r"[\t\n\f\r ]*=[\t\n\f\r ]*")
_BARE = re.compile(r"[^\t\n\f\r >]*")
# `<!-->` and `<!--->` are whole comments, and `--!>` ends one.
_COMMENT = re.compile(r"<!--(?:-?>|(?P<text>.*?)(?:--!?>|\Z))", re.DOTALL)
# A declaration, an instruction, an end of nothing: browsers pass over it up to the next `>`.
_BOGUS = re.compile(r"<(?:[!?]|/(?=[^A-Za-z>]))[^>]*>?")
# What is in these is words to a browser, up to the tag that closes them.
RAW_TEXT = frozenset(
    {"iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea", "title", "xmp"}
)


class HtmlTokenKind(StrEnum):
    """What a piece of HTML is; one that is `UNFINISHED` has no `>`, and takes all that follows."""

    START = auto()
    END = auto()
    COMMENT = auto()
    BOGUS = auto()
    UNFINISHED = auto()


@dataclass(frozen=True, slots=True)
class HtmlToken:
    """A piece of HTML that is no text: from `start` to `end`, with its name in small letters.

    Of two attributes with the same name browsers take the first.
    """

    kind: HtmlTokenKind
    start: int
    end: int
    name: str = ""
    attributes: tuple[tuple[str, str], ...] = ()

    def attribute(self, name: str) -> str | None:
        """The value of an attribute."""
        return next((value for other, value in self.attributes if other == name), None)


def html_tokens(html: str) -> Iterator[HtmlToken]:
    """The tags and comments of a piece of HTML in order."""
    at = html.find("<")
    while at >= 0:
        token = _token(html, at)
        if token:
            yield token
        at = html.find("<", _resumes_at(html, token) if token else at + 1)


def _token(html: str, at: int) -> HtmlToken | None:
    if tag := _TAG.match(html, at):
        end, attributes = _attributes(html, tag.end())
        kind = HtmlTokenKind.UNFINISHED if end < 0 else HtmlTokenKind.END if tag["closes"] else HtmlTokenKind.START
        return HtmlToken(kind, at, end if end >= 0 else len(html), _in_small_letters(tag["name"]), attributes)
    for kind, shape in ((HtmlTokenKind.COMMENT, _COMMENT), (HtmlTokenKind.BOGUS, _BOGUS)):
        if found := shape.match(html, at):
            return HtmlToken(kind, at, found.end())
    return None


def _attributes(html: str, at: int) -> tuple[int, tuple[tuple[str, str], ...]]:
    """The attributes of a tag behind its name, and the offset of its end; below 0 if it has none."""
    attributes: dict[str, str] = {}
    while True:
        at = _past(_BETWEEN, html, at)
        if html.startswith(">", at):
            return at + 1, tuple(attributes.items())
        if at >= len(html):
            return -1, tuple(attributes.items())
        start, at = at, _past(_NAME, html, at)
        name, value = _in_small_letters(html[start:at]), ""
        if equals := _EQUALS.match(html, at):
            start, at = _value(html, equals.end())
            value = unescape(html[start:at])
            at += html.startswith(('"', "'"), at) and start > equals.end()
        attributes.setdefault(name, value)


def _value(html: str, at: int) -> tuple[int, int]:
    """From where to where the value of an attribute goes, without its quotes."""
    quote = html[at : at + 1]
    if quote in {'"', "'"}:
        end = html.find(quote, at + 1)
        return at + 1, end if end >= 0 else len(html)
    return at, _past(_BARE, html, at)


def _past(shape: re.Pattern[str], html: str, at: int) -> int:
    found = shape.match(html, at)
    return found.end() if found else at


def _resumes_at(html: str, token: HtmlToken) -> int:
    """Where the next tag can begin: behind what an element holds as words."""
    if token.kind is not HtmlTokenKind.START or token.name not in RAW_TEXT:
        return token.end
    closing = re.compile(rf"</{token.name}(?=[\t\n\f\r />])", re.IGNORECASE).search(html, token.end)
    return closing.start() if closing and token.name != "plaintext" else len(html)


def _in_small_letters(name: str) -> str:
    """A name as browsers know it: only the letters of English have small ones."""
    return re.sub("[A-Z]+", lambda letters: letters.group().lower(), name)
