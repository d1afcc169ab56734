"""What the rules on waivers say, and when they keep quiet."""

import pytest

from commshub.model.findings import Finding, Level, Location
from tiny_files import HELP, FindAll, guide

WAIVERS = "content_data/waivers.yml"
LISTED_TWICE = guide("- The ways to refer were updated in spring.\n- The ways to refer were updated in spring.\n")
SOUND = {
    "rule": "repeats.same-point",
    "place": HELP,
    "reason": "Both lists are quoted in full",
    "approved_by": "prevent-team",
    "until": "2027-03-31",
}


def _waiver(**changed: str) -> str:
    lines = (f"  {name}: {value}\n" for name, value in {**SOUND, **changed}.items())
    return f"two-lists:\n{''.join(lines)}"


def _found(find_all: FindAll, waiver: str, page: str = LISTED_TWICE) -> list[Finding]:
    return [each for each in find_all({WAIVERS: waiver, HELP: page}) if each.location.path == WAIVERS]


def test_a_waiver_in_order_is_fine(find_all: FindAll) -> None:
    assert _found(find_all, _waiver()) == []


@pytest.mark.parametrize(
    ("changed", "line", "rule", "words"),
    [
        (
            {"rule": "repeats.same-pont"},
            2,
            "unknown-rule",
            (
                "There is no rule called 'repeats.same-pont'",
                "Copy the name that stands below the finding. Did you mean 'repeats.same-point'?",
            ),
        ),
        (
            {"rule": "contacts.overdue"},
            2,
            "not-to-be-waived",
            (
                "Findings of 'contacts.overdue' cannot be set aside",
                "Mend what the rule has found, and take this entry out.",
            ),
        ),
        (
            {"approved_by": "prevent-tem"},
            5,
            "unknown-approver",
            (
                "There is no contact called 'prevent-tem'",
                "Write the id of a contact who approves it. Did you mean 'prevent-team'?",
            ),
        ),
        (
            {"until": "2026-11-19"},
            6,
            "expired",
            (
                "The waiver 'two-lists' ran out on 19 November 2026",
                "Mend what it set aside and take it out, or have it approved again until a new day.",
            ),
        ),
        (
            {"until": "2027-11-22"},
            6,
            "too-long",
            (
                "The waiver 'two-lists' runs for longer than a year",
                "Write a day no later than 2027-11-21 after 'until:'.",
            ),
        ),
        (
            {"place": "docs/index.md"},
            1,
            "unused",
            ("The waiver 'two-lists' sets nothing aside", "Take it out, or mend its 'rule', 'place' or 'words'."),
        ),
        (
            {"words": "something else"},
            1,
            "unused",
            ("The waiver 'two-lists' sets nothing aside", "Take it out, or mend its 'rule', 'place' or 'words'."),
        ),
    ],
)
def test_what_is_wrong_with_a_waiver_is_told(
    find_all: FindAll, changed: dict[str, str], line: int, rule: str, words: tuple[str, str]
) -> None:
    (found,) = [each for each in _found(find_all, _waiver(**changed)) if each.id == f"waivers.{rule}"]
    # Whoever has mended more than was asked is not stopped for it.
    level = Level.WARNING if rule == "unused" else Level.ERROR
    location = Location(WAIVERS, line, found.location.column)
    assert found == Finding(location, *words, id=f"waivers.{rule}", level=level)


def test_a_waiver_for_a_whole_page_is_too_broad(find_all: FindAll) -> None:
    page = guide("- The ways to refer were updated in spring.\n" * 7)
    assert [(each.id, each.message) for each in _found(find_all, _waiver(), page)] == [
        ("waivers.too-broad", "The waiver 'two-lists' sets 6 findings aside at once")
    ]
    assert _found(find_all, _waiver(words="The ways"), page) == []


def test_five_findings_may_be_set_aside_at_once(find_all: FindAll) -> None:
    assert _found(find_all, _waiver(), guide("- The ways to refer were updated in spring.\n" * 6)) == []


def test_a_waiver_without_a_reason_is_no_waiver(find_all: FindAll) -> None:
    found = _found(find_all, _waiver().replace("  reason: Both lists are quoted in full\n", ""))
    assert [each.message for each in found] == ["There is no 'reason' in 'two-lists'"]
