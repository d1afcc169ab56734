"""Where an event is held is told only to those who are to know."""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.events import Event
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from commshub.text.passages import Owner, Passage, passages
from commshub.text.phrases import small

# A shorter name, such as "Hall", stands in many sentences that are about something else.
_SHORTEST = 6


@rule()
def told_too_early(site: Site) -> Iterator[Finding]:
    """A place that only guests are told stands in nothing that is published.

    It is kept back so that nobody who wants to disturb an event, or to watch who comes, knows where to go.

    ```diff
      # content_data/events.yml
      open-evening:
    -   summary: Come to the Corn Exchange.
    +   summary: Come and ask.
        venue: {area: Town centre, name: Corn Exchange, told_to: guests}
    ```
    > 'summary' tells the place that only guests are to know
    """
    hidden = tuple((id_, secret) for id_, event in site.events for secret in _secrets(event))
    for passage in passages(site).for_rule("venues.told-too-early", documents=True) if hidden else ():
        words = small(passage.text)
        for id_, secret in hidden:
            if secret in words:
                location = passage.location(words.find(secret))
                own = passage.owner == Owner("events", id_)
                yield _told_by_event(location, passage) if own else _told_elsewhere(location, id_)


def _told_by_event(location: Location, passage: Passage) -> Finding:
    return Finding(
        location,
        f"'{passage.steps[1]}' tells the place that only guests are to know",
        "Write the area only, or 'told_to: everybody' if the place may be known.",
    )


def _told_elsewhere(location: Location, id_: str) -> Finding:
    hint = f"Take it out: the event '{id_}' keeps its place from all but guests."
    return Finding(location, "This is a place that only guests are to know", hint)


def _secrets(event: Event) -> list[str]:
    """The words that would give the place away."""
    if event.venue.tells_everybody:
        return []
    hidden = (event.venue.name, event.venue.address, event.venue.joining_link)
    return [small(words) for words in hidden if words and len(words) >= _SHORTEST]
