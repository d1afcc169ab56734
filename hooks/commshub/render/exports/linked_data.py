"""What a page says to programs in the words of schema.org: the council and its contacts, an event, questions answered.

It stands in the page as data, which no browser runs. Nothing is in it that the page does not show: of an event only
what everybody may know.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from urllib.parse import urljoin

from commshub.model.contact import Contact
from commshub.model.council import Council
from commshub.model.events import Event, EventStatus, Held, Session
from commshub.model.generated_pages import combined_page, event_page
from commshub.model.hours import DAYS, Span, clock_face
from commshub.model.page import Page
from commshub.model.page_kinds import Look
from commshub.model.site import Site
from commshub.render.facts.event_views import venue_text
from commshub.render.facts.writer import FactWriter
from commshub.render.urls import url_of
from commshub.text.document.words import plain_words
from commshub.text.phone_numbers import dialled

_Thing = Mapping[str, object]

_CONTEXT = "https://schema.org"
_CONTACTS_PAGE = "contacts.md"
_QUESTIONS = "faq"
_STATUS = {
    EventStatus.CANCELLED: "EventCancelled",
    EventStatus.POSTPONED: "EventPostponed",
    EventStatus.MOVED: "EventRescheduled",
}
_ATTENDANCE = {
    Held.IN_PERSON: "OfflineEventAttendanceMode",
    Held.ONLINE: "OnlineEventAttendanceMode",
    Held.MIXED: "MixedEventAttendanceMode",
}


def linked_data(site: Site, writer: FactWriter) -> Mapping[str, str]:
    """The data of each page that has some, by its source path, as text that may stand in a page."""
    if site.council is None:
        return {}
    return {path: _json(thing) for path, thing in _things(site, site.council, writer)}


def _things(site: Site, council: Council, writer: FactWriter) -> Iterator[tuple[str, _Thing]]:
    yield _CONTACTS_PAGE, _organisation(site, council)
    yield from ((event_page(id_), _event(id_, event, council)) for id_, event in site.events)
    answered = [(page, answer) for page in site.pages_of(_QUESTIONS) if (answer := _answer(page, writer))]
    yield from ((page.source_path, _questions([(page, answer)])) for page, answer in answered)
    kind = site.kinds.kinds.get(_QUESTIONS)
    if answered and kind and (path := combined_page(kind)):
        yield path, _questions([(page, answer) for page, answer in answered if not page.language])


def _organisation(site: Site, council: Council) -> _Thing:
    return {
        "@type": "GovernmentOrganization",
        "name": council.name,
        "url": council.website,
        "areaServed": council.area,
        "contactPoint": [
            point for _, contact in site.contacts if contact.organisation == council.name for point in _points(contact)
        ],
    }


def _points(contact: Contact) -> Iterator[_Thing]:
    """A point for each number; one for a contact that has none."""
    common = {
        "@type": "ContactPoint",
        "contactType": contact.role,
        **({"email": contact.email} if contact.email else {}),
        **({"url": contact.form} if contact.form else {}),
        **({"hoursAvailable": [_hours(span) for span in contact.hours.spans]} if contact.hours.spans else {}),
    }
    for phone in contact.phones:
        yield {**common, "telephone": dialled(phone.number)}
    if not contact.phones:
        yield common


def _hours(span: Span) -> _Thing:
    return {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": [DAYS[day] for day in span.days],
        "opens": clock_face(span.opens),
        "closes": clock_face(span.closes),
    }


def _event(id_: str, event: Event, council: Council) -> _Thing:
    address = urljoin(council.hub_address, url_of(event_page(id_)))
    online = {"@type": "VirtualLocation", "url": address}
    somewhere = {"@type": "Place", "name": venue_text(event) or council.area}
    where = {Held.IN_PERSON: [somewhere], Held.ONLINE: [online], Held.MIXED: [somewhere, online]}
    return {
        "@type": "Event",
        "name": event.title,
        "url": address,
        "startDate": _told(event.starts, event),
        "endDate": _told(event.ends, event),
        "eventStatus": f"{_CONTEXT}/{_STATUS.get(event.status, 'EventScheduled')}",
        "eventAttendanceMode": f"{_CONTEXT}/{_ATTENDANCE[event.held]}",
        "location": where[event.held],
        **({"description": event.summary} if event.summary else {}),
        **({"previousStartDate": event.moved_from.isoformat()} if event.moved_from else {}),
        "organizer": {"@type": "GovernmentOrganization", "name": council.name},
        **({"subEvent": [_sub_event(event, each) for each in event.sessions]} if event.series else {}),
    }


def _sub_event(event: Event, session: Session) -> _Thing:
    """One session of a series."""
    status = "EventCancelled" if session.off else _STATUS.get(event.status, "EventScheduled")
    return {
        "@type": "Event",
        "name": event.title,
        "startDate": _told(session.starts, event),
        "endDate": _told(session.ends, event),
        "eventStatus": f"{_CONTEXT}/{status}",
    }


def _told(moment: datetime, event: Event) -> str:
    """A moment of an event, or its day if it lasts all day."""
    return (moment.date() if event.all_day else moment).isoformat()


def _questions(answered: Sequence[tuple[Page, str]]) -> _Thing:
    return {
        "@type": "FAQPage",
        "mainEntity": [
            {"@type": "Question", "name": page.title, "acceptedAnswer": {"@type": "Answer", "text": answer}}
            for page, answer in answered
        ],
    }


def _answer(page: Page, writer: FactWriter) -> str:
    """The short answer in plain words."""
    for rule in page.kind.asked_sections(page.fields) if page.kind else ():
        section = page.section(rule) if rule.shown_as is Look.LEAD else None
        if section:
            return plain_words(writer.words(section.text, page))
    return ""


def _json(thing: _Thing) -> str:
    """As JSON whose signs mean nothing to HTML."""
    text = json.dumps({"@context": _CONTEXT, **thing}, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
