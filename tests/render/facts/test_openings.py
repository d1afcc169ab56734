"""What a page opens with: who to contact at this hour, and what it is made from."""

import re
from collections.abc import Callable

import pytest
import yaml

from commshub.render.facts.openings import opening_of, preview_of_opening
from fact_templates import TEMPLATES
from tiny_files import CONTACTS, COUNCIL, HELP, guide, tiny_file
from tiny_hub import TINY, MakeSite

Opening = Callable[..., str]

ENGLISH = yaml.safe_load((TINY / "content_data/words/en.yml").read_text(encoding="utf-8"))
WELSH = {
    COUNCIL: tiny_file(COUNCIL, ("framework:", "languages: [en, cy]\nframework:")),
    "content_data/words/cy.yml": yaml.safe_dump({**ENGLISH, "name": "Cymraeg", "english": "Welsh", "code": "cy"}),
}


@pytest.fixture
def opening(tiny: MakeSite) -> Opening:
    """The opening of a page of the tiny hub with some lines at its top."""

    def opened(top: str, files: dict[str, str] | None = None, path: str = HELP) -> str:
        page = guide("Words.\n").replace("\n---\n", f"\n{top}---\n", 1)
        site = tiny({**TEMPLATES, **(files or {}), path: page})
        found = site.page_at(path.removeprefix("docs/"))
        assert found
        return opening_of(found, site)

    return opened


def _names(html: str) -> list[str]:
    return re.findall(r'<p class="first-name">(.*?)</p>', html)


def test_the_first_contacts_are_shown_in_order_and_whoever_answers_out_of_hours_last(opening: Opening) -> None:
    html = opening("contacts: [prevent-team]\nfallback: act-early-line\n")
    assert _names(html) == ["Littleton Prevent team", "ACT Early Support Line"]
    assert 'href="tel:+441632960001"' in html
    assert 'data-hours="01234:540-1020"' in html


def test_nobody_is_shown_twice(opening: Opening) -> None:
    assert _names(opening("contacts: [act-early-line]\nfallback: act-early-line\n")) == ["ACT Early Support Line"]


@pytest.mark.parametrize("top", ["", "contacts: [emergency]\nfallback: act-early-line\n"], ids=["none", "999"])
def test_a_page_without_contacts_or_for_emergencies_opens_with_nothing(opening: Opening, top: str) -> None:
    assert opening(top) == ""


def test_a_contact_without_a_number_is_reached_by_its_form_or_address(opening: Opening) -> None:
    written = tiny_file(CONTACTS, ('  phones:\n    - {number: "01632 960001"}\n', ""))
    html = opening("contacts: [prevent-team]\n", {CONTACTS: written})
    assert 'href="mailto:prevent@littleton.example"' in html


def test_a_translation_says_that_it_is_to_be_checked_below_the_numbers(opening: Opening) -> None:
    top = "contacts: [prevent-team]\nlanguage: cy\ntranslation_of: help.md\n"
    html = opening(top, {**WELSH, HELP: guide("Words.\n")}, "docs/cy/help.md")
    assert html.index("first-contacts") < html.index('class="translation"')
    assert 'lang="en-GB"' in html


def test_a_preview_without_words_opens_with_nothing(tiny: MakeSite) -> None:
    page = guide("Words.\n").replace("\n---\n", "\ncontacts: [prevent-team]\n---\n", 1)
    site = tiny({**TEMPLATES, HELP: page, "content_data/words/en.yml": "name: English\n"})
    found = site.page_at("help.md")
    assert found
    assert preview_of_opening(found, site) == ""
