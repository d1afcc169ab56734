"""How far a hub meets its toolkit: each element with what shows it, or what is lacking."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from commshub.contract.evidence import answer
from commshub.contract.pages import Evident
from commshub.contract.questions import Lack, Proof, Question
from commshub.site.framework import Demand, Element, Framework
from commshub.site.site import Site


class State(StrEnum):
    """What can be said of an element."""

    SHOWN = "shown"
    ATTESTED = "attested"
    MISSING = "missing"
    LISTED = "listed"


@dataclass(frozen=True, slots=True)
class Covered:
    """An element with its state."""

    id: str
    element: Element
    proofs: tuple[Proof, ...]
    lacks: tuple[Lack, ...]

    @property
    def state(self) -> State:
        """Missing if anything lacks; attested if it rests on somebody's word in part; listed if nothing is asked."""
        if self.lacks or (self.element.level is not Demand.LISTED and not self.element.evidence):
            return State.MISSING
        if not self.element.evidence:
            return State.LISTED
        return State.ATTESTED if any(proof.attested for proof in self.proofs) else State.SHOWN

    def part_in(self, framework: Framework) -> str:
        """The part of an edition that the element belongs to: of its own, or of the one that took it over."""
        return getattr(self.element, framework.placed_by) or ""


def coverage(site: Site) -> tuple[Covered, ...]:
    """Every element of the chosen edition, in the order of its numbers."""
    evident = Evident(site)
    elements = sorted(site.elements, key=lambda pair: pair[1].number)
    return tuple(judge(site, id_, element, evident) for id_, element in elements)


def judge(site: Site, id_: str, element: Element, evident: Evident) -> Covered:
    """One element, with what shows it and what is lacking."""
    answers = [answer(Question(evidence, id_, site, evident)) for evidence in element.evidence]
    return Covered(
        id_,
        element,
        tuple(each for each in answers if isinstance(each, Proof)),
        tuple(each for each in answers if isinstance(each, Lack)),
    )


def totals(covered: Iterable[Covered]) -> Counter[State]:
    """How many elements are in each state."""
    return Counter(each.state for each in covered)
