"""The days and times of events, `content_data/events.yml`, are ones on which people can come."""

from collections.abc import Iterator
from datetime import UTC, timedelta
from itertools import combinations

from commshub.checks.rule import rule
from commshub.model.days_off import day_off
from commshub.model.events import Event, Session
from commshub.model.findings import Finding, Level
from commshub.model.moments import LONDON, is_one_moment
from commshub.model.recurrence import Repeats
from commshub.model.site import Site
from commshub.text.formatting import clock, day, quote
from commshub.text.written_days import days_in

# Days; Home Office, community events handbook, week 2 of the schedule.
_INVITED_BEFORE = 14


@rule()
def ends_before_it_starts(site: Site) -> Iterator[Finding]:
    """An event, and a series, ends after it has started.

    ```diff
      # content_data/events.yml
      open-evening:
        starts: 2026-12-08 18:00
    -   ends: 2026-12-08 08:00
    +   ends: 2026-12-08 20:00
    ```
    > 'open-evening' ends before it starts
    """
    for id_, event in site.events:
        if event.ends <= event.starts:
            hint = "Write a time after 'ends:' that is later than the one after 'starts:'."
            yield Finding(site.events.location(id_, "ends"), f"{quote(id_)} ends before it starts", hint)
        if event.series and event.series.until < event.day:
            hint = "Write a day after 'until:' that is later than the first."
            yield Finding(site.events.location(id_, "series"), f"The series {quote(id_)} ends before it starts", hint)


@rule()
def registration_after_start(site: Site) -> Iterator[Finding]:
    """The last day to get a place is no later than the event.

    ```diff
      # content_data/events.yml
      open-evening:
        ends: 2026-12-08 20:00
    -   registration: {through: prevent-team, by: 2026-12-09}
    +   registration: {through: prevent-team, by: 2026-12-04}
    ```
    > Places for 'open-evening' can be had after it is over
    """
    for id_, event in site.events:
        if event.registration and event.registration.by and event.registration.by > event.last_day:
            yield Finding(
                site.events.location(id_, "registration", "by"),
                f"Places for {quote(id_)} can be had after it is over",
                f"Write a day no later than {day(event.last_day)}.",
            )


@rule(Level.WARNING)
def invited_late(site: Site) -> Iterator[Finding]:
    """Invitations go out at least two weeks before the event.

    Who hears of it later has made other plans; those who come are those who always come.

    ```diff
      # content_data/events.yml
      open-evening:
        starts: 2026-12-08 18:00
    -   invited_on: 2026-12-01
    +   invited_on: 2026-11-24
    ```
    > Invitations to 'open-evening' go out less than two weeks before
    """
    for id_, event in site.events:
        latest = event.day - timedelta(days=_INVITED_BEFORE)
        if event.invited_on and event.invited_on > latest:
            yield Finding(
                site.events.location(id_, "invited_on"),
                f"Invitations to {quote(id_)} go out less than two weeks before",
                f"Invite by {day(latest)}, or choose a later day.",
            )


@rule()
def invitation_other_day(site: Site) -> Iterator[Finding]:
    """An invitation that names days names that of the event.

    When an event is moved, its invitation is forgotten, and guests stand before a locked door. Only days with their
    year are looked at, and the last day to sign up may stand beside them.

    ```diff
      # content_data/events.yml
      open-evening:
        starts: 2026-12-15 18:00
    -   invitation: Come and ask us anything on 8 December 2026.
    +   invitation: Come and ask us anything on 15 December 2026.
    ```
    > 'open-evening' invites to 8 December 2026, and is on 15 December 2026
    """
    for id_, event in site.events:
        by = event.registration.by if event.registration else None
        named = [each for each in days_in(event.invitation or "") if each != by]
        if named and event.series is None and not {event.day, event.last_day} & set(named):
            yield Finding(
                site.events.location(id_, "invitation"),
                f"{quote(id_, 24)} invites to {day(named[0])}, and is on {day(event.day)}",
                f"Write '{event.starts:%A} {day(event.day)}' into the invitation, or change the day of the event.",
            )


@rule(Level.WARNING)
def on_a_holiday(site: Site) -> Iterator[Finding]:
    """No event falls on a bank holiday, or into the school holidays that `council.yml` lists.

    Those whom it is for are away.

    ```diff
      # content_data/council.yml
      school_holidays:
        - {name: Christmas holidays, start: 2026-12-21, end: 2027-01-01}
      # content_data/events.yml
      open-evening:
    -   starts: 2026-12-28 18:00
    +   starts: 2026-12-08 18:00
    ```
    > 'open-evening' is on 28 December 2026: Christmas holidays
    """
    for id_, event in site.events:
        found = ((each, day_off(each.day, site)) for each in _coming(event, site))
        session, off = next(((each, why) for each, why in found if why), (None, ""))
        if session:
            hint = "Choose a day on which the people it is for are here."
            more = " Or write the day after 'except_on:'." if event.series else ""
            yield Finding(
                site.events.location(id_, "series" if event.series else "starts"),
                f"{quote(id_)} is on {day(session.day)}: {off}",
                f"{hint}{more}",
            )


@rule(Level.WARNING)
def clash(site: Site) -> Iterator[Finding]:
    """No two events for the same people, or of the same organiser, are at the same time.

    ```diff
      # content_data/events.yml
      open-evening:
        {title: Open evening, starts: 2026-12-08 18:00, ends: 2026-12-08 20:00, audiences: [residents]}
      talk:
    -   {title: Talk, starts: 2026-12-08 19:00, ends: 2026-12-08 21:00, audiences: [residents]}
    +   {title: Talk, starts: 2026-12-08 20:00, ends: 2026-12-08 21:00, audiences: [residents]}
    ```
    > 'talk' is at the same time as 'open-evening'
    """
    coming = sorted((each.starts, id_, each, event) for id_, event in site.events for each in _coming(event, site))
    told: set[tuple[str, str]] = set()
    for (_, first, earlier, one), (_, second, later, other) in combinations(coming, 2):
        same = set(one.audiences) & set(other.audiences) or (one.organiser and one.organiser == other.organiser)
        if same and first != second and later.starts < earlier.ends and (first, second) not in told:
            told |= {(first, second), (second, first)}
            yield Finding(
                site.events.location(second, "starts"),
                f"{quote(second)} is at the same time as {quote(first)}",
                "Move one of the two: the same people are asked to both, or have to run both.",
            )


@rule()
def speaker_before_election(site: Site) -> Iterator[Finding]:
    """No councillor speaks at an event in the weeks before an election that `council.yml` lists.

    Code of recommended practice on local authority publicity (2011), on care in periods of heightened sensitivity.

    ```diff
      # content_data/council.yml
      pre_election: [{start: 2027-03-22, end: 2027-05-06}]
      # content_data/events.yml
      open-evening:
    -   starts: 2027-04-08 18:00
    +   starts: 2027-05-11 18:00
        elected_speaker: yes
    ```
    > An elected speaker at 'open-evening', in the pre-election period
    """
    spans = site.council.pre_election if site.council else ()
    for id_, event in site.events:
        days = [each.day for each in event.sessions if not each.off] if event.elected_speaker else []
        if any(span.start <= each <= span.end for span in spans for each in days):
            yield Finding(
                site.events.location(id_, "elected_speaker"),
                f"An elected speaker at {quote(id_)}, in the pre-election period",
                "Ask an officer or a partner to speak, or choose a day after the election.",
            )


@rule()
def no_such_session(site: Site) -> Iterator[Finding]:
    """A day that is left out of a series, or called off, is one on which it would have come.

    One that is a day wrong leaves the session standing that nobody comes to hold.

    ```diff
      # content_data/events.yml
      open-evening:
        starts: 2026-12-08 18:00
        ends: 2026-12-08 20:00
    -   series: {repeats: weekly, until: 2027-01-26, except_on: [2026-12-28]}
    +   series: {repeats: weekly, until: 2027-01-26, except_on: [2026-12-29]}
    ```
    > 'open-evening' does not come on 28 December 2026
    """
    for id_, event in site.events:
        planned = frozenset(event.series.planned(event.day)) if event.series else frozenset()
        for name in ("except_on", "called_off") if event.series else ():
            for number, when in enumerate(getattr(event.series, name)):
                if when not in planned:
                    yield Finding(
                        site.events.location(id_, "series", name, number),
                        f"{quote(id_, 30)} does not come on {day(when)}",
                        "Write the day of one of its sessions, or take this one out.",
                    )


@rule()
def starts_on_no_session(site: Site) -> Iterator[Finding]:
    """The first day of a monthly series is one of its days.

    ```diff
      # content_data/events.yml
      open-evening:
        starts: 2026-12-08 18:00
        ends: 2026-12-08 20:00
    -   series: {repeats: monthly, which: first Tuesday, until: 2027-06-01}
    +   series: {repeats: monthly, which: second Tuesday, until: 2027-06-08}
    ```
    > 'open-evening' starts on 8 December 2026, which is not a first Tuesday
    """
    for id_, event in site.events:
        which = event.series.which if event.series else None
        if event.series and which and event.series.repeats is not Repeats.MONTHLY:
            yield Finding(
                site.events.location(id_, "series", "which"),
                f"{quote(id_, 30)} comes {event.series.repeats}, and names a day of the month",
                "Write 'repeats: monthly', or take 'which:' out.",
            )
        elif which and which.in_month(event.day.year, event.day.month) != event.day:
            of_month = "the last day of the month" if which.weekday is None else f"a {which.text}"
            yield Finding(
                site.events.location(id_, "series", "which"),
                f"{quote(id_, 20)} starts on {day(event.day)}, which is not {of_month}",
                f"Start on {day(which.in_month(event.day.year, event.day.month))}, or name the day that it has.",
            )


@rule()
def hour_of_no_session(site: Site) -> Iterator[Finding]:
    """Every session of a series has the hours that its first one has, also in the nights when clocks change.

    ```diff
      # content_data/events.yml
      open-evening:
    -   starts: 2027-03-21 01:30
    +   starts: 2027-03-21 10:30
        ends: 2027-03-21 12:00
        series: {repeats: weekly, until: 2027-04-25}
    ```
    > On 28 March 2027 there is no 1:30am for 'open-evening'
    """
    for id_, event in site.events:
        moments = (moment for each in event.sessions if event.series for moment in (each.starts, each.ends))
        lost = next((each for each in moments if not is_one_moment(each)), None)
        if lost and not event.all_day:
            said = "is no" if lost.astimezone(UTC).astimezone(LONDON).time() != lost.time() else "are two of"
            yield Finding(
                site.events.location(id_, "series"),
                f"On {day(lost.date())} there {said} {clock(lost)} for {quote(id_, 30)}",
                "Clocks change that night. Choose another hour, or write the day after 'except_on:'.",
            )


def _coming(event: Event, site: Site) -> tuple[Session, ...]:
    """The sessions to which people can still come."""
    return tuple(each for each in event.sessions if not each.off and each.ends.date() >= site.today)
