"""The words of a text in Markdown that a reader sees: no code that is marked, no notes, no calls, no addresses."""

import re
from functools import lru_cache
from html import unescape

from commshub.model.page import Page, Section
from commshub.text.document.document import Part, document_of_text
from commshub.text.document.inlines import words_of
from commshub.text.document.nodes import CodeKind, LinkKind, Node
from commshub.text.document.syntax import cover, cut

# The vowel signs of Arabic and of the scripts of India are no letters to Python, but they do not end a word.
_WORD = re.compile(r"[^\W_](?:[\w'’\u064b-\u0670\u0900-\u0963\u0980-\u0dff-]|[.,](?=\d))*")
# What begins a point of a list, a quotation or a heading.
_BEGINS_LINE = re.compile(r"^[-*>#]+ +", re.MULTILINE)
_NOT_COUNTED = (Part.COMMENTS, Part.CALLS, Part.ADDRESSES)


def count_words(markdown: str) -> int:
    """How many words of a Markdown text a reader sees."""
    return _count(document_of_text(markdown).without(*_NOT_COUNTED))


def plain_words(markdown: str) -> str:
    """The words of a Markdown text in one line, without any of its signs; of a link only the words that are pressed."""
    document = document_of_text(markdown)
    opening = (
        Node(link.start, link.start + 1)
        for link in document.links
        if link.kind in {LinkKind.INLINE, LinkKind.REFERENCE}
    )
    hidden = (*document.images, *opening, *document.nodes(Part.ADDRESSES), *document.comments)
    return words_of(_BEGINS_LINE.sub("", cut(markdown, hidden)))


def count_words_below(page: Page, section: Section) -> int:
    """How many words a reader reads below a heading: no called facts, no code and no alternative texts."""
    return _count(shown_below(page, section))


def shown_below(page: Page, section: Section) -> str:
    """The text that is counted below a heading, line by line."""
    lines = _counted_lines(page.body)
    return "\n".join(lines[section.heading.line - page.body_line + 1 : section.last_line - page.body_line + 1])


def called_below(page: Page, section: Section) -> str:
    """The running text below a heading, with the calls of facts in it, and without tables."""
    lines = _lines_with_calls(page.body)
    below = lines[section.heading.line - page.body_line + 1 : section.last_line - page.body_line + 1]
    return "\n".join(line for line in below if not line.startswith("|"))


def shown_in(page: Page) -> str:
    """All of the text that is counted on a page."""
    return "\n".join(_counted_lines(page.body))


def shown_before_sections(page: Page) -> str:
    """The text that is counted before the first section of a page; all of it, if the page has none."""
    lines = _counted_lines(page.body)
    return "\n".join(lines[: page.sections[0].heading.line - page.body_line] if page.sections else lines)


def is_in_sight(markdown: str, at: int) -> bool:
    """Whether a reader sees what stands at a place as words: it is in no note, code, called fact or address."""
    return not document_of_text(markdown).without(*Part)[at].isspace()


def _count(visible: str) -> int:
    return len(_WORD.findall(unescape(visible)))


@lru_cache(maxsize=256)  # the sections of a page are counted one after another
def _counted_lines(body: str) -> list[str]:
    document = document_of_text(body)
    blocks = (each for each in document.code if each.kind in {CodeKind.FENCE, CodeKind.INDENTED})
    return cover(document.without(*_NOT_COUNTED), (*blocks, *document.images)).split("\n")


@lru_cache(maxsize=256)  # as above
def _lines_with_calls(body: str) -> list[str]:
    document = document_of_text(body)
    return cover(document.without(Part.CODE, Part.COMMENTS, Part.ADDRESSES), document.images).split("\n")
