"""Words that a reader may not know, explained where a page first uses them: "Channel (voluntary, confidential help)".

The explanation stands in brackets, in the words of `in_brief` in `glossary.yml`. A link to the glossary would lead a
worried reader away from the page and the number on it, and a tip that opens under the pointer says nothing on a phone,
on paper or aloud. Brackets work everywhere, and cost a line at most. A word that has no `in_brief` is left alone.

Only what an editor wrote as running text is looked at. Headings, links, quotations, code, tables and called facts stay
as they are, and so do the pages that show the glossary, are about the word, or say `explain_words: no`.
"""

import re
from collections.abc import Iterator
from itertools import chain

from commshub.content.fact_calls import blank_calls
from commshub.model.page import Page
from commshub.model.page_kinds import Look
from commshub.model.site import Site
from commshub.text.document.document import document_of
from commshub.text.document.nodes import Element, Node
from commshub.text.document.syntax import blank, cover, literal
from commshub.text.outline import outline_of

# What somebody says, over several lines but not over a paragraph's end.
_SAID = re.compile(r"\"(?:[^\"\n]|\n(?![ \t]*\n))*\"|“(?:[^”\n]|\n(?![ \t]*\n))*”")
# A part of a longer word or of an address, or a word that is marked as such, is left alone.
NOT_AFTER, NOT_BEFORE = r"(?<![\w*_'’/@.-])", r"(?![\w*_'’/@-])"
# Sections that are read in a hurry, or that are said in just these words.
_SAID_AS_THEY_ARE = frozenset({Look.EMERGENCY, Look.QUOTATION, Look.LINES})


class Explainer:
    """Explains the words of one site's glossary on its pages."""

    def __init__(self, site: Site) -> None:
        """Make ready what finds every word in one go."""
        self._terms = {name: term for name, term in site.glossary if term.in_brief}
        self._ids: dict[str, str] = {}
        for name, term in self._terms.items():
            for form in term.forms:
                self._ids[form] = self._ids[form[:1].upper() + form[1:]] = name
        # The longest first, so that "Channel panel" is not taken for "Channel"; a word may go over the end of a line.
        forms = (r"\s+".join(map(re.escape, form.split())) for form in sorted(self._ids, key=len, reverse=True))
        self._pattern = re.compile(rf"{NOT_AFTER}(?:{'|'.join(forms)}){NOT_BEFORE}") if self._ids else None

    def explain(self, page: Page) -> str:
        """The page's text with each word explained where it first stands; no line is added or taken away."""
        if self._pattern is None or not self._pattern.search(page.body) or _goes_without(page):
            return page.body
        told = set(self._explained(page))
        pieces: list[str] = []
        end = 0
        for match in self._pattern.finditer(_running_text(page)):
            name = self._ids[" ".join(match.group().split())]
            if name not in told and not page.body.startswith(" (", match.end()):
                pieces.append(f"{page.body[end : match.end()]} ({literal(self._terms[name].in_brief or '')})")
                end = match.end()
            told.add(name)
        return "".join((*pieces, page.body[end:]))

    def _explained(self, page: Page) -> Iterator[str]:
        """The words that the page explains itself: it calls their meaning, or is about them."""
        yield from (call.argument for call in page.calls if call.name == "glossary" and call.argument)
        title = page.title.casefold()
        yield from (name for name, term in self._terms.items() if term.term.casefold() in title)


def _goes_without(page: Page) -> bool:
    """Whether nothing is explained on a page. The explanations are in the hub's own language."""
    lists_them_all = any(call.name == "terms" for call in page.calls)
    return lists_them_all or page.text("explain_words") == "no" or bool(page.text("language"))


def _running_text(page: Page) -> str:
    """The page's text with spaces wherever no explanation may be put."""
    lines = blank(_SAID, cover(blank_calls(page.body), _nodes_left_alone(page))).split("\n")
    for rule in page.kind.asked_sections(page.fields) if page.kind else ():
        section = page.section(rule) if rule.shown_as in _SAID_AS_THEY_ARE else None
        if section:
            first, last = section.heading.line - page.body_line, section.last_line - page.body_line
            lines[first : last + 1] = [" " * len(line) for line in lines[first : last + 1]]
    return "\n".join(lines)


def _nodes_left_alone(page: Page) -> Iterator[Node]:
    """What stays as it is: code, comments, quotations, tables, headings, links, and HTML with all that stands in it."""
    document = document_of(page)
    yield from chain(document.code, document.comments, document.quotes, document.tables, document.links)
    yield from chain(document.images, document.undefined_names, document.definitions, document.attribute_lists)
    yield from outline_of(page)
    opened: list[Element] = []
    for element in document.elements:
        yield element
        if not element.closes:
            opened.append(element)
        elif any(each.tag == element.tag for each in opened):
            while (first := opened.pop()).tag != element.tag:
                pass
            yield Node(first.start, element.end)
