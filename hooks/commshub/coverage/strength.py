"""What each element rests on: on what was judged, on mere presence, on somebody's word, or on nothing yet."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from commshub.coverage.elements import CoveredElement, State
from commshub.model.framework import Framework
from commshub.model.generated_pages import GENERATED_PAGES


class Strength(StrEnum):
    """How much can be relied on an element that is met, or declared as a gap."""

    JUDGED = "judged"
    PRESENT = "present-only"
    VOUCHED = "vouched-for"
    GAP = "declared-gap"


_OF_STATES = {State.ATTESTED: Strength.VOUCHED, State.GAP: Strength.GAP}


def strength(covered: CoveredElement) -> Strength | None:
    """What an element rests on; `None` if it is missing, or not asked for."""
    if covered.state is not State.SHOWN:
        return _OF_STATES.get(covered.state)
    # The page that is made of this very judgement is judged with it.
    judged = all(each.is_judged or each.named in GENERATED_PAGES for each in covered.element.evidence)
    return Strength.JUDGED if judged else Strength.PRESENT


def strengths(covered: Iterable[CoveredElement]) -> Counter[Strength]:
    """How many elements rest on what."""
    return Counter(found for each in covered if (found := strength(each)))


def strengths_by_part(framework: Framework, covered: Sequence[CoveredElement]) -> Mapping[str, Counter[str]]:
    """How many elements of each part of the toolkit rest on what; those that are missing count as `missing`."""
    parts: dict[str, Counter[str]] = {part: Counter() for part in framework.parts}
    for each in covered:
        if each.state is not State.LISTED:
            parts.setdefault(each.part_in(framework), Counter())[str(strength(each) or State.MISSING)] += 1
    return parts
