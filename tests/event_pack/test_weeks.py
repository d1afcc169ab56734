"""The weeks and the days of a preparation, counted back from the event."""

from datetime import date

import pytest

from commshub.event_pack.deadlines import deadlines, invite_by
from commshub.event_pack.views import checklist_view
from commshub.event_pack.weeks import event_week, weeks
from commshub.model.days_off import working_day
from commshub.model.events import Event, Preparation
from commshub.model.site import Site
from tiny_files import COUNCIL, tiny_file
from tiny_hub import MakeSite

EVENTS = "content_data/events.yml"
DAYS_OFF = {
    "content_data/bank_holidays.yml": (
        "source: https://www.gov.uk/bank-holidays\nchecked_on: 2026-11-20\n"
        "days: [2026-12-25, 2026-12-28, 2027-01-01, 2027-03-26, 2027-03-29]\n"
    ),
}


def _event(tiny: MakeSite, starts: str, *lines: str) -> tuple[Event, Site]:
    ends = starts.replace(" 18:", " 20:")
    text = "".join(f"  {line}\n" for line in ("title: Talk", f"starts: {starts}", f"ends: {ends}", *lines))
    site = tiny({EVENTS: f"talk:\n{text}", **DAYS_OFF})
    event = site.events.get("talk")
    assert event
    return event, site


def test_the_event_is_in_the_fourth_week_and_its_forms_are_read_in_the_fifth(tiny: MakeSite) -> None:
    event, _ = _event(tiny, "2026-12-08 18:00")
    assert [(week.number, week.monday) for week in weeks(event)] == [
        (1, date(2026, 11, 16)),
        (2, date(2026, 11, 23)),
        (3, date(2026, 11, 30)),
        (4, date(2026, 12, 7)),
        (5, date(2026, 12, 14)),
    ]


def test_a_longer_schedule_ends_with_the_week_after_the_event() -> None:
    assert event_week([Preparation(week=number, what="Work") for number in (1, 8)]) == 7
    assert event_week([Preparation(week=1, what="Work")]) == 4


def test_the_week_of_the_event_is_there_even_if_nothing_is_planned_in_it(tiny: MakeSite) -> None:
    event, _ = _event(tiny, "2026-12-08 18:00", "schedule: [{week: 1, what: Ask}]")
    assert [(week.number, week.tasks) for week in weeks(event)] == [(1, ("Ask",)), (4, ())]


def test_slides_of_an_online_event_come_a_week_earlier(tiny: MakeSite) -> None:
    online, site = _event(tiny, "2026-12-08 18:00", "held: online")
    in_person, _ = _event(tiny, "2026-12-08 18:00")
    assert [each.day for each in deadlines(in_person, site) if "Slides" in each.what] == [date(2026, 12, 7)]
    assert [each.day for each in deadlines(online, site) if "Slides" in each.what] == [date(2026, 12, 4)]
    assert any("slides" in task for week in weeks(online) for task in week.tasks if week.number == 3)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (date(2026, 12, 28), date(2026, 12, 24)),
        (date(2026, 12, 27), date(2026, 12, 24)),
        (date(2026, 12, 29), date(2026, 12, 29)),
    ],
)
def test_a_day_on_which_offices_are_closed_gives_way_to_the_one_before(
    tiny: MakeSite, wanted: date, found: date
) -> None:
    assert working_day(wanted, tiny(DAYS_OFF)) == found


def test_invitations_are_out_two_weeks_before_on_a_working_day(tiny: MakeSite) -> None:
    event, site = _event(tiny, "2027-04-12 18:00")
    # Easter Monday is two weeks before, and Good Friday the working day before that.
    assert invite_by(event, site) == date(2027, 3, 25)


def test_guests_are_told_the_place_once_they_can_no_longer_sign_up(tiny: MakeSite) -> None:
    lines = ("registration: {through: prevent-team, by: 2026-12-04}", "venue: {area: Here, told_to: guests}")
    event, site = _event(tiny, "2026-12-08 18:00", *lines)
    assert [each.day for each in deadlines(event, site) if "are told" in each.what] == [date(2026, 12, 7)]
    same_day, site = _event(tiny, "2026-12-04 18:00", *lines)
    assert [each.day for each in deadlines(same_day, site) if "are told" in each.what] == [date(2026, 12, 3)]


def test_what_is_done_is_ticked_and_what_is_late_says_so(tiny: MakeSite) -> None:
    event, site = _event(tiny, "2026-11-27 18:00", "cleared_on: 2026-11-18", "invited_on: 2026-11-30")
    marks = {
        each["line"]: (each["done"], each["late"], each["overdue"])
        for each in checklist_view(event, site)["deadlines"]  # type: ignore[union-attr]
        if each["line"]
    }
    assert marks == {
        "cleared_on": ("18 November 2026", True, False),
        "announced_on": (None, False, True),
        # A day to come is a plan, not a thing that was done.
        "invited_on": (None, False, True),
        "chair_briefed_on": (None, False, False),
    }


def test_holidays_are_mentioned_in_their_weeks(tiny: MakeSite) -> None:
    event, site = _event(tiny, "2026-12-17 18:00")
    away = {week["number"]: week["away"] for week in checklist_view(event, site)["weeks"]}  # type: ignore[union-attr]
    assert away[5] == ["bank holiday on Friday 25 December 2026"]
    assert away[4] == []


def test_school_holidays_are_mentioned_too(tiny: MakeSite) -> None:
    terms = "school_holidays: [{name: Christmas holidays, start: 2026-12-21, end: 2027-01-01}]\n"
    event, _ = _event(tiny, "2026-12-17 18:00")
    site = tiny({COUNCIL: tiny_file(COUNCIL) + terms, **DAYS_OFF})
    weeks_of_it = checklist_view(event, site)["weeks"]
    assert [week["away"] for week in weeks_of_it][3:] == [  # type: ignore[attr-defined]
        [],
        ["bank holiday on Friday 25 December 2026", "schools are closed (Christmas holidays)"],
    ]
    assert [each.what for each in deadlines(event, site) if "takes place" in each.what] == ["The event takes place"]
    late, _ = _event(tiny, "2026-12-22 18:00")
    assert [each.what for each in deadlines(late, site) if "takes place" in each.what] == [
        "The event takes place (Christmas holidays: people may be away)"
    ]
