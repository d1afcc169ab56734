"""The page "How we meet the benchmark": what the toolkit asks for, section by section, gaps first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from commshub.coverage.elements import CoveredElement, State, totals
from commshub.coverage.evidence import EvidenceFound
from commshub.coverage.strength import Strength, strength, strengths
from commshub.model.framework import Framework
from commshub.model.generated_pages import COVERAGE_PAGE
from commshub.model.site import Site
from commshub.render.charts import View, line
from commshub.render.facts.writer import FactWriter
from commshub.render.frame import Link
from commshub.render.pages import StagedPage, generated_page
from commshub.render.urls import relative_url, url_of
from commshub.text.formatting import day

TITLE = "How we meet the benchmark"
_DESCRIPTION = "What the Home Office asks of our communication on Prevent, what we do, and what is still missing."
_PLAN_PAGE = "local/our-plan.md"


_WORDS = {
    Strength.JUDGED: "",
    Strength.PRESENT: "There, but not checked",
    Strength.VOUCHED: "",
    Strength.GAP: "Not yet",
    None: "Missing",
}


def coverage_page(site: Site, writer: FactWriter, covered: Sequence[CoveredElement]) -> StagedPage:
    """The page itself."""
    section = Link("In our area", url_of("local/index.md"))
    text = writer.show("coverage", **_coverage_view(site, covered))
    return generated_page(COVERAGE_PAGE, text, site, title=TITLE, description=_DESCRIPTION, section=section)


def _coverage_view(site: Site, covered: Sequence[CoveredElement]) -> View:
    """The page's facts; nothing while the toolkit cannot be read."""
    framework = site.edition.framework if site.edition else None
    if framework is None:
        return {"parts": [], "counts": None}
    asked = [each for each in covered if each.state is not State.LISTED]
    return {
        "toolkit": framework.name,
        "measured_by": _measured_by(site, framework),
        "counts": _counts(asked),
        "history": _history(site, len(asked)),
        "gaps": list(_gaps(asked, site)),
        "missing": [_missing(each) for each in asked if each.state is State.MISSING and not each.gap],
        "parts": list(_parts(asked, framework, site)),
        "unasked": "; ".join(_unasked(framework, asked)),
        "plan": _link(_PLAN_PAGE, site),
    }


def _measured_by(site: Site, framework: Framework) -> str:
    """The edition whose wording is used, while that of the chosen one is not confirmed."""
    asking = site.asking.framework if site.asking else None
    return asking.name if framework.to_confirm and asking and asking is not framework else ""


def _counts(asked: Sequence[CoveredElement]) -> View:
    states, resting = totals(asked), strengths(asked)
    return {
        "asked": len(asked),
        "met": states[State.SHOWN] + states[State.ATTESTED],
        "judged": resting[Strength.JUDGED],
        "present": resting[Strength.PRESENT],
        "vouched": resting[Strength.VOUCHED],
        "gaps": states[State.GAP],
        "missing": states[State.MISSING],
    }


def _parts(asked: Sequence[CoveredElement], framework: Framework, site: Site) -> Iterator[View]:
    """The sections of the toolkit in the order of their numbers; one of which nothing is asked is left out."""
    by_part: dict[str, list[CoveredElement]] = defaultdict(list)
    for each in sorted(asked, key=lambda each: each.element.number):
        by_part[each.part_in(framework)].append(each)
    for part in sorted(by_part, key=_sort_order):
        group = by_part[part]
        lacking = [each for each in group if each.lacks]
        yield {
            "number": part,
            "name": framework.parts.get(part, part),
            **_counts(group),
            "rating": _rating(site, part),
            "lacking": [_element(each, site) for each in lacking],
            "groups": list(_groups([each for each in group if not each.lacks], site)),
        }


def _unasked(framework: Framework, asked: Sequence[CoveredElement]) -> Iterator[str]:
    """The sections of the toolkit that ask nothing of communication."""
    parts = {each.part_in(framework) for each in asked}
    return (name for part, name in framework.parts.items() if part not in parts)


def _sort_order(part: str) -> tuple[int, str]:
    return (int(part), "") if part.isdecimal() else (0, part)


def _rating(site: Site, part: str) -> View | None:
    """The score that the council gives itself, what it was the time before, and what it aims at."""
    rating = site.plan.ratings.parts.get(part) if site.plan else None
    if rating is None or rating.score is None:
        return None
    return {"score": rating.score, "before": rating.before, "target": rating.target}


def _groups(met: Iterable[CoveredElement], site: Site) -> Iterator[View]:
    """What is met, by the document that asks for it."""
    asking = site.asking.framework if site.asking else None
    documents = asking.documents if asking else {}
    by_document: dict[str, list[CoveredElement]] = defaultdict(list)
    for each in met:
        by_document[each.element.document].append(each)
    for id_, group in by_document.items():
        name = documents[id_].name if id_ in documents else id_
        yield {"name": name, "count": len(group), "elements": [_element(each, site) for each in group]}


def _history(site: Site, asked: int) -> View | None:
    releases = sorted(site.releases, key=lambda each: each.day)
    if not releases:
        return None
    met = [each.shown + each.attested for each in releases]
    rows = [
        {"day": day(each.day), "met": count, "gaps": each.gaps, "missing": each.missing}
        for each, count in zip(releases, met, strict=True)
    ]
    chart = line([(f"{each.day:%b %Y}", count) for each, count in zip(releases, met, strict=True)], asked)
    return {"chart": chart, "rows": rows, "any_gaps": any(each.gaps for each in releases)}


def _gaps(covered: Sequence[CoveredElement], site: Site) -> Iterator[View]:
    """The gaps that the council has declared, the most urgent first, each with the elements that wait for it."""
    waiting = [each for each in covered if each.gap]
    for gap in sorted(dict.fromkeys(each.gap for each in waiting if each.gap), key=lambda gap: gap.by):
        titles = [each.element.title for each in waiting if each.gap == gap]
        yield {
            "what": gap.what,
            "why": gap.why,
            "owner": _role(site, gap.owner),
            "since": day(gap.since) if gap.since else "",
            "by": day(gap.by),
            "over": gap.is_over(site.today),
            "elements": titles,
        }


def _role(site: Site, id_: str) -> str:
    owner = site.contacts.get(id_)
    return owner.role if owner else id_


def _missing(covered: CoveredElement) -> View:
    return {"title": covered.element.title, "lacks": [each.text for each in covered.missing]}


def _element(covered: CoveredElement, site: Site) -> View:
    found = strength(covered)
    return {
        "number": covered.element.number,
        "title": covered.element.title,
        "state": _WORDS[found],
        "by": day(covered.gap.by) if covered.gap and found is Strength.GAP else "",
        "missing": bool(covered.lacks),
        "links": list(_links(covered.evidence, site)),
        "vouched": [
            {"by": each.vouching.by, "until": day(each.vouching.until)} for each in covered.evidence if each.vouching
        ],
        "lacks": [covered.gap.what] if covered.gap else [each.text for each in covered.missing],
    }


def _links(evidence: Iterable[EvidenceFound], site: Site) -> Iterator[View]:
    """One page to look at for each thing that shows it, and none twice."""
    pages: Mapping[str, None] = dict.fromkeys(path for found in evidence for path in found.pages[:1])
    yield from filter(None, (_link(path, site) for path in pages))


def _link(path: str, site: Site) -> View | None:
    page = site.page_at(path)
    return {"url": relative_url(COVERAGE_PAGE, path), "title": page.title} if page else None
