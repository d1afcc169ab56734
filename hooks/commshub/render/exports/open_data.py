"""The facts of the hub for other programs: `data/*.json`, each with a JSON Schema of its form beside it.

Each model names what is published, field by field. What is not named here stays here: of an event only what everybody
may know, of a page nothing that it does not show.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from urllib.parse import urljoin

from pydantic import Field, create_model

from commshub.coverage.elements import CoveredElement, State, totals
from commshub.coverage.strength import Strength, strengths
from commshub.model.contact import Contact
from commshub.model.council import Council
from commshub.model.generated_pages import PLAN_DATA, data_file, data_form, event_page
from commshub.model.marks import published_texts, text_fields
from commshub.model.site import EDITORS, Site
from commshub.render.exports.open_plan import OpenPlan, open_plan
from commshub.render.exports.published import Published, schema_of, whole_file
from commshub.render.facts.event_views import venue_text
from commshub.render.urls import url_of
from commshub.text.phone_numbers import dialled


class OpenPhone(Published):
    """A telephone number as people read it, and as machines dial it."""

    number: str
    dial: str
    label: str | None


# What stands in a form of its own, beside the texts.
_SHAPED: Mapping[str, Any] = {
    "phones": (tuple[OpenPhone, ...], ...),
    "hours": (str, Field(description="Opening hours in words, such as 'Monday to Friday, 9am to 5pm'.")),
    "fallback": (str | None, Field(description="The id of a contact that answers when this one is closed.")),
    "checked_on": (date, ...),
}


def _contact_form() -> Mapping[str, Any]:
    """The fields of a contact that are published, in its order: texts by their marks, others in a form of their own."""
    published = {field.name for field in text_fields(Contact) if field.mark.published}
    texts = {name: (field.annotation, ...) for name, field in Contact.model_fields.items() if name in published}
    return {
        "id": (str, ...),
        **{name: form for name in Contact.model_fields if (form := {**texts, **_SHAPED}.get(name))},
    }


_WHAT_IT_IS = "A contact: a role that can be reached, never a person."
OpenContact: type[Published] = create_model("OpenContact", __base__=Published, __doc__=_WHAT_IT_IS, **_contact_form())


class OpenEvent(Published):
    """An event, as far as everybody may know it."""

    id: str
    title: str
    starts: datetime
    ends: datetime
    status: str
    held: str
    place: str
    summary: str | None
    audiences: tuple[str, ...]
    address: str


class OpenPage(Published):
    """A page, who answers for it, and when it was read and will be read again."""

    address: str
    title: str
    kind: str
    language: str
    owner: str
    audiences: tuple[str, ...]
    last_reviewed: date | None
    next_review: date | None


class OpenObjective(Published):
    """An objective of the communications plan in short; `plan.json` has all that pages show of the plan."""

    id: str
    title: str
    owner: str | None
    quarters: tuple[str, ...]


class OpenCoverage(Published):
    """How many elements of the toolkit the hub shows, has on somebody's word, lacks, or only lists.

    Those that it shows are judged by what they say, or are only present. What it lacks is a declared gap, with a day by
    which it is met, or simply missing.
    """

    edition: str
    shown: int
    judged: int
    present_only: int
    attested: int
    declared_gaps: int
    missing: int
    listed: int


def open_data(site: Site, covered: Sequence[CoveredElement]) -> Mapping[str, str]:
    """The files by path: the entries of each sort, and the schema of their form."""
    if site.council is None:
        return {}
    files = {}
    for name, model, entries in _tables(site, site.council, covered):
        written = [entry.model_dump(mode="json") for entry in entries]
        files[data_file(name)] = whole_file(name, written, site)
        files[data_form(name)] = schema_of(name, model, site.council)
    plan = open_plan(site)
    if plan:
        files[data_file(PLAN_DATA)] = whole_file(PLAN_DATA, plan.model_dump(mode="json"), site)
        files[data_form(PLAN_DATA)] = schema_of(PLAN_DATA, OpenPlan, site.council, many=False)
    return files


def _tables(
    site: Site, council: Council, covered: Sequence[CoveredElement]
) -> Iterator[tuple[str, type[Published], list[Published]]]:
    root = council.hub_address
    yield "contacts", OpenContact, list(_contacts(site))
    yield "events", OpenEvent, list(_events(site, root))
    yield "pages", OpenPage, list(_pages(site, root))
    yield "objectives", OpenObjective, list(_objectives(site))
    yield "coverage", OpenCoverage, list(_coverage(site, covered))


def _contacts(site: Site) -> Iterator[Published]:
    for id_, contact in site.contacts:
        shaped = {
            "phones": [
                OpenPhone(number=each.number, dial=dialled(each.number), label=each.label) for each in contact.phones
            ],
            "hours": contact.hours.text,
            "fallback": contact.fallback,
            "checked_on": contact.checked_on,
        }
        yield OpenContact.model_validate({"id": id_, **published_texts(contact), **shaped})


def _events(site: Site, root: str) -> Iterator[OpenEvent]:
    for id_, event in site.events:
        if event.is_upcoming(site.today):
            yield OpenEvent(
                id=id_,
                title=event.title,
                starts=event.starts,
                ends=event.ends,
                status=event.status,
                held=event.held,
                place=venue_text(event),
                summary=event.summary,
                audiences=event.audiences,
                address=urljoin(root, url_of(event_page(id_))),
            )


def _pages(site: Site, root: str) -> Iterator[OpenPage]:
    for page in site.pages:
        if not page.path.startswith(EDITORS):
            yield OpenPage(
                address=urljoin(root, url_of(page.source_path)),
                title=page.title,
                kind=page.text("kind"),
                language=page.language or "en",
                owner=page.text("owner"),
                audiences=page.names("audiences"),
                last_reviewed=page.last_reviewed,
                next_review=page.review_due,
            )


def _objectives(site: Site) -> Iterator[OpenObjective]:
    shown = site.plan if "objectives" in site.shown_of_plan else None
    for id_, objective in shown.objectives.items() if shown else ():
        yield OpenObjective(
            id=id_, title=objective.title, owner=objective.owner, quarters=tuple(map(str, objective.quarters))
        )


def _coverage(site: Site, covered: Sequence[CoveredElement]) -> Iterator[OpenCoverage]:
    if site.edition and site.edition.framework:
        counts, resting = totals(covered), strengths(covered)
        yield OpenCoverage(
            edition=site.edition.framework.edition,
            shown=counts[State.SHOWN],
            judged=resting[Strength.JUDGED],
            present_only=resting[Strength.PRESENT],
            attested=counts[State.ATTESTED],
            declared_gaps=counts[State.GAP],
            missing=counts[State.MISSING],
            listed=counts[State.LISTED],
        )
