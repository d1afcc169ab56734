"""The page of search, as it is without its script."""

import re

import pytest

import sample_hub
from commshub.content.site import parse_site
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from commshub.render.frame import Phone
from commshub.render.pages import StagedPage
from commshub.render.site import stage_preview, stage_site
from fact_templates import TEMPLATES
from tiny_hub import TODAY, MakeSite

SEARCH = "content_data/search.yml"
WORDS = """\
contacts: [emergency, prevent-team]
danger:
  - {phrases: [knife], contacts: [emergency, act-early-line]}
"""


def _page(site: Site) -> StagedPage:
    return next(page for page in stage_site(site).pages if page.path == "search.md")


def _contacts(page: StagedPage) -> list[tuple[str, bool]]:
    """The contacts in their order, and whether each waits for a word of danger."""
    found = re.findall(r'<li data-contact="([\w-]+)"( hidden data-sometimes)?>', page.markdown)
    return [(name, bool(waits)) for name, waits in found]


def test_everybody_sees_the_contacts_of_the_file_and_danger_brings_up_more(tiny: MakeSite) -> None:
    page = _page(tiny({**TEMPLATES, SEARCH: WORDS}))
    assert _contacts(page) == [("emergency", False), ("prevent-team", False), ("act-early-line", True)]


def test_a_contact_is_shown_as_it_stands_in_the_contacts_file(tiny: MakeSite) -> None:
    text = _page(tiny({**TEMPLATES, SEARCH: WORDS})).markdown
    assert '<a class="number" href="tel:999">999</a>' in text
    assert (
        '<strong>Littleton Prevent team</strong>\n<a class="number" href="tel:+441632960001">01632 960001</a>' in text
    )
    assert '<span class="talk-hours">Monday to Friday, 9am to 5pm, including bank holidays</span>' in text


def test_a_hub_that_names_no_contacts_shows_the_emergency_services(tiny: MakeSite) -> None:
    assert _contacts(_page(tiny(TEMPLATES))) == [("emergency", False)]


def test_the_control_waits_for_the_script_and_the_letters_do_not(tiny: MakeSite) -> None:
    text = _page(tiny(TEMPLATES)).markdown
    assert '<form class="search" id="search" role="search" data-index="index.json" data-root="../" ' in text
    assert ' data-part="On this page" hidden>' in text
    assert '<a href="../topics/#letter-h">H</a>' in text
    assert '<a href="../topics/">See all topics</a>' in text
    assert "<noscript>" in text


def test_the_control_has_no_name_that_could_be_sent(tiny: MakeSite) -> None:
    form = re.search(r"<form.*</form>", _page(tiny(TEMPLATES)).markdown, re.DOTALL)
    assert form
    assert not re.search(r"\b(?:name|action|method|value)=", form.group())
    assert 'autocomplete="off"' in form.group()


def test_it_has_a_template_of_its_own_and_no_place_among_the_pages_found(tiny: MakeSite) -> None:
    page = _page(tiny(TEMPLATES))
    assert (page.frame.template, page.frame.is_listed) == ("search.html", False)


@pytest.mark.parametrize("path", ["search.md", "topics.md"])
def test_in_the_sample_the_ways_to_find_a_page_show_999_and_the_exit(path: str) -> None:
    site = parse_site(sample_hub.sample_tree(), TODAY)
    page = next(page for page in stage_site(site).pages if page.path == path)
    assert (page.frame.has_exit, page.frame.emergency_phone) == (True, Phone("999", "999"))


def test_a_preview_with_findings_does_without_it(tiny: MakeSite) -> None:
    site = tiny(TEMPLATES)
    finding = Finding(Location("docs/index.md"), "Words", "More words.", id="x.y")
    assert "search.md" in {page.path for page in stage_preview(site, ()).pages}
    assert "search.md" not in {page.path for page in stage_preview(site, (finding,)).pages}
