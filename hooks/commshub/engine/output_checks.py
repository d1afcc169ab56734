"""A last look at the pages as they are about to be published, whoever wrote what is in them.

The rules look at what editors write. A template, or what the engine makes of a text, can still put something into a
page that the page's own policy blocks: the reader would see a hole. Such a site is not published.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from commshub.engine.finished_page import FinishedPage, Tag, read_page
from commshub.engine.output_links import ANY_ADDRESS, NO_FILE, NO_PART, dead_links
from commshub.model.findings import Location, location_at
from commshub.text.formatting import amount, quote

# The path and the text of each of some files.
_Texts = Iterable[tuple[str, str]]

_ENDING = ".html"
_DATA = frozenset({"application/json", "application/ld+json"})
_HANDLER = re.compile(r"on[a-z]{3,}")
_RUNS = ("javascript:", "vbscript:")
_ELSEWHERE = ("http://", "https://", "//")
_LOADING = frozenset({"script", "img", "iframe", "audio", "video", "source", "embed"})
_LOADED_BY_LINK = frozenset({"stylesheet", "icon", "preload", "preconnect", "manifest"})

_INLINE_SCRIPT = "a script that stands in the page"
_INLINE_STYLE = "looks that stand in the page"
_COMMAND = "a command in an attribute, such as 'onclick'"
_ADDRESS_THAT_RUNS = "a link that runs a script"
_LOADED = "something that is loaded from another site"
# The form for words to look for sends nothing; a script of ours reads it.
_SENDING_FORM = "a form that sends what people type"
_COMMENT = "a comment, which everybody can read"
# In this order they are told.
_IN_TAGS = (_INLINE_SCRIPT, _INLINE_STYLE, _COMMAND, _ADDRESS_THAT_RUNS, _LOADED, _SENDING_FORM)
# What is left over: a fact that nobody filled in, and the mark of a paper that was never meant for the public. Each is
# looked for only where its letters are, and not where an example shows it.
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
_LINKS = (NO_FILE, NO_PART)

TAKE_OUT = "Nothing was published. Take it out there, and write the words that people are to read."
MEND_LINK = "Nothing was published. Write an address that is there, or take the link off the words."
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


def check_output(site_dir: Path, content: _Texts = (), address: str = ANY_ADDRESS) -> tuple[str, ...]:
    """The faults of a finished site, each told once, and what to do; nothing if it can be published.

    `content` are the files that editors write, by path. What stands in one of them is told of there. The site is
    served at the `address`.
    """
    files = sorted(file for file in site_dir.rglob("*") if file.is_file())
    names = tuple(file.relative_to(site_dir).as_posix() for file in files)
    sources = tuple(
        f"The file '{name}' is a source, and would be published." for name in names if name.endswith(_SOURCES)
    )
    pages = {
        name: read_page(file.read_text(encoding="utf-8"))
        for name, file in zip(names, files, strict=True)
        if name.endswith(_ENDING)
    }
    causes = _causes(pages, frozenset(names), address)
    typed = {cause: _typed_at(*cause, content) for cause in causes}
    told = [*(_sentence(*fault, cause, typed[fault]) for fault, cause in causes.items()), *sources]
    if not told:
        return ()
    more = len(told) - _MOST_TOLD
    rest = (f"There {'is' if more == 1 else 'are'} {amount(more, 'more fault')} of this sort.",) if more > 0 else ()
    of_editors = causes and not sources and all(typed.values())
    advice = MEND_LINK if all(what in _LINKS for what, _ in causes) else TAKE_OUT
    return (*told[:_MOST_TOLD], *rest, advice if of_editors else LOOK_AT_TEMPLATES)


def _causes(pages: Mapping[str, FinishedPage], files: frozenset[str], address: str) -> dict[tuple[str, str], _Cause]:
    """The pages that have the same fault, by what it is and how it stands there."""
    causes: dict[tuple[str, str], _Cause] = {}
    in_pages = (
        (path, fault.line, fault.what, fault.text) for path, page in pages.items() for fault in problems_in(page)
    )
    for path, line, what, text in (*in_pages, *dead_links(pages, files, address)):
        causes.setdefault((what, text), _Cause(path, line)).pages.add(path)
    return causes


def _sentence(what: str, text: str, cause: _Cause, typed: Location | None) -> str:
    others = len(cause.pages) - 1
    so = f", and so {'does' if others == 1 else 'do'} {amount(others, 'other page')}" if others else ""
    where = f" It was typed in '{typed.path}', line {typed.line}." if typed else ""
    shown = f", {quote(text, _LONGEST_SHOWN)}," if text.startswith(("{{", "{%")) or what in _LINKS else ""
    return f"The page '{cause.first}' holds {what}{shown} in line {cause.line}{so}.{where}"


def _typed_at(what: str, text: str, content: _Texts) -> Location | None:
    """Where an editor typed what stands in a page, if it was one."""
    # The engine writes the path of a link anew, and leaves the part behind it as it was typed.
    text = f"#{text.partition('#')[2]}" if what == NO_PART else text
    # Of a tag only the beginning is known, which stands in many places.
    if not (text.startswith(_WHOLE) or what in _LINKS):
        return None
    edge = r"(?![\w-])" if what in _LINKS else ""
    shape = re.compile(r"\s+".join(map(re.escape, text.split())) + edge)
    for path, source in content:
        # In the text of a page a call is filled in, and in a note of a file of facts it is for editors.
        if path.endswith(PAGE) and text.startswith("{{"):
            continue
        for found in shape.finditer(source):
            line = source[source.rfind("\n", 0, found.start()) + 1 : found.start()]
            if path.endswith(PAGE) or not line.lstrip().startswith("#"):
                return location_at(path, source, found.start())
    return None


def problems_in(page: FinishedPage) -> Iterator[PageFault]:
    """What must not be in a page."""
    in_tags = [PageFault(tag.line, what, text) for tag in page.tags for what, text in _problems_of(tag)]
    yield from sorted(in_tags, key=lambda each: _IN_TAGS.index(each.what))
    yield from (PageFault(each.line, _COMMENT, each.words) for each in page.comments)
    for sign, pattern, what in _LEFT_OVER:
        for text in page.texts:
            for match in pattern.finditer(text.words) if sign in text.words else ():
                yield PageFault(text.line + text.words.count("\n", 0, match.start()), what, match.group())


def _problems_of(tag: Tag) -> Iterator[tuple[str, str]]:
    """What is wrong with a tag, and how it begins."""
    attributes = tag.attributes
    if tag.name == "script" and "src" not in attributes and attributes.get("type", "").lower() not in _DATA:
        yield _INLINE_SCRIPT, f"<{tag.name}>"
    if tag.name == "style" or "style" in attributes:
        yield _INLINE_STYLE, f"<{tag.name} style="
    yield from ((_COMMAND, f"<{tag.name} {name}=") for name in attributes if _HANDLER.fullmatch(name))
    if tag.name == "form" and {"action", "method"} & attributes.keys():
        yield _SENDING_FORM, f"<{tag.name}>"
    for address in (attributes.get("href", ""), attributes.get("src", "")):
        if address.strip().lower().startswith(_RUNS):
            yield _ADDRESS_THAT_RUNS, f"<{tag.name} {address}"
    loads = tag.name in _LOADING or (tag.name == "link" and _LOADED_BY_LINK & {*attributes.get("rel", "").split()})
    for address in tag.addresses() if loads else ():
        if address.lower().startswith(_ELSEWHERE):
            yield _LOADED, f"<{tag.name} {address}"
