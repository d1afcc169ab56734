"""Find the lines at the top of a page that say what the page is, and where the page's text begins.

MkDocs publishes front matter that it cannot read as page text, and drops a first line such as `Emergency: call 999`
without a word. So we read it ourselves, and say so when there is any doubt.
"""

import re
from dataclasses import dataclass

from commshub.content.source_text import SourceText, tab_error
from commshub.content.yaml_tree import YamlMapping, parse_yaml
from commshub.model.findings import Location
from commshub.model.parse_errors import ErrorKind, ParseError

_FENCE = re.compile(r"-{3}[ \t]*")
_CLOSING_FENCE = re.compile(r"(?:-{3}|\.{3})[ \t]*")
# MultiMarkdown's `Word: text` on the first line, which MkDocs takes for front matter and leaves out of the page.
_SWALLOWED = re.compile(r" {0,3}[A-Za-z0-9_-]+:")
_NAMED = re.compile(r"[A-Za-z0-9][A-Za-z0-9 _-]*:(?: |$)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The named lines of a page (`None` if unreadable), and the text below them with the line it starts at."""

    table: YamlMapping | None
    body: str
    body_line: int
    parse_errors: tuple[ParseError, ...] = ()


def split_front_matter(text: SourceText) -> FrontMatter:
    """Part a page into its front matter and its text."""
    lines = text.content.split("\n")
    if not _FENCE.fullmatch(lines[0]):
        return FrontMatter(None, text.content, 1, (_parse_error_of_first_line(text.path, lines),))
    end = next((number for number, line in enumerate(lines) if number and _CLOSING_FENCE.fullmatch(line)), None)
    if end is None:
        return FrontMatter(None, "", 1, (ParseError(ErrorKind.OPEN_FRONT_MATTER, Location(text.path)),))
    body, body_line = "\n".join(lines[end + 1 :]), end + 2
    block = "\n".join(lines[1:end])
    tab = tab_error(text.path, block, first_line=2)
    if tab:
        return FrontMatter(None, body, body_line, (tab,))
    if not block.strip():
        return FrontMatter(YamlMapping(Location(text.path), {}, {}), body, body_line)
    table, parse_errors = parse_yaml(text.path, block, first_line=2)
    return FrontMatter(table, body, body_line, parse_errors)


def _parse_error_of_first_line(path: str, lines: list[str]) -> ParseError:
    """Why a page that does not open with `---` has no front matter."""
    if _SWALLOWED.match(lines[0]):
        return ParseError(ErrorKind.SWALLOWED_LINE, Location(path), found=lines[0].strip())
    number, line = next((number, line) for number, line in enumerate(lines, 1) if line.strip())
    if _FENCE.fullmatch(line.strip()):
        return ParseError(ErrorKind.LATE_FRONT_MATTER, Location(path, number))
    fence = next((number for number, line in enumerate(lines, 1) if _FENCE.fullmatch(line)), None)
    if fence and any(_NAMED.match(line) for line in lines[fence : fence + 3]):
        return ParseError(ErrorKind.LATE_FRONT_MATTER, Location(path, fence))
    return ParseError(ErrorKind.NO_FRONT_MATTER, Location(path))
