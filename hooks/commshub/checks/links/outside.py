"""Links to other sites that no longer lead where they did, as `hub links` found them.

Nothing is asked of any site here: what was found last stands in `content_data/links.yml`. None of it stops publishing,
because another site that is down must not keep a correction from going out.
"""

from collections.abc import Iterator
from datetime import timedelta

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level, Location
from commshub.model.outside_links import SAID, OutsideLink
from commshub.model.site import Site
from commshub.references.outside_addresses import outside_addresses
from commshub.text.formatting import day, quote

# A site may be down for some days.
_GRACE = timedelta(days=7)


@rule(Level.WARNING)
def broken(site: Site) -> Iterator[Finding]:
    """Links to other sites lead somewhere: one that has been broken for a week is mended.

    Somebody who is worried follows a link once. If it leads nowhere, they may not try another.

    ```diff
      # docs/help.md
    - Read [the guidance](https://www.gov.uk/old).
    + Read [the guidance](https://www.gov.uk/new).
      # content_data/links.yml
      links:
        - {address: "https://www.gov.uk/old", checked_on: 2026-11-19, outcome: not-found, since: 2026-11-02}
    ```
    > 'https://www.gov.uk/old' is not found, since 2 November 2026
    """
    for link, location in _named(site):
        if link.outcome.is_broken and link.since + _GRACE <= site.today:
            yield Finding(
                location,
                f"{quote(link.address, 26)} {SAID[link.outcome]}, since {day(link.since)}",
                "Look for its new place and link there, or to a copy in the UK Government Web Archive, or take it out.",
            )


@rule(Level.WARNING)
def moved(site: Site) -> Iterator[Finding]:
    """Links to other sites lead straight to where a page is now.

    What leads on today may end tomorrow, and every step takes time on a slow line.

    ```diff
      # docs/help.md
    - Read [the guidance](https://www.gov.uk/old).
    + Read [the guidance](https://www.gov.uk/new).
      # content_data/links.yml
      links:
        - {address: "https://www.gov.uk/old", checked_on: 2026-11-19, outcome: fine, since: 2026-11-02,
           moved_to: "https://www.gov.uk/new"}
    ```
    > 'https://www.gov.uk/old' has moved for good
    """
    for link, location in _named(site):
        if link.moved_to:
            yield Finding(
                location,
                f"{quote(link.address, 50)} has moved for good",
                f"See that {link.moved_to} says the same, and link there.",
            )


@rule(Level.WARNING)
def changed(site: Site) -> Iterator[Finding]:
    """Every source still says what it said when somebody read it.

    Guidance is changed at the same address. Pages that rest on it may say what is no longer so.

    ```diff
      # content_data/sources.yml
      duty-guidance:
        address: https://www.gov.uk/duty
    -   checked_on: 2026-10-01
    +   checked_on: 2026-11-18
      # content_data/links.yml
      links:
        - {address: "https://www.gov.uk/duty", checked_on: 2026-11-19, outcome: fine, since: 2026-09-02,
           text: "0123456789abcdef", text_since: 2026-11-12}
    ```
    > 'duty-guidance' says something else since 12 November 2026
    """
    by_address = {each.address: each for each in _links(site)}
    for id_, source in site.sources:
        link = by_address.get(source.address)
        if link and link.text_since and source.checked_on < link.text_since:
            yield Finding(
                site.location(site.sources.path, id_, "address"),
                f"{quote(id_, 30)} says something else since {day(link.text_since)}",
                "Read it again, mend the pages that rest on it ('hub where' lists them), and change 'checked_on:'.",
            )


def _links(site: Site) -> tuple[OutsideLink, ...]:
    return site.outside_links.links if site.outside_links else ()


def _named(site: Site) -> Iterator[tuple[OutsideLink, Location]]:
    """What was found behind each address that is still named, with the first place that names it."""
    if links := _links(site):
        places = outside_addresses(site)
        yield from ((each, places[each.address][0]) for each in links if each.address in places)
