"""Facts and lines at the top of pages are words: what Markdown or HTML they hold is shown as it was typed."""

from collections.abc import Iterator, Sequence

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.document.document import Document, document_of_text
from commshub.text.document.html_tokens import HtmlTokenKind, html_tokens
from commshub.text.document.nodes import Node
from commshub.text.document.syntax import sign_codes
from commshub.text.formatting import quote
from commshub.text.passages import Role, passages

# The texts in which Markdown is read, and those that stand beside it or in files of other programs.
_NOT_FACTS = frozenset({Role.BODY, Role.ALT_TEXT, Role.DOCUMENT})
_WHAT = {HtmlTokenKind.COMMENT: "comment"}
_SIGNS = ("](", "][", "<", "&")


@rule()
def markup(site: Site) -> Iterator[Finding]:
    """No fact and no line at the top of a page holds a link, a picture, a tag or the code of a sign.

    They are shown as words, in pages, in messages and in files for other programs. Readers would see the brackets, and
    could press nothing. Other programs may take a tag for one, and run it.

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
    """The links, pictures, tags and comments of a text; of what stands in another, and of closing tags, nothing.

    What browsers would take for a tag is one, whether it ends or not, and in whatever signs it stands.
    """
    tokens = tuple(html_tokens(document.body)) if "<" in document.body else ()
    opening = tuple(each for each in tokens if each.kind is not HtmlTokenKind.END)
    found: Sequence[tuple[str, Node]] = (
        *(("link", each) for each in (*document.links, *document.undefined_names)),
        *(("picture", each) for each in document.images),
        *((_WHAT.get(each.kind, "tag"), Node(each.start, each.end)) for each in opening or tokens),
        *(("code of a sign", each) for each in sign_codes(document.body)),
    )
    end = 0
    for what, node in sorted(found, key=lambda each: (each[1].start, -each[1].end)):
        if node.start >= end:
            yield what, node
            end = node.end
