"""What a scrutiny committee is told, from the plan and as of a day."""

from datetime import date

import pytest

from commshub.reporting.committee import ReportSection, ReportTable, committee_report
from tiny_files import tiny_file
from tiny_hub import MakeSite

PLAN = "content_data/comms_plan.yml"
EVENTS = "content_data/events.yml"
SINCE = date(2026, 10, 1)
DONE = (
    "  - {day: 2026-12-01, what: A story,",
    (
        "  - {day: 2026-09-30, what: Early, objective: stories, done_on: 2026-10-01}\n"
        "  - {day: 2026-10-09, what: A talk, objective: stories, done_on: 2026-10-09}\n"
        "  - {day: 2026-11-19, what: A letter, objective: stories}\n"
        "  - {day: 2026-11-20, what: A call, objective: stories}\n"
        "  - {day: 2026-12-01, what: A story,"
    ),
)
PROGRESS = """\
progress:
  - {day: 2026-10-01, objective: stories, what: Too early}
  - {day: 2026-10-02, objective: stories, what: A first step}
  - {day: 2026-10-03, objective: others, what: Elsewhere}
"""


def _sections(tiny: MakeSite, *changes: tuple[str, str], more: str = "", events: str = "") -> dict[str, ReportSection]:
    site = tiny({PLAN: tiny_file(PLAN, *changes) + more, **({EVENTS: events} if events else {})})
    assert site.plan
    report = committee_report(site, site.plan, SINCE)
    assert (report.council, report.made_on) == ("Littleton Council", date(2026, 11, 20))
    return {section.title: section for section in report.sections}


def test_it_begins_with_what_it_is_for(tiny: MakeSite) -> None:
    assert _sections(tiny)["Purpose of this report"].paragraphs == (
        "This report says what was done for the communications plan since 1 October 2026, and what comes next.",
        "The plan runs from 1 April 2026 to 31 March 2027. Partnership group agreed it on 10 March 2026.",
    )


def test_an_objective_tells_what_was_delivered_since_the_last_report(tiny: MakeSite) -> None:
    section = _sections(tiny, DONE, more=PROGRESS)["Objective 1: Tell stories"]
    assert section.paragraphs == ("Owner: Littleton Prevent team. Due: October to December 2026.",)
    assert section.points == ("2 October 2026: A first step", "9 October 2026: A talk")


def test_nothing_delivered_is_said(tiny: MakeSite) -> None:
    section = _sections(tiny)["Objective 1: Tell stories"]
    assert section.paragraphs[1:] == ("Nothing was delivered since the last report.",)
    assert section.table == ReportTable(
        ("Measure", "Start", "Now", "Target"),
        (("Stories told (stories)", "0", "not measured yet", "6 by 31 March 2027"),),
    )


def test_what_was_planned_for_a_day_before_today_is_overdue(tiny: MakeSite) -> None:
    assert _sections(tiny, DONE)["What is overdue"].points == ("A letter, planned for 19 November 2026",)
    assert _sections(tiny)["What is overdue"].paragraphs == ("Nothing is overdue.",)


@pytest.mark.parametrize(
    ("target_on", "latest", "overdue"),
    [("2026-11-20", 5, False), ("2026-11-19", 5, True), ("2026-11-19", 6, False)],
)
def test_a_target_is_overdue_if_its_day_passed_and_it_was_not_reached(
    tiny: MakeSite, target_on: str, latest: int, *, overdue: bool
) -> None:
    line = "        target_on: 2027-03-31\n"
    changed = (
        f"        target: 6\n{line}",
        f"        target: 6\n        target_on: {target_on}\n        latest: {latest}\n",
    )
    points = _sections(tiny, changed)["What is overdue"].points
    assert points == (("Stories told: the target of 6 was due by 19 November 2026",) if overdue else ())


HELD = "{id}:\n  title: {id}\n  starts: {day} 18:00\n  ends: {day} 19:30\n  attendance: {came}\n"


def test_events_are_counted_that_were_held(tiny: MakeSite) -> None:
    events = (
        HELD.format(id="second", day="2026-11-20", came=7)
        + HELD.format(id="first", day="2026-11-03", came=0)
        + HELD.format(id="later", day="2026-11-21", came=9)
    )
    section = _sections(tiny, events=events)["Events"]
    assert section.paragraphs == ("7 people came to 2 events in all.",)
    assert section.table == ReportTable(
        ("Event", "Day", "People"), (("first", "3 November 2026", "0"), ("second", "20 November 2026", "7"))
    )
    assert _sections(tiny)["Events"] == ReportSection("Events", ("No event was held.",))


def test_the_scale_and_the_ratings_are_those_of_the_plan(tiny: MakeSite) -> None:
    section = _sections(tiny)["How we rate ourselves"]
    assert section.paragraphs == ("The scale is declared in the plan. 1: Little is there; 3: The duty is met.",)
    assert section.table
    assert section.table.rows == (("Communications", "1", "3", "No plan at that time"),)


def test_risks_and_implications_name_who_answers_for_them(tiny: MakeSite) -> None:
    more = (
        "risks:\n  - {what: Rain, mitigation: A tent, owner: prevent-team}\n  - {what: Snow}\n"
        "implications:\n  - {sort: Legal, what: None, verified_by: Solicitor, verified_on: 2026-11-02}\n"
        "  - {sort: Money, what: Little}\n"
        "consulted: [{who: Faith forum, gives: Advice}]\nlinked_plans: [{name: Safety, how: It serves it}]\n"
    )
    sections = _sections(tiny, more=more)
    assert sections["Risks"].table
    assert sections["Risks"].table.rows == (("Rain", "A tent", "Littleton Prevent team"), ("Snow", "–", "–"))
    assert sections["Implications"].table
    assert sections["Implications"].table.rows == (
        ("Legal", "None", "Solicitor, 2 November 2026"),
        ("Money", "Little", "–"),
    )
    assert sections["Consultation"].points == ("Faith forum: Advice",)
    assert sections["Links with other plans"].points == ("Safety: It serves it",)


def test_gaps_are_reported_with_their_days_the_first_to_be_closed_first(tiny: MakeSite) -> None:
    more = (
        "gaps:\n  - {elements: [a, b], what: No stories, why: No consent, owner: prevent-team, by: 2027-03-31}\n"
        "  - {elements: [c], what: No event, why: No time, owner: nobody, by: 2026-11-19}\n"
        "gaps_approval: {number: 3, by: prevent-team, day: 2026-11-02}\n"
    )
    section = _sections(tiny, more=more)["What we do not meet yet"]
    assert section.paragraphs == (
        (
            "We declare that we do not meet 3 elements of the toolkit yet, each with a day. "
            "Littleton Prevent team approved 3 on 2 November 2026."
        ),
    )
    assert section.table == ReportTable(
        ("Gap", "Why", "Owner", "To be closed by"),
        (
            ("No event", "No time", "nobody", "19 November 2026 (overdue)"),
            ("No stories", "No consent", "Littleton Prevent team", "31 March 2027"),
        ),
    )
    assert "What we do not meet yet" not in _sections(tiny)


def test_it_says_what_the_benchmark_rests_on(tiny: MakeSite) -> None:
    section = _sections(tiny)["What the benchmark rests on"]
    assert section.paragraphs[0].startswith("1 of 1 elements are met: 0 judged, 1 only present")
    assert section.table == ReportTable(
        ("Part of the toolkit", "Judged", "Only present", "Vouched for", "Declared gap", "Missing"),
        (("Communications", "0", "1", "0", "0", "0"),),
    )


@pytest.mark.parametrize(
    ("rating", "score"),
    [
        ("score: 2, before: 1,", "2 (up from 1)"),
        ("score: 1, before: 3,", "1 (down from 3)"),
        ("score: 1, before: 1,", "1"),
    ],
)
def test_a_score_says_how_it_has_changed(rating: str, score: str, tiny: MakeSite) -> None:
    table = _sections(tiny, ("score: 1,", rating))["How we rate ourselves"].table
    assert table
    assert table.rows[0][1] == score
