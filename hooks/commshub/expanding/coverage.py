"""The page "How we meet the benchmark": every element of the toolkit, what shows it, and what is missing."""

from collections.abc import Iterator
from itertools import groupby

from commshub.contract.coverage import Covered, State, coverage, totals
from commshub.contract.questions import Proof
from commshub.expanding.addresses import address_of, way
from commshub.expanding.charts import View, line
from commshub.expanding.facts import FactWriter
from commshub.expanding.pages import PlainPage, made_page
from commshub.site.made_pages import COVERAGE_PAGE
from commshub.site.site import Site
from commshub.wording import day

TITLE = "How we meet the benchmark"
DESCRIPTION = "What the Home Office toolkit asks of our communication, what shows that we do it, and what is missing."

WORDS = {
    State.SHOWN: "Shown",
    State.ATTESTED: "Somebody vouches for it",
    State.MISSING: "Missing",
    State.LISTED: "Not asked of us",
}


def coverage_page(site: Site, writer: FactWriter) -> PlainPage:
    """The page itself."""
    section = {"title": "In our area", "url": address_of("local/index.md")}
    text = writer.show("coverage", **coverage_view(site))
    return made_page(COVERAGE_PAGE, text, site, title=TITLE, description=DESCRIPTION, section=section)


def coverage_view(site: Site) -> View:
    """The page's facts; nothing while the toolkit cannot be read."""
    edition = site.edition
    framework = edition.framework if edition else None
    if framework is None:
        return {"parts": [], "counts": None}
    covered = coverage(site)
    counts = totals(covered)
    asked = len(covered) - counts[State.LISTED]
    by_part = sorted(covered, key=lambda each: (_order(each.part_in(framework)), each.element.number))
    return {
        "toolkit": framework.name,
        "to_confirm": framework.to_confirm,
        "counts": {
            "asked": asked,
            "met": counts[State.SHOWN] + counts[State.ATTESTED],
            "shown": counts[State.SHOWN],
            "attested": counts[State.ATTESTED],
            "missing": counts[State.MISSING],
        },
        "history": _history(site, asked),
        "parts": [
            {
                "name": framework.parts.get(part, part),
                "number": part,
                "elements": [_element(each, site) for each in group],
            }
            for part, group in groupby(by_part, key=lambda each: each.part_in(framework))
        ],
    }


def _order(part: str) -> tuple[int, str]:
    return (int(part), "") if part.isdecimal() else (0, part)


def _history(site: Site, asked: int) -> View | None:
    releases = sorted(site.releases, key=lambda each: each.day)
    if not releases:
        return None
    chart = line([(day(each.day), each.shown + each.attested) for each in releases], asked)
    rows = [{"day": day(each.day), "met": each.shown + each.attested, "missing": each.missing} for each in releases]
    return {"chart": chart, "rows": rows}


def _element(covered: Covered, site: Site) -> View:
    asking = site.asking.framework if site.asking else None
    document = asking.documents.get(covered.element.document) if asking else None
    return {
        "number": covered.element.number,
        "title": covered.element.title,
        "state": WORDS[covered.state],
        "missing": covered.state is State.MISSING,
        "asked_in": f"{document.name}, {covered.element.section}" if document else covered.element.section,
        "proofs": [{"text": proof.text, "links": list(_links(proof, site))} for proof in covered.proofs],
        "lacks": [lack.text for lack in covered.lacks],
    }


def _links(proof: Proof, site: Site) -> Iterator[View]:
    """One page to look at; where many show it, the first stands for them."""
    for path in proof.pages[:1]:
        page = site.page_at(path)
        if page:
            yield {"url": way(COVERAGE_PAGE, path), "title": page.title}
