"""Lists of pages of one kind, as their templates see them: parted by what the kind is grouped by, newest first."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from commshub.content.fact_calls import blank_calls
from commshub.model.page import Page
from commshub.model.page_kinds import Look
from commshub.model.site import Site
from commshub.render.facts.views import View
from commshub.render.kinds import facts_of
from commshub.render.urls import relative_url
from commshub.text.document.words import plain_words
from commshub.text.formatting import day

# So many of the newest are shown with what they are about; a reader who looks for more looks by date.
_NEWEST = 3


def list_view(kind: str, page: Page, site: Site) -> View:
    """All pages of a kind as `page` lists them."""
    found = [other for other in site.pages_of(kind) if other.text("language") == page.text("language")]
    found.sort(key=lambda other: other.title.casefold())
    found.sort(key=lambda other: other.day("date") or other.day("next_briefing") or site.today, reverse=True)
    return {
        "groups": [
            {"name": name, "pages": [page_view(other, page.source_path, site) for other in group]}
            for name, group in grouped(kind, found, site)
        ],
        "newest": [page_view(other, page.source_path, site) for other in found[:_NEWEST]],
        "years": [
            {"year": year, "pages": [page_view(other, page.source_path, site) for other in group]}
            for year, group in groupby(found, key=lambda other: (other.day("date") or site.today).year)
        ],
    }


def grouped(kind: str, pages: Sequence[Page], site: Site) -> Iterator[tuple[str, list[Page]]]:
    """The pages in the groups of their kind, in the order of `pages.yml`; those of no group come last."""
    declared = site.kinds.kinds.get(kind)
    line = declared.grouped_by if declared else ""
    rule = site.kinds.fields.get(line)
    names = rule.options if rule else ()
    for name in names:
        within = [page for page in pages if page.text(line) == name]
        if within:
            yield name, within
    rest = [page for page in pages if page.text(line) not in names]
    if rest:
        yield "", rest


def page_view(page: Page, start: str, site: Site) -> View:
    """A page as another page lists it; `start` is the source path of that other page."""
    published = page.day("date")
    return {
        "title": page.title,
        "url": relative_url(start, page.source_path),
        "description": page.text("summary") or page.text("description"),
        "date": day(published) if published else None,
        "facts": facts_of(page, page.kind.in_lists, site) if page.kind else [],
        "said": _quotation(page),
    }


def _quotation(page: Page) -> str:
    """What the page quotes, as plain words: the first paragraph of a section that is shown as a quotation."""
    for rule in page.kind.sections if page.kind else ():
        section = page.section(rule) if rule.shown_as is Look.QUOTATION else None
        if section:
            words = blank_calls(section.text.strip().partition("\n\n")[0])
            return plain_words(words).strip('"“”')
    return ""
