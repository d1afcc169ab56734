"""What leans on contacts beside the pages that call them: the tops of pages, and nearly every other file of facts."""

import re
from collections.abc import Iterator

from commshub.model.fact_kinds import CARE_FACTS
from commshub.model.generated_pages import CALL_SHEET, URGENT_CARDS, audience_sheet, contact_file, for_you_page
from commshub.model.page_kinds import Holds
from commshub.model.plan_roles import Steps, roles_of
from commshub.model.site import Site
from commshub.model.uses import Use, Uses, ui_strings_file

PLAN = "content_data/comms_plan.yml"
_KINDS = "content_data/pages.yml"
_SEARCH = "content_data/search.yml"
_COUNCIL = "content_data/council.yml"
_CALLED = re.compile(r"\{\{ *contact\(\"([\w-]+)\"\)")


def contact_uses(site: Site) -> Uses:
    """Every use of any contact but its calls."""
    yield from _tops(site)
    yield from _cards(site)
    yield from _facts(site)
    yield from _approvals(site)
    yield from _kinds(site)
    yield from _search(site)
    yield from _plan(site)
    yield from _promises(site)


def generated_from_contact(id_: str, site: Site) -> Iterator[str]:
    """The pages and files that the hub makes with a contact in them."""
    contact = site.contacts.get(id_)
    if contact and (contact.phones or contact.email):
        yield contact_file(id_)
    if any(id_ in card.contacts for _, card in site.care_cards):
        yield from (URGENT_CARDS, CALL_SHEET)
    for audience, each in site.kinds.for_you.items():
        if each.contact == id_:
            yield for_you_page(audience)
            if site.care_cards.ids:
                yield audience_sheet(audience)


def _tops(site: Site) -> Uses:
    roles = {Holds.CONTACT, Holds.CONTACTS}
    fields = [(name, rule.label) for name, rule in site.kinds.fields.items() if rule.holds in roles]
    for page in site.pages:
        for name, label in fields:
            yield from ((id_, Use(page.location(name), f"names it as {label}")) for id_ in page.names(name))


def _cards(site: Site) -> Uses:
    cards = [(name, card.contacts) for name, card in site.care_cards]
    for name, named in cards:
        yield from ((id_, Use(site.care_cards.location(name, "contacts"), "a care card leads to it")) for id_ in named)
    together = {id_ for _, named in cards for id_ in named}
    for page in site.pages:
        for call in page.calls:
            if call.name in CARE_FACTS:
                yield from ((id_, Use(call.location, "shows it on a care card")) for id_ in together)


def _facts(site: Site) -> Uses:
    for name, contact in site.contacts:
        if contact.fallback:
            location = site.contacts.location(name, "fallback")
            yield contact.fallback, Use(location, f"'{name}' leads to it when closed")
    for name, event in site.events:
        if event.organiser:
            yield event.organiser, Use(site.events.location(name, "organiser"), "an event has it as organiser", name)
        if event.registration:
            location = site.events.location(name, "registration", "through")
            yield event.registration.through, Use(location, "places at an event are booked through it", name)
    for language, words in site.words:
        for id_ in words.contacts:
            yield id_, Use(site.location(ui_strings_file(language), "contacts", id_), f"says it in {words.english}")


def _approvals(site: Site) -> Uses:
    for name, alert in site.alerts:
        yield alert.approver, Use(site.alerts.location(name, "approver"), "an alert was approved by it", name)
    for name, waiver in site.waivers:
        yield waiver.approved_by, Use(site.waivers.location(name, "approved_by"), "a waiver was approved by it", name)


def _kinds(site: Site) -> Uses:
    for id_ in site.kinds.required_contacts:
        yield id_, Use(site.location(_KINDS, "required_contacts", id_), "no hub can do without it")
    for audience, each in site.kinds.for_you.items():
        if each.contact:
            location = site.location(_KINDS, "for_you", audience, "contact")
            yield each.contact, Use(location, f"is who '{audience}' are told to ask first")
    yield from _drafts(site)
    if site.council and site.council.security_contact:
        location = site.location(_COUNCIL, "security_contact")
        yield site.council.security_contact, Use(location, "is told of holes in the site")


def _drafts(site: Site) -> Uses:
    """The texts that `hub new` writes into a new page, each with the contacts that it calls."""
    for kind, declared in site.kinds.kinds.items():
        for number, section in enumerate(declared.sections):
            for id_ in dict.fromkeys(_CALLED.findall(section.draft)):
                location = site.location(_KINDS, "kinds", kind, "sections", number, "draft")
                yield id_, Use(location, f"a new page of the kind '{kind}' shows it")
    for name, field in site.kinds.fields.items():
        if field.draft and field.holds is Holds.CONTACT:
            yield field.draft, Use(site.location(_KINDS, "fields", name), f"a new page names it as {field.label}")


def _search(site: Site) -> Uses:
    for number, id_ in enumerate(site.search.contacts):
        yield id_, Use(site.location(_SEARCH, "contacts", number), "stands on the page of search")
    for number, danger in enumerate(site.search.danger):
        for position, id_ in enumerate(danger.contacts):
            location = site.location(_SEARCH, "danger", number, "contacts", position)
            yield id_, Use(location, f"is shown to those who search for '{danger.phrases[0]}'")


def _plan(site: Site) -> Uses:
    for steps, name in roles_of(site.plan) if site.plan else ():
        yield name, Use(site.location(PLAN, *steps), "the plan names it", _way(steps))


def _way(steps: Steps) -> str:
    """A way into the plan as an editor counts: "timetable, 3, owner"."""
    return ", ".join(str(step + 1) if isinstance(step, int) else step for step in steps)


def _promises(site: Site) -> Uses:
    for name, element in site.elements:
        for id_ in {evidence.contact for evidence in element.evidence if evidence.contact}:
            yield id_, Use(site.elements.location(name), f"shows the element '{name}' of the toolkit")
