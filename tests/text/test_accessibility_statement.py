"""An accessibility statement: how far the site meets the standard, what does not work, and since when."""

from datetime import date

import pytest

from commshub.text.accessibility_statement import CRITERION, ComplianceStatus, Statement, statements
from legal_hub import legal
from tiny_hub import MakeSite


def _statement(tiny: MakeSite, *changes: tuple[str, str]) -> Statement:
    (statement,) = statements(tiny(legal("accessibility", *changes)))
    return statement


STANDARD_WITH_LETTERS = "the Web Content Accessibility Guidelines (WCAG) version 2.2 AA standard"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (
            "fully compliant with the Web Content Accessibility Guidelines version 2.2 AA standard",
            ComplianceStatus.FULLY,
        ),
        (
            f"partially compliant with {STANDARD_WITH_LETTERS}, due to the non-compliances listed below",
            ComplianceStatus.PARTIALLY,
        ),
        ("not compliant with the Web Content Accessibility Guidelines version 2.2 AA standard", ComplianceStatus.NOT),
    ],
)
def test_each_status_is_known_by_the_models_words(words: str, status: ComplianceStatus) -> None:
    assert [each for each in ComplianceStatus if each.value.search(f"This website is {words}.")] == [status]


def test_another_version_is_no_status() -> None:
    words = "is fully compliant with the Web Content Accessibility Guidelines version 2.1 AA standard"
    assert not any(each.value.search(words) for each in ComplianceStatus)


def test_the_sample_says_one_thing_and_lists_its_problems(tiny: MakeSite) -> None:
    statement = _statement(tiny)
    assert len(statement.statuses) == 1
    assert statement.problems
    for problem in statement.problems:
        assert statement.page.body[problem.start :].startswith(problem.text.split("\n", maxsplit=1)[0])
        assert problem.text.startswith(("-", "*"))


def test_a_part_that_is_not_there_has_no_words(tiny: MakeSite) -> None:
    statement = _statement(tiny)
    assert statement.part("no-such-part") is None
    assert statement.words_of("no-such-part") == ""
    assert statement.zone("no such heading") is None
    start, end = statement.zone("non-compliance") or (0, 0)
    assert 0 < start < end


def test_a_day_stands_directly_behind_its_words(tiny: MakeSite) -> None:
    statement = _statement(tiny)
    prepared = statement.day_after("prepared on")
    assert prepared
    assert isinstance(prepared.first, date)
    assert prepared.first == prepared.last
    assert statement.page.body[prepared.start :].startswith("prepared on")
    assert statement.day_after("painted on") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1.4.3 (Contrast (Minimum))", ("1.4.3", "Contrast (Minimum)")),
        ("1.4.10", ("1.4.10", None)),
        ("5.1.1", None),
        ("1.4.3.2", None),
        ("11.4.3", None),
    ],
)
def test_a_criterion_is_a_number_and_perhaps_a_name(text: str, found: tuple[str, str | None] | None) -> None:
    match = CRITERION.search(text)
    assert (match.group("number", "name") if match else None) == found
