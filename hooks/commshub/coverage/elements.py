"""How far a hub meets its toolkit: each element with what shows it, or what is lacking."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from commshub.coverage.evaluators import evaluate
from commshub.coverage.evidence import EvidenceFound, EvidenceQuestion, Missing
from commshub.coverage.evidence_pages import EvidencePages
from commshub.model.framework import Element, ElementLevel, Framework
from commshub.model.site import Site


class State(StrEnum):
    """What can be said of an element."""

    SHOWN = "shown"
    ATTESTED = "attested"
    MISSING = "missing"
    LISTED = "listed"


@dataclass(frozen=True, slots=True)
class CoveredElement:
    """An element with its state."""

    id: str
    element: Element
    evidence: tuple[EvidenceFound, ...]
    missing: tuple[Missing, ...]

    @property
    def state(self) -> State:
        """Missing if anything lacks; attested if it rests on somebody's word in part; listed if nothing is asked."""
        if self.missing or (self.element.level is not ElementLevel.LISTED and not self.element.evidence):
            return State.MISSING
        if not self.element.evidence:
            return State.LISTED
        return State.ATTESTED if any(evidence.attested for evidence in self.evidence) else State.SHOWN

    def part_in(self, framework: Framework) -> str:
        """The part of an edition that the element belongs to: of its own, or of the one that took it over."""
        return getattr(self.element, framework.placed_by) or ""


def coverage(site: Site) -> tuple[CoveredElement, ...]:
    """Every element of the chosen edition, in the order of its numbers."""
    evident = EvidencePages(site)
    elements = sorted(site.elements, key=lambda pair: pair[1].number)
    return tuple(evaluate_element(site, id_, element, evident) for id_, element in elements)


def evaluate_element(site: Site, id_: str, element: Element, evident: EvidencePages) -> CoveredElement:
    """One element, with what shows it and what is lacking."""
    answers = [evaluate(EvidenceQuestion(evidence, id_, site, evident)) for evidence in element.evidence]
    return CoveredElement(
        id_,
        element,
        tuple(each for each in answers if isinstance(each, EvidenceFound)),
        tuple(each for each in answers if isinstance(each, Missing)),
    )


def totals(covered: Iterable[CoveredElement]) -> Counter[State]:
    """How many elements are in each state."""
    return Counter(each.state for each in covered)
