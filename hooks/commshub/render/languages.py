"""What the frame of a page shows in the page's language: its words, its links, and the same page in other languages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

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
    home = there.get("")
    return replace(
        frame,
        council=_council_of_frame(language, frame.council, site) if frame.council else None,
        as_of=localised_day(language, site.today),
        menu=_links(frame.menu, there, site),
        footer=_links(frame.footer, there, site),
        home=url_of(home.source_path) if home else "",
        words=words_view(language, site),
    )


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


def _links(links: Sequence[Link], there: Mapping[str, Page], site: Site) -> tuple[Link, ...]:
    """Links of the frame, each to the translation of its page if there is one."""
    main = main_language(site)
    return tuple(
        Link(page.title, url_of(page.source_path)) if (page := there.get(link.url)) else replace(link, lang=main)
        for link in links
    )


def versions_of(page: Page, site: Site) -> tuple[Version, ...]:
    """The same page in every language that has it, each language named by its own word; none if there is only one."""
    versions = tuple(_versions(original_of(page, site) or page, page, site))
    return versions if len(versions) > 1 else ()


def _versions(original: Page, page: Page, site: Site) -> Iterator[Version]:
    for language in (main_language(site), *other_languages(site)):
        version, words = in_language(original, language, site), site.words.get(language)
        if version and words:
            yield Version(language, words.name, url_of(version.source_path), version is page)


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
