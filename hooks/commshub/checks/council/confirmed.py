"""What the council has confirmed of national contacts and sources, under `confirmed:` in `council.yml`.

The package leaves a few things to be looked up by each council, and its checks run out as those of a council do. A
statement settles both for one entry, without a copy of it: which role looked, on which day, and what was found.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.collection import Collection, nearest
from commshub.model.contact import Contact
from commshub.model.facts import Source
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.text.formatting import day, quote

_COUNCIL = "content_data/council.yml"
_FEWEST_WORDS = 3


@rule(Level.WARNING, requires=("contacts", "sources"))
def nothing_national(site: Site) -> Iterator[Finding]:
    """What is confirmed is a national contact or source that counts here.

    An entry of the council's own has a line `checked_on:` in itself.

    ```diff
      # content_data/council.yml
    - confirmed:
    -   shuot: {by: prevent-team, day: 2026-11-03, found: The number is the one on its page.}
    ```
    > 'shuot' is confirmed, and is no national contact or source
    """
    registers = (site.contacts, site.sources)
    national = [id_ for each in registers for id_, _ in each if _is_national(site, each, id_)]
    for id_ in site.council.confirmed if site.council else ():
        if id_ not in national:
            yield Finding(
                site.location(_COUNCIL, "confirmed", id_),
                f"{quote(id_, 30)} is confirmed, and is no national contact or source",
                f"Take it out, or write the id of one.{nearest(id_, tuple(national))}",
            )


@rule(Level.WARNING)
def checked_later(site: Site) -> Iterator[Finding]:
    """What a council has confirmed is newer than the package's own check of the entry.

    A new version of the package may have looked it up since. Then that counts, and the council's statement does not.
    """
    for id_, statement in site.council.confirmed.items() if site.council else ():
        entries = (site.contacts.get(id_), site.sources.get(id_))
        later = [entry.checked_on for entry in entries if entry and entry.checked_on > statement.day]
        if later:
            yield Finding(
                site.location(_COUNCIL, "confirmed", id_),
                f"{quote(id_, 30)} was checked for all councils later, on {day(later[0])}",
                "What it says now counts. Take this line out, or look again and write the day after 'day:'.",
            )


@rule()
def says_nothing(site: Site) -> Iterator[Finding]:
    """What is confirmed says what was found.

    Whoever looks after this next year learns from it what was looked at, and whether it still holds.

    ```diff
      # content_data/council.yml
      confirmed:
    -   act-early-line: {by: prevent-team, day: 2026-11-20, found: ok}
    +   act-early-line: {by: prevent-team, day: 2026-11-20, found: The number on its page is this one.}
    ```
    > It is not said what was found of 'act-early-line'
    """
    for id_, statement in site.council.confirmed.items() if site.council else ():
        if len(statement.found.split()) < _FEWEST_WORDS:
            yield Finding(
                site.location(_COUNCIL, "confirmed", id_, "found"),
                f"It is not said what was found of {quote(id_, 30)}",
                "Write in a sentence what you looked at, and what it says.",
            )


def _is_national(site: Site, register: Collection[Contact] | Collection[Source], id_: str) -> bool:
    return bool(site.layering.layer_of(site.layering.shown(register.location(id_).path)))
