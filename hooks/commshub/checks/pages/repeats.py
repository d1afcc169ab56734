"""What stands on a page twice, mostly through a paste or a merge."""

import re
from collections import Counter
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.page import CODE, blank
from commshub.model.site import Site
from commshub.text.formatting import quote

_POINT = re.compile(r"^ *(?:[-*+]|\d+\.) +(?P<words>.+)$")
# Shorter points, such as "Yes" or a call of a source, may well stand under two headings.
_LEAST_WORDS = 5
_BEGINNING = 6
_SIGNS = frozenset("-*+0123456789")


@rule(Level.WARNING)
def same_point(site: Site) -> Iterator[Finding]:
    """No point of a list stands on a page twice, not even with another ending.

    Readers wonder which of the two is meant, and stop trusting the list.

    ```diff
      # docs/help.md
      - The ways to refer for adults' services were updated.
      - We trained many people.
    - - The ways to refer for adult services were updated.
    ```
    > 'The ways to refer for adult services we…' stands here a second time
    """
    for page in site.pages:
        first: dict[tuple[str, ...], int] = {}
        for at, point in _alike(blank(CODE, page.body) if "`" in page.body else page.body):
            words = _stems(point)
            if len(words) >= _LEAST_WORDS and words in first:
                yield Finding(
                    page.location_in_text(at),
                    f"{quote(point, 40)} stands here a second time",
                    f"Keep one of the two: the first is on line {page.location_in_text(first[words]).line}.",
                )
            first.setdefault(words, at)


def _alike(text: str) -> Iterator[tuple[int, str]]:
    """The points that begin as another does, each with its place; to compare only those is far quicker."""
    points = list(_points(text))
    starts = Counter(words[:_BEGINNING].casefold() for _, words in points)
    return ((at, words) for at, words in points if starts[words[:_BEGINNING].casefold()] > 1)


def _points(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.split("\n"):
        # Most lines are no points, and their first letter tells.
        point = _POINT.match(line) if line.lstrip(" ")[:1] in _SIGNS else None
        if point:
            yield at + point.start("words"), point["words"]
        at += len(line) + 1


def _stems(words: str) -> tuple[str, ...]:
    """The words without the endings in which two copies of a sentence differ."""
    return tuple(re.sub(r"(?:'s|’s|s'|s’|s)$", "", word) for word in re.findall(r"[\w'’]+", words.casefold()))
