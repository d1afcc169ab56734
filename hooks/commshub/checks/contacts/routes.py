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
from commshub.text.word_lines import word_pattern

_KIND = "route"
EMERGENCY = "emergency"
# The line that only routes have: who answers when the offices are closed.
_LINE_OF_ROUTES = "fallback"
_PROFESSIONAL = "professional"
_RESIDENTS = frozenset({"families", "residents", "young-people"})
# What a route has to be one, by the ids of its sections: what a hub's own list of kinds cannot leave out.
_INDISPENSABLE = ("emergency", "who-to-contact")
# The routes that come with the hub: true for those that residents take.
_SHIPPED = {
    "get-help/in-danger-now.md": True,
    "get-help/worried-about-someone.md": True,
    "get-help/worried-about-yourself.md": True,
    "get-help/my-child-has-been-referred.md": True,
    "get-help/what-happens-next.md": True,
    "get-help/young-people.md": True,
    "get-help/make-a-complaint.md": True,
    "get-help/seen-something-online.md": True,
    "get-help/schools-and-colleges.md": False,
    "get-help/health-and-care.md": False,
    "get-help/staff-and-partners.md": False,
    "get-help/venues.md": False,
}
# Words for the hours at which offices are closed, and in the same sentence the number of a contact.
_OUT_OF_HOURS = word_pattern(
    r"(?P<when>\b(?:in the (?:evening|night)|at night|at (?:the )?weekends?|out of hours|"
    r"outside (?:office|working|these|our|normal|opening) hours|after (?:hours|\d{1,2}(?:[.:]\d\d)? ?[ap]m|we close)|"
    r"(?:when|if|while|once) [^.?!{}\n]{1,40}\s(?:is|are|has|have)\s"
    r"(?:closed|shut|away|off duty|gone home|out|not (?:at work|in|open|there|on duty|available|working)))\b)"
    r"[^.?!{}]{0,120}\{\{\s*contact\(\"[^\"]*\"\)\.phone\s*\}\}",
    flags=re.IGNORECASE,
)


def _routes(site: Site) -> Iterator[Page]:
    return (page for page in site.pages_of(_KIND) if page.kind)


@rule()
def kind_changed(site: Site) -> Iterator[Finding]:
    """A page that leads people to help is a route, and has all that a route must have.

    With another kind above it, nobody would miss its emergency section or the number to ring.

    ```diff
      # docs/get-help/worried.md
      ---
    - kind: guide
    + kind: route
      fallback: emergency
      ---
    ```
    > This page leads people to help, and 'guide' is not 'route'
    """
    for page in site.pages:
        leads = page.source_path in _SHIPPED or _LINE_OF_ROUTES in page.fields
        if leads and not page.language and page.kind and page.text("kind") != _KIND and _KIND in site.kinds.kinds:
            yield Finding(
                page.location("kind"),
                f"This page leads people to help, and {quote(page.text('kind'), 20)} is not '{_KIND}'",
                f"Write 'kind: {_KIND}'. A page that only explains has no 'fallback:', and a name of its own.",
            )


@rule()
def reach_changed(site: Site) -> Iterator[Finding]:
    """A route that residents take is public.

    Those for people at work are not offered where residents look for help.

    ```diff
      # docs/get-help/worried.md
      ---
    - reach: professional
    + reach: public
      audiences: [residents]
      ---
    ```
    > The route is 'professional', and is for 'residents'
    """
    for page in _routes(site):
        if page.text("reach") == _PROFESSIONAL:
            public = [name for name in page.names("audiences") if name in _RESIDENTS]
            if public or _SHIPPED.get(page.source_path):
                yield Finding(
                    page.location("reach"),
                    f"The route is '{_PROFESSIONAL}', and is for {quote(public[0] if public else 'residents')}",
                    "Write 'reach: public', or make a page of its own for people at work.",
                )


@rule()
def kind_weakened(site: Site) -> Iterator[Finding]:
    """Every route must have the section on emergencies and the one that says whom to contact.

    ```diff
      # content_data/pages.yml
      kinds:
        route:
          sections:
    +       - {id: emergency, heading: {en: In an emergency}, needs: [contact]}
            - {id: who-to-contact, heading: {en: Who to contact}, needs: [contact]}
    ```
    > Routes need not have the section 'emergency' any more
    """
    kind = site.kinds.kinds.get(_KIND)
    there = frozenset(section.id for section in kind.sections if "contact" in section.needs) if kind else None
    for missing in (each for each in _INDISPENSABLE if there is not None and each not in there):
        yield Finding(
            site.location("content_data/pages.yml", "kinds", _KIND),
            f"Routes need not have the section {quote(missing)} any more",
            "Bring the section back under 'sections:' of this kind, with 'needs: [contact]'.",
        )


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


@rule(follows=("contacts.unknown-contact", "facts.broken-call", "facts.unknown-fact"))
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
        for found in _OUT_OF_HOURS.find(page.body) if not page.path.startswith(EDITORS) else ():
            yield Finding(
                page.location_in_text(found.start()),
                f"{quote(' '.join(found['when'].split()), 40)} names a contact that was chosen by hand",
                f'Write {{{{ contact("…").{WHEN_CLOSED} }}}} with the contact that is closed then.',
            )
