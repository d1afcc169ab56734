"""What templates are told about languages: the words of the frame, its links, and the same page in other languages."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest
import yaml

import sample_hub
from commshub.checks.registry import run_rules
from commshub.render.facts.writer import FactWriter
from commshub.render.frame import Link, PageFrame, ReviewStamp, TranslationFrame, Version
from commshub.render.languages import council_in, localised_day, role_in, words_view
from commshub.render.pages import stage_page
from commshub.render.site import site_frame, stage_preview, stage_site
from fact_templates import TEMPLATES
from tiny_files import COUNCIL, KINDS, guide, tiny_file
from tiny_hub import TINY, MakeSite

WORDS = "content_data/words/en.yml"
WELSH_WORDS = "content_data/words/cy.yml"
HOME = "docs/index.md"
WELSH_HOME = "docs/cy/index.md"
ADVICE = "docs/legal/privacy.md"

Told = Callable[..., PageFrame]


def _words(**changes: object) -> str:
    english = yaml.safe_load((TINY / WORDS).read_text(encoding="utf-8"))
    return yaml.safe_dump({**english, "name": "Cymraeg", "english": "Welsh", "code": "cy", **changes})


def _welsh(*changes: tuple[str, str]) -> str:
    lines = "last_reviewed: 2026-11-04\nlanguage: cy\ntranslation_of: index.md"
    return guide("Siarad.\n", ("title: Get help", "title: Cartref"), ("last_reviewed: 2026-11-03", lines), *changes)


HUB = {
    COUNCIL: tiny_file(COUNCIL, ("framework:", "languages: [en, cy]\nframework:")),
    WELSH_WORDS: _words(contacts={"prevent-team": {"role": "Tîm Prevent"}}, council_name="Cyngor Littleton"),
    WELSH_HOME: _welsh(),
}


@pytest.fixture
def told(tiny: MakeSite) -> Told:
    """What the templates are told about a page of the tiny hub in two languages."""

    def tell(path: str, files: Mapping[str, str | None] | None = None) -> PageFrame:
        site = tiny({**TEMPLATES, **HUB, **(files or {})})
        page = site.page_at(path.removeprefix("docs/"))
        assert page
        return stage_page(page, site, FactWriter(site)).frame

    return tell


def test_each_version_of_a_page_leads_to_the_others_by_their_own_names(told: Told) -> None:
    english, welsh = ("en", "ltr", "English", ""), ("cy", "ltr", "Cymraeg", "cy/")
    assert told(HOME).versions == (Version(*english, here=True), Version(*welsh, here=False))
    assert told(WELSH_HOME).versions == (Version(*english, here=False), Version(*welsh, here=True))


def test_a_page_in_one_language_leads_to_no_other(told: Told) -> None:
    assert told("docs/get-help/worried.md").versions == ()
    assert told(HOME, {WELSH_HOME: None}).versions == ()


def test_a_page_that_only_stands_where_a_translation_would_is_no_version(told: Told) -> None:
    other = _welsh(("translation_of: index.md", "translation_of: get-help/worried.md"))
    assert told(HOME, {WELSH_HOME: other}).versions == ()


def test_days_and_the_owner_are_in_the_language_of_the_page(told: Told) -> None:
    frame = told(WELSH_HOME)
    assert frame.language == "cy"
    assert frame.review == ReviewStamp("4 Tachwedd 2026", "2026-11-04", "4 Tachwedd 2027", "2027-11-04", "Tîm Prevent")


@pytest.mark.parametrize(
    ("lines", "checked", "older"),
    [
        ("translated_from: 2026-11-03", False, None),
        ("translated_from: 2026-11-02", False, "3 Tachwedd 2026"),
        ("translation_checked: 2026-11-10", True, None),
    ],
)
def test_a_translation_tells_whether_somebody_has_to_look_at_it(
    told: Told, lines: str, older: str | None, *, checked: bool
) -> None:
    text = _welsh(("language: cy", f"language: cy\n{lines}"))
    assert told(WELSH_HOME, {WELSH_HOME: text}).translation == TranslationFrame(
        checked=checked, older=older, original="", original_language="en"
    )
    assert told(HOME).translation is None


@pytest.mark.parametrize(
    ("nation", "languages", "by"),
    [("wales", "en, cy", "31 Mawrth 2027"), ("wales", "cy, en", "31 March 2027"), ("england", "en, cy", None)],
)
def test_a_page_in_wales_says_by_when_it_will_be_in_the_other_language(
    tiny: MakeSite, nation: str, languages: str, by: str | None
) -> None:
    plan = "translation_plan: [{pages: all, by: 2027-03-31, owner: prevent-team}]\n"
    changes = ("nation: england", f"nation: {nation}"), ("framework:", f"languages: [{languages}]\nframework:")
    site = tiny({**TEMPLATES, COUNCIL: tiny_file(COUNCIL, *changes) + plan, WELSH_WORDS: _words()})
    frame = stage_page(site.pages[0], site, FactWriter(site)).frame
    assert (frame.not_yet.by if frame.not_yet else None) == by
    assert not frame.not_yet or frame.not_yet.words["code"] != site.words.get(site.languages[0]).code


def test_help_in_another_language_has_an_exit_too(told: Told) -> None:
    path = "docs/cy/get-help/worried.md"
    text = _welsh(("translation_of: index.md", "translation_of: get-help/worried.md"))
    assert told(path, {path: text}).has_exit is True
    assert told(WELSH_HOME).has_exit is True


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "3 November 2026"),
        ("cy", "3 Tachwedd 2026"),
        ("bn", "3 নভেম্বর, 2026"),
        ("ar", "3 نوفمبر 2026"),
        ("zz", "3 November 2026"),
        ("no such", "3 November 2026"),
    ],
)
def test_a_day_is_written_as_a_language_does(language: str, written: str) -> None:
    assert localised_day(language, date(2026, 11, 3)) == written


def test_the_frame_in_another_language_leads_to_what_is_translated_and_tells_what_is_not(tiny: MakeSite) -> None:
    entry = "  - {title: Home, page: index.md}"
    menu = f"{entry}\n  - {{title: Help, page: get-help/worried.md}}"
    kinds = tiny_file(KINDS, (entry, menu), ("[index.md]\n", "[index.md, legal/privacy.md]\n"))
    frame = site_frame(tiny({**HUB, KINDS: kinds, ADVICE: guide("We ask.\n", ("title: Get help", "title: Privacy"))}))
    assert frame.menu == (Link("Home", ""), Link("Help", "get-help/worried/"))
    assert frame.in_language
    welsh = frame.in_language["cy"]
    assert welsh.menu == (Link("Cartref", "cy/"), Link("Help", "get-help/worried/", "en"))
    assert welsh.footer == (Link("Privacy", "legal/privacy/", "en"), Link("All topics", "topics/", "en"))
    assert (frame.home, welsh.home) == ("", "cy/")
    assert welsh.council
    assert (welsh.council.name, welsh.council.name_lang) == ("Cyngor Littleton", None)
    assert (welsh.council.service_name, welsh.council.service_lang) == ("Prevent help", "en")
    assert (welsh.words["code"], welsh.words["direction"], welsh.as_of) == ("cy", "ltr", "20 Tachwedd 2026")


def test_a_language_without_words_speaks_the_main_one(tiny: MakeSite) -> None:
    site = tiny()
    assert words_view("cy", site) == words_view("en", site)
    assert words_view("en", site)["skip"] == "Skip to main content"
    # They are put together once for a language, however many contacts and pages ask for them.
    assert words_view("en", site) is words_view("cy", site)
    assert council_in("cy", site) == {}
    assert role_in("cy", "prevent-team", site) == "Littleton Prevent team"
    assert role_in("cy", "nobody", site) is None


def test_a_hub_without_any_words_can_still_be_shown_to_its_editor(tiny: MakeSite) -> None:
    site = tiny({**TEMPLATES, **HUB, WORDS: "name: English\n", WELSH_WORDS: None})
    plain = stage_preview(site, run_rules(site))
    assert plain.frame.in_language
    assert plain.frame.in_language["cy"].words == {"code": "en-GB", "direction": "ltr"}


def test_a_page_in_a_language_that_nobody_listed_can_be_previewed(tiny: MakeSite) -> None:
    site = tiny({**TEMPLATES, WELSH_HOME: _welsh()})
    plain = stage_preview(site, run_rules(site))
    assert set(plain.frame.in_language or ()) == {"cy"}


def test_the_tiny_hub_speaks_as_the_sample_does() -> None:
    assert (TINY / WORDS).read_text(encoding="utf-8") == sample_hub.sample_text(WORDS)


def test_a_language_begins_with_its_home_page_and_is_found_from_the_others(tiny: MakeSite) -> None:
    frame = stage_site(tiny({**TEMPLATES, **HUB})).frame
    assert frame.in_language
    welsh = frame.in_language["cy"]
    assert frame.starts == (Version("cy", "ltr", "Cymraeg", "cy/", here=False),)
    assert welsh.starts == (Version("en", "ltr", "English", "", here=False),)
    assert (frame.search, welsh.search) == ("search/", "cy/search/")


def test_a_title_in_the_language_says_that_its_page_is_in_another(tiny: MakeSite) -> None:
    words = f"{HUB[WELSH_WORDS]}titles: {{All topics: Pob pwnc}}\n"
    frame = stage_site(tiny({**TEMPLATES, **HUB, WELSH_WORDS: words})).frame
    assert frame.in_language
    assert Link("Pob pwnc", "topics/", leads_to="en") in frame.in_language["cy"].footer
