"""Find a page's headings just as Python-Markdown will, with the line each stands on.

Most pages are plain enough to be read line by line. As soon as a page holds something in which a `#` may not be a
heading (raw HTML, a comment, an odd fence, a table, an escape), Python-Markdown itself is asked, and its answer is
matched with the lines. A property test compares the two.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from commshub.site.page import Heading

# The extensions of mkdocs.yml that a heading can depend on; a test holds the two lists together.
EXTENSIONS = ("attr_list", "md_in_html", "def_list", "tables", "toc", "fenced_code")

FENCE_OPENS = re.compile(r"(`{3,}|~{3,})[ ]*[\w#.+-]*[ ]*")
PLAIN_HEADING = re.compile(r"(#{1,6})(?!#)[ ]*([^#\s](?:.*?[^#\s])?)[ ]*#*[ ]*")
UNDERLINE = re.compile(r"[=-]+[ ]*")
# A character in a heading that Markdown may turn into something else.
MARKUP = re.compile(r"[*_`\[\]{}&!:\\]")
# Anything that can start raw HTML, a comment, an entity in a block or an escaped character.
RISKY = re.compile(r"<[A-Za-z/!?]|\\|\t|\x02|\x03|\[TOC\]")
CANDIDATE = re.compile(r"^[ >*+0-9.:-]*(#{1,6})", re.MULTILINE)


def find_headings(body: str, first_line: int = 1) -> tuple[Heading, ...]:
    """The headings of a page's text in order; `first_line` is the line of the file that the text starts at."""
    if not CANDIDATE.search(body) and not re.search(r"^[=-]+[ ]*$|<h[1-6]", body, re.MULTILINE | re.IGNORECASE):
        return ()
    plain = _read_plainly(body, first_line)
    return plain if plain is not None else _ask_the_engine(body, first_line)


def _read_plainly(body: str, first_line: int) -> tuple[Heading, ...] | None:
    """The headings of a page with nothing in it that could mislead, or `None` if there is such a thing."""
    if RISKY.search(body):
        return None
    headings: list[Heading] = []
    fence = ""
    before = ""
    for number, line in enumerate(body.split("\n"), first_line):
        if fence:
            if line.rstrip(" ") == fence:
                fence = ""
        elif line.startswith(("```", "~~~")):
            opening = FENCE_OPENS.fullmatch(line)
            if not opening or before.strip():
                return None
            fence = opening.group(1)
        elif line.startswith("#"):
            heading = PLAIN_HEADING.fullmatch(line)
            if not heading or MARKUP.search(line) or "|" in before:
                return None
            headings.append(Heading(len(heading.group(1)), heading.group(2), "", number, 1))
        elif _misleads(line, before):
            return None
        before = line
    return None if fence else tuple(headings)


def _misleads(line: str, before: str) -> bool:
    """Whether a line may make, or hide, a heading in a way that depends on the lines around it."""
    if line.lstrip(" >*+-0123456789.:").startswith("#"):
        return True
    if "|" in line and before.startswith("#"):
        return True
    return bool(before.strip()) and bool(UNDERLINE.fullmatch(line))


def _ask_the_engine(body: str, first_line: int) -> tuple[Heading, ...]:
    """Python-Markdown's own headings, each given the next line that can have made it."""
    engine = _engine()
    engine.reset()
    engine.convert(body)
    lines = body.split("\n")
    headings: list[Heading] = []
    start = 0
    for level, text, identifier in _flatten(engine.toc_tokens):
        number = _line_of(text, lines, start)
        start = number + 1
        indent = len(lines[number]) - len(lines[number].lstrip())
        # The engine makes up an id for every heading; only one that the editor wrote says anything.
        given = identifier if f"#{identifier}" in lines[number] else ""
        headings.append(Heading(level, text, given, number + first_line, indent + 1))
    return tuple(headings)


@cache
def _engine():  # type: ignore[no-untyped-def]  # noqa: ANN202 - Markdown adds `toc_tokens` at run time
    """One engine for all pages: making one costs more than most pages."""
    from markdown import Markdown  # noqa: PLC0415 - a hub of plain pages never needs it, and it is slow to import

    return Markdown(extensions=list(EXTENSIONS))


def _flatten(tokens: Sequence[dict[str, object]]) -> Iterator[tuple[int, str, str]]:
    for token in tokens:
        yield int(str(token["level"])), str(token["data-toc-label"] or token["name"]), str(token["id"])
        children = token["children"]
        if isinstance(children, list):
            yield from _flatten(children)


def _line_of(text: str, lines: Sequence[str], start: int) -> int:
    """The first line from `start` on that holds a heading's words."""
    wanted = _letters(text)
    for number in range(start, len(lines)):
        if wanted and wanted in _letters(lines[number]):
            return number
    return min(start, len(lines) - 1)


def _letters(text: str) -> str:
    """What is left of a text without its markup."""
    return re.sub(r"[\W_]+", "", re.sub(r"&\w+;", "", text))
