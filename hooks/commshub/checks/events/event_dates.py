"""The days and times of events, `content_data/events.yml`, are ones on which people can come."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations

from commshub.checks.rule import rule
from commshub.model.days_off import day_off
from commshub.model.events import Event, EventStatus
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.text.formatting import day, quote
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
        off = day_off(event.day, site)
        if off and _takes_location(event, site):
            yield Finding(
                site.events.location(id_, "starts"),
                f"{quote(id_)} is on {day(event.day)}: {off}",
                "Choose a day on which the people it is for are here.",
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
    coming = sorted((event.starts, id_, event) for id_, event in site.events if _takes_location(event, site))
    for (_, first, one), (_, second, other) in combinations(coming, 2):
        same = set(one.audiences) & set(other.audiences) or (one.organiser and one.organiser == other.organiser)
        if same and other.starts < one.ends:
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
        if event.elected_speaker and any(span.start <= event.day <= span.end for span in spans):
            yield Finding(
                site.events.location(id_, "elected_speaker"),
                f"An elected speaker at {quote(id_)}, in the pre-election period",
                "Ask an officer or a partner to speak, or choose a day after the election.",
            )


def _takes_location(event: Event, site: Site) -> bool:
    return event.last_day >= site.today and event.status not in {EventStatus.CANCELLED, EventStatus.POSTPONED}
