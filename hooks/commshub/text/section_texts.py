"""The sections of all pages as texts that can be judged: what a reader sees of each, and the facts that it holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from commshub.model.page import Page, Section
from commshub.model.page_kinds import SectionRule
from commshub.model.site import Site
from commshub.model.translations import main_language
from commshub.text.aboutness import SubjectText
from commshub.text.document.document import document_of
from commshub.text.document.words import shown_below
from commshub.text.stems import content_stems


@dataclass(frozen=True, slots=True, eq=False)
class SectionText:
    """A section of a page with what a reader sees of it; `rule` is what its kind of page asks of it, if it is asked."""

    page: Page
    section: Section
    rule: SectionRule | None
    language: str
    shown: str


@lru_cache(maxsize=4)  # several rules read the same sections
def section_texts(site: Site) -> tuple[SectionText, ...]:
    """Every section of every page, in the order of the pages."""
    main = main_language(site)
    return tuple(each for page in site.pages for each in _of_page(page, page.language or main))


def _of_page(page: Page, language: str) -> Iterator[SectionText]:
    values = {name: page.text(name) for name in page.fields}
    asked = page.kind.asked_sections(values) if page.kind else ()
    # The first that answers is the section; another of the same name is told as such.
    by_line = {found.heading.line: rule for rule in reversed(asked) if (found := page.section(rule))}
    for section in page.sections:
        yield SectionText(page, section, by_line.get(section.heading.line), language, shown_below(page, section))


def subject_text(each: SectionText, site: Site) -> SubjectText:
    """A section as topics see it."""
    page, section = each.page, each.section
    document = document_of(page)
    starts = (0, *accumulate(len(line) + 1 for line in page.body.split("\n")))
    first = starts[section.heading.line - page.body_line + 1]
    last = starts[section.last_line - page.body_line + 1]
    calls = page.calls_in(section)
    terms = (site.glossary.get(call.argument) for call in calls if call.name == "glossary" and call.argument)
    return SubjectText(
        text=each.shown,
        language=each.language,
        called={f"{call.name}.{call.part}" if call.part else call.name for call in calls if call.shows_fact},
        names=tuple(term.term for term in terms if term),
        links=tuple(link.target for link in document.links if first <= link.start < last),
        points=sum(item.ordered and first <= item.start < last for item in document.items),
        subject=content_stems(f"{page.title} {page.text('description')}"),
    )
