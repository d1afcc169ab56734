"""Events as calendars that a phone can subscribe to: RFC 5545, with nothing in them that depends on the clock."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from commshub.model.events import Event, EventStatus
from commshub.model.generated_pages import event_page
from commshub.model.moments import LONDON
from commshub.model.recurrence import Repeats
from commshub.model.site import Site
from commshub.render.facts.event_views import venue_text
from commshub.render.urls import url_of

if TYPE_CHECKING:
    from icalendar import Component

# Outlook overlooks a time zone whose changes are listed one by one, as libraries write it; this one has rules.
_ZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19810329T010000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
"""
_RULES: Mapping[Repeats, Mapping[str, object]] = {
    Repeats.WEEKLY: {"freq": "weekly"},
    Repeats.FORTNIGHTLY: {"freq": "weekly", "interval": 2},
    Repeats.MONTHLY: {"freq": "monthly"},
}
# How a calendar names what has become of an event; one that was moved takes place.
_STATUS = {
    EventStatus.PLANNED: "CONFIRMED",
    EventStatus.MOVED: "CONFIRMED",
    EventStatus.POSTPONED: "CANCELLED",
    EventStatus.CANCELLED: "CANCELLED",
}
_SAID = {EventStatus.CANCELLED: "Cancelled: ", EventStatus.POSTPONED: "Postponed: ", EventStatus.MOVED: "New time: "}


# What stands at the end of a calendar, after the last of its events.
_END = "END:VCALENDAR\r\n"


def calendar_of(name: str, entries: Iterable[str]) -> str:
    """A calendar of events that are written already: the same event stands in several calendars."""
    from icalendar import Calendar  # noqa: PLC0415 - only a build needs it, and it takes its time to load

    made = Calendar()
    made.add("prodid", "-//Prevent communications hub//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", name)
    head = bytes(made.to_ical()).decode().removesuffix(_END)
    return "".join((head, _ZONE.replace("\n", "\r\n"), *entries, _END))


def calendar_event(id_: str, event: Event, site: Site) -> str:
    """An event as it stands in every calendar."""
    return bytes(_entry(id_, event, site).to_ical()).decode()


def _entry(id_: str, event: Event, site: Site) -> "Component":
    from icalendar import Event as Entry  # noqa: PLC0415 - as above

    hub = site.council.hub_address if site.council else ""
    calendar_event = Entry()
    calendar_event.add("uid", f"{event.uid or id_}@{urlsplit(hub).hostname}")
    # The day of the last change, not the clock: two builds of one content give the same calendar.
    changed = datetime.combine(event.last_changed or event.day, time(), tzinfo=UTC)
    calendar_event.add("dtstamp", changed)
    calendar_event.add("last-modified", changed)
    calendar_event.add("sequence", len(event.changes))
    calendar_event.add("status", _STATUS[event.status])
    calendar_event.add("summary", f"{_SAID.get(event.status, '')}{event.title}")
    calendar_event.add("dtstart", event.day if event.all_day else event.starts)
    # The end is the first moment at which it is over.
    calendar_event.add("dtend", event.ends.date() + timedelta(days=1) if event.all_day else event.ends)
    if event.summary:
        calendar_event.add("description", event.summary)
    if where := venue_text(event):
        calendar_event.add("location", where)
    calendar_event.add("url", urljoin(hub, url_of(event_page(id_))))
    if event.series:
        turns = {**_RULES[event.series.repeats], **(event.series.which.rule if event.series.which else {})}
        calendar_event.add("rrule", {**turns, "until": _until(event, event.series.until)})
        for day in (*event.series.except_on, *event.series.called_off):
            calendar_event.add(
                "exdate", day if event.all_day else datetime.combine(day, event.starts.time(), tzinfo=LONDON)
            )
    return calendar_event


def _until(event: Event, last: date) -> date:
    """The last day of a series, or its last moment: RFC 5545 wants the sort of value that the start has."""
    return last if event.all_day else datetime.combine(last, event.starts.timetz()).astimezone(UTC)
