"""Parse the facts that a page calls by id: `{{ contact("prevent-team") }}`.

This is the one parser of a call: checks, rendering and reports go by what it returns. It reads tokens and runs nothing.
Only calls of one fact with one quoted id are allowed, so that an editor can read every call. Fences, backticks and
comments show a call as it was typed. In lines that are only set in a call is one, and a rule reports it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from commshub.content.source_text import SourceText
from commshub.model.findings import Location, location_at
from commshub.model.page import FactCall
from commshub.model.parse_errors import ErrorKind, ParseError

# What shows calls as typed, or opens one: whatever begins first decides. A fence is what the Markdown engine takes for
# one, and code within a paragraph ends in the line that it begins in: an odd backtick must hide no call below.
_OPENING = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[ ]*(?:\{[^\n]*\}|\.?[\w#.+-]*[ ]*(?:hl_lines=[\"'][^\n]*[\"'])?)[ ]*\n"
    r"(?:.*?\n)?(?P=fence)[ ]*$"
    r"|<!--.*?-->"
    r"|(?<![\\`])(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)"
    r"|(?P<opening>\{\{[-+]?)",
    re.DOTALL | re.MULTILINE,
)
_CLOSING = re.compile(r"-?\}\}")
_TOKEN = re.compile(
    r"(?P<space>\s+)|(?P<string>'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")|(?P<number>\d\w*)|(?P<name>\w+)"
    r"|(?P<sign>!=|[-+/*%~\[\](){}<>=.:|,;])",
    re.DOTALL,
)
_NOT_A_LINE_END = re.compile(r"[^\n]")
_CLOSES = {"(": ")", "[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class CallSpan:
    """A call, or what cannot be read as one, and the offsets in the text between which it stands."""

    start: int
    end: int
    parsed: FactCall | ParseError


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str


class _BrokenCallError(Exception):
    """What a `{{` opens cannot be read to its end."""


def find_calls(text: SourceText, body: str, first_line: int) -> tuple[tuple[FactCall, ...], tuple[ParseError, ...]]:
    """The facts that a page's text calls, in order, and the calls that cannot be read.

    What follows a call that does not end cannot be told from it, so it is left to the next check.
    """
    calls: list[FactCall] = []
    parse_errors: list[ParseError] = []
    for span in scan_calls(text.path, body, first_line):
        if isinstance(span.parsed, FactCall):
            calls.append(span.parsed)
        else:
            parse_errors.append(span.parsed)
            if span.parsed.kind is ErrorKind.BROKEN_CALL:
                break
    return tuple(calls), tuple(parse_errors)


def scan_calls(path: str, body: str, first_line: int = 1) -> Iterator[CallSpan]:
    """Each call of a text with its span, in order; scanning goes on behind the brackets of one that does not end."""
    if "{{" not in body:
        return
    at = 0
    while match := _OPENING.search(body, at):
        at = match.end()
        if match["opening"]:
            span = _span(path, body, first_line, match)
            yield span
            at = span.end


def blank_calls(text: str) -> str:
    """A text with spaces in the place of each call, so that what is left keeps its line and column."""
    pieces: list[str] = []
    end = 0
    for span in scan_calls("", text):
        pieces += (text[end : span.start], _NOT_A_LINE_END.sub(" ", text[span.start : span.end]))
        end = span.end
    return "".join((*pieces, text[end:]))


def _span(path: str, body: str, first_line: int, opening: re.Match[str]) -> CallSpan:
    """The call that two brackets open."""
    location = _location(path, body, first_line, opening.start())
    try:
        tokens, inner_end, end = _expression(body, opening.end())
    except _BrokenCallError as error:
        return CallSpan(opening.start(), opening.end(), ParseError(ErrorKind.BROKEN_CALL, location, found=str(error)))
    call = _call(location, _location(path, body, first_line, end), tokens)
    if call:
        return CallSpan(opening.start(), end, call)
    typed = body[opening.end() : inner_end].strip()
    return CallSpan(opening.start(), end, ParseError(ErrorKind.STRANGE_CALL, location, found=typed))


def _location(path: str, body: str, first_line: int, offset: int) -> Location:
    within = location_at(path, body, offset)
    return Location(path, within.line + first_line - 1, within.column)


def _expression(body: str, at: int) -> tuple[list[_Token], int, int]:
    """The tokens up to the closing brackets, and the offsets before and behind those.

    Raises:
        _BrokenCallError: a bracket or a quote is missing, or a sign stands there that no call holds.
    """
    tokens: list[_Token] = []
    open_brackets: list[str] = []
    while at < len(body):
        closing = None if open_brackets else _CLOSING.match(body, at)
        if closing:
            return tokens, closing.start(), closing.end()
        match = _TOKEN.match(body, at)
        if match is None:
            raise _BrokenCallError(f"unexpected char {body[at]!r} at {at}")
        if match["sign"]:
            _balance(match["sign"], open_brackets)
        if match.lastgroup and not match["space"]:
            tokens.append(_Token(match.lastgroup, match.group()))
        at = match.end()
    raise _BrokenCallError("unexpected end of the text")


def _balance(sign: str, open_brackets: list[str]) -> None:
    """Keep in mind what a bracket opens or closes; `open_brackets` holds the signs that are to come.

    Raises:
        _BrokenCallError: it closes what is not open.
    """
    if sign in _CLOSES:
        open_brackets.append(_CLOSES[sign])
    elif sign in _CLOSES.values():
        if not open_brackets:
            raise _BrokenCallError(f"unexpected {sign!r}")
        expected = open_brackets.pop()
        if expected != sign:
            raise _BrokenCallError(f"unexpected {sign!r}, expected {expected!r}")


def _call(location: Location, end: Location, tokens: Sequence[_Token]) -> FactCall | None:
    """`name("id")`, `name("id").part`, `name()` or `name.part`; anything else is not a call of a fact."""
    kinds = [token.text if token.kind == "sign" else token.kind for token in tokens]
    argument = part = None
    match kinds:
        case ["name", "(", "string", ")", *rest]:
            argument = tokens[2].text[1:-1]
        case ["name", "(", ")", *rest]:
            pass
        case ["name", ".", "name"]:
            rest = kinds[1:]
        case _:
            return None
    if rest == [".", "name"]:
        part = tokens[-1].text
    elif rest:
        return None
    return FactCall(location.to(end), tokens[0].text, argument, part)
