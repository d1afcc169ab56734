"""The whole site as plain pages."""

import json

from commshub.expanding.addresses import address_of, way
from commshub.expanding.brand import brand_style, contrast
from commshub.expanding.site import expand_site, preview_site
from commshub.findings import Finding, Place
from commshub.rules import run_rules
from fact_templates import TEMPLATES
from tiny_files import HELP, guide
from tiny_hub import MakeSite


def test_every_page_is_there_and_so_are_those_that_the_hub_makes(tiny: MakeSite) -> None:
    plain = expand_site(tiny(TEMPLATES))
    assert {page.path for page in plain.pages} == {
        "index.md",
        "get-help/worried.md",
        "editors/rules.md",
        "editors/kinds-of-pages.md",
        "local/how-we-meet-the-benchmark.md",
    }


def test_front_matter_is_always_whole(tiny: MakeSite) -> None:
    for page in expand_site(tiny(TEMPLATES)).pages:
        _, front, _ = page.text.split("---\n", 2)
        assert json.loads(front)["title"]


def test_public_help_has_an_exit_and_other_pages_have_none(tiny: MakeSite) -> None:
    pages = {page.path: page.meta["hub"] for page in expand_site(tiny({**TEMPLATES, HELP: guide("Talk.\n")})).pages}
    assert pages["get-help/worried.md"]["exit"] is True  # type: ignore[index]
    assert pages["help.md"]["exit"] is False  # type: ignore[index]


def test_a_preview_shows_findings_where_they_are(tiny: MakeSite) -> None:
    site = tiny({**TEMPLATES, HELP: "no top\n"})
    plain = preview_site(site, run_rules(site))
    shown = {page.path: page.meta["hub"]["findings"] for page in plain.pages}  # type: ignore[index]
    assert [each["id"] for each in shown["help.md"]] == ["front-matter.missing"]
    assert shown["index.md"] == []


def test_a_finding_about_facts_is_shown_on_the_home_page(tiny: MakeSite) -> None:
    finding = Finding(Place("content_data/contacts.yml", 3), "Words", "More words.", id="x.y")
    plain = preview_site(tiny(TEMPLATES), (finding,))
    home = next(page for page in plain.pages if page.path == "index.md")
    assert [each["path"] for each in home.meta["hub"]["findings"]] == ["content_data/contacts.yml"]  # type: ignore[index]


def test_addresses_and_the_ways_between_them() -> None:
    assert address_of("index.md") == ""
    assert address_of("get-help/index.md") == "get-help/"
    assert address_of("get-help/venues.md") == "get-help/venues/"
    assert way("get-help/venues.md", "get-help/index.md") == "../"
    assert way("index.md", "get-help/venues.md") == "get-help/venues/"
    assert way("a/b.md", "c/d.md") == "../../c/d/"
    assert way("a.md", "a.md") == "./"


def test_words_on_the_councils_colour_can_be_read() -> None:
    for colour in ("#17495c", "#ffdd00", "#777777", "#ffffff", "#000000"):
        ink = brand_style(colour).split("--on-brand: ")[1][:7]
        assert contrast(colour, ink) >= 4.5
