"""The whole site as plain pages."""

import json
from collections import Counter
from dataclasses import replace
from itertools import chain

import pytest

from commshub.checks.registry import run_rules
from commshub.coverage.elements import CoveredElement, coverage
from commshub.model.council import Brand
from commshub.model.findings import Finding, Location
from commshub.model.generated_pages import RULES_PAGES
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.render.exports.brand import brand_style
from commshub.render.exports.policy import page_policy
from commshub.render.facts.writer import FactWriter, UnknownFactError
from commshub.render.frame import CouncilFrame, Link, Phone, SiteFrame
from commshub.render.languages import words_view
from commshub.render.site import StagedSite, site_frame, stage_preview, stage_site
from commshub.render.written import Written
from fact_templates import TEMPLATES
from tiny_files import CONTACTS, COUNCIL, GLOSSARY, HELP, KINDS, guide, real, tiny_file
from tiny_hub import MakeSite


def test_every_page_is_there_and_so_are_those_that_the_hub_makes(tiny: MakeSite) -> None:
    plain = stage_site(tiny(TEMPLATES))
    assert {page.path for page in plain.pages} == {
        "index.md",
        "get-help/worried.md",
        *RULES_PAGES,
        "editors/kinds-of-pages.md",
        "editors/where-contacts-are-used.md",
        "events/for-residents.md",
        "events/index.md",
        "local/how-we-meet-the-benchmark.md",
        "search.md",
        "topics.md",
    }


def test_front_matter_is_always_whole_and_holds_the_title_alone(tiny: MakeSite) -> None:
    for page in stage_site(tiny(TEMPLATES)).pages:
        _, front, _ = page.text.split("---\n", 2)
        assert json.loads(front) == {"title": page.frame.title}


def test_pages_have_an_exit_unless_they_are_for_people_at_work(tiny: MakeSite) -> None:
    change = ("help_pages: [get-help/]\n", "help_pages: [get-help/]\nwork_pages: {pages: [help.md]}\n")
    files = {**TEMPLATES, HELP: guide("Talk.\n"), KINDS: tiny_file(KINDS, change)}
    pages = {page.path: page.frame for page in stage_site(tiny(files)).pages}
    assert pages["get-help/worried.md"].has_exit is True
    assert pages["index.md"].has_exit is True
    assert pages["help.md"].has_exit is False


def test_a_preview_shows_findings_where_they_are(tiny: MakeSite) -> None:
    site = tiny({**TEMPLATES, HELP: "no top\n"})
    plain = stage_preview(site, run_rules(site))
    shown = {page.path: page.frame.findings for page in plain.pages}
    assert [each.id for each in shown["help.md"]] == ["front-matter.missing"]
    assert shown["index.md"] == ()


def test_a_finding_about_facts_is_shown_on_the_home_page(tiny: MakeSite) -> None:
    finding = Finding(Location("content_data/contacts.yml", 3), "Words", "More words.", id="x.y")
    plain = stage_preview(tiny(TEMPLATES), (finding,))
    home = next(page for page in plain.pages if page.path == "index.md")
    assert home.frame.findings == (finding,)


HOME = "docs/index.md"
PLAN = "content_data/comms_plan.yml"


def _shown(plain: StagedSite) -> dict[str, list[str]]:
    """The findings that each page shows, by the path of the page."""
    return {page.path: [each.id for each in page.frame.findings] for page in plain.pages}


def test_every_template_is_told_about_the_council(tiny: MakeSite) -> None:
    site = tiny()
    assert site_frame(site) == SiteFrame(
        council=CouncilFrame(
            name="Littleton Council",
            short_name="Littleton",
            area="Littleton",
            service_name="Prevent help",
            website="https://www.littleton.example",
            logo=None,
        ),
        emergency=Phone("999", "999"),
        bank_holidays="",
        exit_to="https://www.bbc.co.uk/weather",
        sample=True,
        as_of="20 November 2026",
        menu=(Link("Home", ""),),
        footer=(Link("All topics", "topics/"),),
        home="",
        words=words_view("en", site),
        search="search/",
        main_name="English",
        in_language={},
    )


def test_the_footer_has_the_pages_that_every_hub_has_and_the_list_of_topics(tiny: MakeSite) -> None:
    pages = {f"docs/{name}.md": guide("Talk.\n", ("Get help", name)) for name in ("contacts", "other")}
    required = ("[index.md]", "[index.md, legal/privacy.md, contacts.md]")
    assert site_frame(tiny({**pages, KINDS: tiny_file(KINDS, required)})).footer == (
        Link("contacts", "contacts/"),
        Link("All topics", "topics/"),
    )


def test_the_menu_is_the_one_that_is_declared_in_its_order(tiny: MakeSite) -> None:
    menu = "menu:\n  - {title: Help, page: get-help/index.md}\n  - {title: Home, page: index.md}\n"
    kinds = tiny_file(KINDS, ("menu:\n  - {title: Home, page: index.md}\n", menu))
    assert site_frame(tiny({KINDS: kinds})).menu == (Link("Help", "get-help/"), Link("Home", ""))


def test_only_a_sample_says_that_it_is_one(tiny: MakeSite) -> None:
    assert site_frame(tiny(real())).sample is False


def test_while_the_council_cannot_be_read_the_rest_is_told(tiny: MakeSite) -> None:
    frame = site_frame(tiny({COUNCIL: None}))
    assert (frame.council, frame.sample) == (None, False)
    assert frame.emergency == Phone("999", "999")


def test_the_councils_colour_is_a_file_of_the_site(tiny: MakeSite) -> None:
    plain = stage_site(tiny(TEMPLATES))
    assert plain.files["stylesheets/hub.css"] == brand_style(Brand(colour="#17495c"))
    assert plain.frame == replace(site_frame(tiny(TEMPLATES)), policy=page_policy())
    assert stage_preview(tiny({**TEMPLATES, COUNCIL: None}), ()).files["stylesheets/hub.css"] == ""


def test_besides_its_pages_the_site_has_a_style_sheet_and_what_programs_read(tiny: MakeSite) -> None:
    files = [path for path in stage_site(tiny(TEMPLATES)).files if not path.startswith(("contacts/", "data/"))]
    assert files == [
        "stylesheets/hub.css",
        "search/index.json",
        "events.ics",
        "events/for-residents.ics",
        "news.xml",
        "changes.xml",
        "robots.txt",
        "_headers",
        "web.config",
        "staticwebapp.config.json",
        ".htaccess",
        ".nojekyll",
    ]


def test_two_expansions_of_the_same_hub_are_the_same(tiny: MakeSite) -> None:
    assert stage_site(tiny(TEMPLATES)) == stage_site(tiny(TEMPLATES))


def test_each_page_is_written_once_and_coverage_is_computed_once(sample: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    written: Counter[str] = Counter()
    computed: list[Site] = []
    write, compute = FactWriter.write, coverage

    def write_and_count(writer: FactWriter, page: Page, laid_out: str | None = None) -> Written:
        written[page.source_path] += 1
        return write(writer, page, laid_out)

    def compute_and_count(site: Site) -> tuple[CoveredElement, ...]:
        computed.append(site)
        return compute(site)

    monkeypatch.setattr(FactWriter, "write", write_and_count)
    monkeypatch.setattr("commshub.render.site.coverage", compute_and_count)
    stage_site(sample)
    assert {path for path, times in written.items() if times != 1} == set()
    assert {page.source_path for page in sample.pages} <= written.keys()
    assert len(computed) == 1


def test_no_call_is_left_on_a_page_of_content(tiny: MakeSite) -> None:
    pages = [page for page in stage_site(tiny(TEMPLATES)).pages if not page.path.startswith("editors/")]
    assert [page.path for page in pages if "{{" in page.markdown] == []


def test_a_site_with_an_unknown_fact_is_never_expanded(tiny: MakeSite) -> None:
    site = tiny({**TEMPLATES, HELP: guide('{{ contact("nobody") }}\n')})
    with pytest.raises(UnknownFactError):
        stage_site(site)


def test_a_preview_of_a_sound_hub_is_the_site_itself(tiny: MakeSite) -> None:
    site = tiny(TEMPLATES)
    assert {page.path: page.markdown for page in stage_preview(site, ()).pages} == {
        page.path: page.markdown for page in stage_site(site).pages
    }


def test_a_page_that_cannot_be_read_at_all_has_its_findings_on_a_page_made_for_it(tiny: MakeSite) -> None:
    site = tiny({**TEMPLATES, HELP: b"\xff"})
    plain = stage_preview(site, run_rules(site))
    assert _shown(plain)["help.md"] == ["files.not-utf8"]
    (page,) = (page for page in plain.pages if page.path == "help.md")
    assert (page.markdown, page.frame.title) == ("", "help.md")


def test_a_finding_about_a_page_is_shown_there_and_nowhere_else(tiny: MakeSite) -> None:
    site = tiny({**TEMPLATES, HELP: guide('{{ contact("nobody") }}\n')})
    assert {path: ids for path, ids in _shown(stage_preview(site, run_rules(site))).items() if ids} == {
        "help.md": ["contacts.unknown-contact"]
    }


@pytest.mark.parametrize(
    "files",
    [
        {CONTACTS: "a: [\n"},
        {KINDS: "a: [\n"},
        {COUNCIL: "a: [\n"},
        {GLOSSARY: None},
        {PLAN: None},
        {HOME: "Emergency: call us\n"},
        {HOME: None},
        {"overrides/facts/contact.html": None},
        {"overrides/facts/coverage.html": None},
        {"overrides/facts/contact.html": "{{ contact.shoe_size }}"},
    ],
    ids=lambda files: " ".join(f"{path}={content!r}" for path, content in files.items()),
)
def test_a_preview_never_stops_and_shows_every_finding_once(tiny: MakeSite, files: dict[str, str | None]) -> None:
    site = tiny({**TEMPLATES, **files})
    found = run_rules(site)
    shown = _shown(stage_preview(site, found))
    assert "get-help/worried.md" in shown
    assert sorted(chain.from_iterable(shown.values())) == sorted(finding.id for finding in found)
