"""Which pages to look at so that every structure of any page is seen: few pages stand for all of them."""

from collections.abc import Iterable, Mapping
from html.parser import HTMLParser

# Elements that hold nothing, and have no end tag.
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

Structure = tuple[str, str]


class _Structures(HTMLParser):
    """Gathers every element with its classes and its direction, and that of its parent."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = [("", "")]
        self.found: set[Structure] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element below the one that is open."""
        values = dict(attrs)
        name = ".".join((tag, *sorted((values.get("class") or "").split()), values.get("dir") or ""))
        self.found.add((self.open[-1][1], name))
        if tag not in VOID:
            self.open.append((tag, name))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that is closed at once, as in drawings."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those in it whose end may be left out."""
        if any(tag == each for each, _ in self.open):
            while self.open.pop()[0] != tag:
                pass


def structures(html: str) -> frozenset[Structure]:
    """Every pair of parent and child in a page, each an element with its classes."""
    parser = _Structures()
    parser.feed(html)
    parser.close()
    return frozenset(parser.found)


def stand_for_all(pages: Mapping[str, Iterable[Structure]]) -> list[str]:
    """Pages that hold every structure between them, in order: each time the one that shows most that is new."""
    left = {page: set(found) for page, found in sorted(pages.items())}
    chosen = []
    while any(left.values()):
        most = max(left, key=lambda page: len(left[page]))
        seen = left.pop(most)
        chosen.append(most)
        left = {page: found - seen for page, found in left.items()}
    return sorted(chosen)
