"""What the rules on the days of the plan say, and when they keep quiet."""

from datetime import date

import pytest

from commshub.checks.plan import plan_dates
from commshub.model.findings import Finding, Location
from tiny_files import tiny_file
from tiny_hub import MakeSite

HOME = "content_data/comms_plan.yml"


def _changed(tiny: MakeSite, *changes: tuple[str, str], today: date = date(2026, 11, 20)) -> object:
    return tiny({HOME: tiny_file(HOME, *changes)}, today=today)


def test_a_plan_in_order_is_fine(tiny: MakeSite) -> None:
    site = tiny()
    for name in dir(plan_dates):
        rule = getattr(plan_dates, name)
        if hasattr(rule, "__hub_level__"):
            assert list(rule(site)) == [], name


def test_a_plan_that_ends_before_it_starts_is_reported(tiny: MakeSite) -> None:
    site = _changed(tiny, ("start: 2026-04-01", "start: 2027-04-01"))
    assert list(plan_dates.period_runs_backwards(site)) == [
        Finding(
            Location(HOME, 7, 29),
            "The plan ends on 31 March 2027, before it has started",
            "Write the last day of the plan after 'end:'.",
        )
    ]
    assert list(plan_dates.outside_period(site)) == []


@pytest.mark.parametrize(("today", "reported"), [(date(2027, 3, 31), False), (date(2027, 4, 1), True)])
def test_a_plan_that_has_run_out_is_reported_from_the_day_after(tiny: MakeSite, today: date, *, reported: bool) -> None:
    expected = Finding(
        Location(HOME, 7, 29),
        "The plan ran out on 31 March 2027",
        "Write the next plan, have it agreed, and set the new days under 'period:' and 'approval:'.",
    )
    assert list(plan_dates.period_over(tiny(today=today))) == ([expected] if reported else [])


def test_a_plan_that_was_to_be_renewed_is_reported(tiny: MakeSite) -> None:
    site = _changed(tiny, ("refresh_by: 2027-03-31", "refresh_by: 2026-11-19"))
    assert list(plan_dates.refresh_due(site)) == [
        Finding(
            Location(HOME, 7, 46),
            "The plan was to be renewed by 19 November 2026",
            "Look the plan through with the partners, and set the next day after 'refresh_by:'.",
        )
    ]


def test_a_quarter_and_a_day_outside_the_period_are_reported(tiny: MakeSite) -> None:
    site = _changed(tiny, ("quarters: [2026-q4]", "quarters: [2026-q1]"), ("{day: 2026-12-01", "{day: 2027-04-01"))
    assert list(plan_dates.outside_period(site)) == [
        Finding(
            Location(HOME, 22, 16),
            "'January to March 2026' is outside the plan's own time",
            "Choose a quarter between April to June 2026 and January to March 2027.",
        ),
        Finding(
            Location(HOME, 46, 6),
            "1 April 2027 is outside the plan's own time",
            "Choose a day between 1 April 2026 and 31 March 2027.",
        ),
    ]


def test_a_metric_whose_days_are_the_wrong_way_round_is_reported(tiny: MakeSite) -> None:
    site = _changed(tiny, ("baseline_on: 2026-03-31", "baseline_on: 2027-03-31"))
    assert list(plan_dates.metric_runs_backwards(site)) == [
        Finding(
            Location(HOME, 31, 9),
            "The target is due on 31 March 2027, before the first figure",
            "Write the day by which the target is to be reached after 'target_on:'.",
        )
    ]


@pytest.mark.parametrize(("today", "reported"), [(date(2026, 12, 1), False), (date(2026, 12, 2), True)])
def test_what_was_planned_and_not_done_is_reported_the_day_after(
    tiny: MakeSite, today: date, *, reported: bool
) -> None:
    expected = Finding(
        Location(HOME, 46, 6),
        "'A story' was planned for 1 December 2026",
        "Write the day it took place after 'done_on:', or give it a new 'day:'.",
    )
    assert list(plan_dates.overdue(tiny(today=today))) == ([expected] if reported else [])


def test_what_is_done_before_its_day_has_come_is_reported(tiny: MakeSite) -> None:
    site = _changed(tiny, ("{day: 2026-12-01,", "{day: 2026-12-01, done_on: 2026-12-01,"))
    assert list(plan_dates.done_in_the_future(site)) == [
        Finding(
            Location(HOME, 46, 23),
            "1 December 2026 is still to come, and this is told as done",
            "Write the day on which it really happened, or take the line out.",
        )
    ]


def test_a_plan_that_cannot_be_read_is_left_to_other_rules(tiny: MakeSite) -> None:
    site = tiny({HOME: "messages: ["})
    for name in dir(plan_dates):
        rule = getattr(plan_dates, name)
        if hasattr(rule, "__hub_level__"):
            assert list(rule(site)) == [], name
