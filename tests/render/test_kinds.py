"""What the template of a kind of page is told."""

from collections.abc import Mapping

import pytest

from commshub.model.page import Page
from commshub.model.site import Site
from commshub.render.facts.writer import FactWriter
from commshub.render.frame import Fact, FactValue, KindFrame, Link
from commshub.render.kinds import Groups, facts_of, kind_frame
from commshub.render.pages import stage_page
from fact_templates import TEMPLATES
from tiny_files import HELP, KINDS, ROUTE, guide, tiny_file
from tiny_hub import MakeSite

Files = Mapping[str, str]


def _page(site: Site, path: str) -> Page:
    page = site.page_at(path.removeprefix("docs/"))
    assert page
    return page


def _declared(*lines: str) -> dict[str, str]:
    """The kinds of pages, guides with more said of them."""
    declared = "".join(f"    {line}\n" for line in lines)
    language = "  language: {holds: text, label: language}\nevery_page:"
    theme = "  theme: {holds: choice, options: [Trust, Help], label: theme}\n"
    return {
        KINDS: tiny_file(
            KINDS, ("    review_days: 365\n", f"    review_days: 365\n{declared}"), ("every_page:", theme + language)
        )
    }


def _top(text: str, line: str) -> str:
    return text.replace("\n---\n", f"\n{line}\n---\n", 1)


def test_a_kind_with_a_template_is_shown_through_it_and_no_other_is(tiny: MakeSite) -> None:
    site = tiny({**TEMPLATES, HELP: guide("Talk.\n"), "overrides/kinds/route.html": "{{ page.content }}"})
    writer = FactWriter(site)
    assert site.theme.kind_templates == {"route"}
    assert stage_page(_page(site, ROUTE), site, writer).frame.template == "kinds/route.html"
    assert stage_page(_page(site, HELP), site, writer).frame.template == ""
    assert stage_page(_page(site, "index.md"), site, writer).frame.template == "home.html"


@pytest.mark.parametrize(
    ("name", "fact"),
    [
        ("title", Fact("Title", (FactValue("I am worried about someone"),))),
        ("last_reviewed", Fact("Last reviewed date", (FactValue("3 November 2026"),))),
        ("audiences", Fact("Audiences", (FactValue("Everyone who lives here"),))),
        ("owner", Fact("Owner", (FactValue("Littleton Prevent team"),))),
        ("reach", Fact("Reach", (FactValue("Public"),))),
        (
            "who-to-contact",
            Fact("Who to contact", (FactValue("Littleton Prevent team", "#who-to-contact"),)),
        ),
    ],
)
def test_a_line_or_a_section_is_summed_up(tiny: MakeSite, name: str, fact: object) -> None:
    site = tiny()
    assert facts_of(_page(site, ROUTE), [name], site) == (fact,)


def test_a_source_is_a_link_and_a_line_may_have_words_of_its_own_for_readers(tiny: MakeSite) -> None:
    shown = ("label: published source}", "label: published source, shown: Printed in}")
    site = tiny({KINDS: tiny_file(KINDS, shown), HELP: _top(guide("Talk.\n"), "published_source: channel-guidance")})
    (fact,) = facts_of(_page(site, HELP), ["published_source"], site)
    assert fact.name == "Printed in"
    (value,) = fact.values
    assert str(value.url).startswith("https://www.gov.uk/")


def test_an_audience_leads_to_the_page_that_gathers_what_is_there_for_it(tiny: MakeSite) -> None:
    for_you = ("menu:\n", "for_you:\n  residents: {i_am: I live here}\nmenu:\n")
    site = tiny({KINDS: tiny_file(KINDS, for_you)})
    (fact,) = facts_of(_page(site, ROUTE), ["audiences"], site)
    assert fact.values == (FactValue("Everyone who lives here", "../../for-you/residents/"),)


@pytest.mark.parametrize("name", ["origin", "what-happens-next", "no-such-thing"])
def test_what_a_page_does_not_say_is_left_out(tiny: MakeSite, name: str) -> None:
    site = tiny()
    assert facts_of(_page(site, ROUTE), [name], site) == ()


def test_pages_of_a_group_lead_to_each_other_and_to_the_page_with_all(tiny: MakeSite) -> None:
    files = {
        **_declared("folder: help", "grouped_by: theme", "together: All of them", "note: Details are changed."),
        **{
            f"docs/help/{name}.md": _top(guide("Talk.\n", ("Get help", name.title())), f"theme: {theme}")
            for name, theme in (("one", "Trust"), ("two", "Trust"), ("three", "Help"))
        },
    }
    site = tiny(files)
    assert kind_frame(_page(site, "help/one.md"), site, Groups(site)) == KindFrame(
        note="Details are changed.",
        group="Trust",
        related=(Link("Two", "help/two/"),),
        together=Link("All of them", "help/all/"),
    )


def test_a_page_in_another_language_or_of_no_known_kind_is_told_nothing_english(tiny: MakeSite) -> None:
    files = {
        **_declared("note: Details are changed."),
        HELP: _top(guide("Siaradwch.\n"), "language: cy"),
        "docs/odd.md": guide("Talk.\n", ("kind: guide", "kind: odd")),
    }
    site = tiny(files)
    assert (
        kind_frame(_page(site, HELP), site, Groups(site))
        == kind_frame(_page(site, "odd.md"), site, Groups(site))
        == KindFrame()
    )


@pytest.mark.parametrize(
    ("path", "sections", "listed"), [(HELP, 5, True), (HELP, 4, False), ("docs/help/index.md", 5, False)]
)
def test_a_long_page_begins_with_what_is_in_it(tiny: MakeSite, path: str, sections: int, *, listed: bool) -> None:
    site = tiny({path: guide("".join(f"## Part {number}\n\nTalk.\n\n" for number in range(sections)))})
    assert kind_frame(_page(site, path), site, Groups(site)).contents is listed


def test_a_page_leads_to_a_handful_of_others_however_large_its_group(tiny: MakeSite) -> None:
    files = {f"docs/help/{number}.md": _top(guide("Talk.\n"), "theme: Trust") for number in range(12)}
    site = tiny({**_declared("grouped_by: theme"), **files})
    related = Groups(site).beside(_page(site, "help/3.md"))
    assert [each.url for each in related] == [f"help/{name}/" for name in (0, 1, 10, 11, 2, 4, 5, 6)]
