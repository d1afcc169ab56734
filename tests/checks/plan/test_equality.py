"""What the rules on the equality impact of the plan say, and when they keep quiet."""

from datetime import date

import pytest

from commshub.checks.plan import equality, plan
from commshub.model.findings import Finding, Location
from tiny_files import HELP, guide, tiny_file
from tiny_hub import MakeSite

PLAN = "content_data/comms_plan.yml"
DUTY = "Equality Act 2010, section 149"
IMPLICATIONS = "implications:\n  - {sort: Equality, what: All, verified_by: Adviser, verified_on: 2026-03-04}\n"


def _plan(day: str = "2026-03-04", page: str = "index.md") -> dict[str, str]:
    line = f"equality_impact: {{page: {page}, day: {day}, owner: prevent-team}}\n"
    return {PLAN: tiny_file(PLAN) + IMPLICATIONS + line}


def test_a_plan_that_does_not_say_where_it_can_be_read_is_reported(tiny: MakeSite) -> None:
    text = tiny_file(PLAN) + IMPLICATIONS
    assert list(equality.not_looked_at(tiny({PLAN: text}))) == [
        Finding(
            Location(PLAN, text[: text.index("implications:")].count("\n") + 1, 1),
            "The plan does not say where its equality impact can be read",
            "Add 'equality_impact: {page: …, day: …, owner: …}' with a page below docs/ that says what was found.",
            source=DUTY,
        )
    ]
    assert not list(equality.not_looked_at(tiny(_plan())))
    assert not list(equality.not_looked_at(tiny()))
    assert not list(equality.not_looked_at(tiny({PLAN: "owner: ["})))


@pytest.mark.parametrize(
    ("day", "today"),
    [("2025-03-31", date(2026, 11, 20)), ("2026-03-04", date(2029, 3, 5))],
    ids=["for another plan", "three years old"],
)
def test_a_look_that_is_too_old_is_reported(tiny: MakeSite, day: str, today: date) -> None:
    (finding,) = equality.looked_at_long_ago(tiny(_plan(day), today=today))
    when = {"2025-03-31": "31 March 2025", "2026-03-04": "4 March 2026"}[day]
    assert (finding.message, finding.hint, finding.source) == (
        f"The equality impact of the plan was last looked at on {when}",
        "Look at it again with those whom it is about, and write the day after 'day:'.",
        DUTY,
    )


@pytest.mark.parametrize(("day", "today"), [("2025-04-01", date(2026, 11, 20)), ("2026-03-04", date(2029, 3, 4))])
def test_a_look_that_is_just_young_enough_is_fine(tiny: MakeSite, day: str, today: date) -> None:
    assert not list(equality.looked_at_long_ago(tiny(_plan(day), today=today)))
    assert not list(equality.looked_at_long_ago(tiny()))


def test_a_look_that_is_only_promised_is_reported(tiny: MakeSite) -> None:
    (finding,) = equality.looked_at_in_the_future(tiny(_plan("2026-11-21")))
    assert (finding.location.path, finding.message, finding.hint) == (
        PLAN,
        "The equality impact was looked at on 21 November 2026, which is still to come",
        "Write the day on which somebody really looked at it after 'day:'.",
    )
    assert not list(equality.looked_at_in_the_future(tiny(_plan("2026-11-20"))))


def test_a_plan_that_is_shown_without_it_is_reported(tiny: MakeSite) -> None:
    assert list(equality.not_shown(tiny({**_plan(), HELP: guide("{{ plan.objectives }}\n")}))) == [
        Finding(
            Location(HELP),
            "The plan is shown here without what it means for equality",
            "Add {{ plan.equality_impact }}, and lead to the page that says what was found.",
            source=DUTY,
        )
    ]
    both = guide("{{ plan.objectives }}\n\n{{ plan.equality_impact }}\n")
    assert not list(equality.not_shown(tiny({**_plan(), HELP: both})))
    assert not list(equality.not_shown(tiny({HELP: guide("{{ plan.objectives }}\n")})))


def test_a_page_and_an_owner_that_are_not_there_are_told_as_names(tiny: MakeSite) -> None:
    (finding,) = plan.unknown_name(tiny(_plan(page="equality.md")))
    assert finding.message == "There is no page called 'equality.md'"
    (finding,) = plan.unknown_name(tiny({PLAN: _plan()[PLAN].replace("owner: prevent-team}", "owner: nobody}")}))
    assert finding.message == "There is no contact called 'nobody'"
