"""Which gaps a council has declared, and for what none can be declared."""

from collections.abc import Mapping

from commshub.model.framework import Element, Evidence, Predicate
from commshub.model.gaps import Gap
from commshub.model.page_kinds import Look
from commshub.model.site import Site

_CONTACTS = "contacts"


def declared_gaps(site: Site) -> Mapping[str, Gap]:
    """The gap of each element that has one; the first, if it is declared twice."""
    found: dict[str, Gap] = {}
    for gap in site.plan.gaps if site.plan else ():
        for element in gap.elements:
            found.setdefault(element, gap)
    return found


def parts_declared_lacking(site: Site) -> frozenset[str]:
    """The parts of the plan that are not whole yet as the council has declared, such as `risks` or `objectives`."""
    declared = declared_gaps(site)
    return frozenset().union(*(plan_parts_of(element) for id_, element in site.elements if id_ in declared))


def plan_parts_of(element: Element) -> frozenset[str]:
    """The parts of the plan that show an element; of `audiences.families`, `audiences` as well."""
    named = {each.named for each in element.evidence if each.predicate is Predicate.PLAN}
    return frozenset(named | {each.rpartition(".")[0] for each in named if each.count(".") == 1})


def reason_against_gap(element: Element, site: Site) -> str | None:
    """Why nobody can declare that a hub does without an element, as the end of a sentence; `None` if they can."""
    if element.never_a_gap:
        return element.never_a_gap
    reasons = [reason_against_lack(evidence, site) for evidence in element.evidence]
    return reasons[0] if reasons and all(reasons) else None


def reason_against_lack(evidence: Evidence, site: Site) -> str | None:
    """Why no gap stands for a piece of evidence that is lacking; `None` if one can."""
    match evidence.predicate:
        case Predicate.CONTACT:
            return "people must reach it"
        case Predicate.ALL if evidence.named == _CONTACTS:
            return "people must reach them"
        case Predicate.PAGE if evidence.named in site.kinds.required_pages:
            return "every hub has this page"
        case Predicate.PAGES if _shows_emergency(evidence.named, site):
            return "it helps in an emergency"
    return None


def _shows_emergency(kind: str, site: Site) -> bool:
    """Whether pages of a kind say what to do in an emergency."""
    found = site.kinds.kinds.get(kind)
    return bool(found and any(section.shown_as is Look.EMERGENCY for section in found.sections))
