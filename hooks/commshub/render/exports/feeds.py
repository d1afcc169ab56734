"""News and changed pages as feeds that a reader's own program looks at: Atom, RFC 4287.

Every day in it comes from the content, so that two builds of the same content give the same feed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

from commshub.model.page import Page
from commshub.model.site import Site
from commshub.render.urls import url_of

NEWS = "news.xml"
CHANGES = "changes.xml"
_ATOM = "http://www.w3.org/2005/Atom"
# A program that looks once a month misses nothing.
MOST_ENTRIES = 30


@dataclass(frozen=True, slots=True)
class _Entry:
    page: Page
    day: date
    summary: str


def feeds(site: Site) -> Mapping[str, str]:
    """The feeds of a site, by path; none while nobody knows whose site it is."""
    if site.council is None:
        return {}
    name = f"{site.council.short_name}: {site.council.service_name}"
    readable = [page for page in site.pages if not page.path.startswith("docs/editors/")]
    news = (_Entry(page, day, _summary(page)) for page in site.pages_of("news") if (day := page.day("date")))
    changed = (
        _Entry(page, day, page.text("change_note") or _summary(page))
        for page in readable
        if (day := page.last_reviewed)
    )
    return {NEWS: _feed(NEWS, name, news, site), CHANGES: _feed(CHANGES, f"{name}, changed pages", changed, site)}


def _summary(page: Page) -> str:
    return page.text("summary") or page.text("description")


def _feed(path: str, title: str, entries: Iterable[_Entry], site: Site) -> str:
    """A feed with the newest entries first."""
    root = site.council.hub_address if site.council else ""
    newest = sorted(entries, key=lambda entry: (-entry.day.toordinal(), entry.page.path))[:MOST_ENTRIES]
    feed = ET.Element("feed", xmlns=_ATOM)
    _add(feed, "id", urljoin(root, path))
    _add(feed, "title", title)
    _add(feed, "updated", _moment(newest[0].day if newest else site.today))
    ET.SubElement(feed, "link", rel="self", href=urljoin(root, path), type="application/atom+xml")
    ET.SubElement(feed, "link", rel="alternate", href=root, type="text/html")
    _add(ET.SubElement(feed, "author"), "name", site.council.name if site.council else "")
    for entry in newest:
        address = urljoin(root, url_of(entry.page.source_path))
        element = ET.SubElement(feed, "entry")
        _add(element, "id", address)
        _add(element, "title", entry.page.title)
        _add(element, "updated", _moment(entry.day))
        ET.SubElement(element, "link", rel="alternate", href=address, type="text/html")
        _add(element, "summary", entry.summary)
    ET.indent(feed)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(feed, encoding="unicode")}\n'


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
