"""Pages in other languages: which language a page is in, and where it stands in another.

A translation stands where its original does, within a folder named after its language: `get-help/index.md` in Welsh is
`cy/get-help/index.md`. So the address tells the language, and each can be found from the other.
"""

from collections.abc import Iterator

from commshub.model.page import Page
from commshub.model.site import Site

ENGLISH = "en"


def main_language(site: Site) -> str:
    """The language of all pages that name no other: the first that the council lists."""
    return next(iter(site.languages), ENGLISH)


def other_languages(site: Site) -> tuple[str, ...]:
    """The languages besides, in the council's order."""
    return tuple(dict.fromkeys(site.council.languages[1:])) if site.council else ()


def language_of(page: Page, site: Site) -> str:
    """The language in which the hub speaks on a page: the page's own, if there are words for it."""
    return page.language if site.words.get(page.language) else main_language(site)


def original_of(page: Page, site: Site) -> Page | None:
    """The page that a translation was made from, if it is there and is no translation itself."""
    original = site.page_at(page.text("translation_of")) if page.language else None
    return original if original and not original.language else None


def in_language(original: Page, language: str, site: Site) -> Page | None:
    """A page in the main language, or its translation into another, if there is one."""
    if language == main_language(site):
        return original
    page = site.page_at(f"{language}/{original.source_path}")
    translates = page and page.language == language and page.text("translation_of") == original.source_path
    return page if translates else None


def start_page(language: str, site: Site) -> Page | None:
    """Where a language begins: its home page, or else the first page of the menu that is there in it, or any."""
    there = {page.untranslated_path: page for page in site.pages if page.language == language}
    first = next((path for path in ("index.md", *(each.page for each in site.kinds.menu)) if path in there), None)
    return there[first] if first else next(iter(there.values()), None)


def translations(site: Site) -> Iterator[tuple[Page, Page]]:
    """Every translation whose original is there, with the original."""
    return ((page, original) for page in site.pages if (original := original_of(page, site)))


def is_older(translation: Page, original: Page) -> bool:
    """Whether the original was gone through and perhaps changed after this translation was made of it."""
    made = translation.day("translated_from") or translation.last_reviewed
    return bool(made and original.last_reviewed and original.last_reviewed > made)
