"""The pages of search, one in each language: a control that a script brings to life, and the contacts for everybody."""

from collections.abc import Iterator

from commshub.model.generated_pages import SEARCH_PAGE, TOPICS_PAGE, search_page
from commshub.model.site import Site
from commshub.model.translations import main_language, other_languages, start_page
from commshub.render.exports.search_index import SEARCH_INDEX, always_shown, shown_contacts
from commshub.render.facts.localisation import contact_in
from commshub.render.facts.writer import FactWriter
from commshub.render.generated.topics import letters
from commshub.render.languages import words_view
from commshub.render.pages import StagedPage, generated_page
from commshub.render.urls import relative_url

TITLE = "Search"
_DESCRIPTION = "Find a page by a few words. What you type stays on your device."


def search_pages(pages: tuple[StagedPage, ...], site: Site, writer: FactWriter) -> Iterator[StagedPage]:
    """The page of search in the hub's own language, and in each other in which there is a page.

    `pages` are all others, which decide the letters that lead to some.
    """
    for language in ("", *(each for each in other_languages(site) if start_page(each, site) and site.words.get(each))):
        yield _search_page(language, pages, site, writer)


def _search_page(language: str, pages: tuple[StagedPage, ...], site: Site, writer: FactWriter) -> StagedPage:
    """The page in one language; the letters lead to topics in the main language, and stand on its page alone."""
    path, spoken = search_page(language), language or main_language(site)
    contacts = [
        {**contact_in(spoken, name, contact, site), "everybody": name in always_shown(site)}
        for name in shown_contacts(site)
        if (contact := site.contacts.get(name))
    ]
    words = words_view(spoken, site)
    text = writer.show(
        "search",
        index=f"{relative_url(path, SEARCH_PAGE)}{SEARCH_INDEX.removeprefix('search/')}".removeprefix("./"),
        root=relative_url(path, "index.md"),
        topics=relative_url(path, TOPICS_PAGE),
        contacts=contacts,
        letters=[] if language else letters(pages, site),
        words=words,
    )
    # Nobody looks for the page of search, neither with a search engine nor with itself.
    return generated_page(
        path,
        text,
        site,
        title=words["search"] if language else TITLE,
        description=words["search_hint"] if language else _DESCRIPTION,
        section=None,
        listed=False,
        template="search.html",
        language=language,
    )
