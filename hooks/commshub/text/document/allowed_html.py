"""The HTML that a page may hold. All else is refused, whether anybody has heard of it or not.

It is what Markdown makes itself, and what editors write where Markdown has no sign: a language, an abbreviation, a part
to open, a table with joined cells. Nothing here runs, hides, frames, asks for input, or looks like a part of the site
around the page.
"""

import re

_GLOBAL = ("class", "dir", "id", "lang", "title")
_SPOKEN = ("aria-label",)
_MEDIA = ("controls", "height", "poster", "preload", "src", "width")

# Each element with its attributes beside those that every element may have.
ELEMENTS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "span", "pre", "code"), frozenset()),
    **dict.fromkeys(("strong", "em", "b", "i", "s", "small", "sub", "sup", "mark", "abbr", "dfn"), frozenset()),
    **dict.fromkeys(("cite", "kbd", "samp", "var", "bdi", "bdo", "wbr"), frozenset()),
    **dict.fromkeys(("blockquote", "q"), frozenset({"cite"})),
    **dict.fromkeys(("del", "ins"), frozenset({"cite", "datetime"})),
    "time": frozenset({"datetime"}),
    "a": frozenset({"href", "hreflang", *_SPOKEN}),
    "ul": frozenset(),
    "ol": frozenset({"reversed", "start", "type"}),
    "li": frozenset({"value"}),
    **dict.fromkeys(("dl", "dt", "dd"), frozenset()),
    **dict.fromkeys(("table", "caption", "thead", "tbody", "tfoot", "tr"), frozenset()),
    **dict.fromkeys(("td", "th"), frozenset({"abbr", "colspan", "headers", "rowspan", "scope"})),
    "img": frozenset({"alt", "height", "loading", "sizes", "src", "srcset", "width"}),
    "picture": frozenset(),
    **dict.fromkeys(("figure", "figcaption"), frozenset()),
    "audio": frozenset({*_MEDIA, *_SPOKEN}),
    "video": frozenset({*_MEDIA, *_SPOKEN}),
    "source": frozenset({"media", "sizes", "src", "srcset", "type"}),
    "track": frozenset({"default", "kind", "label", "src", "srclang"}),
    "details": frozenset({"open"}),
    "summary": frozenset(),
}

# Classes that the engine gives: the language of code between fences, and the list of contents for `[TOC]`.
_CLASSES = re.compile(r"language-[\w+#.-]+|toc")
# The parts of the site around a page; what else the templates name has a dash in it after one of these words.
RESERVED_IDS = frozenset({"contents", "findings", "main", "main-menu", "more", "related"})
_ID = re.compile(r"[A-Za-z0-9_][\w.-]*", re.ASCII)


def is_allowed_attribute(element: str, name: str) -> bool:
    """Whether an element may have an attribute."""
    return name in _GLOBAL or name in ELEMENTS.get(element, frozenset())


def is_allowed_class(name: str) -> bool:
    """Whether a page may use a class."""
    return _CLASSES.fullmatch(name) is not None


def is_plain_id(name: str) -> bool:
    """Whether an id is made of what can stand in an address as it is."""
    return _ID.fullmatch(name) is not None
