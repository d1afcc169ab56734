"""Whether the days, hours and names of an event belong together: one function for each demand of a framework."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import time

from commshub.coverage.whole_plan import Shortfall
from commshub.model.events import Event, Held, Phase
from commshub.model.framework import Whole
from commshub.model.site import Site
from commshub.text.formatting import clock, day
from commshub.text.stems import stems_of
from commshub.text.written_days import days_in

# Hours at which people can come.
_EARLIEST, _LATEST = time(7, 30), time(22, 0)
_TIME = re.compile(
    r"\b(?P<hour>\d{1,2})(?:[.:](?P<minutes>\d\d))?\s?(?P<half>[ap])\.?m\b|\b(?P<hour24>\d{1,2})[:.](?P<minutes24>\d\d)\b",
    re.IGNORECASE,
)
_NOON = 12


def event_shortfall(whole: Whole, site: Site, event: Event) -> Shortfall | None:
    """What keeps an event from being whole in one respect."""
    check = _CHECKS.get(whole)
    return check(site, event) if check else None


def _waking_hours(_site: Site, event: Event) -> Shortfall | None:
    if not event.starts.time() >= _EARLIEST or event.starts.time() >= _LATEST:
        hint = "Choose an hour at which people are up and can come."
        return Shortfall(f"it starts at {clock(event.starts)}, when few can come", hint, ("starts",))
    if event.ends.time() > _LATEST or event.ends.date() > event.starts.date():
        hint = "Let it end by 10pm, so that people get home."
        return Shortfall(f"it ends at {clock(event.ends)}, late at night", hint, ("ends",))
    named = [*_hours_in(event.time_reasons or "")]
    if named and event.starts.time() not in named:
        hint = f"It starts at {clock(event.starts)}. Say why that suits the people it is for."
        return Shortfall("the reasons for the time are those of another time", hint, ("time_reasons",))
    return None


def _scene_to_talk(_site: Site, event: Event) -> Shortfall | None:
    order = [list(Phase).index(item.phase) for item in event.agenda]
    if order != sorted(order):
        hint = "Set the scene, land the messages, then let people talk."
        return Shortfall("the parts of the agenda are not in order", hint, ("agenda",))
    return None


def _talk_is_longest(_site: Site, event: Event) -> Shortfall | None:
    minutes = Counter[Phase]()
    for item in event.agenda:
        minutes[item.phase] += item.minutes
    if minutes[Phase.ENGAGE] <= max(minutes[Phase.SCENE], minutes[Phase.MESSAGES]):
        hint = "Give more minutes to the parts with 'phase: engage'."
        return Shortfall("the talk with guests is not the longest part", hint, ("agenda",))
    return None


def _minutes_add_up(_site: Site, event: Event) -> Shortfall | None:
    planned = sum(item.minutes for item in event.agenda)
    if planned != event.minutes:
        hint = "Change the minutes of its parts, or when the event starts or ends."
        return Shortfall(f"the agenda takes {planned} minutes, not {event.minutes}", hint, ("agenda",))
    return None


def _before_the_event(_site: Site, event: Event) -> Shortfall | None:
    for name in ("chair_briefed_on", "cleared_on", "invited_on"):
        done = getattr(event, name)
        if done and done > event.day:
            return Shortfall(f"'{name}' is after the event", f"Do it before {day(event.day)}.", (name,))
    return None


def _before_inviting(_site: Site, event: Event) -> Shortfall | None:
    if event.cleared_on and event.invited_on and event.cleared_on > event.invited_on:
        hint = "Ask for clearance before the invitations go out."
        return Shortfall("it was cleared only after people were invited", hint, ("cleared_on",))
    return None


def _invites_to_the_event(site: Site, event: Event) -> Shortfall | None:
    words, lacking = event.invitation or "", _lacking_in_invitation(site, event)
    if not words or not lacking:
        return None
    return Shortfall(f"the invitation does not say {lacking}", "Write it into the invitation.", ("invitation",))


def _lacking_in_invitation(site: Site, event: Event) -> str:
    """What guests have to know and the invitation does not tell them."""
    words = event.invitation or ""
    stems = frozenset(stems_of(words))
    if event.day not in {*days_in(words)}:
        return f"that it is on {day(event.day)}"
    if event.starts.time() not in {*_hours_in(words)}:
        return f"that it starts at {clock(event.starts)}"
    places = (site.council.area if site.council else "", event.venue.area or "")
    if event.held is not Held.ONLINE and not any(place and stems.issuperset(stems_of(place)) for place in places):
        return "in which area it is"
    organiser = site.contacts.get(event.organiser) if event.organiser else None
    if organiser and not stems.issuperset(stems_of(organiser.role)):
        return "who invites"
    return ""


def _serves_its_guests(site: Site, event: Event) -> Shortfall | None:
    objective = site.plan.objectives.get(event.serves or "") if site.plan else None
    if objective and event.audiences and not set(objective.audiences) & set(event.audiences):
        hint = "Name the objective of the plan that is for the same people."
        return Shortfall("it serves an objective that is not for its guests", hint, ("serves",))
    return None


def _hours_in(text: str) -> Iterator[time]:
    """The times of day that a text names."""
    for found in _TIME.finditer(text):
        if found["half"]:
            hour = int(found["hour"]) % _NOON + (_NOON if found["half"].lower() == "p" else 0)
            minutes = int(found["minutes"] or 0)
        else:
            hour, minutes = int(found["hour24"]), int(found["minutes24"])
        if hour < 24 and minutes < 60:  # noqa: PLR2004 - a day has so many hours, an hour so many minutes
            yield time(hour, minutes)


_CHECKS: Mapping[Whole, Callable[[Site, Event], Shortfall | None]] = {
    Whole.WAKING_HOURS: _waking_hours,
    Whole.SCENE_TO_TALK: _scene_to_talk,
    Whole.TALK_IS_LONGEST: _talk_is_longest,
    Whole.MINUTES_ADD_UP: _minutes_add_up,
    Whole.BEFORE_THE_EVENT: _before_the_event,
    Whole.BEFORE_INVITING: _before_inviting,
    Whole.INVITES_TO_THE_EVENT: _invites_to_the_event,
    Whole.SERVES_ITS_GUESTS: _serves_its_guests,
}

# What can be asked of one.
EVENT_DEMANDS = frozenset(_CHECKS)
