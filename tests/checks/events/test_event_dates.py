"""What the rules on the days of events say, and when they keep quiet."""

from collections.abc import Callable, Iterator

import pytest

from commshub.checks.events import event_dates
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from tiny_files import COUNCIL, tiny_file
from tiny_hub import MakeSite

EVENTS = "content_data/events.yml"
HOLIDAYS = "content_data/bank_holidays.yml"


def _event(
    *lines: str, name: str = "talk", day: str = "2026-12-08", hours: tuple[str, str] = ("18:00", "20:00")
) -> str:
    start, end = hours
    more = "".join(f"  {line}\n" for line in lines)
    return f"{name}:\n  title: Talk\n  starts: {day} {start}\n  ends: {day} {end}\n{more}"


def _council(line: str) -> str:
    return tiny_file(COUNCIL) + f"{line}\n"


@pytest.mark.parametrize("end", ["18:00", "08:00"])
def test_an_event_that_ends_before_it_starts_is_reported(tiny: MakeSite, end: str) -> None:
    assert list(event_dates.ends_before_it_starts(tiny({EVENTS: _event(hours=("18:00", end))}))) == [
        Finding(
            Location(EVENTS, 4, 3),
            "'talk' ends before it starts",
            "Write a time after 'ends:' that is later than the one after 'starts:'.",
        )
    ]


def test_a_series_that_ends_before_it_starts_is_reported(tiny: MakeSite) -> None:
    (finding,) = event_dates.ends_before_it_starts(
        tiny({EVENTS: _event("series: {repeats: weekly, until: 2026-12-07}")})
    )
    assert finding.message == "The series 'talk' ends before it starts"


def test_places_cannot_be_had_after_the_event(tiny: MakeSite) -> None:
    for by, expected in (("2026-12-08", 0), ("2026-12-09", 1)):
        found = list(
            event_dates.registration_after_start(
                tiny({EVENTS: _event(f"registration: {{through: prevent-team, by: {by}}}")})
            )
        )
        assert len(found) == expected
    assert found == [
        Finding(
            Location(EVENTS, 5, 41),
            "Places for 'talk' can be had after it is over",
            "Write a day no later than 8 December 2026.",
        )
    ]


def test_invitations_go_out_two_weeks_before(tiny: MakeSite) -> None:
    assert list(event_dates.invited_late(tiny({EVENTS: _event("invited_on: 2026-11-24")}))) == []
    assert list(event_dates.invited_late(tiny({EVENTS: _event("invited_on: 2026-11-25")}))) == [
        Finding(
            Location(EVENTS, 5, 3),
            "Invitations to 'talk' go out less than two weeks before",
            "Invite by 24 November 2026, or choose a later day.",
        )
    ]


def test_an_event_on_a_bank_holiday_is_reported(tiny: MakeSite) -> None:
    listed = "source: https://www.gov.uk/bank-holidays\nchecked_on: 2026-11-20\ndays: [2026-12-08]\n"
    assert list(event_dates.on_a_holiday(tiny({EVENTS: _event(), HOLIDAYS: listed}))) == [
        Finding(
            Location(EVENTS, 3, 3),
            "'talk' is on 8 December 2026: a bank holiday",
            "Choose a day on which the people it is for are here.",
        )
    ]
    off = _event("status: cancelled")
    assert list(event_dates.on_a_holiday(tiny({EVENTS: off, HOLIDAYS: listed}))) == []


@pytest.mark.parametrize(
    ("start", "end", "found"), [("08", "08", 1), ("01", "20", 1), ("09", "20", 0), ("01", "07", 0)]
)
def test_an_event_in_the_school_holidays_is_reported(tiny: MakeSite, start: str, end: str, found: int) -> None:
    line = f"school_holidays: [{{name: Winter break, start: 2026-12-{start}, end: 2026-12-{end}}}]"
    told = [each.message for each in event_dates.on_a_holiday(tiny({EVENTS: _event(), COUNCIL: _council(line)}))]
    assert told == ["'talk' is on 8 December 2026: Winter break"] * found


@pytest.mark.parametrize(
    ("one", "other", "clashes"),
    [
        ("audiences: [residents]", "audiences: [residents]", True),
        ("organiser: prevent-team", "organiser: prevent-team", True),
        ("audiences: [residents]", "audiences: [press]", False),
        ("audiences: [residents]", "status: cancelled", False),
        ("summary: Nobody in particular", "summary: Nobody in particular", False),
    ],
)
def test_two_events_for_the_same_people_at_the_same_time_are_reported(
    tiny: MakeSite, one: str, other: str, *, clashes: bool
) -> None:
    second = _event(other, name="fair", hours=("19:59", "21:00"))
    expected = Finding(
        Location(EVENTS, 8, 3),
        "'fair' is at the same time as 'talk'",
        "Move one of the two: the same people are asked to both, or have to run both.",
    )
    assert list(event_dates.clash(tiny({EVENTS: _event(one) + second}))) == [expected] * clashes


def test_one_event_may_begin_when_another_ends(tiny: MakeSite) -> None:
    second = _event("audiences: [residents]", name="fair", hours=("20:00", "21:00"))
    assert list(event_dates.clash(tiny({EVENTS: _event("audiences: [residents]") + second}))) == []


def test_no_councillor_speaks_before_an_election(tiny: MakeSite) -> None:
    council = _council("pre_election: [{start: 2026-12-01, end: 2026-12-08}]")
    spoken = _event("elected_speaker: yes")
    assert list(event_dates.speaker_before_election(tiny({EVENTS: spoken, COUNCIL: council}))) == [
        Finding(
            Location(EVENTS, 5, 3),
            "An elected speaker at 'talk', in the pre-election period",
            "Ask an officer or a partner to speak, or choose a day after the election.",
        )
    ]
    later = _event("elected_speaker: yes", day="2026-12-09")
    assert list(event_dates.speaker_before_election(tiny({EVENTS: later, COUNCIL: council}))) == []
    assert list(event_dates.speaker_before_election(tiny({EVENTS: _event(), COUNCIL: council}))) == []


def _invited(words: str, *lines: str) -> str:
    more = "".join(f"  {line}\n" for line in lines)
    return f"talk:\n  title: Talk\n  starts: 2026-12-15 18:00\n  ends: 2026-12-15 20:00\n  invitation: {words}\n{more}"


def test_an_invitation_to_another_day_is_reported(tiny: MakeSite) -> None:
    words = "Come on 8 December 2026, or on 9 December 2026."
    assert list(event_dates.invitation_other_day(tiny({EVENTS: _invited(words)}))) == [
        Finding(
            Location(EVENTS, 5, 3),
            "'talk' invites to 8 December 2026, and is on 15 December 2026",
            "Write 'Tuesday 15 December 2026' into the invitation, or change the day of the event.",
        )
    ]


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("Come on 15 December 2026. The next one is on 12 January 2027.", ()),
        ("Come and ask. Sign up by 11 December 2026.", ("registration: {through: prevent-team, by: 2026-12-11}",)),
        ("Come and ask us anything in December 2026.", ()),
        ("Come on 22 December 2026.", ("series: {repeats: weekly, until: 2027-03-02}",)),
    ],
)
def test_other_days_may_stand_in_an_invitation(tiny: MakeSite, words: str, lines: tuple[str, ...]) -> None:
    assert list(event_dates.invitation_other_day(tiny({EVENTS: _invited(words, *lines)}))) == []


SERIES = """\
group:
  title: Group
  starts: {starts}
  ends: {ends}
  audiences: [residents]
  series: {{repeats: weekly, until: 2027-05-30{more}}}
  elected_speaker: yes
"""


@pytest.mark.parametrize(
    ("rule", "council", "starts", "hours"),
    [
        (event_dates.on_a_holiday, "school_holidays: [{name: Easter, start: 2027-04-05, end: 2027-04-09}]\n", "", ""),
        (event_dates.speaker_before_election, "pre_election: [{start: 2027-04-12, end: 2027-05-06}]\n", "", ""),
        (event_dates.hour_of_no_session, "", "2027-03-07 01:30", "2027-03-07 02:30"),
        (event_dates.hour_of_no_session, "", "2026-10-04 00:30", "2026-10-04 01:30"),
    ],
)
def test_every_session_is_looked_at(
    rule: Callable[[Site], Iterator[Finding]], council: str, starts: str, hours: str, tiny: MakeSite
) -> None:
    text = SERIES.format(starts=starts or "2027-03-01 18:00", ends=hours or "2027-03-01 19:00", more="")
    site = tiny({EVENTS: text, COUNCIL: tiny_file(COUNCIL) + council})
    assert len(list(rule(site))) == 1


def test_a_session_that_is_left_out_is_not_looked_at(tiny: MakeSite) -> None:
    council = tiny_file(COUNCIL) + "school_holidays: [{name: Easter, start: 2027-04-05, end: 2027-04-09}]\n"
    for name in ("except_on", "called_off"):
        text = SERIES.format(starts="2027-03-01 18:00", ends="2027-03-01 19:00", more=f", {name}: [2027-04-05]")
        assert list(event_dates.on_a_holiday(tiny({EVENTS: text, COUNCIL: council}))) == []


def test_sessions_of_two_series_meet_once_and_are_told_once(tiny: MakeSite) -> None:
    text = SERIES.format(starts="2027-03-01 18:00", ends="2027-03-01 19:00", more="")
    other = text.replace("group:", "other:").replace("2027-03-01", "2027-03-08")
    (found,) = event_dates.clash(tiny({EVENTS: text + other}))
    assert found.message.endswith("is at the same time as 'group'")


def test_an_exception_that_fits_no_session_is_told(tiny: MakeSite) -> None:
    text = SERIES.format(starts="2027-03-01 18:00", ends="2027-03-01 19:00", more=", called_off: [2027-03-09]")
    (found,) = event_dates.no_such_session(tiny({EVENTS: text}))
    assert found.message == "'group' does not come on 9 March 2027"


def test_a_series_starts_on_a_day_of_its_own(tiny: MakeSite) -> None:
    text = SERIES.format(starts="2027-03-01 18:00", ends="2027-03-01 19:00", more=", which: last day")
    (found,) = event_dates.starts_on_no_session(tiny({EVENTS: text}))
    assert found.message == "'group' comes weekly, and names a day of the month"
    (found,) = event_dates.starts_on_no_session(tiny({EVENTS: text.replace("weekly", "monthly")}))
    assert found.message == "'group' starts on 1 March 2027, which is not the last day of the month"
