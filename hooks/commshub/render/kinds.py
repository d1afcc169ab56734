"""What the template of a kind of page is told beside the page's text: the facts at its top, and where to read on."""

from collections.abc import Iterator, Sequence
from itertools import islice

from commshub.model.generated_pages import combined_page, for_you_page
from commshub.model.page import Page, Section
from commshub.model.page_kinds import Holds
from commshub.model.site import Site
from commshub.render.frame import Fact, FactValue, KindFrame, Link
from commshub.render.urls import relative_url, url_of
from commshub.text.formatting import day, moment

# From so many sections on, a long page that is read in parts lists them at its top.
_MANY_SECTIONS = 5
# So many other pages of its group a page leads to.
_MOST_RELATED = 8


class Groups:
    """The pages of a site by the groups of their kinds, found once for all pages."""

    def __init__(self, site: Site) -> None:
        """Sort every page of a kind that groups its pages into its group."""
        self._pages: dict[tuple[str, str], list[Page]] = {}
        for page in site.pages:
            group = _group_of(page)
            if group and not page.text("language"):
                self._pages.setdefault((page.text("kind"), group), []).append(page)

    def beside(self, page: Page) -> tuple[Link, ...]:
        """Other pages of the same group, as many as can be taken in at a glance."""
        group = self._pages.get((page.text("kind"), _group_of(page)), [])
        others = islice((other for other in group if other is not page), _MOST_RELATED)
        return tuple(Link(other.title, url_of(other.source_path)) for other in others)


def _group_of(page: Page) -> str:
    """The group that a page says it belongs to, if its kind has groups."""
    return page.text(page.kind.grouped_by) if page.kind and page.kind.grouped_by else ""


def template_of(page: Page, site: Site) -> str:
    """The template of the page's kind, or nothing if it has none of its own."""
    kind = page.text("kind")
    return f"kinds/{kind}.html" if kind in site.theme.kind_templates else ""


def kind_frame(page: Page, site: Site, groups: Groups) -> KindFrame:
    """What the kind of a page says of it. The words for it are the hub's own, so other languages go without."""
    kind = page.kind
    if kind is None or page.text("language"):
        return KindFrame()
    together = combined_page(kind)
    is_index = page.source_path.endswith("index.md")
    return KindFrame(
        facts=facts_of(page, kind.facts, site),
        note=kind.note,
        contents=not kind.sections and not is_index and len(page.sections) >= _MANY_SECTIONS,
        group=_group_of(page),
        related=groups.beside(page),
        together=Link(kind.together, url_of(together)) if together else None,
    )


def facts_of(page: Page, names: Sequence[str], site: Site) -> tuple[Fact, ...]:
    """Lines and sections of a page, each summed up as a name with its values; what the page lacks is left out."""
    return tuple(fact for name in names if (fact := _line(page, name, site) or _section(page, name, site)))


def _line(page: Page, name: str, site: Site) -> Fact | None:
    """A line of the page's top as a reader sees it."""
    rule = site.kinds.fields.get(name)
    values = tuple(_value(value, rule.holds, page, site) for value in page.names(name)) if rule else ()
    on, at = page.day(name), page.moment(name)
    if rule and (on or at):
        values = (FactValue(moment(at) if at else day(on) if on else ""),)
    return Fact(rule.shown or rule.label.capitalize(), values) if rule and values else None


def _value(value: str, holds: Holds, page: Page, site: Site) -> FactValue:
    source = site.sources.get(value) if holds is Holds.SOURCE else None
    if source:
        return FactValue(source.title, source.address)
    if holds is Holds.AUDIENCES:
        url = relative_url(page.source_path, for_you_page(value)) if value in site.kinds.for_you else None
        return FactValue(site.kinds.audiences.get(value, value), url)
    contact = site.contacts.get(value) if holds in {Holds.CONTACT, Holds.CONTACTS} else None
    return FactValue(contact.role if contact else value.capitalize() if holds is Holds.CHOICE else value)


def _section(page: Page, name: str, site: Site) -> Fact | None:
    """A section that calls contacts, as their roles with a link down to it."""
    rule = next((rule for rule in page.kind.sections if rule.id == name), None) if page.kind else None
    section = page.section(rule) if rule else None
    if section is None:
        return None
    values = tuple(FactValue(role, f"#{section.heading.anchor}") for role in _roles(page, section, site))
    return Fact(section.heading.text, values) if values else None


def _roles(page: Page, section: Section, site: Site) -> Iterator[str]:
    called = dict.fromkeys(call.argument for call in page.calls_in(section) if call.name == "contact" and call.argument)
    yield from (contact.role for name in called if (contact := site.contacts.get(name)))
