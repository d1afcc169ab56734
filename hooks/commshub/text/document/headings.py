"""Find a page's headings just as Python-Markdown will, with the line each stands on.

Most pages are plain enough to be read line by line. As soon as a page holds something in which a `#` may not be a
heading (raw HTML, a comment, an odd fence, a table, an escape), Python-Markdown itself is asked. A property test
compares the two.
"""

import re

from commshub.model.page import Heading

# The extensions of mkdocs.yml that a heading can depend on; a test holds the two lists together.
EXTENSIONS = ("attr_list", "md_in_html", "def_list", "tables", "toc", "fenced_code")

_FENCE_OPENS = re.compile(r"(`{3,}|~{3,})(?: *[\w#.+-]+)? *")
# The hashes, the words and the hashes that may close them; a heading with anything else in it is left to the engine.
_PLAIN_HEADING = re.compile(r"(#{1,6}) *([^#\s][^#]*?)(?: #+)?")
# A character in a heading that Markdown may turn into something else.
_MARKUP = re.compile(r"[*_`\[\]{}\\]|&[#\w]")
# Anything that can start raw HTML or a comment, escape a character, or take another width than it shows.
_RISKY = re.compile(r"<[A-Za-z/!?]|\\|\t|\[TOC\]")
# What can stand before a heading inside quotes, lists and definitions.
_BEFORE = " >*+-0123456789.:"


def find_headings(body: str, first_line: int = 1) -> tuple[Heading, ...]:
    """The headings of a page's text in order; `first_line` is the line of the file that the text starts at."""
    plain = _read_plainly(body, first_line)
    return plain if plain is not None else _ask_the_engine(body, first_line)


def _read_plainly(body: str, first_line: int) -> tuple[Heading, ...] | None:
    """The headings of a page with nothing in it that could mislead, or `None` if there is such a thing."""
    if _RISKY.search(body):
        return None
    headings: list[Heading] = []
    fence, before, in_table = "", "", False
    for number, line in enumerate(body.split("\n"), first_line):
        if fence:
            fence = "" if line.rstrip(" ") == fence else fence
        elif line.startswith(("```", "~~~")):
            opening = _FENCE_OPENS.fullmatch(line)
            if not opening or before:
                return None
            fence = opening.group(1)
        else:
            in_table = bool(line) and (in_table or "|" in line)
            heading = _plain_heading(line, number)
            if (heading and in_table) or (not heading and _misleads(line, before)):
                return None
            headings += [heading] if heading else []
        before = line
    return None if fence else tuple(headings)


def _plain_heading(line: str, number: int) -> Heading | None:
    """The heading that a line is beyond doubt."""
    found = _PLAIN_HEADING.fullmatch(line) if line.startswith("#") and not _MARKUP.search(line) else None
    return Heading(len(found.group(1)), " ".join(found.group(2).split()), "", number, 1) if found else None


def _misleads(line: str, before: str) -> bool:
    """Whether a line may make, or hide, a heading in a way that depends on the lines around it."""
    hashes = line.lstrip(_BEFORE).startswith("#")
    underlines = bool(before) and line.rstrip(" ").endswith(("=", "-")) and not line.strip(_BEFORE + "=")
    return hashes or underlines or line.count("{{") != line.count("}}")


def _ask_the_engine(body: str, first_line: int) -> tuple[Heading, ...]:
    """Python-Markdown's own headings."""
    from commshub.text.document.engine import read_with_python_markdown  # noqa: PLC0415 - slow to import, and seldom needed

    return tuple(
        Heading(found.level, found.text, found.id, found.line + first_line, found.column)
        for found in read_with_python_markdown(body, EXTENSIONS).headings
    )
