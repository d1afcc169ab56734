"""Where other people's words stand in a text: quotations that say where they come from, and titles of documents."""

import re
from collections.abc import Iterable

LIST_ITEM = re.compile(r"[ \t>]*(?:[-*+•]|\d+[.)])[ \t]")
BLOCKQUOTE = re.compile(r" {0,3}>")
EMPTY_LINE = re.compile(r"\n[ \t]*(?:>[ \t]*)?\n")
# A quotation says whose words it holds: by a called source, by a link, or by a name after a dash in a line of its own.
SOURCE = re.compile(r"\{\{ ?source\(|\]\(|https?://|^[ \t>]*(?:—|–|--) ?\w|\bSource: \w", re.MULTILINE)
QUOTED = re.compile(
    r"“[^“”]*”"
    r"|(?<![\w])‘[^‘\n]*?[^\s‘]’(?!\w)"
    r"|(?<![\w\"])\"[^\"]*[^\s\"]\"(?!\w)"
    r"|(?<![\w'])'[^\s'](?:[^']|(?<=\w)'(?=\w))*'(?!\w)"
)


def block_at(text: str, offset: int) -> tuple[int, int]:
    """From where to where the lines go that stand together with a character: up to an empty line on both sides."""
    start, end = 0, len(text)
    for gap in EMPTY_LINE.finditer(text):
        if gap.start() >= offset:
            end = gap.start()
            break
        start = gap.end()
    return start, end


def paragraph_at(text: str, offset: int) -> str:
    """The paragraph around a character; to a list and to a quotation belongs what leads up to it."""
    start, end = block_at(text, offset)
    while start and (LIST_ITEM.match(text, start) or BLOCKQUOTE.match(text, start)):
        start, _ = block_at(text, max(start - 2, 0))
    return text[start:end]


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether some words stand in a quotation that says where it comes from."""
    first, last = block_at(text, start)
    block = text[first:last]
    if BLOCKQUOTE.match(block):
        return bool(SOURCE.search(_with_neighbours(text, first, last)))
    within = any(found.start() < start - first and end - first < found.end() for found in QUOTED.finditer(block))
    return within and bool(SOURCE.search(block))


def _with_neighbours(text: str, first: int, last: int) -> str:
    """A quotation with the paragraphs before and after it, one of which may say who is quoted."""
    before, _ = block_at(text, max(first - 2, 0))
    _, after = block_at(text, min(last + 2, len(text)))
    return text[before:after]


def is_in_title(text: str, start: int, end: int, titles: Iterable[str]) -> bool:
    """Whether some words stand inside the title of a document."""
    found = " ".join(text[start:end].casefold().split())
    for title in titles:
        if found in " ".join(title.casefold().split()):
            shape = r"\s+".join(re.escape(word) for word in title.split())
            if any(at.start() <= start and end <= at.end() for at in re.finditer(shape, text, re.IGNORECASE)):
                return True
    return False
