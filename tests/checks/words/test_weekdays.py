"""What the rule on weekdays says, and when it keeps quiet."""

import pytest

from commshub.checks.words import weekdays
from commshub.model.findings import Finding, Location
from tiny_files import HELP, guide
from tiny_hub import MakeSite


def test_a_weekday_that_is_another_is_reported_with_the_right_one(tiny: MakeSite) -> None:
    assert list(weekdays.wrong(tiny({HELP: guide("Come on Wednesday 8 December 2026.\n")}))) == [
        Finding(
            Location(HELP, 9, 9),
            "'Wednesday 8 December 2026' is a day that there is not",
            "It is a Tuesday. Look up which of the two was meant.",
        )
    ]


def test_a_day_that_no_month_has_is_reported(tiny: MakeSite) -> None:
    (finding,) = weekdays.wrong(tiny({HELP: guide("Come on Monday, 31 November 2026.\n")}))
    assert finding.hint == "Look up which day was meant."


def test_the_top_of_a_page_and_the_facts_are_read_too(tiny: MakeSite) -> None:
    wrong = "Talk on Wednesday 8 December 2026"
    events = f"talk:\n  title: {wrong}\n  starts: 2026-12-08 18:00\n  ends: 2026-12-08 19:00\n"
    page = guide("", ("title: Get help", f"title: {wrong}"))
    found = list(weekdays.wrong(tiny({HELP: page, "content_data/events.yml": events})))
    assert [each.location for each in found] == [Location(HELP, 3, 16), Location("content_data/events.yml", 2, 18)]


@pytest.mark.parametrize(
    "text",
    [
        "Come on Tuesday,\n8 December 2026.",
        "Come on Wednesday 8 December.",
        "Every Wednesday. 8 December 2026 is full.",
        "`Wednesday 8 December 2026`",
    ],
)
def test_right_days_and_days_without_a_year_are_fine(tiny: MakeSite, text: str) -> None:
    assert list(weekdays.wrong(tiny({HELP: guide(f"{text}\n")}))) == []
