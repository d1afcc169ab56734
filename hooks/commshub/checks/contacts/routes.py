"""Ways to get help that end with somebody answering.

A route is a page that takes a person from a worry to the right number. It names live contacts, somebody who answers out
of hours, and what to do in an emergency before anything else.
"""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.fact_kinds import WHEN_CLOSED
from commshub.model.findings import Finding
from commshub.model.page import Page
from commshub.model.site import EDITORS, Site
from commshub.text.formatting import quote

_KIND = "route"
EMERGENCY = "emergency"
# Words for the hours at which offices are closed, and in the same sentence the number of a contact.
_OUT_OF_HOURS = re.compile(
    r"(?P<when>\b(?:in the (?:evening|night)|at night|at (?:the )?weekends?|out of hours|"
    r"when [^.?!{}\n]{1,40} (?:is|are) closed|if [^.?!{}\n]{1,40} (?:is|are) closed)\b)"
    r"[^.?!{}]{0,120}\{\{\s*contact\(\"[^\"]*\"\)\.phone\s*\}\}",
    re.IGNORECASE,
)


def _routes(site: Site) -> Iterator[Page]:
    return (page for page in site.pages_of(_KIND) if page.kind)


@rule(follows=("contacts.not-checked-lately",))
def no_live_contact(site: Site) -> Iterator[Finding]:
    """Every route names at least one contact that was checked lately.

    ```diff
      # content_data/contacts.yml
      prevent-team:
    -   checked_on: 2025-01-10
    +   checked_on: 2026-11-09
    ```
    > No contact of this route has been checked lately
    """
    for page in _routes(site):
        names = page.names("contacts")
        known = [contact for name in names if (contact := site.contacts.get(name))]
        if known and not any(site.may_show(contact) for contact in known):
            yield Finding(
                page.location("contacts"),
                "No contact of this route has been checked lately",
                "Check at least one of them and write the day after 'checked_on:' in content_data/contacts.yml.",
            )


@rule(follows=("contacts.fallback-leads-nowhere",))
def fallback_closes(site: Site) -> Iterator[Finding]:
    """The contact that a route names for out of hours answers at every hour of every day, or passes its calls on.

    ```diff
      # docs/get-help/worried.md
      ---
    - fallback: prevent-team
    + fallback: emergency
      ---
    ```
    > The contact out of hours, 'prevent-team', closes too
    """
    for page in _routes(site):
        fallback = site.contacts.get(page.text("fallback"))
        if fallback and not fallback.always_answers:
            yield Finding(
                page.location("fallback"),
                f"The contact out of hours, {quote(page.text('fallback'))}, closes too",
                f"Name one that answers 'Every day, 24 hours'. This one says '{fallback.hours.text}'.",
            )


@rule()
def contact_not_shown(site: Site) -> Iterator[Finding]:
    """A route shows every contact that it names at its top, so that its readers see them.

    ```diff
      # docs/get-help/worried.md
      ---
      contacts: [prevent-team]
      ---
      ## Who to contact

    + {{ contact("prevent-team") }}
    +
      {{ contact("act-early-line") }}
    ```
    > The route names 'prevent-team' at its top but does not show it
    """
    hidden = site.paths_hiding_calls
    for page in _routes(site):
        shown = {call.argument for call in page.calls if call.name == "contact" and call.shows_fact}
        for name in page.names("contacts"):
            if site.contacts.get(name) and name not in shown and _has_room(page) and page.path not in hidden:
                yield Finding(
                    page.location("contacts"),
                    f"The route names {quote(name)} at its top but does not show it",
                    f'Add {{{{ contact("{name}") }}}} under "Who to contact", or take it off the list.',
                )


def _has_room(page: Page) -> bool:
    """Whether the section that would show the contacts is there; if it is not, that is what has to be said."""
    asked = next((each for each in page.kind.sections if each.id == "who-to-contact"), None) if page.kind else None
    return asked is None or page.section(asked) is not None


@rule()
def emergency_not_named(site: Site) -> Iterator[Finding]:
    """The first section of every route says how to call the emergency services.

    ```diff
      # docs/get-help/worried.md
      ## In an emergency

    - {{ contact("prevent-team") }}
    + Call {{ contact("emergency").phone }} now.
    ```
    > The emergency section does not say how to call the emergency services
    """
    hidden = site.paths_hiding_calls
    for page in _routes(site):
        asked = next((each for each in page.kind.sections if each.id == EMERGENCY), None) if page.kind else None
        section = page.section(asked) if asked else None
        if not section or page.path in hidden:
            continue
        called = {call.argument for call in page.calls_in(section) if call.name == "contact" and call.shows_fact}
        if called and EMERGENCY not in called:
            yield Finding(
                page.location_of(section),
                "The emergency section does not say how to call the emergency services",
                f'Add {{{{ contact("{EMERGENCY}").phone }}}} to its first sentence.',
            )


@rule()
def typed_out_of_hours(site: Site) -> Iterator[Finding]:
    """Who answers out of hours is called as a fact, and not chosen by hand on each page.

    Three pages that each name another line send the same caller to three places. The fact is the first contact of the
    chain of fallbacks that answers at the reader's hour.

    ```diff
      # docs/help.md
    - At night, call {{ contact("emergency").phone }}.
    + At night, call the {{ contact("prevent-team").when_closed }}.
    ```
    > 'At night' names a contact that was chosen by hand
    """
    for page in site.english_pages:
        for found in _OUT_OF_HOURS.finditer(page.body) if not page.path.startswith(EDITORS) else ():
            yield Finding(
                page.location_in_text(found.start()),
                f"{quote(' '.join(found['when'].split()), 40)} names a contact that was chosen by hand",
                f'Write {{{{ contact("…").{WHEN_CLOSED} }}}} with the contact that is closed then.',
            )
