"""Words that only hold a place for others: gaps of a shape that nobody means, and words that promise what is to come.

Every hub refuses these kinds. `content_data/pages.yml` can add words of its own, and takes none away.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from commshub.text.document.document import Part, document_of_text
from commshub.text.document.nodes import Node
from commshub.text.document.syntax import blank, cover
from commshub.text.mentions import is_mentioned
from commshub.text.protective_markings import BRACKETED_NOTE
from commshub.text.unfinished_words import find_noise, find_promises

# A name in square brackets in capitals, unless it is a link, an abbreviation to explain, or the table of contents.
_NAME_IN_CAPITALS = re.compile(r"(?<![\]*])\[(?!(?:TOC|REDACTED)\])[A-Z][A-Z0-9 _-]{2,}\](?![(\[]|: *[<h])")
# What a sign stands for that somebody is to exchange: a letter X, a question mark, a line, a zero.
_ANY = r"(?:x{1,4}|\?{1,4}|_{1,4}|\*{2,4}|[-–—]{1,4})"
_DATE = (
    rf"(?<![\w/.-])(?:(?=[\d/.]*[x?_*–—-])(?:\d{{1,2}}|{_ANY})/(?:\d{{1,2}}|{_ANY})/(?:\d{{2,4}}|{_ANY})|00?/00?/\d+)"
    r"(?![\w/])"
)
# Roman numerals and chromosomes are written with the same letter.
_ROMAN = re.compile(
    r"\b(?:part|chapter|article|schedule|title|volume|appendix|section|annex|louis|book|number|no\.|chapters|parts|and"
    r"|century|pius|john|leo)[ ]\Z",
    re.IGNORECASE,
)
_RUN_OF_X = re.compile(
    r"(?<![\w.@/-])(?:[£€$]?(?:\d{1,5}[ -])?x{2,}(?:[ -]x{2,}){0,4}(?:[.,:][x\d]{1,9}){0,4}%?|\d{1,2}[:.]xx"
    r"|\d{1,9}x{2,})"
    r"(?![\w@/-]| chromosome)",
    re.IGNORECASE,
)
_SIGNS = re.compile(
    r"\.{5,}|…{2,}|\.(?: \.){4,}|…(?: …)+"
    r"|(?<=[^\s_*\\] )_{3,}(?![\w_*])|(?<=[:(£])_{3,}(?!\w)|(?<![\w_*\\])_{3,}(?=[ ]?[^\s_*])(?!\w)"
    r"|(?<=:) ?[-–—]{2,}[ \t]*$"
    r"|(?<![\w?!)\"'”’])\?{2,}|\?{3,}|[£€$]\?+"
    rf"|{_DATE}|(?<!\d)0{{3,5}}[ -]?0{{3}}[ -]?0{{3,4}}(?!\d)|(?<![\w@])@{{2,}}(?!\w)"
    r"|(?<=[\w:,(] )#{2,}(?= ?(?:days?|hours?|weeks?|months?|people|staff|residents|per cent)\b)",
    re.IGNORECASE | re.MULTILINE,
)
# Hardly any text has one of these, and to look for letters is far quicker than to look for a pattern.
_LETTERS_OF_SIGNS = (
    *("....", ". . .", "……", "… …", "__", "??", "--", "––", "——", "£?", "€?", "$?", "00", "@@", " ##", ":##", "(##"),
    *(f"{sign}/" for sign in "xX?_*-–—"),
    *(f"/{sign}" for sign in "xX?_*-–—"),
)

# What may stand in square brackets that are no link: numbers and letters of a list, a box to tick, the year of a
# judgment, a mark in words that are quoted, and what sort of a file a download is.
_MAY_STAND = re.compile(
    r"\[(?:[\d\s.,;–-]*|x|[a-z]{1,2}|[ivxl]+|\^.*|toc|\s*redacted:?\s*|sic|withdrawn|…|\.\.\.|(?:19|20)\d\d\w?"
    r"|(?:opens|external|video|audio|map|pdf|word|excel|odt|ods|csv|docx?|xlsx?|html|zip|accessible)\b.*"
    r"|.*\b\d+(?:\.\d+)? ?(?:kb|mb|pages?|minutes?))\]",
    re.IGNORECASE,
)
_SQUARE = re.compile(r"(?<![!\]\\*\w])\[[^\[\]\n]{1,80}\](?! ?[(\[]|:)")
# What a gap is called or asks for, in brackets of any shape.
_ASKS = (
    r"(?:insert|add|enter|your|name|date|time|area|council|borough|county|venue|number|phone|telephone|e-?mail|address"
    r"|link to|contact|role|team|place|location|title|text|organisation|school|local|lead|tb[acd]|to be|fill|delete"
    r"|type|comment|xx+)"
)
_ASKING = re.compile(rf"\[{_ASKS}\b", re.IGNORECASE)
_CURLY = re.compile(
    r"(?<![{$%\w])[$%]?\{ ?[A-Za-z][A-Za-z0-9 '’_/-]{1,60}\}(?!\})|(%%|@@|##)\w[\w ]{0,60}\1|«\w+»"
    r"|(?<![\w$])\$[A-Z]{2,}(?:_[A-Z]+)+(?!\w)"
)
_SIGNS_OF_CURLY = ("{", "%%", "@@", "##", "«", "$")
_ANGLE = re.compile(rf"<{{1,2}} ?{_ASKS}\b[^<>\n=\"]{{0,60}}>{{1,2}}(?!\w)", re.IGNORECASE)
_WEB_ADDRESS = re.compile(r"https?://[^\s)>\"']+")
# Elements of HTML whose names are words of that list.
_ELEMENTS = frozenset({"address", "area", "link", "time", "title"})
# A whole value that says nothing.
_NOTHING_SAID = re.compile(
    r"[\W_]+|n\.?/?a\.?|nil|null|none|tests?|testing|test page|unknown|not known|vacant|(?:new|my) page|page title"
    r"|dummy"
    r"|copy of .+|heading \d|x+|example",
    re.IGNORECASE,
)

# Words that hold a place only as they stand here: a panel meets to determine whether, and readers fill in forms.
_UNSAID = re.compile(
    r"\bto determine(?=[ ]*(?:[.;)]|$))|\bplease fill (?:in )?(?:this|the) (?:section|part|page|field|box|gap|space)\b"
    r"|\bplease fill this in\b",
    re.IGNORECASE | re.MULTILINE,
)


def find_placeholders(text: str, listed: tuple[str, ...]) -> Iterator[re.Match[str]]:
    """Every placeholder in a text: those of a shape, those that promise what is to come, and those listed."""
    seen = _readable(text)
    told: set[int] = set()
    for match in _candidates(text, seen, listed):
        # '[TBC]' is one placeholder, not two.
        if told.isdisjoint(range(*match.span())):
            told.update(range(*match.span()))
            yield match


def _candidates(text: str, seen: str, listed: tuple[str, ...]) -> Iterator[re.Match[str]]:
    # A note to a colleague is told of by a rule of its own, unless it is a listed word.
    noted = any(sign in seen for sign in ("[", "TODO", "FIXME"))
    notes = [each.span() for each in BRACKETED_NOTE.finditer(seen)] if noted else []
    outside = cover(seen, (Node(*span) for span in notes))
    yield from _NAME_IN_CAPITALS.finditer(seen) if "[" in seen else ()
    yield from _in_brackets(text, outside)
    yield from _gaps(outside)
    yield from (each for each in find_promises(outside, text) if not is_mentioned(outside, each))
    yield from (each for each in find_noise(outside) if not is_mentioned(outside, each))
    # To look for a word as it stands is far quicker than to look for a pattern.
    folded = text.casefold()
    if "to determine" in folded or "please fill" in folded:
        yield from _UNSAID.finditer(text)
    for word, pattern in _patterns(listed):
        if word in folded:
            yield from (each for each in pattern.finditer(seen) if not is_mentioned(seen, each))


def _readable(text: str) -> str:
    """The text without called facts, comments and the addresses of links: nobody reads those as words."""
    if not any(map(text.__contains__, ("](", "][", "]:", "{", "<", "://"))):
        return text
    return blank(_WEB_ADDRESS, document_of_text(text).without(Part.CALLS, Part.COMMENTS, Part.ADDRESSES))


def _in_brackets(text: str, seen: str) -> Iterator[re.Match[str]]:
    if "[" in seen:
        links = [(each.start, each.end) for each in _linked(text)]
        for match in _SQUARE.finditer(seen):
            linked = any(first <= match.start() < last for first, last in links)
            quoted = not _ASKING.match(match.group()) and is_mentioned(seen, match)
            if not linked and not quoted and not _MAY_STAND.fullmatch(match.group()):
                yield match
    if any(map(seen.__contains__, _SIGNS_OF_CURLY)):
        yield from _CURLY.finditer(seen)
    if "<" in text:
        document = document_of_text(text)
        tags = {each.start for each in document.elements if each.tag in _ELEMENTS}
        shown = document.without(Part.CALLS, Part.COMMENTS)
        yield from (each for each in _ANGLE.finditer(shown) if each.start() not in tags)


def _linked(text: str) -> tuple[Node, ...]:
    document = document_of_text(text)
    return (*document.links, *document.images, *document.definitions)


def _gaps(seen: str) -> Iterator[re.Match[str]]:
    if any(map(seen.__contains__, _LETTERS_OF_SIGNS)):
        yield from _SIGNS.finditer(seen)
    if "xx" in seen or "XX" in seen or ":x" in seen or "Xx" in seen:
        for match in _RUN_OF_X.finditer(seen):
            if not (match.group() in {"XX", "XXX"} and _ROMAN.search(seen[max(0, match.start() - 20) : match.start()])):
                yield match


def says_nothing(text: str, name: str = "") -> bool:
    """Whether a whole value is a stroke, "n/a", "test" or the like, or no more than the name of its line."""
    return text.strip().casefold() == name or bool(_NOTHING_SAID.fullmatch(text.strip()))


@lru_cache(maxsize=8192)  # the same texts are looked at by several rules
def is_unfinished(text: str, listed: tuple[str, ...]) -> bool:
    """Whether a text holds a placeholder."""
    return next(find_placeholders(text, listed), None) is not None


@cache
def _patterns(listed: tuple[str, ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each listed placeholder in small letters, and as a pattern for a word of its own in any letter case."""
    patterns = []
    for word in listed:
        edge = r"\b" if word[0].isalnum() and word[-1].isalnum() else ""
        patterns.append((word.casefold(), re.compile(f"{edge}{re.escape(word)}{edge}", re.IGNORECASE)))
    return tuple(patterns)
