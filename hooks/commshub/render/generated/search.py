"""The page of search: a control that a script brings to life, and without it the contacts and the way to all topics."""

from commshub.model.generated_pages import SEARCH_PAGE, TOPICS_PAGE
from commshub.model.site import Site
from commshub.render.exports.search_index import SEARCH_INDEX, always_shown, shown_contacts
from commshub.render.facts.views import contact_view
from commshub.render.facts.writer import FactWriter
from commshub.render.generated.topics import letters
from commshub.render.pages import StagedPage, generated_page
from commshub.render.urls import relative_url

TITLE = "Search"
_DESCRIPTION = "Find a page by a few words. What you type stays on your device."


def search_page(pages: tuple[StagedPage, ...], site: Site, writer: FactWriter) -> StagedPage:
    """The page itself. `pages` are all others, which decide the letters that lead to some."""
    contacts = [
        {**contact_view(name, contact, site), "always": name in always_shown(site)}
        for name in shown_contacts(site)
        if (contact := site.contacts.get(name))
    ]
    text = writer.show(
        "search",
        index=SEARCH_INDEX.removeprefix("search/"),
        root=relative_url(SEARCH_PAGE, "index.md"),
        topics=relative_url(SEARCH_PAGE, TOPICS_PAGE),
        contacts=contacts,
        letters=letters(pages, site),
    )
    # Nobody looks for the page of search, neither with a search engine nor with itself.
    return generated_page(
        SEARCH_PAGE,
        text,
        site,
        title=TITLE,
        description=_DESCRIPTION,
        section=None,
        listed=False,
        template="search.html",
    )
