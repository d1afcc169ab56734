"""What pages say as evidence: their own prose, without headings, called facts and addresses."""

from functools import lru_cache

from commshub.model.page import Page, Section
from commshub.text.aboutness import SubjectText
from commshub.text.document.document import Part, document_of_text

_NO_PROSE = (Part.CODE, Part.COMMENTS, Part.CALLS, Part.ADDRESSES)


def page_text(page: Page) -> SubjectText:
    """All that a page says by itself."""
    called = frozenset(call.name for call in page.calls if call.shows_fact)
    return _text(page.body, _heading_numbers(page), 0, page.body.count("\n") + 1, called)


def section_text(page: Page, section: Section) -> SubjectText:
    """All that a section says by itself."""
    first, last = section.heading.line - page.body_line, section.last_line - page.body_line + 1
    called = frozenset(call.name for call in page.calls_in(section) if call.shows_fact)
    return _text(page.body, _heading_numbers(page), first, last, called)


def _heading_numbers(page: Page) -> frozenset[int]:
    """The lines of the body with a heading: it says what should follow, not that it does."""
    return frozenset(heading.line - page.body_line for heading in page.headings)


@lru_cache(maxsize=2048)  # several elements rest on the same page
def _text(body: str, headings: frozenset[int], first: int, last: int, called: frozenset[str]) -> SubjectText:
    lines = document_of_text(body).without(*_NO_PROSE).split("\n")
    prose = (line for number, line in enumerate(lines[first:last], first) if number not in headings)
    return SubjectText("\n".join(prose), called=called)
