"""The page of search: a control that a script brings to life, and without it the contacts and the way to all topics."""

from dataclasses import replace

from commshub.expanding.addresses import way
from commshub.expanding.facts import FactWriter
from commshub.expanding.pages import PlainPage, made_page
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
    # Nobody looks for the page of search, neither with a search engine nor with itself.
    return replace(page, meta={**page.meta, "template": "search.html", "hub": {**page.hub, "listed": False}})
