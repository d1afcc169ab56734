"""Where an event is held is told only to those who are to know."""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.events import Event, Telling
from commshub.model.findings import Finding
from commshub.model.site import Site

# A shorter name, such as "Hall", stands in many sentences that are about something else.
_SHORTEST = 6


@rule()
def told_too_early(site: Site) -> Iterator[Finding]:
    """A place that only guests are told stands on no page, and in no line that residents see.

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
    for id_, event in site.events:
        for secret in _secrets(event):
            for name, words in _shown(event):
                if secret in words.casefold():
                    location = site.events.location(id_, name)
                    yield Finding(location, f"'{name}' tells the place that only guests are to know", _ADVICE)
            for page in site.pages:
                at = page.body.casefold().find(secret)
                if at >= 0:
                    hint = f"Take it out: the event '{id_}' keeps its place from all but guests."
                    yield Finding(page.location_in_text(at), "This is a place that only guests are to know", hint)


_ADVICE = "Write the area only, or 'told_to: everybody' if the place may be known."


def _secrets(event: Event) -> list[str]:
    """The words that would give the place away."""
    if event.venue.told_to is Telling.EVERYBODY:
        return []
    hidden = (event.venue.name, event.venue.address, event.venue.joining_link)
    return [words.casefold() for words in hidden if words and len(words) >= _SHORTEST]


def _shown(event: Event) -> Iterator[tuple[str, str]]:
    """The lines of an event that residents see."""
    yield "title", event.title
    yield "summary", event.summary or ""
    yield "venue", event.venue.area or ""
    yield from (("changes", change.what) for change in event.changes)
