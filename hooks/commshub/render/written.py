"""What stands on a page, twice: as Markdown for the engine, and as words for search, for programs and for lists."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """A piece of a page. Its words are Markdown too, in which facts are words and not the HTML that shows them."""

    markdown: str
    words: str

    def __add__(self, other: "Written") -> "Written":
        """One piece after another."""
        return Written(self.markdown + other.markdown, self.words + other.words)


def as_typed(markdown: str) -> Written:
    """Markdown whose words are its own."""
    return Written(markdown, markdown)


def joined(pieces: Iterable[Written], between: str = "") -> Written:
    """Pieces one after another, with the same between any two."""
    found = tuple(pieces)
    return Written(between.join(each.markdown for each in found), between.join(each.words for each in found))
