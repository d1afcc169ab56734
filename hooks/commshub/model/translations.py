"""Pages in other languages: which language a page is in, and where it stands in another.

A translation stands where its original does, within a folder named after its language: `get-help/index.md` in Welsh is
`cy/get-help/index.md`. So the address tells the language, and each can be found from the other.
"""

from collections.abc import Iterator

from commshub.model.council import Nation, PlannedTranslations
from commshub.model.page import Page
from commshub.model.site import Site

ENGLISH, WELSH = "en", "cy"
# The editors' guide is for the council's own people.
_EDITORS = "editors/"


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


def lacking_language(site: Site) -> str:
    """The language in which a council in Wales must have every page besides the main one; none elsewhere."""
    if not site.council or site.council.nation is not Nation.WALES:
        return ""
    return ENGLISH if main_language(site) == WELSH else WELSH


def lacks_language(page: Page, site: Site) -> bool:
    """Whether a page of a council in Wales is not there in both languages; the editors' guide does not have to be."""
    twin = lacking_language(site)
    is_asked = twin and not page.language and not page.source_path.startswith(_EDITORS)
    return bool(is_asked) and not in_language(page, twin, site)


def pages_lacking_language(site: Site) -> Iterator[Page]:
    """The pages of a council in Wales that are not there in both languages."""
    return (page for page in site.pages if lacks_language(page, site))


def planned_translation(page: Page, site: Site) -> PlannedTranslations | None:
    """When a page comes in the other language, as far as the council has planned it."""
    plan = site.council.translation_plan if site.council else ()
    return next((each for each in plan if each.covers(page.source_path)), None)


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
