"""The agenda of an event, `content_data/events.yml`: its parts fill the time, and most of it belongs to the guests."""

from collections import Counter
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.events import Phase
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.text.formatting import amount, quote

# Home Office, community events handbook, section on the agenda: no more than two or three speakers.
_MOST_SPEAKERS = 3


@rule()
def does_not_add_up(site: Site) -> Iterator[Finding]:
    """The parts of an agenda take as long as the event.

    An evening that runs over loses its questions, which come last.

    ```diff
      # content_data/events.yml
      open-evening:
        starts: 2026-12-08 18:00
        ends: 2026-12-08 19:00
        agenda:
          - {phase: scene, what: Welcome, minutes: 10, by: Chair}
    -     - {phase: engage, what: Questions, minutes: 70, by: Chair}
    +     - {phase: engage, what: Questions, minutes: 50, by: Chair}
    ```
    > The agenda of 'open-evening' takes 80 minutes, not 60
    """
    for id_, event in site.events:
        planned = sum(item.minutes for item in event.agenda)
        if event.agenda and event.minutes > 0 and planned != event.minutes:
            yield Finding(
                site.events.location(id_, "agenda"),
                f"The agenda of {quote(id_)} takes {planned} minutes, not {event.minutes}",
                "Change the minutes of its parts, or when the event starts or ends.",
            )


@rule()
def discussion_too_short(site: Site) -> Iterator[Finding]:
    """Of the three phases of an event, the discussion takes the longest.

    People come to ask. An evening of speeches leaves them with what they came with.

    ```diff
      # content_data/events.yml
      open-evening:
        agenda:
    -     - {phase: messages, what: A talk, minutes: 40, by: Speaker}
    -     - {phase: engage, what: Questions, minutes: 20, by: Chair}
    +     - {phase: messages, what: A talk, minutes: 20, by: Speaker}
    +     - {phase: engage, what: Questions, minutes: 40, by: Chair}
    ```
    > In 'open-evening' the discussion is not the longest part of the agenda
    """
    for id_, event in site.events:
        minutes = Counter[Phase]()
        for item in event.agenda:
            minutes[item.phase] += item.minutes
        longest = max((minutes[phase] for phase in Phase if phase is not Phase.ENGAGE), default=0)
        if event.agenda and minutes[Phase.ENGAGE] <= longest:
            yield Finding(
                site.events.location(id_, "agenda"),
                f"In {quote(id_)} the discussion is not the longest part of the agenda",
                "Shorten the talks, and give the minutes to the parts with 'phase: engage'.",
            )


@rule(Level.WARNING)
def too_many_speakers(site: Site) -> Iterator[Finding]:
    """An event has at most three speakers.

    With more, each says little and the guests say nothing.

    ```diff
      # content_data/events.yml
      open-evening:
    -   speakers: [Prevent lead, Teacher, Youth worker, Police officer]
    +   speakers: [Prevent lead, Teacher, Youth worker]
    ```
    > 'open-evening' has 4 speakers
    """
    for id_, event in site.events:
        if len(event.speakers) > _MOST_SPEAKERS:
            yield Finding(
                site.events.location(id_, "speakers"),
                f"{quote(id_)} has {amount(len(event.speakers), 'speaker')}",
                f"Ask at most {_MOST_SPEAKERS}; the others can answer questions from among the guests.",
            )
