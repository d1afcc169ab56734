"""Calendars of events, read by three programs that nobody here wrote."""

import json
import subprocess
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import icalendar
import pytest
import vobject

from commshub.model.moments import LONDON
from commshub.render.generated.events import event_files
from tiny_hub import MakeSite

NPM = Path(__file__).parents[3] / ".venv/npm/node_modules"
NODE = Path(__file__).parents[3] / ".venv/bin/node"
EVENTS = "content_data/events.yml"
# The day before, and the day after, the clocks go forward and back; and a series over one of these nights.
YAML = """\
before-spring: {title: Before, starts: 2027-03-27 18:00, ends: 2027-03-27 19:00, announced_on: 2026-11-01}
after-spring: {title: After, starts: 2027-03-29 18:00, ends: 2027-03-29 19:00, announced_on: 2026-11-01}
before-autumn: {title: Before, starts: 2027-10-30 18:00, ends: 2027-10-30 19:00, announced_on: 2026-11-01}
after-autumn: {title: After, starts: 2027-11-01 18:00, ends: 2027-11-01 19:00, announced_on: 2026-11-01}
group:
  title: "Group: café, words; and a \\\\ sign"
  starts: 2027-03-22 18:00
  ends: 2027-03-22 19:00
  audiences: [residents]
  series: {repeats: weekly, until: 2027-04-12, except_on: [2027-04-05]}
  announced_on: 2026-11-01
  changes:
    - {day: 2026-11-10, what: A new hour}
    - {day: 2026-11-12, what: A new day}
off:
  title: Talk
  starts: 2026-12-08 18:00
  ends: 2026-12-08 19:00
  status: cancelled
  announced_on: 2026-11-01
  changes: [{day: 2026-11-10, what: The speaker is ill}]
"""
# What each time is by the clock of the world.
MEANT = {
    "before-spring": datetime(2027, 3, 27, 18, tzinfo=UTC),
    "after-spring": datetime(2027, 3, 29, 17, tzinfo=UTC),
    "before-autumn": datetime(2027, 10, 30, 17, tzinfo=UTC),
    "after-autumn": datetime(2027, 11, 1, 18, tzinfo=UTC),
}

# The last Sundays of March and October, on which clocks change at one in the morning of universal time.
CHANGE_DAYS = {
    2027: [(3, 28, 1), (10, 31, 1)],
    2028: [(3, 26, 1), (10, 29, 1)],
    2035: [(3, 25, 1), (10, 28, 1)],
}

ICAL_JS = """
const { default: ICAL } = await import(process.argv[1]);
let text = ""; for await (const part of process.stdin) text += part;
const whole = new ICAL.Component(ICAL.parse(text));
for (const zone of whole.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
const found = {};
for (const each of whole.getAllSubcomponents("vevent")) {
  const event = new ICAL.Event(each), times = [], steps = event.iterator();
  for (let at; (at = steps.next()) && times.length < 9;) times.push(at.toJSDate().toISOString());
  found[event.uid.split("@")[0]] = times;
}
console.log(JSON.stringify(found));
"""


@pytest.fixture
def files(tiny: MakeSite) -> Mapping[str, str]:
    """The calendars of a hub with these events."""
    return event_files(tiny({EVENTS: YAML}))


@pytest.fixture
def entries(files: Mapping[str, str]) -> Mapping[str, icalendar.Event]:
    """The events of the calendar of all, by id."""
    whole = icalendar.Calendar.from_ical(files["events.ics"])
    return {str(each["uid"]).partition("@")[0]: each for each in whole.walk("vevent")}


def _seen_by_ical_js(text: str) -> Mapping[str, list[str]]:
    """When each event of a calendar takes place, as a browser's reader of calendars has it."""
    command = [NODE, "--input-type=module", "-e", ICAL_JS, NPM / "ical.js/dist/ical.js"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    seen: dict[str, list[str]] = json.loads(done.stdout)
    return seen


def test_there_is_one_calendar_of_all_one_for_each_event_and_one_for_each_audience(files: Mapping[str, str]) -> None:
    assert set(files) == {
        *("events.ics", "events/for-residents.ics", "events/group.ics", "events/off.ics"),
        *(f"events/{id_}.ics" for id_ in MEANT),
    }


def test_every_calendar_is_in_order_for_a_strict_reader(files: Mapping[str, str]) -> None:
    for text in files.values():
        assert vobject.readOne(text).validate(raiseException=True)
        assert text.endswith("END:VCALENDAR\r\n")
        assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_times_are_right_on_both_sides_of_both_changes_of_the_clocks(entries: Mapping[str, icalendar.Event]) -> None:
    assert {id_: entries[id_].start.astimezone(UTC) for id_ in MEANT} == MEANT


def test_another_reader_sees_the_same_times(files: Mapping[str, str]) -> None:
    whole = vobject.readOne(files["events.ics"])
    seen = {each.uid.value.partition("@")[0]: each.dtstart.value.astimezone(UTC) for each in whole.vevent_list}
    assert {id_: seen[id_] for id_ in MEANT} == MEANT


def test_a_browsers_reader_sees_the_same_times_and_the_days_of_a_series(files: Mapping[str, str]) -> None:
    seen = _seen_by_ical_js(files["events.ics"])
    assert {id_: seen[id_] for id_ in MEANT} == {
        id_: [f"{meant:%Y-%m-%dT%H:%M:%S}.000Z"] for id_, meant in MEANT.items()
    }
    # 5 April is left out. The clocks went forward on 28 March.
    assert seen["group"] == [f"2027-{day}:00:00.000Z" for day in ("03-22T18", "03-29T17", "04-12T17")]


# Every hour of the days around each change of the clocks, but for the hours that clocks do not show exactly once.
CHANGES = [datetime(year, *day, tzinfo=UTC) for year in (2027, 2028, 2035) for day in CHANGE_DAYS[year]]
HOURS = [change + timedelta(hours=hour) for change in CHANGES for hour in range(-30, 31) if hour not in {-1, 0}]


def test_every_hour_around_the_changes_of_the_clocks_is_the_same_to_three_readers(tiny: MakeSite) -> None:
    shown = {f"at-{number}": at.astimezone(LONDON) for number, at in enumerate(HOURS)}
    yaml = "".join(
        f"{id_}: {{title: Talk, starts: {at:%Y-%m-%d %H:%M}, ends: {at + timedelta(days=3):%Y-%m-%d %H:%M},"
        " announced_on: 2026-11-01}\n"
        for id_, at in shown.items()
    )
    text = event_files(tiny({EVENTS: yaml}))["events.ics"]
    meant = dict(zip(shown, HOURS, strict=True))
    first = {
        str(each["uid"]).partition("@")[0]: each.start for each in icalendar.Calendar.from_ical(text).walk("vevent")
    }
    second = {each.uid.value.partition("@")[0]: each.dtstart.value for each in vobject.readOne(text).vevent_list}
    assert {id_: at.astimezone(UTC) for id_, at in first.items()} == meant
    assert {id_: at.astimezone(UTC) for id_, at in second.items()} == meant
    third = {id_: datetime.fromisoformat(times[0]) for id_, times in _seen_by_ical_js(text).items()}
    assert third == meant


def test_what_was_changed_rises_and_is_dated_by_the_change(entries: Mapping[str, icalendar.Event]) -> None:
    assert [int(entries[id_]["sequence"]) for id_ in ("before-spring", "off", "group")] == [0, 1, 2]
    assert entries["group"]["dtstamp"].dt == datetime(2026, 11, 12, tzinfo=UTC)
    assert entries["before-spring"]["dtstamp"].dt == datetime(2026, 11, 1, tzinfo=UTC)


def test_words_come_out_as_they_went_in(entries: Mapping[str, icalendar.Event]) -> None:
    assert str(entries["group"]["summary"]) == "Group: café, words; and a \\ sign"


def test_what_is_called_off_says_so(entries: Mapping[str, icalendar.Event]) -> None:
    assert (str(entries["off"]["status"]), str(entries["off"]["summary"])) == ("CANCELLED", "Cancelled: Talk")


def test_an_event_that_is_over_stays_in_the_calendars_for_a_year(tiny: MakeSite) -> None:
    for day, there in ((date(2026, 12, 9), True), (date(2027, 12, 9), True), (date(2027, 12, 10), False)):
        files = event_files(tiny({EVENTS: YAML}, today=day))
        assert ("UID:off@" in files["events.ics"]) is there, day
        assert "UID:off@" in files["events/off.ics"]


def test_two_builds_on_two_days_give_the_same_calendar(tiny: MakeSite, files: Mapping[str, str]) -> None:
    assert event_files(tiny({EVENTS: YAML}, today=date(2026, 11, 25))) == files


@pytest.mark.parametrize("events", [None, YAML.replace("2027", "2021").replace("2026", "2020")], ids=["none", "old"])
def test_a_calendar_without_events_is_one_that_every_reader_accepts(tiny: MakeSite, events: str | None) -> None:
    files = event_files(tiny({EVENTS: events}))
    for path in ("events.ics", "events/for-residents.ics"):
        text = files[path]
        assert vobject.readOne(text).validate(raiseException=True)
        whole = icalendar.Calendar.from_ical(text)
        assert [str(part.name) for part in whole.subcomponents] == ["VTIMEZONE"]
        assert not whole.errors
        assert _seen_by_ical_js(text) == {}


def test_a_hub_without_a_council_has_no_calendar(tiny: MakeSite) -> None:
    site = tiny({"content_data/council.yml": "name: Littleton\n"})
    assert (event_files(site), site.council) == ({}, None)
    assert not [path for path in site.generated_files if path.endswith(".ics")]
