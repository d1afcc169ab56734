"""Every date of an event, for two years, is the same on its page, in the lists, in its data and in its calendar."""

import json
import re
from datetime import date, datetime
from itertools import product

import icalendar
import pytest
from dateutil.rrule import rrulestr

from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.moments import LONDON
from commshub.model.site import Site
from commshub.render.site import StagedSite, stage_site
from fact_templates import TEMPLATES
from tiny_hub import TODAY, MakeSite, changed

EVENTS = "content_data/events.yml"
FIRST = {
    "weekly": ("2027-01-05", ""),
    "fortnightly": ("2027-01-12", ""),
    "monthly": ("2027-01-31", ""),
    "monthly-second": ("2027-01-12", ", which: second Tuesday"),
    "monthly-last": ("2027-01-29", ", which: last Friday"),
    "monthly-end": ("2027-01-31", ", which: last day"),
}
HOURS = {"evening": ("18:00", "20:00", ""), "all-day": ("00:00", "00:00", "  all_day: yes\n")}
TIME = re.compile(r'<time datetime="(?P<when>[^"]+)">')
LIST = re.compile(r'<ul class="sessions">.*?</ul>', re.DOTALL)


def _entry(name: str, repeats: str, hours: str) -> str:
    first, which = FIRST[repeats]
    start, end, more = HOURS[hours]
    how = repeats.partition("-")[0]
    second = _second(repeats)
    return (
        f"{name}:\n  title: {name}\n  starts: {first} {start}\n  ends: {first} {end}\n{more}"
        f"  summary: Come.\n  audiences: [residents]\n  organiser: prevent-team\n  venue: {{area: Town}}\n"
        f"  announced_on: 2026-11-03\n  series: {{repeats: {how}{which}, until: 2028-12-31, "
        f"except_on: [{second[0]}], called_off: [{second[1]}], why_called_off: The hall is shut}}\n"
        "  changes: [{day: 2026-11-10, what: One evening is called off}]\n"
    )


def _second(repeats: str) -> tuple[str, str]:
    return {
        "weekly": ("2027-01-12", "2027-03-30"),
        "fortnightly": ("2027-01-26", "2027-04-06"),
        "monthly": ("2027-03-31", "2027-05-31"),
        "monthly-second": ("2027-02-09", "2027-03-09"),
        "monthly-last": ("2027-02-26", "2027-03-26"),
        "monthly-end": ("2027-02-28", "2027-03-31"),
    }[repeats]


NAMES = {f"{repeats}-{hours}": (repeats, hours) for repeats, hours in product(FIRST, HOURS)}


@pytest.fixture(scope="module")
def staged(tiny_tree: SourceTree) -> tuple[Site, StagedSite]:
    """The tiny hub with a series of each sort, and its staged site."""
    text = "".join(_entry(name, *each) for name, each in NAMES.items())
    site = parse_site(changed(tiny_tree, {**TEMPLATES, EVENTS: text}), TODAY)
    assert site.events.is_whole
    return site, stage_site(site)


def _plain(value: object) -> str:
    """A day, or a moment in London."""
    if isinstance(value, datetime):
        return value.astimezone(LONDON).isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)


def _in_calendar(text: str) -> list[str]:
    """The dates that a calendar has, by a program that nobody here wrote."""
    (entry,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    start = entry["dtstart"].dt
    dropped = entry.get("exdate", [])
    off = {each.dt for one in (dropped if isinstance(dropped, list) else [dropped]) for each in one.dts}
    rule = entry["rrule"].to_ical().decode()
    if isinstance(start, datetime):
        naive = re.sub(r"UNTIL=(\d{8})T\d+Z", r"UNTIL=\1T235959", rule)
        found = rrulestr(naive, dtstart=start.replace(tzinfo=None))
        days = [each.replace(tzinfo=LONDON) for each in found]
        return [_plain(each) for each in days if each not in off]
    found = rrulestr(rule, dtstart=datetime.combine(start, datetime.min.time()))
    return [each.date().isoformat() for each in found if each.date() not in off]


@pytest.mark.parametrize("name", NAMES)
def test_page_lists_data_and_calendar_agree_on_every_date(name: str, staged: tuple[Site, StagedSite]) -> None:
    site, plain = staged
    event = site.events.entries[name]
    pages = {page.path: page for page in plain.pages}
    page = pages[f"events/{name}.md"]
    shown = LIST.search(page.markdown)
    assert shown
    on_page = [each["when"] for each in TIME.finditer(shown.group())]
    data = json.loads(str(page.frame.linked_data))
    in_data = [each["startDate"] for each in data["subEvent"]]
    assert on_page == in_data
    expected = [(each.starts.date() if event.all_day else each.starts).isoformat() for each in event.sessions]
    assert on_page == expected
    assert len(expected) > 12
    taking_place = [each["startDate"] for each in data["subEvent"] if not each["eventStatus"].endswith("Cancelled")]
    calendar = plain.files[f"events/{name}.ics"]
    assert isinstance(calendar, str)
    assert _in_calendar(calendar) == taking_place
    assert len(taking_place) == len(expected) - 1
    months = {each[:7] for each in expected}
    assert [month for month in months if f">{name}<" not in pages[f"events/in-{month}.md"].markdown] == []
    assert "The hall is shut" in page.markdown


def test_nobody_books_a_place_at_what_is_cancelled(tiny: MakeSite) -> None:
    text = (
        "talk:\n  title: Talk\n  starts: 2026-12-08 18:00\n  ends: 2026-12-08 19:00\n  status: {}\n"
        "  registration: {{through: prevent-team, by: 2026-12-04}}\n  announced_on: 2026-11-03\n"
        "  changes: [{{day: 2026-11-10, what: The speaker is ill}}]\n"
    )
    shown = {
        status: next(
            page.markdown
            for page in stage_site(tiny({**TEMPLATES, EVENTS: text.format(status)})).pages
            if page.path == "events/talk.md"
        )
        for status in ("planned", "cancelled")
    }
    assert "Book by" in shown["planned"]
    assert "How to book" in shown["planned"]
    assert "Book by" not in shown["cancelled"]
    assert "How to book" not in shown["cancelled"]
    assert "Who to ask" in shown["cancelled"]


def test_a_list_with_an_event_that_costs_something_does_not_say_that_all_is_free(tiny: MakeSite) -> None:
    text = (
        "talk:\n  title: Talk\n  starts: 2026-12-08 18:00\n  ends: 2026-12-08 19:00\n  announced_on: 2026-11-03\n"
        "  access: {{cost: {}}}\n"
    )
    for cost, is_free in (("Free", True), ("£3 for lunch", False)):
        staged = stage_site(tiny({**TEMPLATES, EVENTS: text.format(cost)}))
        page = next(page for page in staged.pages if page.path == "events/index.md")
        assert ("Everything is free" in page.markdown) is is_free
