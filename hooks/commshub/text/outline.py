"""The outline of a page: its headings in order, those in HTML included."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from commshub.model.page import Page
from commshub.text.document.document import document_of
from commshub.text.document.nodes import Node

_LEVELS = {f"h{level}": level for level in range(1, 7)}


@dataclass(frozen=True, slots=True)
class OutlineHeading(Node):
    """A heading of a page, with its level and its words."""

    level: int
    text: str


def outline_of(page: Page) -> tuple[OutlineHeading, ...]:
    """The headings of a page's text in order, however they are written."""
    lines = page.body.split("\n")
    starts = tuple(accumulate((len(line) + 1 for line in lines), initial=0))
    marked: list[OutlineHeading] = []
    for heading in page.headings:
        number = heading.line - page.body_line
        first, end = starts[number] + heading.column - 1, starts[number] + len(lines[number].rstrip())
        marked.append(OutlineHeading(first, end, heading.level, heading.text))
    # One in which Markdown is read is a heading of the engine too, on the line of its words.
    known = {(each.level, page.body.count("\n", 0, each.start)) for each in marked}
    tagged = (each for each in _tagged(page) if known.isdisjoint(_places(page, each)))
    return tuple(sorted((*marked, *tagged), key=lambda each: each.start))


def _tagged(page: Page) -> Iterator[OutlineHeading]:
    """The headings that are written as tags."""
    document = document_of(page)
    opened: dict[str, int] = {}
    for number, element in enumerate(document.elements):
        if element.tag not in _LEVELS:
            continue
        if not element.closes:
            opened[element.tag] = number
        elif (first := opened.pop(element.tag, None)) is not None:
            tag = document.elements[first]
            words = document.words_between(tag.end, element.start)
            yield OutlineHeading(tag.start, element.end, _LEVELS[element.tag], words)


def _places(page: Page, heading: OutlineHeading) -> set[tuple[int, int]]:
    first, last = (page.body.count("\n", 0, at) for at in (heading.start, heading.end))
    return {(heading.level, line) for line in range(first, last + 1)}
