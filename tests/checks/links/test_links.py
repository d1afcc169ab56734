"""What the rule on links says, and when it keeps quiet."""

from dataclasses import replace

import pytest

from commshub.checks.links import links
from commshub.model.findings import Finding, Location
from commshub.model.theme import Theme
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


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("[do](nowhere.md)", 9, 6),
        ("- [do](nowhere.md)", 9, 8),
        ("| a |\n|---|\n| [do](nowhere.md) |", 11, 8),
        ("[click here][x]\n\n[x]: nowhere.md", 11, 6),
        ("[x]\n\n[x]: <nowhere.md> 'Do'", 11, 7),
        ('See <a class="b" href="nowhere.md">what to do</a>.', 9, 24),
        ("<div>\n<a href='nowhere.md'>what to do</a>\n</div>", 10, 10),
        ('<img src="nowhere.md" alt="">', 9, 11),
        ("![Map][x]\n\n[x]: nowhere.md", 11, 6),
        ("[![Map](https://a.example/b.png)](nowhere.md)", 9, 35),
    ],
)
def test_a_link_is_found_however_it_is_written(tiny: MakeSite, text: str, line: int, column: int) -> None:
    (finding,) = links.leads_nowhere(tiny({HELP: guide(f"{text}\n")}))
    assert finding.location == Location(HELP, line, column)
    assert finding.message == "The link to 'nowhere.md' leads to no page"


def test_an_address_in_html_is_that_of_the_page_as_it_is_served(tiny: MakeSite) -> None:
    text = '<a href="../get-help/worried/">do</a>\n\n<a href="get-help/worried.md">do</a>\n'
    assert list(links.leads_nowhere(tiny({HELP: guide(text)}))) == [
        Finding(
            Location(HELP, 11, 10),
            "The link to 'get-help/worried.md' leads to no page",
            "Write it in Markdown, '[words](page.md)': an address in HTML stays as it was typed."
            " Did you mean 'get-help/worried.md'?",
        )
    ]


PARTS = "\n## Next\n\n## Next\n\n### A *b* {#own}\n\nWords <a id='old'></a> and more.\n{: #words }\n"


@pytest.mark.parametrize(
    ("link", "column", "message"),
    [
        ("[do](#nowhere)", 6, "There is no part '#nowhere' on this page"),
        ("[do](help.md#nowhere)", 6, "There is no part '#nowhere' on this page"),
        ("[do](get-help/worried.md#nowhere)", 6, "There is no part '#nowhere' on 'get-help/worried.md'"),
        ("[do](#next_2)", 6, "There is no part '#next_2' on this page"),
        ("<a href='#nowhere'>do</a>", 10, "There is no part '#nowhere' on this page"),
        ("<a href='../get-help/worried/#nowhere'>do</a>", 10, "There is no part '#nowhere' on 'get-help/worried.md'"),
    ],
)
def test_a_link_to_no_part_of_a_page_is_reported(tiny: MakeSite, link: str, column: int, message: str) -> None:
    (finding,) = links.no_such_part(tiny({HELP: guide(f"{link}\n{PARTS}")}))
    assert (finding.location, finding.message) == (Location(HELP, 9, column), message)
    assert finding.hint.startswith("Write the id of a heading that is there.")


@pytest.mark.parametrize(
    "link",
    [
        *("[do](#next)", "[do](#next_1)", "[do](#own)", "[do](#old)", "[do](#words)", "[do](#main)", "[do](#)"),
        *("[do](help.md#next)", "[do](search.md#anything)", "[do](https://www.gov.uk/#a)", "`[do](#nowhere)`"),
    ],
)
def test_a_link_to_a_part_that_is_there_is_fine(tiny: MakeSite, link: str) -> None:
    assert not list(links.no_such_part(tiny({HELP: guide(f"{link}\n{PARTS}")})))


def test_the_parts_of_a_called_fact_may_be_linked_to(tiny: MakeSite) -> None:
    text = "[now](#talk-to-someone-now) [danger](#talk-danger) [no](#nowhere)\n\n{{ talk_now() }}\n"
    template = '<h2 id="talk-to-someone-now">Talk</h2><h3 id="talk-{{ card.id }}">{{ card.need }}</h3>'
    theme = Theme(fact_templates=(("overrides/facts/talk_now.html", template),))
    site = replace(tiny({HELP: guide(text)}), theme=theme)
    assert [each.message for each in links.no_such_part(site)] == ["There is no part '#nowhere' on this page"]


@pytest.mark.parametrize("link", ["[our guidance](#)", "[our guidance]()", "<a href='#'>our guidance</a>"])
def test_a_link_without_an_address_is_reported(tiny: MakeSite, link: str) -> None:
    assert list(links.no_address(tiny({HELP: guide(f"See {link}.\n")}))) == [
        Finding(
            Location(HELP, 9, 5),
            "The link 'our guidance' leads nowhere",
            "Write the address of a page or a site into it, or take the link off the words.",
        )
    ]


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


@pytest.mark.parametrize(
    ("text", "column", "target"),
    [
        ('<map name="m"><area href="nowhere/" alt="a"></map>', 27, "nowhere/"),
        ('<video src="nowhere.mp4"></video>', 13, "nowhere.mp4"),
        ('<video poster="nowhere.png"></video>', 16, "nowhere.png"),
        ('<audio><source src="nowhere.ogg"></audio>', 21, "nowhere.ogg"),
        ('<audio><track src="nowhere.vtt"></audio>', 20, "nowhere.vtt"),
        ('<img src="https://a.example/b" srcset="nowhere.png 2x" alt="a">', 40, "nowhere.png"),
        ('<picture><source srcset="https://a.example/b 1x, nowhere.webp 2x"></picture>', 50, "nowhere.webp"),
        ('<svg><image href="nowhere.svg"/></svg>', 19, "nowhere.svg"),
    ],
)
def test_every_tag_that_leads_somewhere_is_followed(tiny: MakeSite, text: str, column: int, target: str) -> None:
    (found,) = links.leads_nowhere(tiny({HELP: guide(f"{text}\n")}))
    assert (found.location, found.message) == (
        Location(HELP, 9, column).over(target),
        f"The link to '{target}' leads to no page",
    )


@pytest.mark.parametrize(
    ("text", "name", "column"),
    [
        ("See [a][b].", "b", 5),
        ("See ![a][b].", "b", 5),
        ("- See [a][].", "a", 7),
        ("| x |\n|---|\n| [a][b] |\n\n[c]: index.md", "b", 3),
    ],
)
def test_a_name_that_no_line_defines_is_reported(tiny: MakeSite, text: str, name: str, column: int) -> None:
    (found,) = links.no_such_name(tiny({HELP: guide(f"{text}\n")}))
    assert found == Finding(
        Location(HELP, 11 if "|" in text else 9, column).over(
            text.split("\n")[2 if "|" in text else 0][column - 1 :].rstrip(" |.")
        ),
        f"No line says where the link name '{name}' leads",
        f"Write '[words](address)', or add a line '[{name}]: address' below.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "[a][B]\n\n[b]: index.md",
        "`[a][b]`",
        "```\n[a][b]\n```",
        "<!-- [a][b] -->",
        "[a](index.md)[b](index.md)",
        r"\[a][b]",
    ],
)
def test_a_name_that_is_defined_or_shown_is_fine(tiny: MakeSite, text: str) -> None:
    assert not list(links.no_such_name(tiny({HELP: guide(f"{text}\n")})))


@pytest.mark.parametrize("target", ["", "#", "mailto:", "tel:", "https://"])
@pytest.mark.parametrize("form", ["[our team]({})", '<a href="{}">our team</a>', "[our team]({}){{ .wide }}"])
def test_an_address_that_was_never_filled_in_is_reported(tiny: MakeSite, form: str, target: str) -> None:
    (found,) = links.no_address(tiny({HELP: guide(f"{form.format(target)}\n")}))
    assert (found.location.line, found.location.column, found.message) == (9, 1, "The link 'our team' leads nowhere")


def test_the_top_of_a_page_is_a_part_of_each(tiny: MakeSite) -> None:
    assert not list(links.no_such_part(tiny({HELP: guide("[To the top](#top)\n")})))


def test_a_picture_that_is_not_there_is_no_page(tiny: MakeSite) -> None:
    (found,) = links.leads_nowhere(tiny({HELP: guide("![A library](pictures/library.jpg)\n")}))
    assert found == Finding(
        Location(HELP, 9, 14),
        "There is no picture 'pictures/library.jpg'",
        "Link to a file that is there, written from this page's folder.",
    )
