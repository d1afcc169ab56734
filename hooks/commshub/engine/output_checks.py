"""A last look at the pages as they are about to be published, whoever wrote what is in them.

The rules look at what editors write. A template, or what the engine makes of a text, can still put something into a
page that the page's own policy blocks: the reader would see a hole. Such a site is not published.
"""

import re
from collections.abc import Iterator
from pathlib import Path

ENDING = "*.html"
# A script without an address stands inline; data in a script element does not run.
INLINE_SCRIPT = re.compile(r"<script\b(?![^>]*\b(?:src=|type=\"?application/(?:ld\+)?json))[^>]*>", re.IGNORECASE)
INLINE_STYLE = re.compile(r"<style\b|<[a-z][^<>]*\sstyle=", re.IGNORECASE)
HANDLER = re.compile(r"<[a-z][^<>]*\son[a-z]{3,}=", re.IGNORECASE)
ADDRESS_THAT_RUNS = re.compile(r"\b(?:href|src)=[\"']?\s*(?:javascript|vbscript):", re.IGNORECASE)
LOADED = re.compile(
    r"<(?:script|img|iframe|audio|video|source|embed)\b[^>]*\ssrc=[\"']?(?P<src>(?:https?:)?//[^\"'\s>]+)"
    r"|<link\b(?=[^>]*\brel=[\"']?(?:stylesheet|icon|preload|preconnect|manifest))[^>]*\shref=[\"']?"
    r"(?P<href>(?:https?:)?//[^\"'\s>]+)",
    re.IGNORECASE,
)
# The form for words to look for sends nothing; a script of ours reads it.
SENDING_FORM = re.compile(r"<form\b[^>]*\s(?:action|method)\b", re.IGNORECASE)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)

PROBLEMS = (
    (INLINE_SCRIPT, "a script that stands in the page"),
    (INLINE_STYLE, "looks that stand in the page"),
    (HANDLER, "a command in an attribute, such as 'onclick'"),
    (ADDRESS_THAT_RUNS, "a link that runs a script"),
    (LOADED, "something that is loaded from another site"),
    (SENDING_FORM, "a form that sends what people type"),
    (COMMENT, "a comment, which everybody can read"),
)
# What is left over: a fact that nobody filled in, and the mark of a paper that was never meant for the public. Each is
# looked for only where its letters are, and not where an example shows it.
EXAMPLE = re.compile(r"<(pre|code|script)\b.*?</\1>", re.DOTALL)
LEFT_OVER = (
    ("{{", re.compile(r"\{\{"), "a fact that was not filled in"),
    ("{%", re.compile(r"\{%"), "a piece of a template"),
    ("SENSITIVE", re.compile(r"\bOFFICIAL[ -–]{1,3}SENSITIVE\b"), "a protective marking"),
    ("NOT PROTECTIVELY", re.compile(r"\bNOT PROTECTIVELY MARKED\b"), "a protective marking"),
)
# What the site is made from, and what editors' programs leave behind.
SOURCES = (".md", ".yml", ".yaml", ".py", ".bak", ".orig", ".tmp", "~")


def check_output(site_dir: Path) -> tuple[str, ...]:
    """A sentence for each fault of the finished site: which page, its line, and what is in it that must not be."""
    pages = (
        f"The page '{page.relative_to(site_dir).as_posix()}' holds {what} in line {line}."
        for page in sorted(site_dir.rglob(ENDING))
        for line, what in problems_in(page.read_text(encoding="utf-8"))
    )
    sources = (
        f"The file '{file.relative_to(site_dir).as_posix()}' is a source, and would be published."
        for file in sorted(site_dir.rglob("*"))
        if file.name.endswith(SOURCES)
    )
    return (*pages, *sources)


def problems_in(html: str) -> Iterator[tuple[int, str]]:
    """What must not be in a page, and the line it is in."""
    for shape, what in PROBLEMS:
        for match in shape.finditer(html):
            yield html.count("\n", 0, match.start()) + 1, what
    left_over = [each for each in LEFT_OVER if each[0] in html]
    plain = EXAMPLE.sub(lambda found: "\n" * found.group().count("\n"), html) if left_over else ""
    for _, pattern, what in left_over:
        for match in pattern.finditer(plain):
            yield plain.count("\n", 0, match.start()) + 1, what
