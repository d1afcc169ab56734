"""The pages that count as evidence, sorted once by what is asked of them."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property, lru_cache

from commshub.model.page import Page, Section
from commshub.model.page_kinds import SectionRule
from commshub.model.site import Site
from commshub.text.document.words import count_words_below
from commshub.text.placeholders import is_unfinished


class EvidencePages:
    """Pages of a hub that are there, real and in date: read in time, of a known kind, with nothing left to fill in.

    Rules count `unfinished` ones too: what is left to fill in there is told of, and nothing else is held against it.
    """

    def __init__(self, site: Site, *, unfinished: bool = False) -> None:
        """Look at no page yet."""
        self._site = site
        self.unfinished = unfinished

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """All of them."""
        return tuple(page for page in self._site.pages if self._counts(page))

    def _counts(self, page: Page) -> bool:
        due = page.review_due
        in_date = page.readable and page.kind is not None and (due is None or due >= self._site.today)
        # A translation says again what its original says, and shows nothing more.
        if not in_date or page.language:
            return False
        return self.unfinished or not is_unfinished(page.body, self._site.kinds.placeholders)

    @cached_property
    def doubtful(self) -> tuple[Page, ...]:
        """Pages that cannot be read in some respect. That is reported as such, so nothing else is held against them."""
        paths = {parse_error.location.path for parse_error in self._site.parse_errors}
        return tuple(page for page in self._site.pages if page.path in paths or self._has_unread_kind(page))

    def _has_unread_kind(self, page: Page) -> bool:
        return page.kind is None and page.text("kind") in self._site.kinds.kinds

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[Page, ...]]:
        """By the id of their kind."""
        return self._grouped({page.path: (page.text("kind"),) for page in self.pages})

    @cached_property
    def by_audience(self) -> Mapping[str, tuple[Page, ...]]:
        """By the audiences that they are for."""
        return self._grouped({page.path: page.names("audiences") for page in self.pages})

    @cached_property
    def calling(self) -> Mapping[tuple[str, str], tuple[Page, ...]]:
        """By the facts that they call, each by its sort and id."""
        found: dict[tuple[str, str], list[Page]] = defaultdict(list)
        for page in self.pages:
            for call in {(call.name, call.argument or "") for call in page.calls if call.shows_fact}:
                found[call].append(page)
        return {call: tuple(pages) for call, pages in found.items()}

    def at(self, source_path: str) -> Page | None:
        """The page of a file below `docs/`, if it counts."""
        page = self._site.page_at(source_path)
        return page if page and (page in self.doubtful or self._counts(page)) else None

    def with_doubtful(self, pages: tuple[Page, ...]) -> tuple[Page, ...]:
        """Some pages, and those that might be among them if they could be read."""
        return (*pages, *(page for page in self.doubtful if page not in pages))

    def _grouped(self, names: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[Page, ...]]:
        found: dict[str, list[Page]] = defaultdict(list)
        for page in self.pages:
            for name in names[page.path]:
                found[name].append(page)
        return {name: tuple(pages) for name, pages in found.items()}


@lru_cache(maxsize=16)  # rules ask for them, and the pages and files that are made of the same
def evidence_pages(site: Site, *, unfinished: bool = False) -> EvidencePages:
    """The pages of a site that count as evidence."""
    return EvidencePages(site, unfinished=unfinished)


def find_section(page: Page, id_: str) -> Section | None:
    """The section that says something, by the id its kind gives it or by the anchor of its heading."""
    rule = next((each for each in _rules(page) if each.id == id_), None)
    section = page.section(rule) if rule else None
    section = section or next((each for each in page.sections if each.heading.anchor == id_), None)
    says = section is not None and (count_words_below(page, section) > 0 or bool(page.calls_in(section)))
    return section if says else None


def _rules(page: Page) -> tuple[SectionRule, ...]:
    values = {name: page.text(name) for name in page.fields}
    return page.kind.asked_sections(values) if page.kind else ()
