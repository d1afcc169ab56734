"""Where other people's words stand in a text: quotations that say where they come from, and titles of documents."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache

from commshub.text.document.document import document_of_text

LIST_ITEM = re.compile(r"[ \t>]*(?:[-*+•]|\d+[.)])[ \t]")
BLOCKQUOTE = re.compile(r" {0,3}>")
# However many there are, they part two blocks once; in a quotation its signs stand in them.
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*(?:>[ \t]*)*\n)+")
# A quotation says whose words it holds: by a called source, by a link, or by a name after a dash in a line of its own.
# Where a sentence or a point of a list ends; "No. 5" and "Mr. Smith" go on.
_STOP = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bNo)[.!?][\"'”’)*_]*\s+(?=\S)|\n(?=[ \t>]*(?:[-*+•|]"
    r"|\d+[.)])[ \t])"
)
_SOURCE = re.compile(r"\{\{ ?source\(|https?://|^[ \t>]*(?:—|–|--) ?\w|\bSource: \w", re.MULTILINE)
_SPEAKS_OF_WORDS = re.compile(
    r"\b(?:words?|phrases?|terms?|labels?|expressions?|avoid(?:s|ing)?|instead of|rather than"
    r"|(?:do not|don['’]t|does not|never|not) (?:say|use|write|call|speak of|talk of)|calls? (?:it|them|us|people))\b",
    re.IGNORECASE,
)
QUOTED = re.compile(
    r"“[^“”]*”"
    r"|(?<![\w])‘[^‘\n]*?[^\s‘]’(?!\w)"
    r"|(?<![\w\"])\"[^\"]*[^\s\"]\"(?!\w)"
    r"|(?<![\w'])'[^\s'](?:[^']|(?<=\w)'(?=\w))*'(?!\w)"
)


def block_at(text: str, offset: int) -> tuple[int, int]:
    """From where to where the lines go that stand together with a character: up to an empty line on both sides."""
    blocks = _blocks(text)
    return blocks[_number_of_block(blocks, offset)]


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """From where to where the sentence goes that a character stands in; a point of a list is one at most."""
    first, last = block_at(text, offset)
    start = first
    for stop in _STOP.finditer(text, first, last):
        if stop.end() > offset:
            return start, stop.end()
        start = stop.end()
    return start, last


def paragraph_at(text: str, offset: int) -> str:
    """The paragraph around a character; to a list and to a quotation belongs what leads up to it."""
    blocks = _blocks(text)
    number = _number_of_block(blocks, offset)
    start, end = blocks[number]
    while number and (LIST_ITEM.match(text, start) or BLOCKQUOTE.match(text, start)):
        number -= 1
        start = blocks[number][0]
    return text[start:end]


@lru_cache(maxsize=4096)  # several rules ask for many places of the same page
def _blocks(text: str) -> tuple[tuple[int, int], ...]:
    """From where to where each block of lines goes that empty lines part; there is at least one."""
    gaps = [gap.span() for gap in _EMPTY_LINES.finditer(text)]
    starts, ends = (0, *(end for _, end in gaps)), (*(start for start, _ in gaps), len(text))
    return tuple(zip(starts, ends, strict=True))


def _number_of_block(blocks: tuple[tuple[int, int], ...], offset: int) -> int:
    """Which block a character stands in. Of an empty line it is the block below, at the end of the text the last."""
    return min(bisect_left(blocks, offset, key=lambda block: block[1]), len(blocks) - 1)


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether some words stand in a quotation that says where it comes from."""
    first, last = block_at(text, start)
    block = text[first:last]
    if BLOCKQUOTE.match(block):
        return _names_source(text, *_with_neighbours(text, start))
    within = any(found.start() < start - first and end - first < found.end() for found in QUOTED.finditer(block))
    return within and _names_source(text, first, last)


def is_mentioned(text: str, start: int, end: int) -> bool:
    """Whether some words in quotation marks are only spoken of: 'We avoid words such as "hard to reach"'.

    A point of a list is led into by the paragraph above it.
    """
    first, last = block_at(text, start)
    marks = next(
        (at.span() for at in QUOTED.finditer(text, first, last) if at.start() < start and end < at.end()), None
    )
    if marks is None:
        return False
    paragraph = paragraph_at(text, start)
    lead = paragraph.partition("\n\n")[0] if LIST_ITEM.match(text, first) else ""
    return bool(_SPEAKS_OF_WORDS.search(lead + text[sentence_at(text, marks[0])[0] : marks[0]]))


def _names_source(text: str, first: int, last: int) -> bool:
    """Whether a part of a text says where its words come from."""
    if _SOURCE.search(text[first:last]):
        return True
    return any(first <= link.start < last for link in document_of_text(text).links)


def _with_neighbours(text: str, offset: int) -> tuple[int, int]:
    """From where to where a quotation goes with its neighbours, one of which may say who is quoted."""
    blocks = _blocks(text)
    number = _number_of_block(blocks, offset)
    return blocks[max(number - 1, 0)][0], blocks[min(number + 1, len(blocks) - 1)][1]


def is_in_title(text: str, start: int, end: int, titles: Iterable[str]) -> bool:
    """Whether some words stand inside the title of a document."""
    found = " ".join(text[start:end].casefold().split())
    for title in titles:
        if found in " ".join(title.casefold().split()):
            shape = r"\s+".join(re.escape(word) for word in title.split())
            if any(at.start() <= start and end <= at.end() for at in re.finditer(shape, text, re.IGNORECASE)):
                return True
    return False
