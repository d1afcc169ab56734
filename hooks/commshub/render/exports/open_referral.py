"""The services for directories: `data/open-referral/`, as Open Referral UK (HSDS-UK 3.0) has them.

The files are what its API would answer, for a host that only serves files: the list, each service on its own, and what
the API says of itself. Queries are more than files can do, so this is an export and no full API.

Ids are made from the address of the site and the path of a page, so they stay when a title changes.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from urllib.parse import urljoin
from uuid import NAMESPACE_URL, UUID, uuid5

from commshub.model.contact import Contact
from commshub.model.council import Council
from commshub.model.generated_pages import DATA, SERVICES_DATA
from commshub.model.hours import DAYS, Span, clock_face
from commshub.model.page import Page
from commshub.model.services import contacts_of, services
from commshub.model.site import Site
from commshub.model.translations import in_language, main_language, other_languages
from commshub.render.exports.open_referral_models import (
    About,
    Area,
    FirstPage,
    Identifier,
    ListedService,
    Organisation,
    Person,
    Schedule,
    Service,
    Telephone,
    Tongue,
)
from commshub.render.exports.published import as_json
from commshub.render.urls import url_of

_PLACE = f"{DATA}/open-referral"
_VERSION = "HSDS-UK-3.0"
_PROFILE = "https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md"
_OPENAPI = "https://docs.openreferraluk.org/en/latest/openapi30.json"

_SAMPLE = "This is from the sample of a made-up council. Do not list it."
# Clocks change in spring and autumn, so a fixed distance from Greenwich would be wrong for half the year.
_LOCAL_TIME = "Local time in the United Kingdom"


def open_referral(site: Site) -> Mapping[str, str]:
    """The files by path; none without a council or without pages that are named as services."""
    if site.council is None or not site.kinds.services:
        return {}
    offered = [_service(page, site, site.council) for page in services(site)]
    about = About(version=_VERSION, profile=_PROFILE, openapi_url=_OPENAPI, sample=site.is_sample)
    listed = tuple(
        ListedService(**{name: getattr(each, name) for name in ListedService.model_fields}) for each in offered
    )
    first = FirstPage(total_items=len(listed), size=len(listed), empty=not listed, contents=listed)
    files = {f"{_PLACE}/index.json": about, SERVICES_DATA: first}
    files |= {f"{_PLACE}/services/{each.id}.json": each for each in offered}
    return {path: as_json(each.model_dump(mode="json")) for path, each in files.items()}


def _id_of(site: Site, *steps: str) -> UUID:
    """The id of something, by the way to it: it changes only with the address of the site and that way."""
    root = site.council.hub_address if site.council else ""
    return uuid5(uuid5(NAMESPACE_URL, root), "/".join(steps))


def _service(page: Page, site: Site, council: Council) -> Service:
    path = page.source_path.removesuffix(".md")
    turned_to = [(id_, contact) for id_ in contacts_of(page) if (contact := site.contacts.get(id_))]
    owner = site.contacts.get(page.text("owner"))
    return Service(
        id=_id_of(site, path),
        name=page.title,
        description=page.text("description"),
        url=urljoin(council.hub_address, url_of(page.source_path)),
        email=next((contact.email for _, contact in turned_to if contact.email), None),
        assured_date=page.last_reviewed,
        assurer_email=owner.email if owner else None,
        alert=_SAMPLE if site.is_sample else None,
        eligibility_description="; ".join(site.kinds.audiences.get(name, name) for name in page.names("audiences")),
        last_modified=_start_of(page.last_reviewed),
        organization=_partner(page, site, council) if page.text("partner") else _council(site, council),
        schedules=tuple(each for id_, contact in turned_to for each in _schedules(path, id_, contact, site)),
        service_areas=(Area(id=_id_of(site, path, "area"), name=council.area, service_area=council.area),),
        languages=tuple(_languages(page, path, site)),
        contacts=tuple(_contact(path, id_, contact, site) for id_, contact in turned_to),
    )


def _start_of(day: date | None) -> datetime | None:
    return datetime.combine(day, time(), tzinfo=UTC) if day else None


def _council(site: Site, council: Council) -> Organisation:
    code = Identifier(id=_id_of(site, "council", "gss"), identifier_type="GSS code", identifier=council.gss_code)
    return Organisation(
        id=_id_of(site, "council"),
        name=council.name,
        description=_SAMPLE if site.is_sample else f"The council for {council.area}",
        website=council.website,
        organization_identifiers=(code,),
    )


def _partner(page: Page, site: Site, council: Council) -> Organisation:
    """Who runs a project. A partner has nothing but its name, so that is what its id is made from."""
    name = page.text("partner")
    description = _SAMPLE if site.is_sample else f"Works with {council.name}"
    return Organisation(id=_id_of(site, "partner", name), name=name, description=description)


def _contact(path: str, id_: str, contact: Contact, site: Site) -> Person:
    return Person(
        id=_id_of(site, path, "contact", id_),
        name=contact.role,
        title=contact.role,
        department=contact.organisation,
        email=contact.email,
        phones=tuple(
            Telephone(
                id=_id_of(site, path, "contact", id_, "phone", str(n)), number=each.number, description=each.label
            )
            for n, each in enumerate(contact.phones, start=1)
        ),
    )


def _schedules(path: str, id_: str, contact: Contact, site: Site) -> Iterator[Schedule]:
    for number, span in enumerate(contact.hours.spans, start=1):
        yield Schedule(
            id=_id_of(site, path, "contact", id_, "hours", str(number)),
            freq="WEEKLY",
            byday=_days(span),
            opens_at=clock_face(span.opens),
            closes_at=clock_face(span.closes),
            description=f"{contact.role}: {contact.hours.text}",
            notes=_LOCAL_TIME,
        )


def _days(span: Span) -> str:
    """The days as calendars write them: MO,TU,WE."""
    return ",".join(DAYS[day][:2].upper() for day in span.days)


def _languages(page: Page, path: str, site: Site) -> Iterator[Tongue]:
    """The languages in which the page can be read, the main one first."""
    for code in (main_language(site), *other_languages(site)):
        words = site.words.get(code)
        if in_language(page, code, site):
            yield Tongue(id=_id_of(site, path, "language", code), name=words.english if words else code, code=code)
