"""Why some words stand as they are, told beside them in a way that no reader sees.

In a page: `<!-- house-style: vulnerable to radicalisation — the Act's own words -->`, in the same line or in a line of
its own above. In a file of facts: the same after a `#`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from commshub.text.document.document import document_of_text
from commshub.text.document.nodes import Comment, Node
from commshub.text.document.syntax import cut

_NAME = "house-style:"
_IN_FACTS = re.compile(rf"#[ ]*{_NAME}(?P<note>[^\n]*)")
# What parts the words from the reason. The note is found first and parted then: one pattern for both would try each
# space of a long note as the end of each of its pieces.
_PARTS = re.compile(r"\s(?:—|–|--?)(?!\S)|:(?!\S)")


@dataclass(frozen=True, slots=True)
class InlineSuppression:
    """A note from `start` to `end` that lets some words stand in the lines from `first` to `last`; all are offsets."""

    words: str
    why: str
    start: int
    end: int
    first: int
    last: int

    def covers(self, found: str, at: int) -> bool:
        """Whether it speaks of the words that were found at a place."""
        return self.first <= at < self.last and bool(self.words) and _normalised(self.words) in _normalised(found)


def inline_suppressions_of_page(text: str) -> Iterator[InlineSuppression]:
    """The notes in the text of a page; one that an example shows is none."""
    for comment in document_of_text(text).comments if _NAME in text else ():
        if is_inline_suppression(comment):
            yield _suppression(text, comment, comment.text.strip().removeprefix(_NAME))


def inline_suppressions_of_facts(text: str) -> Iterator[InlineSuppression]:
    """The notes in a file of facts."""
    for found in _IN_FACTS.finditer(text) if _NAME in text else ():
        yield _suppression(text, Node(*found.span()), found["note"])


def is_inline_suppression(comment: Comment) -> bool:
    """Whether a comment of a page is such a note."""
    return comment.text.lstrip().startswith(_NAME)


def _suppression(text: str, note: Node, said: str) -> InlineSuppression:
    """A note that fills its lines speaks of the next line, any other of its own."""
    first = text.rfind("\n", 0, note.start) + 1
    last = _end_of_line(text, note.end)
    if not (text[first : note.start] + text[note.end : last]).strip():
        last = _end_of_line(text, min(last + 1, len(text)))
    words, why = _parted(said.strip())
    return InlineSuppression(words, why, note.start, note.end, first, last)


def _parted(note: str) -> tuple[str, str]:
    """The words that a note speaks of, in one line, and the reason that it gives."""
    parts = _PARTS.search(note)
    words, why = (note[: parts.start()], note[parts.end() :]) if parts else (note, "")
    return " ".join(words.split()), why.strip()


def without_inline_suppressions(markdown: str) -> str:
    """A page's text without such notes; those that an example shows stay."""
    if _NAME not in markdown:
        return markdown
    notes = filter(is_inline_suppression, document_of_text(markdown).comments)
    return cut(markdown, (_with_spaces(markdown, note) for note in notes))


def _with_spaces(text: str, note: Comment) -> Node:
    """A note with the spaces before it, or with its lines if it fills them."""
    start, end = len(text[: note.start].rstrip(" \t")), _end_of_line(text, note.end)
    fills_lines = text[start - 1 : start] in {"", "\n"} and not text[note.end : end].strip(" \t")
    return Node(start, min(end + 1, len(text)) if fills_lines else note.end)


def _end_of_line(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def _normalised(words: str) -> str:
    return " ".join(re.sub(r"[\s*_>-]+", " ", words.replace("’", "'").casefold()).split())
