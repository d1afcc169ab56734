"""What each element rests on."""

from collections import Counter
from datetime import date

import pytest

from commshub.coverage.elements import CoveredElement, coverage
from commshub.coverage.evidence import EvidenceFound, Missing, Vouching
from commshub.coverage.strength import Strength, strength, strengths, strengths_by_part
from commshub.model.findings import Location
from commshub.model.framework import Element
from tiny_hub import MakeSite

SEEN = EvidenceFound("It is there")
WORD = EvidenceFound("They say so", vouching=Vouching("Press office", date(2026, 10, 1), date(2027, 3, 31), "The log"))
LACK = Missing(Location("docs"), "it is not there", "Write it.")
PRESENT = {"plan": "narrative"}
JUDGED = {"plan": "approval.status", "is": "approved"}
BY_WORD = {"attested": "press-office"}
MADE = {"page": "local/how-we-meet-the-benchmark.md"}


def _covered(
    *evidence: dict[str, str], found: tuple[EvidenceFound, ...] = (SEEN,), lacks: bool = False
) -> CoveredElement:
    made = {"number": 1, "holds": "x", "document": "d", "section": "1", "level": "error", "in_2024": "8"}
    element = Element.model_validate({**made, "evidence": evidence})
    return CoveredElement("x", element, found, (LACK,) if lacks else ())


@pytest.mark.parametrize(
    ("covered", "expected"),
    [
        (_covered(PRESENT), Strength.PRESENT),
        (_covered(JUDGED), Strength.JUDGED),
        (_covered(JUDGED, PRESENT, found=(SEEN, SEEN)), Strength.PRESENT),
        (_covered(MADE), Strength.JUDGED),
        (_covered(JUDGED, BY_WORD, found=(SEEN, WORD)), Strength.VOUCHED),
        (_covered(PRESENT, lacks=True), None),
    ],
)
def test_an_element_is_as_strong_as_its_weakest_evidence(covered: CoveredElement, expected: Strength | None) -> None:
    assert strength(covered) is expected


def test_they_are_counted_as_a_whole_and_by_part(tiny: MakeSite) -> None:
    site = tiny()
    assert site.edition
    assert site.edition.framework
    covered = coverage(site)
    assert strengths(covered) == Counter({Strength.PRESENT: 1})
    assert strengths_by_part(site.edition.framework, covered) == {"8": Counter({"present-only": 1})}
