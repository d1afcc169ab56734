"""A page with nothing in it that could mislead, read without the engine: most pages are such.

Whatever depends on the lines around it (raw HTML, code that is set in, links with a name, odd backticks, an escape)
makes a page one for the engine.
"""

import re

from commshub.text.document.nodes import Code, CodeKind, Image, Link, LinkKind
from commshub.text.document.syntax import cover, spaces

# Raw HTML, an escape, a tab, a list of contents, an entity; lines that are set in; names of links; attributes that
# change where something leads.
_RISKY = re.compile(
    r"<[A-Za-z/!?]|\\|\t|\r|\[TOC\]|^ {4} *\S|^[ >]*(?:[>:*+-]|\d+\.) {5}|^[ >*+:\d.-]*\[[^\[\]]*\]:"
    r"|\{[^}\n]*\b(?:href|src|alt|title)\s*=",
    re.MULTILINE,
)
_CODE_SPAN = re.compile(r"`(?P<code>[^`\n|]+)`")
# A label goes on in the next line unless that line may begin something else.
_LINK = re.compile(
    r"(?P<image>!?)\[(?P<label>(?:[^\[\]\n|&]|\n(?=[^\s>#*+:=|~\d-]))*)\]"
    r"\((?P<target>[^()\s<>\"'|&]*)(?: \"(?P<title>[^\"\n|&()]*)\")?\)"
)
# The meaning of a term: the lines above it are terms, each by itself.
_MEANING = re.compile(r"^ {0,3}: ", re.MULTILINE)
_EMPHASIS = re.compile(r"(\*{1,3})(?=[^\s*])([^*\n]+)(?<=[^\s*])\1")
_MARK = re.compile(r"\*|(?<!\w)_|_(?!\w)")

Reading = tuple[tuple[Link, ...], tuple[Image, ...], tuple[Code, ...]]


def read_plainly(text: str, source: str, fenced: tuple[Code, ...]) -> Reading | None:
    """The links, the pictures and the code of a plain page; `None` if the engine has to be asked.

    `text` is the source with other characters in the place of called facts.
    """
    bare = cover(text, fenced)
    if _RISKY.search(bare) or ("|" in bare and _has_odd_rows(bare)):
        return None
    spans: tuple[Code, ...] = ()
    if "`" in bare:
        spans = tuple(
            Code(*each.span(), source[slice(*each.span("code"))].strip(), CodeKind.SPAN)
            for each in _CODE_SPAN.finditer(bare)
        )
        bare = cover(bare, spans)
        if "`" in bare:
            return None
    links: list[Link] = []
    images: list[Image] = []
    for found in _LINK.finditer(bare) if "](" in bare else ():
        label = source[slice(*found.span("label"))]
        target = source[slice(*found.span("target"))]
        title = source[slice(*found.span("title"))] if found["title"] else ""
        at, kind = found.start("target"), LinkKind.INLINE
        if found["image"]:
            images.append(Image(*found.span(), " ".join(label.split()), label, target, at, kind, title))
        elif (words := _words(label)) is None or ("\n" in label and _MEANING.search(bare)):
            return None
        else:
            links.append(Link(*found.span(), words, label, target, at, kind, title))
    rest = _LINK.sub(lambda each: spaces(each.group()), bare) if links or images else bare
    if "](" in rest or "][" in rest:
        return None
    return tuple(links), tuple(images), (*fenced, *spans)


def _words(label: str) -> str | None:
    """The words of a link without the marks of emphasis, or `None` if it is not clear which those are."""
    if "*" in label or "_" in label or "`" in label:
        if "`" in label and ("*" in label or "_" in label):
            return None
        label = _EMPHASIS.sub(r"\2", label).replace("`", "")
        if _MARK.search(label):
            return None
    return " ".join(label.split())


def _has_odd_rows(text: str) -> bool:
    """Whether a row of a table has more cells than its head: the engine drops them."""
    head = -1
    for line in text.split("\n"):
        cells = line.count("|")
        if not cells or head < 0:
            head = cells or -1
        elif cells != head:
            return True
    return False
