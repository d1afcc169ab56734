"""What the frame of a page shows in the page's language: its words, its links, and the same page in other languages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from commshub.model.generated_pages import search_page
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.model.translations import (
    ENGLISH,
    in_language,
    is_older,
    lacking_language,
    lacks_language,
    main_language,
    original_of,
    other_languages,
    planned_translation,
    start_page,
)
from commshub.model.ui_strings import Labels
from commshub.render.frame import CouncilFrame, Link, NotYetFrame, SiteFrame, TranslationFrame, Version, Words
from commshub.render.urls import url_of
from commshub.text.formatting import day

if TYPE_CHECKING:
    from babel import Locale

# What a preview shows while no file of words can be read.
_WITHOUT_WORDS: Words = MappingProxyType({"code": "en-GB", "direction": "ltr"})


def words_view(language: str, site: Site) -> Words:
    """The words of the hub itself in a language."""
    words = site.words.get(language) or site.words.get(main_language(site))
    return _words(words.code, str(words.direction), words.labels) if words else _WITHOUT_WORDS


@lru_cache(maxsize=64)  # every called contact and every page asks for them
def _words(code: str, direction: str, labels: Labels) -> Words:
    return MappingProxyType({"code": code, "direction": direction, **labels.model_dump()})


def council_in(language: str, site: Site) -> Mapping[str, str]:
    """The names of the council and of its service in a language, where they have names of their own in it."""
    words = site.words.get(language)
    names = {"name": words.council_name, "service_name": words.service_name} if words else {}
    return {part: name for part, name in names.items() if name}


def role_in(language: str, id_: str, site: Site) -> str | None:
    """What a contact is called in a language, or in English; `None` if there is no such contact."""
    words, contact = site.words.get(language), site.contacts.get(id_)
    translated = words.contact_text(id_, "role") if words else None
    return translated or contact.role if contact else None


def localised_day(language: str, value: date) -> str:
    """A day as readers of a language write it; in English as GOV.UK does."""
    if language == ENGLISH:
        return day(value)
    from babel.dates import format_date  # noqa: PLC0415 - slow to import, and a hub may have one language

    return format_date(value, "long", locale=locale_of(language))


@cache
def locale_of(language: str) -> "Locale":
    """How a language writes days and times; one that nobody has described is written as English is."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - as above

    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")


def frame_in(language: str, frame: SiteFrame, site: Site) -> SiteFrame:
    """What stands around every page in a language: its words, the council's names, and links to what is translated.

    A link to a page that is not translated keeps its title and tells its language, so that nobody follows it unawares.
    """
    there = {url_of(page.untranslated_path): page for page in site.pages if page.language == language}
    home = start_page(language, site)
    return replace(
        frame,
        council=_council_of_frame(language, frame.council, site) if frame.council else None,
        as_of=localised_day(language, site.today),
        menu=_links(frame.menu, there, language, site),
        footer=_links(frame.footer, there, language, site),
        home=url_of(home.source_path) if home else "",
        words=words_view(language, site),
        search=url_of(search_page(language)) if home else frame.search,
        starts=starts_of(language, site),
    )


def starts_of(language: str, site: Site) -> tuple[Version, ...]:
    """Where every other language begins than the one of the page; nothing while the hub has one language."""
    main = main_language(site)
    starts = ((code, start_page(code, site)) for code in other_languages(site))
    others = tuple(_version(code, page, site) for code, page in starts if page and code != language)
    return (_version(main, None, site), *others) if language != main and site.words.get(main) else others


def _version(language: str, page: Page | None, site: Site) -> Version:
    """A language with its own name for itself, and the page that it begins with; `None` is the home page of the hub."""
    words = words_view(language, site)
    name = site.words.entries[language].name if language in site.words.entries else language
    return Version(language, words["direction"], name, url_of(page.source_path) if page else "", here=False)


def _council_of_frame(language: str, council: CouncilFrame, site: Site) -> CouncilFrame:
    """The council as the frame names it; a name that it does not have in the language is marked as the main one's."""
    own, main = council_in(language, site), main_language(site)
    return replace(
        council,
        name=own.get("name", council.name),
        service_name=own.get("service_name", council.service_name),
        name_lang=None if "name" in own else main,
        service_lang=None if "service_name" in own else main,
    )


def _links(links: Sequence[Link], there: Mapping[str, Page], language: str, site: Site) -> tuple[Link, ...]:
    """Links of the frame, each to the translation of its page if there is one."""
    words, main = site.words.get(language), main_language(site)
    titles = words.titles if words else {}

    def translated(link: Link) -> Link:
        if page := there.get(link.url):
            return Link(page.title, url_of(page.source_path))
        title = titles.get(link.title)
        return Link(title, link.url, leads_to=main) if title else replace(link, lang=main)

    return tuple(map(translated, links))


def versions_of(page: Page, site: Site) -> tuple[Version, ...]:
    """The same page in every language that has it, each language named by its own word; none if there is only one."""
    versions = tuple(_versions(original_of(page, site) or page, page, site))
    return versions if len(versions) > 1 else ()


def _versions(original: Page, page: Page, site: Site) -> Iterator[Version]:
    for language in (main_language(site), *other_languages(site)):
        version, words = in_language(original, language, site), site.words.get(language)
        if version and words:
            yield Version(language, str(words.direction), words.name, url_of(version.source_path), version is page)


def translation_of(page: Page, site: Site) -> TranslationFrame | None:
    """Whether somebody has to look at a translation again, and the page that it was made from."""
    original = original_of(page, site)
    if original is None:
        return None
    reviewed = original.last_reviewed
    return TranslationFrame(
        checked=page.day("translation_checked") is not None,
        older=localised_day(page.language, reviewed) if reviewed and is_older(page, original) else None,
        original=url_of(original.source_path),
        original_language=main_language(site),
    )


def not_yet_in(page: Page, site: Site) -> NotYetFrame | None:
    """By when a page of a council in Wales will be there in its other language, if it is not and that is planned."""
    twin = lacking_language(site)
    planned = planned_translation(page, site) if lacks_language(page, site) else None
    return NotYetFrame(words_view(twin, site), localised_day(twin, planned.by)) if planned else None
