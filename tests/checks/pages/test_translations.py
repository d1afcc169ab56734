"""What the rules on pages in other languages say, and when they keep quiet."""

from collections.abc import Mapping

import pytest
import yaml

from commshub.checks.pages import translations
from commshub.model.findings import Finding, Location
from tiny_files import CONTACTS, COUNCIL, HELP, KINDS, ROUTE, FindAll, guide, route, tiny_file
from tiny_hub import TINY, MakeSite

HOME = "docs/index.md"
WELSH_HOME = "docs/cy/index.md"
WELSH_ROUTE = "docs/cy/get-help/worried.md"
WORDS = "content_data/words/en.yml"
WELSH_WORDS = "content_data/words/cy.yml"

CONTACT_CALLS = '{{ contact("prevent-team") }} {{ contact("act-early-line") }} {{ contact("emergency") }}'
CALLS = f'{CONTACT_CALLS} {{{{ message("safeguarding") }}}}\n'
TWO_LANGUAGES = ("framework:", "languages: [en, cy]\nframework:")
IN_WALES = ("nation: england", "nation: wales")


def _words(**changes: object) -> str:
    """The words of the hub in a language, with what is different from English."""
    english = yaml.safe_load((TINY / WORDS).read_text(encoding="utf-8"))
    labels = {name: f"{label} (W)" for name, label in english["labels"].items()}
    return yaml.safe_dump({**english, "labels": labels, "name": "Cymraeg", "english": "Welsh", "code": "cy", **changes})


def _lines(original: str, *more: str, language: str = "cy") -> tuple[str, str]:
    """The change that makes the top of a page that of a translation."""
    lines = (f"language: {language}", f"translation_of: {original}", *more)
    return ("last_reviewed: 2026-11-03", "\n".join(("last_reviewed: 2026-11-03", *lines)))


def _home(*more: str, body: str = CALLS, language: str = "cy", original: str = "index.md") -> str:
    """The home page in Welsh; `language:` stands on line 8 and `translation_of:` on line 9."""
    return guide(body, ("title: Get help", "title: Cartref"), _lines(original, *more, language=language))


def _hub(*changes: tuple[str, str], **files: str) -> dict[str, str]:
    """The files of a hub in English and Welsh, with a Welsh home page and some changes of the council's file."""
    return {COUNCIL: tiny_file(COUNCIL, TWO_LANGUAGES, *changes), WELSH_WORDS: _words(), WELSH_HOME: _home(), **files}


def test_a_home_page_in_welsh_is_fine(find_all: FindAll) -> None:
    assert find_all(_hub()) == ()


@pytest.mark.parametrize(("typed", "near"), [("cym", " Did you mean 'cy'?"), ("bn", "")])
def test_a_language_that_the_council_does_not_list_is_reported(tiny: MakeSite, typed: str, near: str) -> None:
    found = list(translations.unlisted_language(tiny(_hub() | {WELSH_HOME: _home(language=typed)})))
    assert found == [
        Finding(
            Location(WELSH_HOME, 8, 1),
            f"The language '{typed}' is not one of the council's",
            f"Add it to 'languages:' in content_data/council.yml, or name one that is there.{near}",
        )
    ]


def test_a_page_that_names_the_language_of_all_pages_is_reported(tiny: MakeSite) -> None:
    text = guide("We talk.\n", ("last_reviewed: 2026-11-03", "last_reviewed: 2026-11-03\nlanguage: en"))
    site = tiny(_hub() | {HELP: text})
    assert list(translations.needless_language(site)) == [
        Finding(Location(HELP, 8, 1), "Every page that names no language is in 'en'", "Take the line 'language:' out.")
    ]
    assert not list(translations.unlisted_language(site))


def test_a_language_without_the_words_of_the_hub_is_reported_once(find_all: FindAll) -> None:
    assert find_all({**_hub(), WELSH_WORDS: None, WELSH_HOME: None}) == (
        Finding(
            Location(COUNCIL, 9, 1),
            "The words of the hub are not there in the language 'cy'",
            "Copy content_data/words/en.yml to content_data/words/cy.yml, and have it translated.",
            id="translations.no-words",
        ),
    )


def test_words_that_cannot_be_read_are_reported_for_what_they_are(find_all: FindAll) -> None:
    found = find_all(_hub() | {WELSH_WORDS: _words().replace("  skip: ", "  skips: ")})
    assert {finding.id for finding in found} == {"fields.unknown"}
    assert {finding.location.path for finding in found} == {WELSH_WORDS}


def test_a_translation_without_a_language_is_reported(tiny: MakeSite) -> None:
    text = guide("Siarad.\n", ("last_reviewed: 2026-11-03", "last_reviewed: 2026-11-03\ntranslation_of: index.md"))
    assert list(translations.no_language(tiny(_hub() | {WELSH_HOME: text}))) == [
        Finding(
            Location(WELSH_HOME, 8, 1),
            "The page translates another, but names no language",
            "Write 'language:' and the code of the language at the top of the page, such as cy.",
        )
    ]


@pytest.mark.parametrize(
    ("original", "near"), [("indx.md", " Did you mean 'index.md'?"), ("cy/index.md", " Did you mean 'index.md'?")]
)
def test_a_translation_of_no_page_or_of_a_translation_is_reported(tiny: MakeSite, original: str, near: str) -> None:
    site = tiny(_hub() | {"docs/cy/help.md": _home(original=original)})
    assert list(translations.unknown_original(site)) == [
        Finding(
            Location("docs/cy/help.md", 9, 1),
            f"There is no page '{original}' to translate",
            f"There is no docs/{original}: name the file of the original.{near}",
        )
    ]


def test_a_translation_that_stands_elsewhere_is_reported(tiny: MakeSite) -> None:
    site = tiny({**_hub(), WELSH_HOME: None, "docs/cartref.md": _home()})
    assert list(translations.wrong_folder(site)) == [
        Finding(
            Location("docs/cartref.md", 9, 1),
            "The translation does not stand where its original is looked for",
            "Move the file to docs/cy/index.md.",
        )
    ]


def test_a_translation_stands_in_the_folder_of_its_kind_within_that_of_its_language(find_all: FindAll) -> None:
    found = find_all(_hub() | {WELSH_ROUTE: _route("## Beth i'w wneud {#steps}")})
    assert "pages.wrong-folder" not in {finding.id for finding in found}


def test_a_translation_of_another_kind_is_reported(tiny: MakeSite) -> None:
    text = _home(original="get-help/worried.md")
    assert list(translations.other_kind(tiny(_hub() | {WELSH_ROUTE: text}))) == [
        Finding(
            Location(WELSH_ROUTE, 2, 1),
            "The translation is of kind 'guide', its original of kind 'route'",
            "Write 'kind: route', and all that such a page must say.",
        )
    ]


def _route(heading: str) -> str:
    return route(f"\n{heading}\n\nSiaradwch â ni yn gyntaf. Byddwn yn gwrando.\n", _lines("get-help/worried.md"))


@pytest.mark.parametrize(
    ("headings", "hint"),
    [
        ("{en: What to do, cy: Beth i'w wneud}", "Write '## Beth i'w wneud'."),
        ("{en: What to do}", "Write it in the language of the page, with {#steps} behind it."),
    ],
)
def test_a_heading_in_english_on_a_welsh_page_is_reported(tiny: MakeSite, headings: str, hint: str) -> None:
    kinds = tiny_file(KINDS, ("heading: {en: What to do}", f"heading: {headings}"))
    assert list(translations.other_heading(tiny(_hub() | {KINDS: kinds, WELSH_ROUTE: _route("## What to do")}))) == [
        Finding(Location(WELSH_ROUTE, 15, 1), "The heading 'What to do' is in another language than the page", hint)
    ]


@pytest.mark.parametrize("heading", ["## Beth i'w wneud", "## Beth i’w wneud", "## Camau {#steps}"])
def test_a_heading_in_welsh_or_in_the_editors_own_words_is_fine(tiny: MakeSite, heading: str) -> None:
    kinds = tiny_file(KINDS, ("heading: {en: What to do}", "heading: {en: What to do, cy: Beth i'w wneud}"))
    assert not list(translations.other_heading(tiny(_hub() | {KINDS: kinds, WELSH_ROUTE: _route(heading)})))


def test_a_section_that_a_translation_lacks_is_asked_for_in_its_language(find_all: FindAll) -> None:
    kinds = tiny_file(KINDS, ("heading: {en: What happens next}", "heading: {en: What happens next, cy: Wedyn}"))
    found = find_all(_hub() | {KINDS: kinds, WELSH_ROUTE: _route("## Camau {#steps}")})
    assert "The section 'Wedyn' is missing" in {finding.message for finding in found}


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        pytest.param(["translated_from: 2026-11-02"], 10, id="made of an older page"),
        pytest.param([], 7, id="reviewed before it"),
    ],
)
def test_a_translation_that_is_older_than_its_original_is_reported(tiny: MakeSite, lines: list[str], line: int) -> None:
    home = tiny_file(HOME, ("last_reviewed: 2026-11-03", "last_reviewed: 2026-11-04"))
    site = tiny(_hub() | {HOME: home, WELSH_HOME: _home(*lines)})
    assert list(translations.older(site)) == [
        Finding(
            Location(WELSH_HOME, line, 1),
            "The translation is older than its original, reviewed on 4 November 2026",
            "Compare it with docs/index.md, mend it, and write 'translated_from: 2026-11-04'.",
        )
    ]


def test_a_translation_of_the_newest_page_is_fine_whenever_it_was_reviewed_itself(tiny: MakeSite) -> None:
    home = tiny_file(HOME, ("last_reviewed: 2026-11-03", "last_reviewed: 2026-11-04"))
    assert not list(translations.older(tiny(_hub() | {HOME: home, WELSH_HOME: _home("translated_from: 2026-11-04")})))


BENGALI = "আপনার দুশ্চিন্তা নিয়ে আমরা কথা বলতে পারি।"


@pytest.mark.parametrize(
    ("body", "reported"),
    [
        pytest.param("We can talk through what worries you.\n", True, id="English"),
        pytest.param(f"{BENGALI}\n\nWe can talk through what worries you, in confidence.\n", True, id="half done"),
        pytest.param(f"{BENGALI} Prevent, Channel.\n", False, id="with names"),
        pytest.param(f"{BENGALI} [{BENGALI}](../index.md)\n{CALLS}", False, id="with a link and calls"),
        pytest.param(CALLS, False, id="no words"),
    ],
)
def test_a_bengali_page_without_bengali_letters_is_reported(tiny: MakeSite, body: str, *, reported: bool) -> None:
    files = {
        COUNCIL: tiny_file(COUNCIL, ("framework:", "languages: [en, bn]\nframework:")),
        "content_data/words/bn.yml": _words(english="Bengali", code="bn", letters="BENGALI"),
        "docs/bn/index.md": _home(language="bn", body=body),
    }
    expected = Finding(
        Location("docs/bn/index.md", 8, 1),
        "The page is in 'Bengali', but not in its letters",
        "Write the translation below the top of the page, or change the language.",
    )
    assert list(translations.other_letters(tiny(files))) == [expected] * reported


def test_a_contact_that_a_translation_does_not_show_is_reported(tiny: MakeSite) -> None:
    site = tiny(_hub() | {WELSH_HOME: _home(body='{{ contact("prevent-team") }} {{ contact("emergency").phone }}\n')})
    assert list(translations.lacks_contact(site)) == [
        Finding(
            Location(WELSH_HOME, 11),
            "The translation does not show the contact 'act-early-line'",
            "Call it where docs/index.md does.",
        )
    ]


def test_a_translation_that_nobody_checked_is_reported_in_a_real_hub_alone(tiny: MakeSite) -> None:
    real = _hub(("sample: yes", "sample: no"))
    assert list(translations.unchecked(tiny(real))) == [
        Finding(
            Location(WELSH_HOME, 8, 1),
            "No translator has checked this page",
            "Have it checked, and write the day after 'translation_checked:', or take the page out.",
        )
    ]
    assert not list(translations.unchecked(tiny(real | {WELSH_HOME: _home("translation_checked: 2026-11-10")})))
    assert not list(translations.unchecked(tiny(_hub())))


@pytest.mark.parametrize(
    ("words", "finding"),
    [
        (
            {"contacts": {"prevent-teem": {"role": "Tîm"}}},
            ("There is no contact 'prevent-teem' to translate", " Did you mean 'prevent-team'?"),
        ),
        ({"messages": {"help": "Help."}}, ("There is no message 'help' to translate", "")),
    ],
)
def test_a_translation_of_a_fact_that_is_not_there_is_reported(
    tiny: MakeSite, words: Mapping[str, object], finding: tuple[str, str]
) -> None:
    found = list(translations.unknown_entry(tiny(_hub() | {WELSH_WORDS: _words(**words)})))
    hint = f"Name one that is there, or take the entry out.{finding[1]}"
    assert [(each.location.path, each.message, each.hint) for each in found] == [(WELSH_WORDS, finding[0], hint)]


def test_a_council_in_wales_lists_welsh_and_english(tiny: MakeSite) -> None:
    assert list(translations.no_welsh(tiny({COUNCIL: tiny_file(COUNCIL, IN_WALES)}))) == [
        Finding(
            Location(COUNCIL),
            "A council in Wales publishes in Welsh and English; 'cy' is not listed",
            "Write 'languages: [cy, en]', with the language of most of your files first.",
        )
    ]
    assert not list(translations.no_welsh(tiny(_hub(IN_WALES))))


def test_in_wales_each_page_without_a_welsh_version_is_named(tiny: MakeSite) -> None:
    editors = {"docs/editors/index.md": guide("Short words.\n")}
    assert list(translations.no_welsh_page(tiny(_hub(IN_WALES) | editors))) == [
        Finding(
            Location(ROUTE),
            "The page has no version in Welsh",
            "Add it as docs/cy/get-help/worried.md, with 'translation_of: get-help/worried.md', or write by when "
            "it will be there under 'translation_plan:' in content_data/council.yml.",
        )
    ]
    assert not list(translations.no_welsh_page(tiny(_hub() | editors)))


def test_in_wales_a_hub_that_is_mainly_in_welsh_needs_english_versions(tiny: MakeSite) -> None:
    council = tiny_file(COUNCIL, IN_WALES, ("framework:", "languages: [cy, en]\nframework:"))
    site = tiny({COUNCIL: council, WELSH_WORDS: _words(), "docs/en/index.md": _home(language="en")})
    assert [(each.location, each.message) for each in translations.no_welsh_page(site)] == [
        (Location(ROUTE), "The page has no version in English")
    ]


def test_in_wales_a_translation_that_is_behind_stops_publishing(tiny: MakeSite) -> None:
    site = tiny(_hub(IN_WALES) | {WELSH_HOME: _home("translated_from: 2026-05-11")})
    assert [each.location for each in translations.older_welsh(site)] == [Location(WELSH_HOME, 10, 1)]
    assert not list(translations.older(site))
    elsewhere = tiny(_hub() | {WELSH_HOME: _home("translated_from: 2026-05-11")})
    assert not list(translations.older_welsh(elsewhere))


def test_in_wales_both_versions_have_the_same_sections(tiny: MakeSite) -> None:
    body = f"## Siarad\n\n{CALLS}"
    assert list(translations.other_welsh_sections(tiny(_hub(IN_WALES) | {WELSH_HOME: _home(body=body)}))) == [
        Finding(
            Location(WELSH_HOME, 9, 1),
            "The page has 1 heading, and its other version has 0",
            "Compare it with docs/index.md, and give both the same parts.",
        )
    ]
    assert not list(translations.other_welsh_sections(tiny(_hub() | {WELSH_HOME: _home(body=body)})))


def test_a_hub_without_a_council_is_asked_for_nothing(tiny: MakeSite) -> None:
    site = tiny(_hub() | {COUNCIL: "name: Littleton\n", CONTACTS: tiny_file(CONTACTS)})
    for check in (translations.unlisted_language, translations.needless_language, translations.no_words):
        assert not list(check(site))


def test_a_message_of_the_original_is_missed(tiny: MakeSite) -> None:
    (found,) = translations.lacks_message(tiny(_hub() | {WELSH_HOME: _home(body=f"{CONTACT_CALLS}\n")}))
    assert (found.location.path, found.message) == (
        WELSH_HOME,
        "The translation does not say the message 'safeguarding'",
    )
    assert not list(translations.lacks_message(tiny(_hub())))
