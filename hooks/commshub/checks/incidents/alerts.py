"""Alerts that are short, approved, over in time and on pages that are there.

They stand in `content_data/alerts.yml`, above the heading of pages that frightened people read.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from commshub.checks.rule import rule
from commshub.model.alerts import Alert, AlertLevel
from commshub.model.collection import nearest
from commshub.model.fact_kinds import CONTACT_DETAILS
from commshub.model.findings import Finding
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.site_references import references_in
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.formatting import amount, moment, quote

_FILE = "content_data/alerts.yml"

# Days. What still holds after that belongs on a page.
_LONGEST = {AlertLevel.URGENT: 7, AlertLevel.NOTICE: 31}
# Characters, so that on a small phone the heading of the page can still be seen below.
_LONGEST_TITLE = 60
_LONGEST_TEXT = 200

# The five levels of the Joint Terrorism Analysis Centre: https://www.protectuk.police.uk/threat-levels
_THREAT = re.compile(
    r"threat level\b.{0,80}?\b(low|moderate|substantial|severe|critical)\b"
    r"|\b(low|moderate|substantial|severe|critical)\b.{0,80}?\bthreat level\b",
    re.IGNORECASE | re.DOTALL,
)


def _urgent(site: Site) -> list[tuple[str, Alert]]:
    return [(name, alert) for name, alert in site.alerts if alert.level is AlertLevel.URGENT]


@rule()
def ends_before_it_starts(site: Site) -> Iterator[Finding]:
    """Every alert ends after it starts; otherwise nobody ever sees it.

    ```diff
      # content_data/alerts.yml
      closed:
        start: 2026-11-20 09:00
    -   end: 2026-11-19 17:00
    +   end: 2026-11-20 17:00
    ```
    > The alert 'closed' ends before it starts
    """
    for name, alert in site.alerts:
        if alert.end <= alert.start:
            yield Finding(
                site.alerts.location(name, "end"),
                f"The alert {quote(name)} ends before it starts",
                f"It starts at {moment(alert.start)}: change 'start:' or 'end:'.",
            )


@rule()
def lasts_too_long(site: Site) -> Iterator[Finding]:
    """A notice lasts at most 31 days, and what is urgent at most 7.

    What is always there is seen by nobody. After some days it is no longer urgent, or it belongs on a page.

    ```diff
      # content_data/alerts.yml
      closed:
        level: urgent
        start: 2026-11-20 09:00
    -   end: 2026-12-20 17:00
    +   end: 2026-11-24 17:00
    ```
    > The alert 'closed' lasts 30 days, and 7 is the most
    """
    for name, alert in site.alerts:
        longest = _LONGEST[alert.level]
        if alert.days > longest:
            yield Finding(
                site.alerts.location(name, "end"),
                f"The alert {quote(name)} lasts {amount(round(alert.days), 'day')}, and {longest} is the most",
                "Let it end sooner and look again then, or write what lasts on a page.",
            )


@rule()
def unknown_approver(site: Site) -> Iterator[Finding]:
    """Whoever approved an alert is a role in the contacts file.

    Words for the hour after an attack are agreed with somebody. The record says with whom.

    ```diff
      # content_data/alerts.yml
      closed:
    -   approver: Jo from the office
    +   approver: prevent-team
    ```
    > There is no contact called 'Jo from the office' to approve alerts
    """
    for reference in unresolved(references_in(site, _FILE, Target.CONTACT), site):
        yield Finding(
            reference.location,
            f"There is no contact called {quote(reference.id)} to approve alerts",
            f"Name the role that agreed to the words, by its id.{did_you_mean(reference, site)}",
        )


@rule()
def unknown_fact(site: Site) -> Iterator[Finding]:
    """An alert calls only facts that are there: a contact that hubs know, and a way to reach it that it has.

    In an alert you may write `{{ contact("emergency").phone }}`, and readers can press the number. What is called in
    the title would not be filled in.

    ```diff
      # content_data/alerts.yml
      closed:
    -   text: Call {{ contact("emergencies").phone }} if anyone is in danger.
    +   text: Call {{ contact("emergency").phone }} if anyone is in danger.
    ```
    > The alert 'closed' calls a contact that is not there: 'emergencies'
    """
    for name, alert in site.alerts:
        for call in alert.calls:
            contact = site.contacts.get(call.contact)
            detail = CONTACT_DETAILS.get(call.part)
            if call.contact and not site.contacts.knows(call.contact):
                yield Finding(
                    site.alerts.location(name, "text"),
                    f"The alert {quote(name, 16)} calls a contact that is not there: {quote(call.contact, 20)}",
                    f"Name one of content_data/contacts.yml.{nearest(call.contact, site.contacts.ids)}",
                )
            elif contact and detail and not getattr(contact, detail):
                yield Finding(
                    site.alerts.location(name, "text"),
                    f"The contact {quote(call.contact)} has no '{call.part}' to show",
                    f"Ask it for another way in the alert {quote(name)}, or add '{detail}:' to the contact.",
                )


@rule()
def unknown_page(site: Site) -> Iterator[Finding]:
    """Every page and folder that an alert stands on is there.

    ```diff
      # content_data/alerts.yml
      closed:
    -   pages: [get-helped/]
    +   pages: [get-help/, index.md]
    ```
    > The alert 'closed' stands on no page: 'get-helped/'
    """
    for reference in unresolved(references_in(site, _FILE, Target.PLACE), site):
        yield Finding(
            reference.location,
            f"The alert {quote(reference.entry, 16)} stands on no page: {quote(reference.id, 24)}",
            f"Name a page or a folder below docs/, as in 'get-help/', or all.{did_you_mean(reference, site)}",
        )


@rule()
def leads_nowhere(site: Site) -> Iterator[Finding]:
    """The page that an alert leads to is there.

    ```diff
      # content_data/alerts.yml
      closed:
    -   link: get-help/wurried.md
    +   link: get-help/worried.md
    ```
    > The alert 'closed' leads to no page: 'get-help/wurried.md'
    """
    paths = frozenset(page.source_path for page in site.pages)
    for reference in references_in(site, _FILE, Target.PAGE):
        if reference.id not in paths:
            yield Finding(
                reference.location,
                f"The alert {quote(reference.entry, 16)} leads to no page: {quote(reference.id, 24)}",
                f"Name a page below docs/, or delete the line.{nearest(reference.id, paths)}",
            )


@rule()
def two_urgent_at_once(site: Site) -> Iterator[Finding]:
    """No page shows two urgent alerts at the same time.

    Where two things are urgent, a reader does neither.

    ```diff
      # content_data/alerts.yml
      first:
        level: urgent
        start: 2026-11-20 09:00
        end: 2026-11-21 17:00
      second:
    -   level: urgent
    +   level: notice
        start: 2026-11-21 09:00
        end: 2026-11-21 12:00
    ```
    > 'first' and 'second' are urgent at the same time
    """
    for (first, one), (second, other) in combinations(_urgent(site), 2):
        shared = (page for page in site.pages if one.covers(page.source_path) and other.covers(page.source_path))
        page = next(shared, None) if one.meets(other) else None
        if page:
            yield Finding(
                site.alerts.location(second),
                f"{quote(first, 18)} and {quote(second, 18)} are urgent at the same time",
                f"Both would stand on docs/{page.source_path}: put them into one alert, or make one a notice.",
            )


@rule()
def too_long(site: Site) -> Iterator[Finding]:
    """An alert is short: a title of at most 60 characters, and a text of at most 200.

    It pushes the page down. On a small phone the heading should still be seen.

    ```diff
      # content_data/alerts.yml
      closed:
    -   title: Our office in the town hall is closed to all visitors until further notice
    +   title: Our office is closed
    ```
    > The title of 'closed' has 74 characters, and 60 is the most
    """
    for name, alert in site.alerts:
        lengths = (("title", len(alert.title), _LONGEST_TITLE), ("text", alert.length, _LONGEST_TEXT))
        for part, length, longest in lengths:
            if length > longest:
                yield Finding(
                    site.alerts.location(name, part),
                    f"The {part} of {quote(name, 20)} has {length} characters, and {longest} is the most",
                    "Say only what changed and what to do, and let 'link:' lead to a page with the rest.",
                )


@rule()
def states_threat_level(site: Site) -> Iterator[Finding]:
    """No alert states the national threat level.

    It changes overnight, and councils' pages have stated old ones for years. The government's page has the one that
    holds.

    ```diff
      # content_data/alerts.yml
      threat:
        title: The national threat level has changed
    -   text: The national threat level is now severe.
    +   text: Look up what it is on the government's page, and go on as usual.
    ```
    > The alert 'threat' states the national threat level
    """
    for name, alert in site.alerts:
        if _THREAT.search(f"{alert.title}\n{alert.text}"):
            yield Finding(
                site.alerts.location(name),
                f"The alert {quote(name)} states the national threat level",
                "Say that it has changed and where to look it up: a level that is written here will soon be wrong.",
            )
