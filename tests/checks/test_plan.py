"""What the rules on the plan say, and when they keep quiet."""

from datetime import date

import pytest

from commshub.checks import plan
from commshub.findings import Finding, Place
from tiny_files import tiny_file
from tiny_hub import MakeSite

HOME = "content_data/comms_plan.yml"


def _changed(tiny: MakeSite, *changes: tuple[str, str], today: date = date(2026, 11, 20)) -> object:
    return tiny({HOME: tiny_file(HOME, *changes)}, today=today)


def test_a_plan_in_order_is_fine(tiny: MakeSite) -> None:
    site = tiny()
    for name in dir(plan):
        rule = getattr(plan, name)
        if hasattr(rule, "__hub_level__"):
            assert list(rule(site)) == [], name


def test_a_plan_that_ends_before_it_starts_is_reported(tiny: MakeSite) -> None:
    site = _changed(tiny, ("start: 2026-04-01", "start: 2027-04-01"))
    assert list(plan.period_runs_backwards(site)) == [
        Finding(
            Place(HOME, 7, 29),
            "The plan ends on 31 March 2027, before it has started",
            "Write the last day of the plan after 'end:'.",
        )
    ]
    assert list(plan.outside_period(site)) == []


@pytest.mark.parametrize(("today", "reported"), [(date(2027, 3, 31), False), (date(2027, 4, 1), True)])
def test_a_plan_that_has_run_out_is_reported_from_the_day_after(tiny: MakeSite, today: date, *, reported: bool) -> None:
    expected = Finding(
        Place(HOME, 7, 29),
        "The plan ran out on 31 March 2027",
        "Write the next plan, have it agreed, and set the new days under 'period:' and 'approval:'.",
    )
    assert list(plan.period_over(tiny(today=today))) == ([expected] if reported else [])


def test_a_plan_that_was_to_be_renewed_is_reported(tiny: MakeSite) -> None:
    site = _changed(tiny, ("refresh_by: 2027-03-31", "refresh_by: 2026-11-19"))
    assert list(plan.refresh_due(site)) == [
        Finding(
            Place(HOME, 7, 46),
            "The plan was to be renewed by 19 November 2026",
            "Look the plan through with the partners, and set the next day after 'refresh_by:'.",
        )
    ]


def test_a_quarter_and_a_day_outside_the_period_are_reported(tiny: MakeSite) -> None:
    site = _changed(tiny, ("quarters: [2026-q4]", "quarters: [2026-q1]"), ("{day: 2026-12-01", "{day: 2027-04-01"))
    assert list(plan.outside_period(site)) == [
        Finding(
            Place(HOME, 22, 16),
            "'January to March 2026' is outside the plan's own time",
            "Choose a quarter between April to June 2026 and January to March 2027.",
        ),
        Finding(
            Place(HOME, 46, 6),
            "1 April 2027 is outside the plan's own time",
            "Choose a day between 1 April 2026 and 31 March 2027.",
        ),
    ]


@pytest.mark.parametrize(
    ("change", "place", "called"),
    [
        (("owner: prevent-team\npart_of", "owner: me\npart_of"), (9, 1), "contact called 'me'"),
        (("outcomes: [trust]", "outcomes: [x]"), (19, 16), "outcome called 'x'"),
        (("pages: [index.md]", "pages: [x.md]"), (34, 13), "page called 'x.md'"),
        (("objective: stories", "objective: x"), (46, 38), "objective called 'x'"),
        (("channels: [website]}\n    metrics", "channels: [x]}\n    metrics"), (24, 42), "channel called 'x'"),
    ],
)
def test_a_name_that_is_not_there_is_reported(
    tiny: MakeSite, change: tuple[str, str], place: tuple[int, int], called: str
) -> None:
    (finding,) = plan.unknown_name(_changed(tiny, change))
    assert finding.place == Place(HOME, *place)
    assert finding.message == f"There is no {called}"
    assert finding.hint.startswith("Write the id of one that is there, or add it.")


def test_a_slip_in_a_name_gets_the_nearest_one(tiny: MakeSite) -> None:
    (finding,) = plan.unknown_name(_changed(tiny, ("outcomes: [trust]", "outcomes: [truth]")))
    assert finding.hint == "Write the id of one that is there, or add it. Did you mean 'trust'?"


def test_what_nothing_refers_to_is_reported(tiny: MakeSite) -> None:
    site = _changed(
        tiny,
        ("    audiences: [residents]\n\nperiod", "    audiences: []\n\nperiod"),
        ("  trust: People trust us.", "  trust: People trust us.\n  calm: People are calm."),
        ("    channels: [website]\nchannels", "    channels: []\nchannels"),
    )
    assert {(finding.message, finding.hint) for finding in plan.orphan(site)} == {
        ("No message is meant for 'residents'", "Name it among the 'audiences:' of a message, or take it out."),
        ("No objective serves the outcome 'calm'", "Name it among the 'outcomes:' of an objective, or take it out."),
        ("No audience is reached through 'website'", "Name it among the 'channels:' of an audience, or take it out."),
    }


def test_an_outcome_that_is_written_twice_is_reported(tiny: MakeSite) -> None:
    site = _changed(tiny, ("  trust: People trust us.", "  trust: People trust us.\n  faith: people  TRUST us."))
    assert list(plan.outcome_twice(site)) == [
        Finding(
            Place(HOME, 16, 3),
            "The outcome 'faith' says the same as 'trust'",
            "Keep one of the two, and name it wherever the other is named.",
        )
    ]


def test_a_score_and_a_target_off_the_scale_are_reported(tiny: MakeSite) -> None:
    site = _changed(tiny, ("score: 1, target: 3", "score: 2, target: 5"))
    assert [(finding.message, finding.hint) for finding in plan.rating_off_scale(site)] == [
        ("The score '2' is no step of the scale", "Choose one of 1, 3, or declare the step under 'scale:'."),
        ("The target '5' is no step of the scale", "Choose one of 1, 3, or declare the step under 'scale:'."),
    ]


def test_a_metric_whose_days_are_the_wrong_way_round_is_reported(tiny: MakeSite) -> None:
    site = _changed(tiny, ("baseline_on: 2026-03-31", "baseline_on: 2027-03-31"))
    assert list(plan.metric_runs_backwards(site)) == [
        Finding(
            Place(HOME, 31, 9),
            "The target is due on 31 March 2027, before the first figure",
            "Write the day by which the target is to be reached after 'target_on:'.",
        )
    ]


@pytest.mark.parametrize(("today", "reported"), [(date(2026, 12, 1), False), (date(2026, 12, 2), True)])
def test_what_was_planned_and_not_done_is_reported_the_day_after(
    tiny: MakeSite, today: date, *, reported: bool
) -> None:
    expected = Finding(
        Place(HOME, 46, 6),
        "'A story' was planned for 1 December 2026",
        "Write the day it took place after 'done_on:', or give it a new 'day:'.",
    )
    assert list(plan.overdue(tiny(today=today))) == ([expected] if reported else [])


def test_what_is_done_before_its_day_has_come_is_reported(tiny: MakeSite) -> None:
    site = _changed(tiny, ("{day: 2026-12-01,", "{day: 2026-12-01, done_on: 2026-12-01,"))
    assert list(plan.done_in_the_future(site)) == [
        Finding(
            Place(HOME, 46, 23),
            "1 December 2026 is still to come, and this is told as done",
            "Write the day on which it really happened, or take the line out.",
        )
    ]


def test_a_metric_without_a_number_is_reported(tiny: MakeSite) -> None:
    site = _changed(tiny, ("target: 6", "target: many"))
    (fault,) = site.faults  # type: ignore[attr-defined]
    assert (fault.place, fault.found, fault.wanted) == (Place(HOME, 30, 9), "many", "number")


def test_a_plan_that_cannot_be_read_is_left_to_other_rules(tiny: MakeSite) -> None:
    site = tiny({HOME: "messages: ["})
    for name in dir(plan):
        rule = getattr(plan, name)
        if hasattr(rule, "__hub_level__"):
            assert list(rule(site)) == [], name
