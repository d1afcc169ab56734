"""What the rule on links says, and when it keeps quiet."""

import pytest

from commshub.checks.links import links
from commshub.model.findings import Finding, Location
from tiny_files import HELP, ROUTE, guide, route
from tiny_hub import MakeSite


def test_a_link_to_no_page_is_reported_with_the_nearest(tiny: MakeSite) -> None:
    site = tiny({HELP: guide("Good morning.\n\nSee [what to do](get-help/woried.md#steps).\n")})
    assert list(links.leads_nowhere(site)) == [
        Finding(
            Location(HELP, 11, 18),
            "The link to 'get-help/woried.md' leads to no page",
            "Link to a file that is there, written from this page's folder. Did you mean 'get-help/worried.md'?",
        )
    ]


def test_the_nearest_page_is_written_from_the_folder_of_the_page(tiny: MakeSite) -> None:
    site = tiny({ROUTE: route("See [home](indx.md) and [home](../../index.md).\n")})
    hint = "Link to a file that is there, written from this page's folder. Did you mean '../index.md'?"
    assert list(links.leads_nowhere(site)) == [
        Finding(Location(ROUTE, 12, 12), "The link to 'indx.md' leads to no page", hint),
        Finding(Location(ROUTE, 12, 32), "The link to '../../index.md' leads to no page", hint),
    ]


@pytest.mark.parametrize(
    "link",
    [
        "[all](get-help/)",
        "[all](/get-help/worried.md)",
        "![a map](map.png)",
        '[all](get.md "All of it")',
        "[all](get.md 'All of it')",
        "[all](<get.md>)",
        "[facts](../content_data/contacts.yml)",
        "See [all][a].\n\n[a]: get.md",
        'See [all][a].\n\n[a]: get.md "All of it"',
    ],
)
def test_a_link_in_any_form_is_followed(tiny: MakeSite, link: str) -> None:
    assert len(list(links.leads_nowhere(tiny({HELP: guide(f"{link}\n")})))) == 1


@pytest.mark.parametrize(
    "link",
    [
        "[do](get-help/worried.md)",
        "[do](get-help/worried.md#steps)",
        "[do](get-help/../get-help/worried.md)",
        '[do](get-help/worried.md "What to do")',
        "[here](#steps)",
        "[gov](https://www.gov.uk/prevent)",
        "[ring](tel:999)",
        "[gov](//www.gov.uk)",
        "Write `[text](page.md)` for a link.",
        "```markdown\n[text](page.md)\n```",
        "~~~\n[text](page.md)\n~~~",
        "[do][a].\n\n[a]: get-help/worried.md",
        "A note.[^1]\n\n[^1]: see there",
        "*[PMAP]: panel",
    ],
)
def test_a_link_that_arrives_or_leads_elsewhere_is_fine(tiny: MakeSite, link: str) -> None:
    assert not list(links.leads_nowhere(tiny({HELP: guide(f"{link}\n")})))


def test_a_link_to_a_picture_that_is_there_is_fine(tiny: MakeSite) -> None:
    assert not list(links.leads_nowhere(tiny({HELP: guide("![a map](map.png)\n"), "docs/map.png": b"png"})))


@pytest.mark.parametrize("words", ["on page 35", "See page 2", "turn to page 101"])
def test_a_numbered_page_is_reported(tiny: MakeSite, words: str) -> None:
    assert list(links.page_number(tiny({HELP: guide(f"The tool is {words}.\n")}))) == [
        Finding(
            Location(HELP, 9, 13),
            f"'{words}' leads nowhere: this is no paper",
            "Link to the page or the heading that is meant.",
        )
    ]


@pytest.mark.parametrize("text", ["This page has 35 words.", "The 2 pages of the plan.", "A page on page layout."])
def test_other_talk_of_pages_is_fine(tiny: MakeSite, text: str) -> None:
    assert list(links.page_number(tiny({HELP: guide(f"{text}\n")}))) == []
