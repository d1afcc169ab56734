"""The page of search: a control that a script brings to life, and without it the contacts and the way to all topics."""

from dataclasses import replace

from commshub.expanding.addresses import way
from commshub.expanding.facts import FactWriter
from commshub.expanding.pages import PlainPage, emergency_phone, made_page
from commshub.expanding.search_index import SEARCH_INDEX, always_shown, shown_contacts
from commshub.expanding.topics import letters
from commshub.expanding.views import contact_view
from commshub.site.made_pages import SEARCH_PAGE, TOPICS_PAGE
from commshub.site.site import Site

TITLE = "Search"
DESCRIPTION = "Find a page by a few words. What you type stays on your device."


def search_page(pages: tuple[PlainPage, ...], site: Site, writer: FactWriter) -> PlainPage:
    """The page itself. `pages` are all others, which decide the letters that lead to some."""
    contacts = [
        {**contact_view(name, contact, site), "always": name in always_shown(site)}
        for name in shown_contacts(site)
        if (contact := site.contacts.get(name))
    ]
    text = writer.show(
        "search",
        index=SEARCH_INDEX.removeprefix("search/"),
        root=way(SEARCH_PAGE, "index.md"),
        topics=way(SEARCH_PAGE, TOPICS_PAGE),
        contacts=contacts,
        letters=letters(pages, site),
    )
    page = made_page(SEARCH_PAGE, text, site, title=TITLE, description=DESCRIPTION, section={})
    return for_residents(replace(page, meta={**page.meta, "template": "search.html"}), site, listed=False)


def for_residents(page: PlainPage, site: Site, *, listed: bool = True) -> PlainPage:
    """A made page that a worried reader may be on: it shows how to call for help, and how to leave."""
    hub = {**page.hub, "exit": True, "emergency": True, "emergency_phone": emergency_phone(site), "listed": listed}
    return replace(page, meta={**page.meta, "hub": hub})
