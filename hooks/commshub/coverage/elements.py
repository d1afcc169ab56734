"""How far a hub meets its toolkit: each element with what shows it, or what is lacking."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from commshub.coverage.evaluators import evaluate
from commshub.coverage.evidence import EvidenceFound, EvidenceQuestion, Missing
from commshub.coverage.unread_evidence import can_be_judged
from commshub.model.framework import Element, ElementLevel, Evidence, Framework
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
    elements = sorted(site.elements, key=lambda pair: pair[1].number)
    return tuple(_evaluated(site, id_, element) for id_, element in elements)


def evaluate_readable(site: Site, id_: str, element: Element) -> CoveredElement:
    """One element, with what shows it and what is lacking; nothing is said of what could not be read."""
    return _evaluated(site, id_, element, lambda evidence: can_be_judged(evidence, site))


def _evaluated(
    site: Site, id_: str, element: Element, is_asked: Callable[[Evidence], bool] = lambda _: True
) -> CoveredElement:
    asked = (number for number, evidence in enumerate(element.evidence) if is_asked(evidence))
    answers = [_answer(site, id_, number) for number in asked]
    return CoveredElement(
        id_,
        element,
        tuple(each for each in answers if isinstance(each, EvidenceFound)),
        tuple(each for each in answers if isinstance(each, Missing)),
    )


@lru_cache(maxsize=1024)  # rules ask, and then the pages and files that are made of the same answers
def _answer(site: Site, id_: str, number: int) -> EvidenceFound | Missing:
    return evaluate(EvidenceQuestion(site.elements.entries[id_].evidence[number], id_, site))


def totals(covered: Iterable[CoveredElement]) -> Counter[State]:
    """How many elements are in each state."""
    return Counter(each.state for each in covered)
