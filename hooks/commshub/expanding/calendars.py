"""Events as calendars that a phone can subscribe to: RFC 5545, with nothing in them that depends on the clock."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from commshub.expanding.addresses import address_of
from commshub.expanding.event_views import place
from commshub.site.events import Event, Repeats, Status
from commshub.site.made_pages import event_page
from commshub.site.moments import LONDON
from commshub.site.site import Site

if TYPE_CHECKING:
    from icalendar import Component

# Outlook overlooks a time zone whose changes are listed one by one, as libraries write it; this one has rules.
ZONE = """\
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
RULES: Mapping[Repeats, Mapping[str, object]] = {
    Repeats.WEEKLY: {"freq": "weekly"},
    Repeats.FORTNIGHTLY: {"freq": "weekly", "interval": 2},
    Repeats.MONTHLY: {"freq": "monthly"},
}
# How a calendar names what has become of an event; one that was moved takes place.
STATUS = {
    Status.PLANNED: "CONFIRMED",
    Status.MOVED: "CONFIRMED",
    Status.POSTPONED: "CANCELLED",
    Status.CANCELLED: "CANCELLED",
}
SAID = {Status.CANCELLED: "Cancelled: ", Status.POSTPONED: "Postponed: ", Status.MOVED: "New time: "}


# What stands at the end of a calendar, after the last of its events.
END = "END:VCALENDAR\r\n"


def together(name: str, entries: Iterable[str]) -> str:
    """A calendar of events that are written already: the same event stands in several calendars."""
    from icalendar import Calendar  # noqa: PLC0415 - only a build needs it, and it takes its time to load

    made = Calendar()
    made.add("prodid", "-//Prevent communications hub//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", name)
    head = bytes(made.to_ical()).decode().removesuffix(END)
    return "".join((head, ZONE.replace("\n", "\r\n"), *entries, END))


def entry(id_: str, event: Event, site: Site) -> str:
    """An event as it stands in every calendar."""
    return bytes(_entry(id_, event, site).to_ical()).decode()


def _entry(id_: str, event: Event, site: Site) -> "Component":
    from icalendar import Event as Entry  # noqa: PLC0415 - as above

    hub = site.council.hub_address if site.council else ""
    entry = Entry()
    entry.add("uid", f"{event.uid or id_}@{urlsplit(hub).hostname}")
    # The day of the last change, not the clock: two builds of one content give the same calendar.
    changed = datetime.combine(event.last_changed or event.day, time(), tzinfo=UTC)
    entry.add("dtstamp", changed)
    entry.add("last-modified", changed)
    entry.add("sequence", len(event.changes))
    entry.add("status", STATUS[event.status])
    entry.add("summary", f"{SAID.get(event.status, '')}{event.title}")
    entry.add("dtstart", event.starts)
    entry.add("dtend", event.ends)
    if event.summary:
        entry.add("description", event.summary)
    if where := place(event):
        entry.add("location", where)
    entry.add("url", urljoin(hub, address_of(event_page(id_))))
    if event.series:
        last = datetime.combine(event.series.until, event.starts.timetz()).astimezone(UTC)
        entry.add("rrule", {**RULES[event.series.repeats], "until": last})
        for day in event.series.except_on:
            entry.add("exdate", datetime.combine(day, event.starts.time(), tzinfo=LONDON))
    return entry
