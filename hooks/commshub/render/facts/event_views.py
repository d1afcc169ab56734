"""An event as residents see it. Only what is marked as published is taken from it: all else is the organiser's."""

from datetime import datetime

from commshub.model.events import Event, EventStatus, Held, Session, Telling
from commshub.model.generated_pages import calendar_file, event_page
from commshub.model.moments import LONDON
from commshub.model.recurrence import Repeats, Series
from commshub.model.site import Site
from commshub.render.facts.views import View
from commshub.render.urls import relative_url, url_of
from commshub.text.formatting import clock, day

_HELD = {Held.IN_PERSON: "In person", Held.ONLINE: "Online", Held.MIXED: "In person and online"}
_STATUS = {
    EventStatus.CANCELLED: "This event is cancelled.",
    EventStatus.POSTPONED: "This event is postponed. We will name a new day here.",
    EventStatus.MOVED: "This event has a new time.",
}
_REPEATS = {Repeats.WEEKLY: "Every week", Repeats.FORTNIGHTLY: "Every two weeks", Repeats.MONTHLY: "Every month"}


def event_view(id_: str, event: Event, site: Site, seen_from: str) -> View:
    """What a template shows of an event on the page `seen_from`."""
    organiser = site.contacts.get(event.organiser or "")
    over = event.is_over(site.today)
    return {
        "id": id_,
        "title": event.title,
        "url": relative_url(seen_from, event_page(id_)),
        "when": when(event),
        "until": _last_moment(event),
        "starts": event.starts.isoformat(),
        "month": f"{event.starts:%B %Y}",
        "summary": event.summary,
        "held": _HELD[event.held],
        "status": _STATUS.get(event.status),
        "off": event.is_off,
        "over": over,
        "took_place": over and not event.is_off,
        "was": _when_it_was(event),
        "series": _series(event.series) if event.series else None,
        "sessions": [_session(each, event) for each in event.sessions] if event.series else [],
        "outcome": event.outcome,
        "place": venue_text(event),
        "told_later": event.venue.told_to is Telling.GUESTS and event.held is not Held.ONLINE,
        "who": [site.kinds.audiences.get(name, name) for name in event.audiences],
        "book_by": day(event.registration.by) if event.registration and event.registration.by else None,
        "book_through": event.registration.through if event.registration else None,
        "organiser": organiser.role if organiser else None,
        "access": _access(event),
        "changes": [{"day": day(change.day), "what": change.what} for change in event.changes],
        "calendar": f"{'../' * url_of(seen_from).count('/')}{calendar_file(id_)}",
    }


def _last_moment(event: Event) -> str:
    """When an event, or the last of its series, is over, as a browser reads it."""
    last = datetime.combine(event.series.until, event.ends.time(), tzinfo=LONDON) if event.series else event.ends
    return last.isoformat()


def when(event: Event) -> str:
    """The day and the hours of an event: "Tuesday 8 December 2026, 6pm to 8pm"."""
    start, end = event.starts, event.ends
    if event.all_day:
        last = "" if start.date() == end.date() else f" to {end:%A} {day(end.date())}"
        return f"{start:%A} {day(start.date())}{last}, all day"
    first = f"{start:%A} {day(start.date())}, {clock(start)}"
    if start.date() == end.date():
        return f"{first} to {clock(end)}"
    return f"{first} to {end:%A} {day(end.date())}, {clock(end)}"


def _when_it_was(event: Event) -> str | None:
    """When an event that was moved was to be."""
    return (
        f"{event.moved_from:%A} {day(event.moved_from.date())}, {clock(event.moved_from)}" if event.moved_from else None
    )


def venue_text(event: Event) -> str:
    """Where an event is, as far as everybody may know."""
    venue = event.venue
    if venue.tells_everybody:
        return ", ".join(part for part in (venue.name, venue.address, venue.area) if part)
    return venue.area or ""


def _session(session: Session, event: Event) -> View:
    """A session of a series, on the page of the event."""
    starts = session.starts.date() if event.all_day else session.starts
    why = event.series.why_called_off if event.series else None
    return {
        "day": f"{session.starts:%A} {day(session.day)}",
        "starts": starts.isoformat(),
        "off": session.off and not event.is_off,
        "why": why if session.off else None,
    }


def _series(series: Series) -> str:
    """How often it comes round: "Every week, until 8 April 2027, but not on 1 January 2027"."""
    but = f", but not on {', '.join(day(each) for each in series.except_on)}" if series.except_on else ""
    often = f"The {series.which.text} of each month" if series.which else _REPEATS[series.repeats]
    return f"{often}, until {day(series.until)}{but}"


def _access(event: Event) -> list[View]:
    """What a guest needs to know before coming, in the order of a summary."""
    access = event.access
    yes_or_no = {True: "Yes", False: "No"}
    rows = (
        ("Cost", access.cost),
        ("Step-free", yes_or_no.get(access.step_free) if access.step_free is not None else None),
        ("Hearing loop", yes_or_no.get(access.hearing_loop) if access.hearing_loop is not None else None),
        ("Sign language", access.sign_language),
        ("Languages", ", ".join(access.languages)),
        ("Refreshments", access.refreshments),
        ("Prayer space", yes_or_no.get(access.prayer_space) if access.prayer_space is not None else None),
        ("Children", access.children),
    )
    return [{"name": name, "value": value} for name, value in rows if value]
