"""The sections of a page as their kind shows them: a section with a look is wrapped, and `styles/kinds.css` draws it.

The wrapping is Markdown in HTML, which every engine that reads our Markdown knows. A section that holds HTML of its
editor is left as it is: an element that is not closed there would swallow our own.
"""

import re
from collections.abc import Iterator

from commshub.model.page import Page, Section
from commshub.model.page_kinds import Look
from commshub.text.document.document import document_of

_HEADING = re.compile(r"##\s+(?P<words>.*?)(?P<id>\s*\{#[^}]*\})?\s*")

# What a screen reader says before the heading of an emergency, in place of the colour that others see.
# https://service-manual.nhs.uk/design-system/components/care-cards
_URGENCY = '<span class="unseen">Immediate action required: </span>'


def laid_out(page: Page, body: str, after_emergency: str = "") -> str:
    """A page's text, or the same lines with other words in them, with its sections shown as its kind says.

    What is to be read right after the section on emergencies is left out on a page that has none.
    """
    lines = body.split("\n")
    for section, look in sorted(_styled_sections(page), key=lambda each: each[0].heading.line, reverse=True):
        first, end = section.heading.line - page.body_line, section.last_line - page.body_line + 1
        heading = _HEADING.fullmatch(lines[first])
        if heading and not _holds_html(page, first + 1, end):
            text = "\n".join(lines[first + 1 : end])
            lines[first:end] = [_wrapped(_heading(heading, section, look, page), text, look)]
            end = first + 1
        if look is Look.EMERGENCY and after_emergency:
            lines[end:end] = ["", after_emergency, ""]
            after_emergency = ""
    return "\n".join(lines)


def begins_with_emergency(page: Page) -> bool:
    """Whether a page has a section that says what to do in an emergency."""
    return any(look is Look.EMERGENCY for _, look in _styled_sections(page))


def _holds_html(page: Page, first: int, end: int) -> bool:
    """Whether a tag stands in some lines of a page's text; a web or mail address in angle brackets is none."""
    lines = page.body.split("\n")
    start = sum(len(line) + 1 for line in lines[:first])
    stop = start + sum(len(line) + 1 for line in lines[first:end])
    return any(start <= tag.start < stop for tag in document_of(page).elements)


def framed(name: str, text: str, element: str = "div") -> str:
    """Markdown in an element of a class."""
    return f'<{element} class="{name}" markdown="1">\n\n{text.strip()}\n\n</{element}>\n'


def _styled_sections(page: Page) -> Iterator[tuple[Section, Look]]:
    """The sections that do not simply follow one another, each with its look."""
    for rule in page.kind.asked_sections(page.fields) if page.kind else ():
        section = page.section(rule)
        if section and rule.shown_as is not Look.PLAIN:
            yield section, rule.shown_as


def _heading(heading: re.Match[str], section: Section, look: Look, page: Page) -> str:
    """The heading as it stands; that of an emergency with words before it, and with the id that it has without them."""
    if look is not Look.EMERGENCY or page.text("language"):
        return heading.group()
    return f"## {_URGENCY}{heading['words']} {{#{section.heading.anchor}}}"


def _wrapped(heading: str, text: str, look: Look) -> str:
    quoted = framed("said", text, "blockquote") if look is Look.QUOTATION else text
    return "\n" + framed(f"part part-{look}", f"{heading}\n\n{quoted}", "section")
