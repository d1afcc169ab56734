"""What the template of a kind of page is told beside the page's text: the facts at its top, and where to read on."""

from collections.abc import Iterator, Sequence

from commshub.expanding.addresses import address_of, way
from commshub.expanding.views import View
from commshub.site.made_pages import for_you_page, together_page
from commshub.site.page import Page, Section
from commshub.site.page_kinds import Holds
from commshub.site.site import Site
from commshub.wording import day

# From so many sections on, a long page that is read in parts lists them at its top.
MANY_SECTIONS = 5

# What is said of a page that nobody wrote.
NOTHING: View = {"facts": [], "note": "", "contents": False, "group": "", "related": [], "together": None}


def template_of(page: Page, site: Site) -> str | None:
    """The template of the page's kind, if it has one of its own."""
    kind = page.text("kind")
    return f"kinds/{kind}.html" if kind in site.kind_templates else None


def kind_view(page: Page, site: Site) -> View:
    """What the kind of a page says of it. The words for it are the hub's own, so other languages go without."""
    kind = page.kind
    if kind is None or page.text("language"):
        return NOTHING
    together = together_page(kind)
    is_index = page.source_path.endswith("index.md")
    return {
        "facts": facts_of(page, kind.facts, site),
        "note": kind.note,
        "contents": not kind.sections and not is_index and len(page.sections) >= MANY_SECTIONS,
        "group": page.text(kind.grouped_by),
        "related": list(_related(page, site)),
        "together": {"title": kind.together, "url": address_of(together)} if together else None,
    }


def facts_of(page: Page, names: Sequence[str], site: Site) -> list[View]:
    """Lines and sections of a page, each summed up as a name with its values; what the page lacks is left out."""
    return [fact for name in names if (fact := _line(page, name, site) or _section(page, name, site))]


def _line(page: Page, name: str, site: Site) -> View | None:
    """A line of the page's top as a reader sees it."""
    rule = site.kinds.fields.get(name)
    values = [_value(value, rule.holds, page, site) for value in page.names(name)] if rule else []
    on = page.day(name)
    if rule and on:
        values = [{"words": day(on), "url": None}]
    return {"name": rule.shown or rule.label.capitalize(), "values": values} if rule and values else None


def _value(value: str, holds: Holds, page: Page, site: Site) -> View:
    source = site.sources.get(value) if holds is Holds.SOURCE else None
    if source:
        return {"words": source.title, "url": source.address}
    if holds is Holds.AUDIENCES:
        url = way(page.source_path, for_you_page(value)) if value in site.kinds.for_you else None
        return {"words": site.kinds.audiences.get(value, value), "url": url}
    contact = site.contacts.get(value) if holds in {Holds.CONTACT, Holds.CONTACTS} else None
    return {"words": contact.role if contact else value.capitalize() if holds is Holds.CHOICE else value, "url": None}


def _section(page: Page, name: str, site: Site) -> View | None:
    """A section that calls contacts, as their roles with a link down to it."""
    rule = next((rule for rule in page.kind.sections if rule.id == name), None) if page.kind else None
    section = page.section(rule) if rule else None
    if section is None:
        return None
    values = [{"words": role, "url": f"#{section.heading.anchor}"} for role in _roles(page, section, site)]
    return {"name": section.heading.text, "values": values} if values else None


def _roles(page: Page, section: Section, site: Site) -> Iterator[str]:
    called = dict.fromkeys(call.argument for call in page.calls_in(section) if call.name == "contact" and call.argument)
    yield from (contact.role for name in called if (contact := site.contacts.get(name)))


def _related(page: Page, site: Site) -> Iterator[View]:
    """The other pages of the same group, where the kind groups its pages."""
    line = page.kind.grouped_by if page.kind else ""
    group = page.text(line) if line else ""
    if group:
        for other in site.pages_of(page.text("kind")):
            if other is not page and other.text(line) == group and not other.text("language"):
                yield {"title": other.title, "url": address_of(other.source_path)}
