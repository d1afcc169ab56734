"""The page "How we meet the benchmark": every element of the toolkit, what shows it, and what is missing."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from commshub.coverage.elements import CoveredElement, State, totals
from commshub.coverage.evidence import EvidenceFound
from commshub.model.generated_pages import COVERAGE_PAGE
from commshub.model.site import Site
from commshub.render.charts import View, line
from commshub.render.facts.writer import FactWriter
from commshub.render.frame import Link
from commshub.render.pages import StagedPage, generated_page
from commshub.render.urls import relative_url, url_of
from commshub.text.formatting import day

if TYPE_CHECKING:
    from commshub.model.gaps import Gap

TITLE = "How we meet the benchmark"
_DESCRIPTION = "What the Home Office toolkit asks of our communication, what shows that we do it, and what is missing."

_WORDS = {
    State.SHOWN: "Shown",
    State.ATTESTED: "Somebody vouches for it",
    State.GAP: "Not yet",
    State.MISSING: "Missing",
    State.LISTED: "Not asked of us",
}


def coverage_page(site: Site, writer: FactWriter, covered: Sequence[CoveredElement]) -> StagedPage:
    """The page itself."""
    section = Link("In our area", url_of("local/index.md"))
    text = writer.show("coverage", **_coverage_view(site, covered))
    return generated_page(COVERAGE_PAGE, text, site, title=TITLE, description=_DESCRIPTION, section=section)


def _coverage_view(site: Site, covered: Sequence[CoveredElement]) -> View:
    """The page's facts; nothing while the toolkit cannot be read."""
    edition = site.edition
    framework = edition.framework if edition else None
    if framework is None:
        return {"parts": [], "counts": None}
    counts = totals(covered)
    asked = len(covered) - counts[State.LISTED]
    by_part = sorted(covered, key=lambda each: (_sort_order(each.part_in(framework)), each.element.number))
    return {
        "toolkit": framework.name,
        "to_confirm": framework.to_confirm,
        "counts": {
            "asked": asked,
            "met": counts[State.SHOWN] + counts[State.ATTESTED],
            "shown": counts[State.SHOWN],
            "attested": counts[State.ATTESTED],
            "gaps": counts[State.GAP],
            "missing": counts[State.MISSING],
        },
        "history": _history(site, asked),
        "gaps": list(_gaps(covered, site)),
        "parts": [
            {
                "name": framework.parts.get(part, part),
                "number": part,
                "elements": [_element(each, site) for each in group],
            }
            for part, group in groupby(by_part, key=lambda each: each.part_in(framework))
        ],
    }


def _sort_order(part: str) -> tuple[int, str]:
    return (int(part), "") if part.isdecimal() else (0, part)


def _history(site: Site, asked: int) -> View | None:
    releases = sorted(site.releases, key=lambda each: each.day)
    if not releases:
        return None
    chart = line([(day(each.day), each.shown + each.attested) for each in releases], asked)
    rows = [
        {"day": day(each.day), "met": each.shown + each.attested, "gaps": each.gaps, "missing": each.missing}
        for each in releases
    ]
    return {"chart": chart, "rows": rows, "any_gaps": any(each.gaps for each in releases)}


def _gaps(covered: Sequence[CoveredElement], site: Site) -> Iterator[View]:
    """The gaps that the council has declared, the most urgent first, each with the elements that wait for it."""
    elements: dict[Gap, list[str]] = defaultdict(list)
    for each in covered:
        if each.gap:
            elements[each.gap].append(each.element.title)
    for gap, titles in sorted(elements.items(), key=lambda pair: pair[0].by):
        owner = site.contacts.get(gap.owner)
        yield {
            "what": gap.what,
            "why": gap.why,
            "owner": owner.role if owner else gap.owner,
            "by": day(gap.by),
            "over": gap.is_over(site.today),
            "elements": titles,
        }


def _element(covered: CoveredElement, site: Site) -> View:
    asking = site.asking.framework if site.asking else None
    document = asking.documents.get(covered.element.document) if asking else None
    return {
        "number": covered.element.number,
        "title": covered.element.title,
        "state": _WORDS[covered.state],
        "missing": bool(covered.lacks),
        "by": day(covered.gap.by) if covered.state is State.GAP and covered.gap else "",
        "asked_in": f"{document.name}, {covered.element.section}" if document else covered.element.section,
        "proofs": [{"text": evidence.text, "links": list(_links(evidence, site))} for evidence in covered.evidence],
        "lacks": list(_lacking(covered)),
    }


def _lacking(covered: CoveredElement) -> Iterator[str]:
    """What lacks in the council's own words where it has declared a gap."""
    if covered.gap:
        yield covered.gap.what
    yield from (missing.text for missing in covered.missing)


def _links(evidence: EvidenceFound, site: Site) -> Iterator[View]:
    """One page to look at; where many show it, the first stands for them."""
    for path in evidence.pages[:1]:
        page = site.page_at(path)
        if page:
            yield {"url": relative_url(COVERAGE_PAGE, path), "title": page.title}
