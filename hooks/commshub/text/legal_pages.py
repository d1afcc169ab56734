"""The pages that the law asks for: how one is known, and what its parts say.

A legal page is known by the line `document:` at its top. What these rules look for are words that the law or the
regulator prescribes in English, so a translation is left to its translator.
"""

import re
from collections.abc import Iterator

from commshub.model.council import Council
from commshub.model.page import Heading, Page, Section
from commshub.model.site import Site
from commshub.text.document.document import Part, document_of, document_of_text

ACCESSIBILITY = "accessibility"
PRIVACY = "privacy"
COOKIES = "cookies"
DOCUMENTS = frozenset({ACCESSIBILITY, PRIVACY, COOKIES})

_COUNCIL_CALL = re.compile(r"\{\{\s*council\.(?P<part>\w+)\s*\}\}")
_MARKS = re.compile(r"[*_\[\]>]")


def legal_pages(site: Site, document: str) -> Iterator[Page]:
    """The pages that hold one of the legal documents in English."""
    return (page for page in site.pages if page.text("document") == document and page.language in {"", "en"})


def part_of(page: Page, id_: str) -> Section | None:
    """The section of a page that its kind declares under an id."""
    values = {name: page.text(name) for name in page.fields}
    asked = page.kind.asked_sections(values) if page.kind else ()
    return next((page.section(each) for each in asked if each.id == id_), None)


def start_of(page: Page, section: Section) -> int:
    """Where the text below a heading starts in the text of its page."""
    above = page.body.split("\n")[: section.heading.line - page.body_line]
    return page.body.index(section.text, sum(len(line) + 1 for line in above))


def prose_of(page: Page) -> str:
    """The text of a page with spaces in the place of notes, code and the targets of links."""
    return document_of(page).without(Part.COMMENTS, Part.CODE, Part.ADDRESSES)


def plain_text(markdown: str, council: Council | None) -> str:
    """A text as a reader sees it: no marks, one space between words, and the council's details written out."""
    text = document_of_text(markdown).cut(Part.COMMENTS, Part.ADDRESSES)
    if council:
        text = _COUNCIL_CALL.sub(lambda call: str(getattr(council, call["part"], call.group())), text)
    return " ".join(_MARKS.sub("", text).split())


def headings_below(page: Page, section: Section) -> tuple[Heading, ...]:
    """The headings inside a section."""
    first, last = section.heading.line, section.last_line
    return tuple(heading for heading in page.headings if first < heading.line <= last)
