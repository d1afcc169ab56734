"""What stands on a page twice, mostly through a paste or a merge."""

import re
from collections import Counter
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.text.document.document import Document, document_of
from commshub.text.formatting import quote

# Shorter points, such as "Yes" or a call of a source, may well stand under two headings.
_LEAST_WORDS = 5
_BEGINNING = 6


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
        for at, point in _alike(document_of(page)):
            words = _stems(point)
            if len(words) >= _LEAST_WORDS and words in first:
                yield Finding(
                    page.location_of_words(at, point),
                    f"{quote(point, 40)} stands here a second time",
                    f"Keep one of the two: the first is on line {page.location_in_text(first[words]).line}.",
                )
            first.setdefault(words, at)


def _alike(document: Document) -> Iterator[tuple[int, str]]:
    """The points that begin as another does, each with its place; to compare only those is far quicker."""
    starts = Counter(item.text[:_BEGINNING].casefold() for item in document.items)
    return ((item.text_at, item.text) for item in document.items if starts[item.text[:_BEGINNING].casefold()] > 1)


def _stems(words: str) -> tuple[str, ...]:
    """The words without the endings in which two copies of a sentence differ."""
    return tuple(re.sub(r"(?:'s|’s|s'|s’|s)$", "", word) for word in re.findall(r"[\w'’]+", words.casefold()))
