"""Words that point to another part of the page: what they point to is there.

A phone shows one column, and a screen reader has no right and no left. "The numbers at the top of the page" helps only
where there are numbers above.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from commshub.checks.rule import rule
from commshub.model.fact_kinds import CARE_FACTS
from commshub.model.findings import Finding, Level, Location
from commshub.model.page import Page
from commshub.model.site import EDITORS, Site
from commshub.text.document.document import document_of
from commshub.text.formatting import quote
from commshub.text.passages import Role, passages
from commshub.text.word_lines import word_pattern

_THING = (
    r"(?P<thing>(?:phone |telephone )?numbers?|contacts?|contact details|forms?|tables?|links?|maps?|pictures?|photos?)"
)
_ENDS = r"(?=[.,;:!?)]|\s*$|\s+(?:or|and|to|for|if|can|will|is|are|at any|day|of (?:this|the) (?:page|screen))\b)"
_POINTER = word_pattern(
    rf"\b(?:the|these|those|our|any of the|one of the) {_THING} (?:(?:at|in) the (?P<end>top|start|head|bottom|end"
    rf"|foot) of (?:the|this|each|every) page|(?P<side>on the (?:left|right)(?:[- ]hand side)?){_ENDS}"
    rf"|(?P<way>above|below){_ENDS})",
    flags=re.IGNORECASE,
)
_POINTING = frozenset({b"top", b"start", b"head", b"bottom", b"end", b"foot", b"above", b"below", b"left", b"right"})
_ABOVE = frozenset({"top", "start", "head", "above"})


@rule(Level.WARNING, follows=("contacts.unknown-contact", "facts.broken-call", "facts.unknown-fact"))
def nothing_there(site: Site) -> Iterator[Finding]:
    """What a text says to be above, below, or at an end of the page is there.

    ```diff
      # docs/help.md
    - Ring the numbers at the top of this page.
    + Call {{ contact("prevent-team").phone }}.
    ```
    > 'the numbers at the top of this page' points to nothing
    """
    for passage in passages(site).for_rule("pointers.nothing-there", _POINTING):
        if passage.path.startswith(EDITORS):
            continue
        for found in _POINTER.find(passage.words, passage.text):
            page = passage.page if passage.role is Role.BODY else None
            if not (page and _is_there(page, found)):
                yield Finding(
                    passage.location(*found.span()),
                    f"{quote(found.group(), 44)} points to nothing",
                    "Call the fact or link to it right here. A reader on a phone sees one thing at a time.",
                )


def _is_there(page: Page, found: re.Match[str]) -> bool:
    """Whether a page has such a thing in the direction that is pointed to; nothing stands to the left or the right."""
    if found["side"]:
        return False
    above = (found["end"] or found["way"]).lower() in _ABOVE
    kind = re.sub(r"s$", "", found["thing"].lower().split(" ")[-1])
    here = page.location_in_text(found.start())
    return any(there < here if above else there > here for there in _PLACES.get(kind, _pictures)(page))


def _contacts(page: Page) -> Iterator[Location]:
    return (call.location for call in page.calls if call.name in {"contact", *CARE_FACTS})


def _tables(page: Page) -> Iterator[Location]:
    document = document_of(page)
    yield from (page.location_in_text(each.start) for each in document.tables)
    yield from (page.location_in_text(each.start) for each in document.elements if each.tag == "table")


def _links(page: Page) -> Iterator[Location]:
    yield from (page.location_in_text(each.start) for each in document_of(page).links)
    yield from (call.location for call in page.calls if call.name in {"source", "pages"})


def _pictures(page: Page) -> Iterator[Location]:
    return (page.location_in_text(each.start) for each in document_of(page).images)


_PLACES: Mapping[str, Callable[[Page], Iterator[Location]]] = {
    "number": _contacts,
    "contact": _contacts,
    "detail": _contacts,
    "form": _contacts,
    "table": _tables,
    "link": _links,
}
