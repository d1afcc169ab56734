"""What a waiver is about, until when, and what can never be set aside."""

from datetime import date

import pytest

from commshub.model.findings import Finding, Location
from commshub.model.suppressions import Known, Waiver, fingerprint, is_suppressible, suppressible

FOUND = Finding(Location("docs/a.md", 3), "The word 'x' is old", "Write 'y'.", id="terms.better-words")
WAIVER = {
    "rule": "terms.better-words",
    "place": "docs/a.md",
    "reason": "A quotation.",
    "approved_by": "team",
    "until": date(2026, 11, 20),
}


@pytest.mark.parametrize(
    ("changes", "about"),
    [
        ({}, True),
        ({"words": "'x'"}, True),
        ({"words": "'z'"}, False),
        ({"rule": "terms.others"}, False),
        ({"place": "docs/b.md"}, False),
    ],
)
def test_a_waiver_is_about_one_rule_one_file_and_some_words(changes: dict[str, str], *, about: bool) -> None:
    assert Waiver.model_validate({**WAIVER, **changes}).is_about(FOUND) is about


@pytest.mark.parametrize(("day", "holds"), [(20, True), (21, False)])
def test_a_waiver_holds_until_its_last_day(day: int, *, holds: bool) -> None:
    assert Waiver.model_validate(WAIVER).holds(date(2026, 11, day)) is holds


@pytest.mark.parametrize(
    ("rule", "allowed"),
    [
        ("terms.better-words", True),
        ("phones.not-a-number", False),
        ("documents.covered-text", False),
        ("documents.no-title", True),
        ("contacts-page.anything", True),
    ],
)
def test_what_harms_a_reader_is_never_set_aside(rule: str, *, allowed: bool) -> None:
    assert is_suppressible(rule) is allowed
    found = Finding(Location("docs/a.md"), "A", "B", id=rule)
    assert suppressible([found]) == ([found] if allowed else [])


def test_a_finding_is_known_again_on_another_line() -> None:
    known = Known(rule="terms.better-words", place="docs/a.md", message="The word 'x' is old")
    moved = Finding(Location("docs/a.md", 9), FOUND.message, "Other advice", id=FOUND.id)
    assert known.print == fingerprint(FOUND) == fingerprint(moved)
