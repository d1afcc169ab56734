"""A last look at the pages as they are about to be published, whoever wrote what is in them.

The rules look at what editors write. A template, or what the engine makes of a text, can still put something into a
page that the page's own policy blocks: the reader would see a hole. Such a site is not published.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

from commshub.model.findings import Location, location_at
from commshub.text.formatting import amount, quote

# The path and the text of each of some files.
_Texts = Iterable[tuple[str, str]]

_ENDING = "*.html"
# A script without an address stands inline; data in a script element does not run.
_INLINE_SCRIPT = re.compile(r"<script\b(?![^>]*\b(?:src=|type=\"?application/(?:ld\+)?json))[^>]*>", re.IGNORECASE)
_INLINE_STYLE = re.compile(r"<style\b|<[a-z][^<>]*\sstyle=", re.IGNORECASE)
_HANDLER = re.compile(r"<[a-z][^<>]*\son[a-z]{3,}=", re.IGNORECASE)
_ADDRESS_THAT_RUNS = re.compile(r"\b(?:href|src)=[\"']?\s*(?:javascript|vbscript):", re.IGNORECASE)
_LOADED = re.compile(
    r"<(?:script|img|iframe|audio|video|source|embed)\b[^>]*\ssrc=[\"']?(?P<src>(?:https?:)?//[^\"'\s>]+)"
    r"|<link\b(?=[^>]*\brel=[\"']?(?:stylesheet|icon|preload|preconnect|manifest))[^>]*\shref=[\"']?"
    r"(?P<href>(?:https?:)?//[^\"'\s>]+)",
    re.IGNORECASE,
)
# The form for words to look for sends nothing; a script of ours reads it.
_SENDING_FORM = re.compile(r"<form\b[^>]*\s(?:action|method)\b", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)

_PROBLEMS = (
    (_INLINE_SCRIPT, "a script that stands in the page"),
    (_INLINE_STYLE, "looks that stand in the page"),
    (_HANDLER, "a command in an attribute, such as 'onclick'"),
    (_ADDRESS_THAT_RUNS, "a link that runs a script"),
    (_LOADED, "something that is loaded from another site"),
    (_SENDING_FORM, "a form that sends what people type"),
    (_COMMENT, "a comment, which everybody can read"),
)
# What is left over: a fact that nobody filled in, and the mark of a paper that was never meant for the public. Each is
# looked for only where its letters are, and not where an example shows it.
_EXAMPLE = re.compile(r"<(pre|code|script)\b.*?</\1>", re.DOTALL)
_LEFT_OVER = (
    ("{{", re.compile(r"\{\{(?:[^{}<>]*\}\})?"), "a fact that was not filled in"),
    ("{%", re.compile(r"\{%(?:[^<>]*?%\})?"), "a piece of a template"),
    ("SENSITIVE", re.compile(r"\bOFFICIAL[ -–]{1,3}SENSITIVE\b"), "a protective marking"),
    ("NOT PROTECTIVELY", re.compile(r"\bNOT PROTECTIVELY MARKED\b"), "a protective marking"),
)
# What the site is made from, and what editors' programs leave behind.
_SOURCES = (".md", ".yml", ".yaml", ".py", ".bak", ".orig", ".tmp", "~")


# One fault in what all pages share is on all of them, and is told once; of many faults these are told.
_MOST_TOLD = 8
_LONGEST_SHOWN = 60
# How that begins which is matched from its beginning to its end.
_WHOLE = ("{{", "{%", "<!--", "OFFICIAL", "NOT PROTECTIVELY")
PAGE = ".md"

TAKE_OUT = "Nothing was published. Take it out there, and write the words that people are to read."
LOOK_AT_TEMPLATES = (
    "Nothing was published. What stands there comes from a template in 'overrides/', or from the engine: "
    "move it to a file, or take it out."
)


@dataclass(frozen=True, slots=True)
class PageFault:
    """What must not be in a page: the line it is in, what it is, and how it stands there."""

    line: int
    what: str
    text: str


@dataclass(slots=True)
class _Cause:
    """The same fault on one page or many; `first` is where it is met first, `pages` are all that have it."""

    first: str
    line: int
    pages: set[str] = field(default_factory=set)


def check_output(site_dir: Path, content: _Texts = ()) -> tuple[str, ...]:
    """The faults of a finished site, each told once, and what to do; nothing if it can be published.

    `content` are the files that editors write, by path. What stands in one of them is told of there.
    """
    sources = tuple(
        f"The file '{file.relative_to(site_dir).as_posix()}' is a source, and would be published."
        for file in sorted(site_dir.rglob("*"))
        if file.name.endswith(_SOURCES)
    )
    causes = _causes(site_dir)
    typed = {text: _typed_at(text, content) for _, text in causes}
    told = [*(_sentence(what, text, cause, typed[text]) for (what, text), cause in causes.items()), *sources]
    if not told:
        return ()
    more = len(told) - _MOST_TOLD
    rest = (f"There {'is' if more == 1 else 'are'} {amount(more, 'more fault')} of this sort.",) if more > 0 else ()
    of_editors = causes and not sources and all(typed.values())
    return (*told[:_MOST_TOLD], *rest, TAKE_OUT if of_editors else LOOK_AT_TEMPLATES)


def _causes(site_dir: Path) -> dict[tuple[str, str], _Cause]:
    """The pages that have the same fault, by what it is and how it stands there."""
    causes: dict[tuple[str, str], _Cause] = {}
    for page in sorted(site_dir.rglob(_ENDING)):
        path = page.relative_to(site_dir).as_posix()
        for parse_error in problems_in(page.read_text(encoding="utf-8")):
            cause = causes.setdefault((parse_error.what, parse_error.text), _Cause(path, parse_error.line))
            cause.pages.add(path)
    return causes


def _sentence(what: str, text: str, cause: _Cause, typed: Location | None) -> str:
    others = len(cause.pages) - 1
    so = f", and so {'does' if others == 1 else 'do'} {amount(others, 'other page')}" if others else ""
    where = f" It was typed in '{typed.path}', line {typed.line}." if typed else ""
    shown = f", {quote(text, _LONGEST_SHOWN)}," if text.startswith(("{{", "{%")) else ""
    return f"The page '{cause.first}' holds {what}{shown} in line {cause.line}{so}.{where}"


def _typed_at(text: str, content: _Texts) -> Location | None:
    """Where an editor typed what stands in a page, if it was one."""
    # Of a tag only the beginning is known, which stands in many places.
    if not text.startswith(_WHOLE):
        return None
    shape = re.compile(r"\s+".join(map(re.escape, text.split())))
    for path, source in content:
        # In the text of a page a call is filled in, and in a note of a file of facts it is for editors.
        if path.endswith(PAGE) and text.startswith("{{"):
            continue
        for found in shape.finditer(source):
            line = source[source.rfind("\n", 0, found.start()) + 1 : found.start()]
            if path.endswith(PAGE) or not line.lstrip().startswith("#"):
                return location_at(path, source, found.start())
    return None


def problems_in(html: str) -> Iterator[PageFault]:
    """What must not be in a page."""
    for shape, what in _PROBLEMS:
        yield from _matches(shape, what, html)
    left_over = [each for each in _LEFT_OVER if each[0] in html]
    plain = _EXAMPLE.sub(lambda found: "\n" * found.group().count("\n"), html) if left_over else ""
    for _, pattern, what in left_over:
        yield from _matches(pattern, what, plain)


def _matches(pattern: re.Pattern[str], what: str, html: str) -> Iterator[PageFault]:
    for match in pattern.finditer(html):
        yield PageFault(html.count("\n", 0, match.start()) + 1, what, unescape(match.group()))
