"""The pages "For you": what is there for an audience, by what readers want to do, and the page that leads to them."""

from collections.abc import Iterator
from math import inf

from commshub.model.generated_pages import FOR_YOU, FOR_YOU_INDEX, for_you_page
from commshub.model.page import Page
from commshub.model.page_kinds import ForYou
from commshub.model.site import Site
from commshub.model.translations import main_language
from commshub.render.facts.localisation import contact_in
from commshub.render.facts.page_lists import page_view
from commshub.render.facts.views import View
from commshub.render.facts.writer import FactWriter
from commshub.render.frame import Link
from commshub.render.pages import EDITORS, StagedPage, generated_page
from commshub.render.written import Written, as_typed, joined

# So many pages of a kind are shown; a longer list is left to the page that has them all.
_MOST = 5

TITLE = "What is here for you"
_DESCRIPTION = "Choose what fits you best. Each page gathers what is here for you, and says whom to ask first."
_CRISIS = """## If you cannot cope, or think about suicide

You can talk to one of these lines at any hour. They are not part of Prevent.

"""
ALL = Link(TITLE, f"{FOR_YOU}/")


def for_you_pages(site: Site, writer: FactWriter) -> Iterator[StagedPage]:
    """The page that asks who its reader is, and a page for each audience that `pages.yml` gives one."""
    audiences = site.kinds.for_you
    if not audiences:
        return
    choices = [
        {"title": each.i_am, "url": f"{name}/", "description": site.kinds.audiences.get(name, "")}
        for name, each in audiences.items()
    ]
    text = writer.show("for_you_index", audiences=choices)
    yield generated_page(FOR_YOU_INDEX, text, site, title=TITLE, description=_DESCRIPTION, section=None)
    for name, each in audiences.items():
        path, who = for_you_page(name), site.kinds.audiences.get(name, name)
        description = f"What is here for you: {who}. Whom to ask first, and the pages by what you want to do."
        text = joined(_text(name, each, site, writer), "\n")
        yield generated_page(path, text, site, title=f"For you: {who}", description=description, section=ALL)


def _text(audience: str, each: ForYou, site: Site, writer: FactWriter) -> Iterator[Written]:
    if each.contact:
        yield as_typed("## Who to ask first\n\n") + writer.contact_card(each.contact) + as_typed("\n")
    lines = [(name, contact) for name in each.in_crisis if (contact := site.contacts.get(name))]
    if lines:
        yield as_typed(_CRISIS)
        views = [contact_in(main_language(site), name, contact, site) for name, contact in lines]
        yield writer.show("crisis_lines", contacts=views) + as_typed("\n")
    yield writer.show("for_you", tasks=list(tasks_of(audience, site)))


def tasks_of(audience: str, site: Site) -> Iterator[View]:
    """The pages for an audience by what a reader does with them, in the order of the kinds; the first of each."""
    start = for_you_page(audience)
    for id_, kind in site.kinds.kinds.items():
        found = [page for page in site.pages_of(id_) if audience in page.names("audiences") and _is_shown(page)]
        found.sort(key=lambda page: _location(page, audience, site))
        found.sort(key=lambda page: page.day("date") or site.today, reverse=True)
        index = site.page_at(f"{kind.folder}/index.md")
        if kind.task and found:
            yield {
                "id": id_,
                "task": kind.task,
                "pages": [page_view(page, start, site) for page in found[:_MOST]],
                "more": page_view(index, start, site) if index and len(found) > _MOST else None,
            }


def _location(page: Page, audience: str, site: Site) -> tuple[float, int, str]:
    """Where a page stands: as the page of its folder lists it, then those first that are written for this audience."""
    folder, _, name = page.source_path.rpartition("/")
    index = site.page_at(f"{folder}/index.md")
    listed = index.body.find(f"]({name}") if index else -1
    return (listed if listed >= 0 else inf, page.names("audiences").index(audience), page.title.casefold())


def _is_shown(page: Page) -> bool:
    """Whether a page is for readers, says something itself, and is in the hub's own language."""
    lists = page.source_path.endswith("index.md")
    return not lists and not page.source_path.startswith(EDITORS) and not page.text("language")
