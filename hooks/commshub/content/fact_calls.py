"""Find the facts that a page calls by id: `{{ contact("prevent-team") }}`.

The text is read as Jinja's own lexer reads it. Only calls of one fact with one quoted id are allowed, so that an editor
can read every call, and so that a page can never run anything.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from jinja2 import Environment, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from commshub.content.source_text import SourceText
from commshub.model.findings import Location, location_at
from commshub.model.page import FactCall
from commshub.model.parse_errors import ErrorKind, ParseError

# Jinja's comments and blocks start with signs that Markdown uses itself (`{#id}` names a heading), so they are moved
# out of the way to characters that no readable file can hold.
_OUT_OF_THE_WAY = {
    "block_start_string": "\x00%",
    "block_end_string": "%\x00",
    "comment_start_string": "\x00#",
    "comment_end_string": "#\x00",
}

# How nearly every call is written. What else stands between `{{` and `}}` is left to Jinja's lexer, which is slower.
PLAIN_CALL = re.compile(
    r"(?<!\{)\{\{ ?(?P<name>[a-z]+)"
    r"(?:\((?:\"(?P<argument>[\w-]*)\")?\)(?:\.(?P<part>[a-z_]+))?|\.(?P<own>[a-z_]+))"
    r" ?\}\}(?!\})"
)

_Token = tuple[int, str, str]


class _BrokenCallError(Exception):
    """What a `{{` opens cannot be read; `location` is where it stands."""

    def __init__(self, location: Location, reason: str) -> None:
        super().__init__(reason)
        self.location = location


def fact_environment() -> SandboxedEnvironment:
    """The sandbox in which facts are written into pages."""
    return SandboxedEnvironment(**_OUT_OF_THE_WAY, keep_trailing_newline=True)


@cache
def _lexing_environment() -> Environment:
    return fact_environment()


def find_calls(text: SourceText, body: str, first_line: int) -> tuple[tuple[FactCall, ...], tuple[ParseError, ...]]:
    """The facts that a page's text calls, in order, and the calls that cannot be read."""
    if "{{" not in body:
        return (), ()
    plain = tuple(PLAIN_CALL.finditer(body))
    if len(plain) == body.count("{{") == body.count("}}"):
        return tuple(_plain_calls(plain, text.path, body, first_line)), ()
    calls: list[FactCall] = []
    parse_errors: list[ParseError] = []
    try:
        for location, tokens in _expressions(text.path, body, first_line):
            call = _call(location, tokens)
            if call:
                calls.append(call)
            else:
                found = "".join(token for _, _, token in tokens).strip()
                parse_errors.append(ParseError(ErrorKind.STRANGE_CALL, location, found=found))
    except _BrokenCallError as error:
        parse_errors.append(ParseError(ErrorKind.BROKEN_CALL, error.location, found=str(error)))
    return tuple(calls), tuple(parse_errors)


def _plain_calls(found: Iterable[re.Match[str]], path: str, body: str, first_line: int) -> Iterator[FactCall]:
    line, seen = first_line, 0
    for match in found:
        line += body.count("\n", seen, match.start())
        start = body.rfind("\n", 0, match.start()) + 1
        seen = match.start()
        location = Location(path, line, match.start() - start + 1).over(match.group())
        yield FactCall(location, match["name"], match["argument"], match["part"] or match["own"])


def _expressions(path: str, body: str, first_line: int) -> Iterator[tuple[Location, list[_Token]]]:
    """What stands between each `{{` and its `}}`, with the place of the `{{`.

    Raises:
        _BrokenCallError: what one `{{` opens cannot be read to its end.
    """
    offset = 0
    inside: list[_Token] | None = None
    opening, location = 0, Location(path)
    try:
        for token in _lexing_environment().lexer.tokeniter(body, path):
            _, kind, value = token
            # The lexer leaves out the spaces before a `{{-`.
            offset = body.index(value, offset)
            if kind == "variable_begin":
                inside, opening = [], offset
                within = location_at(path, body, offset)
                location = Location(path, within.line + first_line - 1, within.column)
            elif kind == "variable_end" and inside is not None:
                yield location.over(body[opening : offset + len(value)]), inside
                inside = None
            elif inside is not None:
                inside.append(token)
            offset += len(value)
    except TemplateSyntaxError as error:
        raise _BrokenCallError(location, error.message or "") from error
    if inside is not None:
        raise _BrokenCallError(location, "unexpected end of the text")


def _call(location: Location, tokens: list[_Token]) -> FactCall | None:
    """`name("id")`, `name("id").part`, `name()` or `name.part`; anything else is not a call of a fact."""
    words = [value for _, kind, value in tokens if kind != "whitespace"]
    kinds = [kind for _, kind, _ in tokens if kind != "whitespace"]
    if not kinds or kinds[0] != "name":
        return None
    name, rest, rest_kinds = words[0], words[1:], kinds[1:]
    argument: str | None = None
    if rest[:2] == ["(", ")"]:
        rest, rest_kinds = rest[2:], rest_kinds[2:]
    elif rest_kinds[:3] == ["operator", "string", "operator"] and rest[0] == "(" and rest[2] == ")":
        argument = rest[1][1:-1]
        rest, rest_kinds = rest[3:], rest_kinds[3:]
    elif rest[:1] != ["."]:
        return None
    part: str | None = None
    if rest:
        if rest_kinds != ["operator", "name"] or rest[0] != ".":
            return None
        part = rest[1]
    return FactCall(location, name, argument, part)
