"""What the template of a kind of page is told beside the page's text: the facts at its top, and where to read on."""

from collections.abc import Iterator, Sequence
from itertools import islice

from commshub.model.generated_pages import combined_page, for_you_page
from commshub.model.page import Page, Section
from commshub.model.page_kinds import Holds
from commshub.model.site import Site
from commshub.render.facts.views import View
from commshub.render.urls import relative_url, url_of
from commshub.text.formatting import day, moment

# From so many sections on, a long page that is read in parts lists them at its top.
_MANY_SECTIONS = 5
# So many other pages of its group a page leads to.
_MOST_RELATED = 8

# What is said of a page that nobody wrote.
NOTHING: View = {"facts": [], "note": "", "contents": False, "group": "", "related": [], "together": None}


class Groups:
    """The pages of a site by the groups of their kinds, found once for all pages."""

    def __init__(self, site: Site) -> None:
        """Sort every page of a kind that groups its pages into its group."""
        self._pages: dict[tuple[str, str], list[Page]] = {}
        for page in site.pages:
            group = _group_of(page)
            if group and not page.text("language"):
                self._pages.setdefault((page.text("kind"), group), []).append(page)

    def beside(self, page: Page) -> list[View]:
        """Other pages of the same group, as many as can be taken in at a glance."""
        group = self._pages.get((page.text("kind"), _group_of(page)), [])
        others = islice((other for other in group if other is not page), _MOST_RELATED)
        return [{"title": other.title, "url": url_of(other.source_path)} for other in others]


def _group_of(page: Page) -> str:
    """The group that a page says it belongs to, if its kind has groups."""
    return page.text(page.kind.grouped_by) if page.kind and page.kind.grouped_by else ""


def template_of(page: Page, site: Site) -> str | None:
    """The template of the page's kind, if it has one of its own."""
    kind = page.text("kind")
    return f"kinds/{kind}.html" if kind in site.kind_templates else None


def kind_view(page: Page, site: Site, groups: Groups) -> View:
    """What the kind of a page says of it. The words for it are the hub's own, so other languages go without."""
    kind = page.kind
    if kind is None or page.text("language"):
        return NOTHING
    together = combined_page(kind)
    is_index = page.source_path.endswith("index.md")
    return {
        "facts": facts_of(page, kind.facts, site),
        "note": kind.note,
        "contents": not kind.sections and not is_index and len(page.sections) >= _MANY_SECTIONS,
        "group": _group_of(page),
        "related": groups.beside(page),
        "together": {"title": kind.together, "url": url_of(together)} if together else None,
    }


def facts_of(page: Page, names: Sequence[str], site: Site) -> list[View]:
    """Lines and sections of a page, each summed up as a name with its values; what the page lacks is left out."""
    return [fact for name in names if (fact := _line(page, name, site) or _section(page, name, site))]


def _line(page: Page, name: str, site: Site) -> View | None:
    """A line of the page's top as a reader sees it."""
    rule = site.kinds.fields.get(name)
    values = [_value(value, rule.holds, page, site) for value in page.names(name)] if rule else []
    on, at = page.day(name), page.moment(name)
    if rule and (on or at):
        values = [{"words": moment(at) if at else day(on) if on else "", "url": None}]
    return {"name": rule.shown or rule.label.capitalize(), "values": values} if rule and values else None


def _value(value: str, holds: Holds, page: Page, site: Site) -> View:
    source = site.sources.get(value) if holds is Holds.SOURCE else None
    if source:
        return {"words": source.title, "url": source.address}
    if holds is Holds.AUDIENCES:
        url = relative_url(page.source_path, for_you_page(value)) if value in site.kinds.for_you else None
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
