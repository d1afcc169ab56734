"""Facts and lines at the top of pages are words: what Markdown or HTML they hold is shown as it was typed."""

from collections.abc import Iterator, Sequence

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.text.document.document import Document, document_of_text
from commshub.text.document.nodes import Node
from commshub.text.formatting import quote
from commshub.text.passages import Role, passages

# The texts in which Markdown is read, and those that stand beside it or in files of other programs.
_NOT_FACTS = frozenset({Role.BODY, Role.ALT_TEXT, Role.DOCUMENT})
_SIGNS = ("](", "][", "<")


@rule(Level.WARNING)
def markup(site: Site) -> Iterator[Finding]:
    """No fact and no line at the top of a page holds a link, a picture or a tag.

    They are shown as words, in pages, in messages and in files for other programs. Readers would see the brackets, and
    could press nothing.

    ```diff
      # content_data/glossary.yml
      consent:
        term: consent
    -   meaning: agreeing freely; [see how](help.md)
    +   meaning: agreeing freely
    ```
    > '[see how](help.md)' is shown as it is typed: no link can stand here
    """
    for passage in passages(site).for_rule("plain-facts.markup"):
        if passage.role in _NOT_FACTS or not any(sign in passage.text for sign in _SIGNS):
            continue
        for what, node in _outermost(document_of_text(passage.text)):
            written = passage.text[node.start : node.end]
            yield Finding(
                passage.location(node.start, node.end),
                f"{quote(written)} is shown as it is typed: no {what} can stand here",
                "Write words only. Links, pictures and headings are written in the text of a page.",
            )


def _outermost(document: Document) -> Iterator[tuple[str, Node]]:
    """The links, pictures, tags and comments of a text; of what stands in another, and of closing tags, nothing."""
    found: Sequence[tuple[str, Node]] = (
        *(("link", each) for each in (*document.links, *document.undefined_names)),
        *(("picture", each) for each in document.images),
        *(("tag", each) for each in document.elements if document.body[each.end - 1] == ">" and not each.closes),
        *(("comment", each) for each in document.comments),
    )
    end = 0
    for what, node in sorted(found, key=lambda each: (each[1].start, -each[1].end)):
        if node.start >= end:
            yield what, node
            end = node.end
