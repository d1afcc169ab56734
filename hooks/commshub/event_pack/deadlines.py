"""The days on which something about an event has to be done, counted back from it, and whether it is done."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from commshub.event_pack.weeks import event_week, last_working_day, monday_of
from commshub.model.days_off import day_off, working_day
from commshub.model.events import Event, Held, Telling
from commshub.model.site import Site

_A_DAY = timedelta(days=1)
# Home Office, community events handbook, week 2 of the schedule.
_INVITED_BEFORE = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Deadline:
    """What has to be done by a day; `done` is the day on which it was, and `line` where the event says so."""

    day: date
    what: str
    done: date | None = None
    line: str | None = None


def deadlines(event: Event, site: Site) -> list[Deadline]:
    """Every deadline, the first first. What no line of the event records is never known to be done."""
    return sorted(_deadlines(event, site), key=lambda each: each.day)


def invite_by(event: Event, site: Site) -> date:
    """The last working day on which invitations are in time."""
    return working_day(event.day - _INVITED_BEFORE, site)


def _deadlines(event: Event, site: Site) -> Iterator[Deadline]:
    own = event_week(event.schedule)

    def end_of(week: int) -> date:
        return last_working_day(monday_of(week, event), site)

    before = working_day(event.day - _A_DAY, site)
    invited = invite_by(event, site)
    yield Deadline(
        min(end_of(own - 3), invited), "The council's own clearance is there", event.cleared_on, "cleared_on"
    )
    yield Deadline(invited, "The event is announced on the site", event.announced_on, "announced_on")
    yield Deadline(invited, "Invitations are out, at least two weeks before the event", event.invited_on, "invited_on")
    briefed = "The chair is briefed, with the chair's brief of this pack"
    yield Deadline(end_of(own - 1), briefed, event.chair_briefed_on, "chair_briefed_on")
    if event.held is Held.IN_PERSON:
        yield Deadline(before, "Slides and films are here and have been tried out in the room")
    else:
        yield Deadline(end_of(own - 2), "A safe platform is chosen with the IT team, with a second link to turn to")
        yield Deadline(end_of(own - 1), "Slides and films are here, and chair and speakers have tried them out online")
    yield Deadline(before, "The feedback forms are ready, and so is a way to ask without a name")
    yield from _guests(event, before, site)
    yield Deadline(event.day, f"The event takes place{_why_quiet(event.day, site)}")
    after = end_of(own + 1)
    yield Deadline(after, "The answers of the forms are typed in, and the evaluation is made from them")
    yield Deadline(after, "Guests who asked for something have heard from us")


def _guests(event: Event, before: date, site: Site) -> Iterator[Deadline]:
    if event.registration and event.registration.by:
        by = event.registration.by
        yield Deadline(by, "Guests can sign up until the end of this day")
        if event.venue.told_to is Telling.GUESTS:
            told = "the link to join" if event.held is Held.ONLINE else "the place"
            soon = working_day(min(by + _A_DAY, before), site, step=_A_DAY)
            yield Deadline(min(soon, event.day), f"Those who signed up, and nobody else, are told {told}")


def _why_quiet(when: date, site: Site) -> str:
    off = day_off(when, site)
    return f" ({off}: people may be away)" if off else ""
