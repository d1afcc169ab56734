"""How far a hub meets its toolkit: each element with what shows it, or what is lacking."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from commshub.coverage.evaluators import evaluate
from commshub.coverage.evidence import EvidenceFound, EvidenceQuestion, Missing
from commshub.coverage.evidence_pages import EvidencePages, evidence_pages
from commshub.coverage.gaps import declared_gaps, reason_against_gap, reason_against_lack
from commshub.model.framework import Element, ElementLevel, Framework
from commshub.model.gaps import Gap
from commshub.model.site import Site


class State(StrEnum):
    """What can be said of an element."""

    SHOWN = "shown"
    ATTESTED = "attested"
    GAP = "declared-gap"
    MISSING = "missing"
    LISTED = "listed"


@dataclass(frozen=True, slots=True)
class CoveredElement:
    """An element with its state; `declared` is what lacks as well, and the council says so with the `gap`."""

    id: str
    element: Element
    evidence: tuple[EvidenceFound, ...]
    missing: tuple[Missing, ...]
    declared: tuple[Missing, ...] = ()
    gap: Gap | None = None
    gap_is_over: bool = False

    @property
    def lacks(self) -> tuple[Missing, ...]:
        """All that lacks, whether anybody has declared it or not."""
        return (*self.missing, *self.declared)

    @property
    def state(self) -> State:
        """Missing if anything lacks that is no gap in time; attested if it rests on somebody's word in part.

        It is listed if nothing is asked.
        """
        if self.declared and not self.missing and not self.gap_is_over:
            return State.GAP
        if self.lacks or (self.element.level is not ElementLevel.LISTED and not self.element.evidence):
            return State.MISSING
        if not self.element.evidence:
            return State.LISTED
        return State.ATTESTED if any(evidence.attested for evidence in self.evidence) else State.SHOWN

    def part_in(self, framework: Framework) -> str:
        """The part of an edition that the element belongs to: of its own, or of the one that took it over."""
        return getattr(self.element, framework.placed_by) or ""


def coverage(site: Site) -> tuple[CoveredElement, ...]:
    """Every element of the chosen edition, in the order of its numbers."""
    evident = evidence_pages(site)
    elements = sorted(site.elements, key=lambda pair: pair[1].number)
    return tuple(evaluate_element(site, id_, element, evident) for id_, element in elements)


def evaluate_element(site: Site, id_: str, element: Element, evident: EvidencePages) -> CoveredElement:
    """One element, with what shows it and what is lacking."""
    answers = [(each, evaluate(EvidenceQuestion(each, id_, site, evident))) for each in element.evidence]
    lacking = [(evidence, answer) for evidence, answer in answers if isinstance(answer, Missing)]
    # Most elements lack nothing, and then it is all the same what is declared.
    gap = declared_gaps(site).get(id_) if lacking else None
    may_lack = gap is not None and reason_against_gap(element, site) is None
    declared = [answer for evidence, answer in lacking if may_lack and reason_against_lack(evidence, site) is None]
    return CoveredElement(
        id_,
        element,
        tuple(answer for _, answer in answers if isinstance(answer, EvidenceFound)),
        tuple(answer for _, answer in lacking if answer not in declared),
        tuple(declared),
        gap if declared else None,
        gap_is_over=gap is not None and gap.is_over(site.today),
    )


def totals(covered: Iterable[CoveredElement]) -> Counter[State]:
    """How many elements are in each state."""
    return Counter(each.state for each in covered)
