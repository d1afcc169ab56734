"""What stands on a page twice, mostly through a paste or a merge."""

import re
from collections import Counter
from collections.abc import Iterator

from commshub.findings import Finding, Level
from commshub.rules import rule
from commshub.site.page import CODE, blank
from commshub.site.site import Site
from commshub.wording import quote

POINT = re.compile(r"^ *(?:[-*+]|\d+\.) +(?P<words>.+)$", re.MULTILINE)
# Shorter points, such as "Yes" or a call of a source, may well stand under two headings.
LEAST_WORDS = 5
BEGINNING = 6


@rule(Level.WARNING)
def same_point(site: Site) -> Iterator[Finding]:
    """No point of a list stands on a page twice, not even with another ending.

    Readers wonder which of the two is meant, and stop trusting the list.

    Fails:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    - The ways to refer for adults' services were updated.
    - We trained many people.
    - The ways to refer for adult services were updated.
    ```

    Passes:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    - The ways to refer for adults' services were updated.
    - We trained many people.
    ```
    """
    for page in site.pages:
        first: dict[tuple[str, ...], int] = {}
        for match in _alike(blank(CODE, page.body) if "`" in page.body else page.body):
            words = _stems(match["words"])
            place = page.place_in_text(match.start("words"))
            if len(words) >= LEAST_WORDS and words in first:
                yield Finding(
                    place,
                    f"{quote(match['words'], 40)} stands here a second time",
                    f"Keep one of the two: the first is on line {first[words]}.",
                )
            first.setdefault(words, place.line)


def _alike(text: str) -> list[re.Match[str]]:
    """The points that begin as another does; to compare only those is far quicker."""
    points = list(POINT.finditer(text))
    starts = Counter(point["words"][:BEGINNING].casefold() for point in points)
    return [point for point in points if starts[point["words"][:BEGINNING].casefold()] > 1]


def _stems(words: str) -> tuple[str, ...]:
    """The words without the endings in which two copies of a sentence differ."""
    return tuple(re.sub(r"(?:'s|’s|s'|s’|s)$", "", word) for word in re.findall(r"[\w'’]+", words.casefold()))
