"""What may wait for an urgent correction, and for how long."""

from datetime import date, timedelta

import pytest

from commshub.checks.registry import all_rules
from commshub.model.findings import Finding, Location
from commshub.model.suppressions import NOT_SUPPRESSIBLE
from commshub.model.urgent import PassedOver, UrgentCorrection, may_be_passed_over

DAY = date(2026, 11, 20)
LATE = Finding(Location("docs/a.md", 4), "It was to be reviewed", "Read it.", id="reviews.long-overdue")
PASSED = PassedOver(rule=LATE.id, place="docs/a.md", message=LATE.message)


def _correction(days: int = 5, *passed: PassedOver) -> UrgentCorrection:
    until = DAY + timedelta(days=days)
    return UrgentCorrection(paths=("a",), by="b", why="c", day=DAY, until=until, passed_over=passed)


@pytest.mark.parametrize("rule", [each for each in all_rules() if each.theme == "privacy"], ids=lambda rule: rule.id)
def test_what_could_tell_of_a_person_never_waits(rule: object) -> None:
    assert not may_be_passed_over(rule.id)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("rule", "may"),
    [
        ("reviews.long-overdue", True),
        ("facts.out-of-date", True),
        ("contract.not-shown", True),
        ("gaps.day-passed", True),
        ("contacts.not-checked-lately", True),
        ("routes.no-live-contact", True),
        ("waivers.expired", True),
        ("contacts.missing-contact", False),
        ("phones.wrong-number", False),
        ("fields.expired", False),
        ("incidents.anything", False),
        ("typed-details.phone-number", False),
    ],
)
def test_what_could_harm_a_reader_never_waits(rule: str, *, may: bool) -> None:
    assert may_be_passed_over(rule) is may


def test_nearly_all_that_cannot_be_waived_cannot_wait() -> None:
    waiting = {each.id for each in all_rules() if may_be_passed_over(each.id)}
    assert {id_ for id_ in waiting if id_ in NOT_SUPPRESSIBLE or id_.partition(".")[0] in NOT_SUPPRESSIBLE} == {
        *("contacts.not-checked-lately", "routes.no-live-contact", "waivers.expired"),
    }


@pytest.mark.parametrize(("until", "last"), [(5, 5), (2, 2), (9, 5)])
def test_it_holds_for_five_days_at_most(until: int, last: int) -> None:
    holds = [days for days in range(-2, 12) if _correction(until).holds(DAY + timedelta(days=days))]
    assert holds == list(range(last + 1))


def test_it_passes_over_what_it_names_wherever_that_stands_in_its_file() -> None:
    correction = _correction(5, PASSED, PassedOver(rule="stories.gone", place="docs/a.md", message=LATE.message))
    assert correction.passes_over(LATE)
    waits = PassedOver(rule=LATE.id, place="docs/a.md", message="The review is 9 days late (by 2 May 2027)")
    later = Finding(Location("docs/a.md", 4), "The review is 10 days late (by 2 May 2027)", "Read it.", id=LATE.id)
    assert _correction(5, waits).passes_over(later)
    moved = Finding(Location("docs/a.md", 9), LATE.message, "Read it.", id=LATE.id)
    assert correction.passes_over(moved)
    for other in (
        Finding(Location("docs/b.md", 4), LATE.message, "Read it.", id=LATE.id),
        Finding(Location("docs/a.md", 4), "Other", "Read it.", id=LATE.id),
        Finding(Location("docs/a.md", 4), LATE.message, "Read it.", id="stories.gone"),
    ):
        assert not correction.passes_over(other)
