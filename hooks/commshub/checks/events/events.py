"""Events, `content_data/events.yml`: what residents must be told, and what calendars must be told of changes."""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.events import EventStatus
from commshub.model.findings import Finding
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.site_references import references_in
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.formatting import listing, quote

_NEEDED = ("summary", "audiences", "organiser")


@rule()
def unknown_name(site: Site) -> Iterator[Finding]:
    """Whoever and whatever an event names is there: its organiser, its audiences, the objective that it serves.

    ```diff
      # content_data/events.yml
      open-evening:
    -   organiser: prevent-tem
    +   organiser: prevent-team
    ```
    > There is no contact called 'prevent-tem'
    """
    for reference in unresolved(references_in(site, site.events.path, *Target), site):
        yield Finding(
            reference.location,
            f"There is no {reference.target} called {quote(reference.id)}",
            f"Write the id of one that is there, or add it.{did_you_mean(reference, site)}",
        )


@rule()
def lacks(site: Site) -> Iterator[Finding]:
    """An event that has been announced says what it is, who it is for, where it is, and who to ask.

    ```diff
      # content_data/events.yml
      open-evening:
    +   summary: Come and ask us anything.
        audiences: [residents]
        organiser: prevent-team
        venue: {area: Town centre}
        announced_on: 2026-11-03
    ```
    > 'open-evening' does not tell residents all that they need
    """
    for id_, event in site.events:
        if not event.is_upcoming(site.today):
            continue
        missing = [name for name in _NEEDED if not getattr(event, name)]
        missing += [] if event.venue.area else ["venue: {area: …}"]
        if missing:
            yield Finding(
                site.events.location(id_),
                f"{quote(id_)} does not tell residents all that they need",
                f"Write what it lacks: {listing(missing, 'and')}.",
            )


@rule()
def change_not_told(site: Site) -> Iterator[Finding]:
    """An event that was moved, postponed or cancelled says so under `changes`, and says when it was to be before.

    A calendar that took the event in only learns of what has a change of its own. People would stand before a locked
    door.

    ```diff
      # content_data/events.yml
      open-evening:
        status: cancelled
    +   changes:
    +     - {day: 2026-11-10, what: The speaker is ill}
    ```
    > 'open-evening' is cancelled, and no calendar learns of it
    """
    for id_, event in site.events:
        if event.status is not EventStatus.PLANNED and not event.changes:
            yield Finding(
                site.events.location(id_, "status"),
                f"{quote(id_)} is {event.status}, and no calendar learns of it",
                "Add a line under 'changes:' with the day and what has changed.",
            )
        if event.status is EventStatus.MOVED and not event.moved_from:
            yield Finding(
                site.events.location(id_, "status"),
                f"{quote(id_)} was moved, and does not say from when",
                "Write 'moved_from:' with the day and time that it was to be.",
            )


@rule()
def calendar_id_twice(site: Site) -> Iterator[Finding]:
    """No two events have the same name in calendars (`uid`).

    A calendar takes the second for a change of the first, and shows only one of them.

    ```diff
      # content_data/events.yml
      open-evening: {title: Open evening, starts: 2026-12-08 18:00, ends: 2026-12-08 20:00, uid: evening}
    - talk: {title: Talk, starts: 2026-12-10 18:00, ends: 2026-12-10 20:00, uid: evening}
    + talk: {title: Talk, starts: 2026-12-10 18:00, ends: 2026-12-10 20:00}
    ```
    > The calendar name 'evening' is that of 'open-evening', too
    """
    first: dict[str, str] = {}
    for id_, event in site.events:
        name = event.uid or id_
        if name in first:
            yield Finding(
                site.events.location(id_, "uid") if event.uid else site.events.location(id_),
                f"The calendar name {quote(name)} is that of {quote(first[name])}, too",
                "Take the line 'uid:' out. It is only for an event that had that name in another calendar before.",
            )
        first.setdefault(name, id_)
