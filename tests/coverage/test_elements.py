"""What is said of an element as a whole, and of all of them."""

from collections import Counter
from datetime import date

import pytest

from commshub.coverage.elements import CoveredElement, State, coverage, totals
from commshub.coverage.evidence import EvidenceFound, Missing, Vouching
from commshub.model.findings import Location
from commshub.model.framework import Element, ElementLevel, Evidence, Framework
from commshub.model.site import Site
from tiny_files import tiny_file
from tiny_hub import MakeSite

FRAMEWORK = "content_data/frameworks/home-office-2024.yml"
VOUCHING = Vouching("Press office", date(2026, 10, 1), date(2027, 3, 31), "The log")
SEEN, WORD = EvidenceFound("It is there"), EvidenceFound("They say so", vouching=VOUCHING)
LACK = Missing(Location("docs"), "it is not there", "Write it.")
ASKED = (Evidence(plan="narrative"),)


@pytest.mark.parametrize(
    ("level", "asked", "found", "missing", "state"),
    [
        (ElementLevel.ERROR, ASKED, (SEEN,), (), State.SHOWN),
        (ElementLevel.ERROR, ASKED, (SEEN, WORD), (), State.ATTESTED),
        (ElementLevel.ERROR, ASKED, (WORD,), (LACK,), State.MISSING),
        (ElementLevel.WARNING, (), (), (), State.MISSING),
        (ElementLevel.LISTED, (), (), (), State.LISTED),
        (ElementLevel.LISTED, ASKED, (), (LACK,), State.MISSING),
        (ElementLevel.LISTED, ASKED, (SEEN,), (), State.SHOWN),
    ],
)
def test_the_state_of_an_element_follows_from_what_shows_it(
    level: ElementLevel,
    asked: tuple[Evidence, ...],
    found: tuple[EvidenceFound, ...],
    missing: tuple[Missing, ...],
    state: State,
) -> None:
    element = Element(number=1, holds="there is a plan", document="toolkit", section="1", level=level, evidence=asked)
    assert CoveredElement("plan-exists", element, found, missing).state is state


def _framework(site: Site) -> Framework:
    assert site.asking
    assert site.asking.framework
    return site.asking.framework


SECOND = """\
  plan-before:
    number: 0
    holds: there are risks
    document: toolkit
    section: "9"
    level: warning
    in_2024: "7"
    evidence: [{plan: narrative}, {plan: risks}, {attested: prevent-team}]
"""


def test_elements_come_in_the_order_of_their_numbers_with_all_that_was_found(tiny: MakeSite) -> None:
    text = (tiny_file(FRAMEWORK) + SECOND.replace("number: 0", "number: 1")).replace(
        "    number: 1\n", "    number: 2\n", 1
    )
    site = tiny({FRAMEWORK: text})
    before, exists = coverage(site)
    assert [(each.id, each.element.number, each.state) for each in (before, exists)] == [
        ("plan-before", 1, State.MISSING),
        ("plan-exists", 2, State.SHOWN),
    ]
    assert [each.text for each in before.evidence] == ["The plan says it under “narrative”"]
    assert [each.text for each in before.missing] == ["0 of 1 in 'risks'", "nobody vouches for it"]
    assert totals((before, exists)) == Counter({State.SHOWN: 1, State.MISSING: 1})
    assert [each.part_in(_framework(site)) for each in (before, exists)] == ["7", "8"]


def test_an_element_that_an_edition_does_not_place_is_in_no_part_of_it(tiny: MakeSite) -> None:
    site = tiny({FRAMEWORK: tiny_file(FRAMEWORK, ('    in_2024: "8"\n', ""))})
    (exists,) = coverage(site)
    assert exists.part_in(_framework(site)) == ""
