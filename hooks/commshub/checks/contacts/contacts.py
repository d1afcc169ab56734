"""Contacts that are there, checked, and lead to somebody at every hour.

A contact is a role that can be reached. The ones that a hub cannot do without are listed in `content_data/pages.yml`.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.fact_kinds import CARE_FACTS, CONTACT_DETAILS, WHEN_CLOSED
from commshub.model.findings import Finding, Level, Location
from commshub.model.page import Page
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.site_references import Reference, call_references, field_references, references_in
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.confirming import how_to_confirm, where_to_date
from commshub.text.formatting import day, listing, quote

_HOME = "content_data/contacts.yml"


def _contact_references(site: Site) -> Iterator[Reference]:
    """Every contact that a page names, in its text or at its top, that other contacts do, and the one for security."""
    for page in site.pages:
        named = (*field_references(page, site), *call_references(page))
        yield from (each for each in named if each.target is Target.CONTACT)
    yield from references_in(site, _HOME, Target.CONTACT)
    yield from references_in(site, "content_data/council.yml", Target.CONTACT)


@rule()
def missing_contact(site: Site) -> Iterator[Finding]:
    """Every contact that a hub cannot do without is in the contacts file.

    Who leads Prevent here, where to ring about a child, whom the press asks: a hub that cannot say so is not ready.

    ```diff
      # content_data/pages.yml
      required_contacts:
        press-office: {needs: [phones]}
    + # content_data/contacts.yml
    + press-office:
    +   role: Press office
    +   phones: [{number: "01632 960004"}]
    ```
    > The contact 'press-office' is missing: every hub needs one
    """
    for name in site.kinds.required_contacts:
        if not site.contacts.knows(name):
            yield Finding(
                Location(_HOME),
                f"The contact {quote(name)} is missing: every hub needs one",
                f"Add an entry '{name}:' to {_HOME}, with its role, hours and how to reach it.",
            )


@rule()
def missing_detail(site: Site) -> Iterator[Finding]:
    """A contact that a hub cannot do without has what it is needed for: a number to ring, a shared mailbox, a form.

    ```diff
      # content_data/pages.yml
      required_contacts:
        prevent-team: {needs: [phones, form]}
    + # content_data/contacts.yml
    + prevent-team:
    +   form: https://www.littleton.example/prevent-form
    ```
    > The contact 'prevent-team' has no 'form'
    """
    for name, demand in site.kinds.required_contacts.items():
        contact = site.contacts.get(name)
        for detail in demand.needs:
            if contact and not getattr(contact, detail, None):
                yield Finding(
                    site.contacts.location(name),
                    f"The contact {quote(name)} has no '{detail}'",
                    f"Add a line '{detail}:' to the entry in {_HOME}.",
                )


@rule()
def unknown_contact(site: Site) -> Iterator[Finding]:
    """Every contact that a page or another contact names is in the contacts file.

    Otherwise the page would show no way to reach anybody just where somebody needs one.

    ```diff
      # docs/help.md
    - {{ contact("prevent-taem") }}
    + {{ contact("prevent-team") }}
    ```
    > There is no contact called 'prevent-taem'
    """
    for reference in unresolved(_contact_references(site), site):
        yield Finding(
            reference.location,
            f"There is no contact called {quote(reference.id)}",
            f"Add it to {_HOME}, or name one that is there.{did_you_mean(reference, site)}",
        )


@rule(Level.WARNING, follows=("contacts.missing-contact", "contacts.unknown-contact", "plan.unknown-name"))
def unused_contact(site: Site) -> Iterator[Finding]:
    """Every contact is shown on some page.

    A contact that no page shows is a number that somebody keeps up to date for nobody. Its name alone, or its hours,
    lead nobody to it.

    ```diff
      # content_data/contacts.yml
    - press-office:
    -   role: Press office
    ```
    > No page shows the contact 'press-office'
    """
    if site.paths_hiding_calls:
        return
    called = {(call.name, call.argument) for page in site.pages for call in page.calls if call.shows_fact}
    shown = {argument for name, argument in called if name == "contact"}
    if any(name in CARE_FACTS for name, _ in called):
        shown.update(id_ for _, card in site.care_cards for id_ in card.contacts)
    for name in site.contacts.ids - shown:
        yield Finding(
            site.contacts.location(name),
            f"No page shows the contact {quote(name)}",
            f'Put {{{{ contact("{name}") }}}} on a page, such as the contacts page, or delete the entry.',
        )


@rule()
def cannot_be_reached(site: Site) -> Iterator[Finding]:
    """Every contact has a telephone number, a mail address, a form or a site.

    ```diff
      # content_data/contacts.yml
      lead-member:
        role: Cabinet member for safer communities
    +   email: safer@littleton.example
    ```
    > The contact 'lead-member' says no way to reach it
    """
    for name, contact in site.contacts:
        demand = site.kinds.required_contacts.get(name)
        if not contact.can_be_reached and not (demand and demand.needs):
            yield Finding(
                site.contacts.location(name),
                f"The contact {quote(name)} says no way to reach it",
                "Add at least one of 'phones:', 'email:', 'form:' and 'website:'.",
            )


@rule()
def closes_without_fallback(site: Site) -> Iterator[Finding]:
    """A contact that closes says who answers in the meantime.

    Worry does not keep office hours. A card that only says "closed" sends people away.

    ```diff
      # content_data/contacts.yml
      prevent-team:
        hours: Monday to Friday, 9am to 5pm, except bank holidays
    -   fallback:
    +   fallback: emergency
    ```
    > 'prevent-team' closes, and names nobody who answers then
    """
    for name, contact in site.contacts:
        if not contact.hours.always and not contact.fallback:
            yield Finding(
                site.contacts.location(name, "hours"),
                f"{quote(name)} closes, and names nobody who answers then",
                "Add a line 'fallback:' with the id of a contact that answers out of hours.",
            )


@rule()
def fallback_leads_nowhere(site: Site) -> Iterator[Finding]:
    """From every contact that closes, the fallbacks lead to one that answers at every hour.

    Two teams that name each other leave a caller going round in circles at night.

    ```diff
      # content_data/contacts.yml
      prevent-team:
        fallback: act-early-line
      act-early-line:
    -   fallback: prevent-team
    +   fallback: emergency
    ```
    > The fallbacks of 'prevent-team' go round in a circle
    """
    told: set[str] = set()
    for name in site.contacts.entries:
        circle = _circle_from(name, site)
        if circle and told.isdisjoint(circle):
            yield Finding(
                site.contacts.location(circle[0], "fallback"),
                f"The fallbacks of {quote(circle[0])} go round in a circle",
                "Name a fallback that answers 24 hours a day, here or further along.",
            )
        told.update(circle)


def _circle_from(name: str, site: Site) -> tuple[str, ...]:
    """The contacts that pass a call round, if the fallbacks of one lead there, in the order of the file."""
    way = [name]
    while (contact := site.contacts.get(way[-1])) and contact.fallback and not contact.hours.always:
        if contact.fallback in way:
            circle = way[way.index(contact.fallback) :]
            return tuple(id_ for id_ in site.contacts.entries if id_ in circle)
        way.append(contact.fallback)
    return ()


@rule()
def not_checked_lately(site: Site) -> Iterator[Finding]:
    """Somebody has rung, written to or opened every contact not too long ago.

    Each entry says when it was checked and how many days that lasts. Wrong numbers on council pages were right once.

    ```diff
      # content_data/contacts.yml
      prevent-team:
    -   checked_on: 2026-01-10
    +   checked_on: 2026-11-10
    ```
    > 'prevent-team' was to be checked again by 10 April 2026
    """
    for name, contact in site.contacts:
        if contact.is_overdue(site.today) and not site.may_show(contact):
            place = site.contacts.location(name, "checked_on")
            yield Finding(
                place,
                f"{quote(name)} was to be checked again by {day(contact.check_due)}",
                f"Ring it, write to it or open it; mend what has changed; then {where_to_date(site, name, place)}.",
            )


@rule(Level.WARNING)
def shown_as_unchecked(site: Site) -> Iterator[Finding]:
    """A contact whose check is overdue is checked before readers are told so for long.

    `unchecked_contacts: say-so` in council.yml has its card say when it was last checked, and `fallback` has another
    contact stand in for it. That holds for as long again as a check lasts; then the build stops.

    ```diff
      # content_data/council.yml
      unchecked_contacts: say-so
      # content_data/contacts.yml
      prevent-team:
    -   checked_on: 2026-08-10
    +   checked_on: 2026-11-10
    ```
    > Readers see that 'prevent-team' was last checked on 10 August 2026
    """
    for name, contact in site.contacts:
        if contact.is_overdue(site.today) and site.may_show(contact):
            place = site.contacts.location(name, "checked_on")
            yield Finding(
                place,
                f"Readers see that {quote(name, 24)} was last checked on {day(contact.checked_on)}",
                f"Ring it, write to it or open it; mend what has changed; then {where_to_date(site, name, place)}.",
            )


@rule()
def checked_in_the_future(site: Site) -> Iterator[Finding]:
    """No contact was checked on a day that is still to come.

    ```diff
      # content_data/contacts.yml
      prevent-team:
    -   checked_on: 2027-01-10
    +   checked_on: 2026-11-10
    ```
    > 'prevent-team' was checked on a day to come, 10 January 2027
    """
    for name, contact in site.contacts:
        if contact.checked_on > site.today:
            yield Finding(
                site.contacts.location(name, "checked_on"),
                f"{quote(name)} was checked on a day to come, {day(contact.checked_on)}",
                "Write the day on which somebody really checked it.",
            )


@rule()
def still_to_confirm(site: Site) -> Iterator[Finding]:
    """No contact goes live while something about it is still to be confirmed; only the sample may say so.

    ```diff
      # content_data/council.yml
      sample: no
      # content_data/contacts.yml
      prevent-team:
    -   to_confirm: Ring the number before launch.
    ```
    > 'prevent-team' still has something to be confirmed
    """
    for name, contact in site.contacts:
        if contact.to_confirm and site.is_real:
            place = site.contacts.location(name, "to_confirm")
            hint = how_to_confirm(site, name, place, contact.to_confirm)
            yield Finding(place, f"{quote(name)} still has something to be confirmed", hint)


@rule()
def part_not_there(site: Site) -> Iterator[Finding]:
    """A page asks a contact only for what it has: its number, its mail address, its form or its site.

    ```diff
      # docs/help.md
    - Fill in the {{ contact("prevent-team").form }}.
    + Ring the {{ contact("prevent-team").phone }}.
    ```
    > The contact 'prevent-team' has no 'form' to show
    """
    for page in site.pages:
        yield from _parts_not_there(site, page)


@rule()
def never_closed(site: Site) -> Iterator[Finding]:
    """A page asks who answers when a contact is closed only of one that closes and names somebody.

    ```diff
      # docs/help.md
    - At night, call the {{ contact("emergency").when_closed }}.
    + At night, call the {{ contact("prevent-team").when_closed }}.
    ```
    > The contact 'emergency' answers at every hour
    """
    for page in site.pages:
        for call in page.calls:
            contact = site.contacts.get(call.argument or "") if call.name == "contact" else None
            if contact and call.part == WHEN_CLOSED and contact.always_answers:
                yield Finding(
                    call.location,
                    f"The contact {quote(call.argument or '')} answers at every hour",
                    f"Write '.phone' in place of '.{WHEN_CLOSED}', or name a contact that closes.",
                )


def _parts_not_there(site: Site, page: Page) -> Iterator[Finding]:
    for call in page.calls:
        contact = site.contacts.get(call.argument or "") if call.name == "contact" else None
        detail = CONTACT_DETAILS.get(call.part or "")
        # What every hub's contact must have is missed once, by `missing_detail`, and not on every page.
        demand = site.kinds.required_contacts.get(call.argument or "")
        demanded = demand.needs if demand else ()
        if contact and detail and not getattr(contact, detail) and detail not in demanded:
            has = [part for part, other in CONTACT_DETAILS.items() if getattr(contact, other)]
            yield Finding(
                call.location,
                f"The contact {quote(call.argument or '')} has no '{call.part}' to show",
                f"Ask it for {listing((*has, 'name', 'hours'))}, or add '{detail}:' to it in {_HOME}.",
            )
