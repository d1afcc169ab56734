"""Which language a page is in, and where it stands in another."""

import pytest

from commshub.model.page import Page
from commshub.model.site import Site
from commshub.model.translations import (
    in_language,
    is_older,
    language_of,
    main_language,
    original_of,
    other_languages,
    translations,
)
from tiny_files import COUNCIL, HELP, guide, tiny_file
from tiny_hub import TINY, MakeSite

WELSH = "docs/cy/help.md"
WORDS = (TINY / "content_data/words/en.yml").read_text(encoding="utf-8")


def _welsh(reviewed: str = "2026-11-03", original: str = "help.md", more: str = "") -> str:
    lines = f"last_reviewed: {reviewed}\nlanguage: cy\ntranslation_of: {original}{more}"
    return guide("Siarad.\n", ("last_reviewed: 2026-11-03", lines))


def _site(tiny: MakeSite, welsh: str) -> Site:
    council = tiny_file(COUNCIL, ("framework:", "languages: [en, cy, cy]\nframework:"))
    return tiny({COUNCIL: council, "content_data/words/cy.yml": WORDS, HELP: guide("We talk.\n"), WELSH: welsh})


def _pages(site: Site) -> tuple[Page, Page]:
    original, translation = site.page_at("help.md"), site.page_at("cy/help.md")
    assert original
    assert translation
    return original, translation


def test_the_council_lists_its_languages_with_the_main_one_first(tiny: MakeSite) -> None:
    site = _site(tiny, _welsh())
    assert (main_language(site), other_languages(site)) == ("en", ("cy",))
    assert (main_language(tiny()), other_languages(tiny())) == ("en", ())


def test_each_is_found_from_the_other(tiny: MakeSite) -> None:
    site = _site(tiny, _welsh())
    original, translation = _pages(site)
    assert original_of(translation, site) == original
    assert original_of(original, site) is None
    assert in_language(original, "cy", site) == translation
    assert in_language(original, "en", site) == original
    assert in_language(original, "ar", site) is None
    assert list(translations(site)) == [(translation, original)]
    assert (language_of(original, site), language_of(translation, site)) == ("en", "cy")


def test_a_page_of_another_original_is_no_translation_of_this_one(tiny: MakeSite) -> None:
    site = _site(tiny, _welsh(original="index.md"))
    original, translation = _pages(site)
    assert in_language(original, "cy", site) is None
    index = site.page_at("index.md")
    assert original_of(translation, site) == index


def test_without_its_words_a_language_is_not_spoken(tiny: MakeSite) -> None:
    site = tiny({HELP: guide("We talk.\n"), WELSH: _welsh()})
    assert language_of(_pages(site)[1], site) == "en"


@pytest.mark.parametrize(
    ("welsh", "older"),
    [
        (_welsh("2026-11-03"), False),
        (_welsh("2026-11-02"), True),
        (_welsh("2026-11-20", more="\ntranslated_from: 2026-11-02"), True),
        (_welsh("2026-11-01", more="\ntranslated_from: 2026-11-03"), False),
    ],
)
def test_a_translation_is_older_than_what_was_reviewed_after_it(tiny: MakeSite, welsh: str, *, older: bool) -> None:
    original, translation = _pages(_site(tiny, welsh))
    assert is_older(translation, original) is older
