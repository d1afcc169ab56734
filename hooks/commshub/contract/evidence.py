"""Whether a thing that should show an element is there: one function for each way of showing.

Each returns what was found, in words for the coverage page, or what is lacking, with the place to mend and what to do.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from commshub.contract.entries import Entry, entries_of, find_part, is_real, matches
from commshub.contract.pages import Evident, has_section
from commshub.findings import Place
from commshub.site.framework import Evidence, Predicate
from commshub.site.made_pages import MADE_PAGES
from commshub.site.page import Page
from commshub.site.site import Site
from commshub.wording import amount, day, listing

PLAN = "content_data/comms_plan.yml"
# Where residents read the plan.
PLAN_PAGE = "local/our-plan.md"


@dataclass(frozen=True, slots=True)
class Proof:
    """What shows an element, in words, with the pages to look at (below `docs/`) or the role that vouches for it."""

    text: str
    pages: tuple[str, ...] = ()
    attested: bool = False


@dataclass(frozen=True, slots=True)
class Lack:
    """What does not show it, where to mend that, and how."""

    place: Place
    text: str
    hint: str


@dataclass(frozen=True, slots=True)
class Question:
    """A piece of evidence asked for by an element, in a hub."""

    evidence: Evidence
    element: str
    site: Site
    evident: Evident

    @property
    def named(self) -> str:
        """What the evidence looks at."""
        return self.evidence.named


def answer(question: Question) -> Proof | Lack:
    """Look for a piece of evidence."""
    return WAYS[question.evidence.predicate](question)


def _plan(question: Question) -> Proof | Lack:
    site = question.site
    if site.plan is None:
        return Lack(Place(PLAN), "the plan cannot be read", f"Mend {PLAN} first.")
    lack = _lacking(question, site.plan, (), lambda steps: site.place(PLAN, *steps), PLAN)
    if lack:
        return lack
    name = question.named.replace(".", ", ").replace("_", " ")
    if not isinstance(find_part(site.plan, question.named), tuple | Mapping):
        return Proof(f"The plan says it under “{name}”", (PLAN_PAGE,))
    count = len(_counted(question, site.plan, ()))
    return Proof(f"The plan has {count} {'entry' if count == 1 else 'entries'} under “{name}”", (PLAN_PAGE,))


def _event(question: Question) -> Proof | Lack:
    site = question.site
    lacks = []
    for id_, event in site.events:
        lack = _lacking(question, event, (id_,), lambda steps: site.events.place(*steps), site.events.path)
        if not lack:
            return Proof(f"The event of {day(event.day)} is planned with “{question.named.replace('_', ' ')}”")
        lacks.append(lack)
    hint = f"Plan an event in {site.events.path}, with '{question.named}:'."
    return lacks[0] if lacks else Lack(Place(site.events.path), "no event is planned", hint)


def _counted(question: Question, model: BaseModel, steps: tuple[str | int, ...]) -> list[Entry]:
    evidence, listed = question.evidence, question.site.kinds.placeholders
    part = find_part(model, evidence.named)
    entries = entries_of(part, (*steps, *evidence.named.split(".")))
    return [each for each in entries if is_real(each.value, listed) and matches(each.value, evidence.where)]


def _lacking(
    question: Question,
    model: BaseModel,
    steps: tuple[str | int, ...],
    place: Callable[[tuple[str | int, ...]], Place],
    path: str,
) -> Lack | None:
    """What a part of a plan or an event lacks."""
    evidence = question.evidence
    here = (*steps, *evidence.named.split("."))
    counted = _counted(question, model, steps)
    such = "".join(f" with '{name}: {value}'" for name, value in evidence.where.items())
    if len(counted) < evidence.least:
        need = f"at least {evidence.least} {'entry' if evidence.least == 1 else 'entries'}"
        hint = f"Write {need}{such} under '{evidence.named}:' in {path}."
        return Lack(place(here), f"{len(counted)} of {evidence.least} in '{evidence.named}'{such}", hint)
    if evidence.most is not None and len(counted) > evidence.most:
        hint = f"Leave at most {evidence.most} under '{evidence.named}:' in {path}."
        return Lack(place(here), f"{len(counted)} in '{evidence.named}'", hint)
    listed = question.site.kinds.placeholders
    entries = (
        each for each in entries_of(find_part(model, evidence.named), here) if matches(each.value, evidence.where)
    )
    for entry in entries:
        for name in evidence.each_has:
            if not is_real(getattr(entry.value, name, None), listed):
                hint = f"Write '{name}:' with something real in this entry."
                return Lack(place(entry.steps), f"an entry of '{evidence.named}' has no '{name}'", hint)
    return None


def _pages(question: Question) -> Proof | Lack:
    evidence, site = question.evidence, question.site
    found = question.evident.by_kind.get(question.named, ())
    if evidence.audience:
        found = tuple(page for page in found if evidence.audience in page.names("audiences"))
    if evidence.origin:
        found = tuple(page for page in found if page.text("origin") == evidence.origin)
    if evidence.section:
        found = tuple(page for page in found if has_section(page, evidence.section))
    found = question.evident.with_doubtful(found)
    kind = site.kinds.kinds.get(question.named)
    name = kind.name if kind else question.named
    such = "".join(
        f", {what} '{value}'"
        for what, value in (
            ("for", evidence.audience),
            ("of origin", evidence.origin),
            ("with the section", evidence.section),
        )
        if value
    )
    if len(found) < evidence.least:
        folder = f"docs/{kind.folder}" if kind and kind.folder else "docs"
        hint = f"Write pages of the kind '{question.named}'{such}: at least {evidence.least}, read in time."
        return Lack(Place(folder), f"{len(found)} of {evidence.least} pages of the kind '{question.named}'{such}", hint)
    return Proof(f"{name}: {amount(len(found), 'page')}{such}", _paths(found))


def _audience(question: Question) -> Proof | Lack:
    found = question.evident.with_doubtful(question.evident.by_audience.get(question.named, ()))
    if len(found) < question.evidence.least:
        hint = f"Name '{question.named}' among the 'audiences:' of a page that is for them."
        return Lack(Place("docs"), f"{len(found)} of {question.evidence.least} pages for '{question.named}'", hint)
    who = question.site.kinds.audiences.get(question.named, question.named)
    return Proof(f"{amount(len(found), 'page')} for “{who}”", _paths(found))


def _page(question: Question) -> Proof | Lack:
    path, section = question.named, question.evidence.section
    if path in MADE_PAGES:
        return Proof("The hub makes this page from the same judgement", (path,))
    page = question.evident.at(path)
    place = Place(f"docs/{path}")
    if page is None:
        hint = f"Write docs/{path}, or read it through and set 'last_reviewed:' to the day."
        return Lack(place, f"the page '{path}' is not there, not finished, or not read in time", hint)
    if section and not has_section(page, section) and page not in question.evident.doubtful:
        hint = f"Add a heading with the id {{#{section}}}, and say something below it."
        return Lack(place, f"the page '{path}' has no section '{section}'", hint)
    return Proof(f"“{page.title}” is there and was read in time", (path,))


def _message(question: Question) -> Proof | Lack:
    message = question.site.messages.get(question.named)
    place = question.site.messages.place(question.named)
    if message is None:
        return Lack(place, f"there is no message '{question.named}'", f"Add it under 'messages:' in {PLAN}.")
    found = question.evident.with_doubtful(question.evident.calling.get(("message", question.named), ()))
    wanted = message.audiences if question.evidence.each_has else ()
    doubtful = question.evident.doubtful
    unserved = [
        each for each in wanted if not any(each in page.names("audiences") or page in doubtful for page in found)
    ]
    if not found or unserved:
        hint = f'Put {{{{ message("{question.named}") }}}} on a page'
        hint += f" for {listing(unserved, 'and')}." if unserved else " that is read in time."
        return Lack(place, f"the message '{question.named}' is not on a page for all it is meant for", hint)
    return Proof(f"“{message.name}” is said on {amount(len(found), 'page')}", _paths(found))


def _contact(question: Question) -> Proof | Lack:
    contacts = question.site.contacts
    contact = contacts.get(question.named)
    place = contacts.place(question.named)
    if contact is None and contacts.knows(question.named):
        return Proof(f"The contact '{question.named}'")
    if contact is None or not contact.is_live(question.site.today):
        hint = "Add the contact, or check it and write the day after 'checked_on:'."
        return Lack(place, f"the contact '{question.named}' is not there or not checked in time", hint)
    return Proof(f"{contact.role}, checked on {day(contact.checked_on)}", ("contacts.md",))


def _term(question: Question) -> Proof | Lack:
    term = question.site.glossary.get(question.named)
    called = question.evident.with_doubtful(question.evident.calling.get(("glossary", question.named), ()))
    listed = question.evident.calling.get(("terms", ""), ())
    if term is None or not (called or listed):
        place = question.site.glossary.place(question.named)
        hint = f'Add it to content_data/glossary.yml, and call {{{{ glossary("{question.named}") }}}} on a page.'
        return Lack(place, f"the word '{question.named}' is not explained on a page", hint)
    return Proof(f"“{term.term}” is explained", _paths((*called, *listed)))


def _link(question: Question) -> Proof | Lack:
    source = question.site.sources.get(question.named)
    found = question.evident.with_doubtful(question.evident.calling.get(("source", question.named), ()))
    if source is None or not found:
        hint = f'Put {{{{ source("{question.named}") }}}} on a page that is read in time.'
        return Lack(question.site.sources.place(question.named), f"no page links to '{question.named}'", hint)
    return Proof(f"Pages link to “{source.title}”", _paths(found))


def _every_month(question: Question) -> Proof | Lack:
    plan = question.site.plan
    if plan is None:
        return Lack(Place(PLAN), "the plan cannot be read", f"Mend {PLAN} first.")
    days = [getattr(entry.value, "day", None) for entry in entries_of(find_part(plan, question.named), ())]
    covered = {(each.year, each.month) for each in days if each}
    empty = [month for month in plan.period.months() if month not in covered]
    if empty or not covered:
        year, month = empty[0] if empty else (question.site.today.year, question.site.today.month)
        hint = f"Plan something for {month:02}/{year} under '{question.named}:' in {PLAN}."
        return Lack(
            question.site.place(PLAN, question.named), f"nothing in '{question.named}' in {month:02}/{year}", hint
        )
    return Proof(f"“{question.named}” has something in each of {amount(len(covered), 'month')}")


def _all(question: Question) -> Proof | Lack:
    site, today = question.site, question.site.today
    if question.named == "contacts":
        late = next((id_ for id_, contact in site.contacts if not contact.is_live(today)), None)
        if late:
            hint = "Check it, and write the day after 'checked_on:'."
            return Lack(site.contacts.place(late, "checked_on"), f"the contact '{late}' is not checked in time", hint)
        return Proof(f"All {len(site.contacts.entries)} contacts were checked in time", ("contacts.md",))
    if question.named == "figures":
        old = next((id_ for id_, figure in site.statistics if figure.review_by < today), None)
        if old:
            hint = "Open its source, take over the newest figure, and set a new day."
            return Lack(site.statistics.place(old, "review_by"), f"the figure '{old}' is out of date", hint)
        return Proof(f"All {len(site.statistics.entries)} figures are in date")
    unplaced = next((id_ for id_, element in site.elements if not (element.in_2018 and element.in_2024)), None)
    if unplaced:
        hint = "Write 'in_2018:' and 'in_2024:' with the part of each toolkit that it belongs to."
        return Lack(site.elements.place(unplaced), f"the element '{unplaced}' is not placed in both editions", hint)
    return Proof(f"All {len(site.elements.entries)} elements are placed in both editions")


def _attested(question: Question) -> Proof | Lack:
    site, plan = question.site, question.site.plan
    given = [each for each in plan.attestations if each.element == question.element] if plan else []
    if live := next((each for each in given if each.counts(site.today)), None):
        role = contact.role if (contact := site.contacts.get(live.by)) else live.by
        return Proof(f"{role}, {day(live.day)}: {live.what_was_seen}. Counts until {day(live.until)}", attested=True)
    place = site.place(PLAN, "attestations")
    who = f"Have {question.named} look, and write "
    hint = f"{who}'element: {question.element}', 'by', 'day', 'until' and 'what_was_seen' under 'attestations:'."
    return Lack(place, "nobody vouches for it, or no longer" if given else "nobody vouches for it", hint)


def _paths(pages: tuple[Page, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(page.source_path for page in pages))


WAYS: Mapping[Predicate, Callable[[Question], Proof | Lack]] = {
    Predicate.PLAN: _plan,
    Predicate.EVENT: _event,
    Predicate.PAGES: _pages,
    Predicate.AUDIENCE: _audience,
    Predicate.PAGE: _page,
    Predicate.MESSAGE: _message,
    Predicate.CONTACT: _contact,
    Predicate.TERM: _term,
    Predicate.LINK: _link,
    Predicate.EVERY_MONTH: _every_month,
    Predicate.ALL: _all,
    Predicate.ATTESTED: _attested,
}
