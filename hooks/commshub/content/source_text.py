"""From bytes to text: the encoding, the line ends, and the marks that other programs leave behind."""

import re
from dataclasses import dataclass

from commshub.content.bounds import too_long
from commshub.model.findings import Location, location_at
from commshub.model.parse_errors import ErrorKind, ParseError

# What editors write; templates and styles are made by programmers.
_WRITTEN = (".md", ".yml", ".yaml")
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_CONFLICT_MARK = re.compile(r"^(<{7}|>{7}|\|{7})( |$)", re.MULTILINE)
# Those that YAML refuses, and a byte-order mark in the middle of a text. (YAML takes U+0085 for the end of a line.)
CONTROL_CHARACTER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class SourceText:
    """A readable text: every line ends in the Unix way, and there is no byte-order mark."""

    path: str
    content: str


def decode(path: str, data: bytes) -> tuple[SourceText | None, tuple[ParseError, ...]]:
    """Turn a file's bytes into text; `None` when nothing can be made of it.

    Windows line ends are accepted: many editors write them, and they harm nobody.
    """
    parse_errors: list[ParseError] = []
    if data.startswith(BYTE_ORDER_MARK):
        parse_errors.append(ParseError(ErrorKind.BYTE_ORDER_MARK, Location(path)))
        data = data.removeprefix(BYTE_ORDER_MARK)
    try:
        content = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = _unix(data[: error.start].decode("utf-8", errors="replace"))
        return None, (*parse_errors, ParseError(ErrorKind.NOT_UTF_8, location_at(path, before, len(before))))
    content = _unix(content)
    if not content.strip():
        return None, (*parse_errors, ParseError(ErrorKind.EMPTY, Location(path)))
    control = CONTROL_CHARACTER.search(content)
    if control:
        found = f"U+{ord(control.group()):04X}"
        return None, (
            *parse_errors,
            ParseError(ErrorKind.CONTROL_CHARACTER, location_at(path, content, *control.span()), found),
        )
    conflict = _CONFLICT_MARK.search(content)
    if conflict:
        return None, (*parse_errors, ParseError(ErrorKind.MERGE_CONFLICT, location_at(path, content, *conflict.span())))
    long = too_long(path, content) if path.endswith(_WRITTEN) else None
    if long:
        return None, (*parse_errors, long)
    return SourceText(path, content), tuple(parse_errors)


def _unix(content: str) -> str:
    """A text with each end of a line written in the Unix way."""
    return content.replace("\r\n", "\n").replace("\r", "\n")


def tab_error(path: str, content: str, first_line: int = 1) -> ParseError | None:
    """The first line of YAML that is indented with a tab, which YAML forbids."""
    for number, line in enumerate(content.split("\n"), first_line):
        if "\t" in line[: len(line) - len(line.lstrip())]:
            return ParseError(ErrorKind.TAB, Location(path, number, line.index("\t") + 1))
    return None
