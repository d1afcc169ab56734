"""Documents are credited to those who published them.

A reader who looks for the toolkit at the wrong office does not find it, and doubts the rest of the page.
"""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.facts import Source
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.document.document import Part
from commshub.text.formatting import quote
from commshub.text.passages import Passage, passages

_SENTENCE = re.compile(r"[^.!?\n]*(?:\n(?!\n)[^.!?\n]*)*")


@rule()
def wrong_publisher(site: Site) -> Iterator[Finding]:
    """A document that is often credited to somebody else is not credited to them here.

    `content_data/sources.yml` says under which other names a document goes (`called`), and who is often taken for its
    publisher (`not_by`). A sentence with both says who really published it, or leaves the other out.

    ```diff
      # content_data/sources.yml
      prevent-toolkit:
        called: [self-assessment toolkit]
        not_by: [Local Government Association]
      # docs/help.md
    - We use the self-assessment toolkit of the Local Government Association.
    + We use the self-assessment toolkit of the Home Office.
    ```
    > 'self-assessment toolkit' is not by 'Local Government Association'
    """
    mistaken = [source for _, source in site.sources if source.not_by]
    for passage in passages(site).for_rule("publishers.wrong-publisher") if mistaken else ():
        for source in mistaken:
            if any(name in passage.text for name in source.not_by):
                yield from _credited(passage, source)


def _credited(passage: Passage, source: Source) -> Iterator[Finding]:
    """Every sentence of a text that credits a document to somebody who did not publish it."""
    document = re.compile("|".join(re.escape(name) for name in (source.title, *source.called)), re.IGNORECASE)
    other = re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in source.not_by)})\b")
    for sentence in _SENTENCE.finditer(passage.without(Part.CODE, Part.CALLS)):
        words = re.sub(r"\s", " ", sentence.group())
        found, named = document.search(words), other.search(words)
        if found and named and source.publisher not in words:
            yield Finding(
                passage.location(*(sentence.start() + at for at in named.span())),
                f"{quote(found.group(), 30)} is not by {quote(named.group(), 30)}",
                f"It was published by {quote(source.publisher)}. Name them, or nobody.",
            )
