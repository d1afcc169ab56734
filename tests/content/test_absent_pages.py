"""What is left out of lower layers because a hub lacks the page, and what is not."""

import pytest

from commshub.content.absent_pages import pages_there, without_absent_links, without_absent_pages
from commshub.content.site import parse_site
from commshub.content.source_text import SourceText
from commshub.content.source_tree import SourceTree
from commshub.content.yaml_tree import parse_yaml, to_plain
from layered_hub import over
from tiny_files import COUNCIL, HELP, guide, tiny_file
from tiny_hub import TODAY

IS_THERE = pages_there(frozenset({"get-help/worried.md", "index.md"}))
SEARCH = "content_data/search.yml"
WORDS = """\
contacts: [emergency]
synonyms:
  - {phrases: [far right], pages: [get-help/worried.md, gone.md]}
  - {phrases: [hate], pages: [gone.md]}
names:
  get-help/worried.md: [Concern]
  gone.md: [Gone]
"""


@pytest.mark.parametrize(
    ("path", "is_there"),
    [
        ("index.md", True),
        ("get-help/", True),
        ("for-you/index.md", True),
        ("questions/all.md", True),
        ("search.md", True),
        ("gone.md", False),
        ("gone/", False),
        ("get-help/gone.md", False),
    ],
)
def test_pages_that_the_hub_makes_are_there(path: str, is_there: bool) -> None:  # noqa: FBT001 - what is expected
    assert IS_THERE(path) is is_there


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        (
            "search",
            WORDS,
            {
                "contacts": ["emergency"],
                "synonyms": [{"phrases": ["far right"], "pages": ["get-help/worried.md"]}],
                "names": {"get-help/worried.md": ["Concern"]},
            },
        ),
        ("search", "names: {gone.md: [Gone]}\n", {}),
        (
            "pages",
            "menu:\n  - {title: Home, page: index.md}\n  - {title: Gone, page: gone.md}\nrequired_pages: [gone.md]\n",
            {"menu": [{"title": "Home", "page": "index.md"}], "required_pages": ["gone.md"]},
        ),
        (
            "pages",
            "work_pages: {audiences: [staff], pages: [gone/]}\nmore_in: [gone/, get-help/]\nservices: []\n",
            {"work_pages": {"audiences": ["staff"]}, "more_in": ["get-help/"]},
        ),
    ],
)
def test_what_leads_to_pages_that_are_not_there_is_left_out(name: str, text: str, left: object) -> None:
    table, _ = parse_yaml("a.yml", text)
    assert table is not None
    assert to_plain(without_absent_pages(name, table, IS_THERE, lambda _node: True)) == left
    assert without_absent_pages(name, table, IS_THERE, lambda _node: False) == table


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("It helps. See [our story](../stories/leon.md).", "It helps."),
        ("See [*our* story](../stories/leon.md#him), [home](../index.md).", "See *our* story, [home](../index.md)."),
        ("It helps. See [it](gone.md) and [that](gone.md).", "It helps."),
        ("- [It](gone.md)\n- [That](../index.md)", "- [That](../index.md)"),
        ("See [it](https://a.example/gone.md) and `[it](gone.md)`.", None),
        ("See [it](worried.md) and [search](../search.md).", None),
        ("Nothing leads anywhere.", None),
    ],
)
def test_what_leads_to_a_page_that_is_not_there_is_left_out_of_a_page(typed: str, left: str | None) -> None:
    top = "---\nkind: guide\n---\n\n"
    text = without_absent_links(SourceText("docs/get-help/more.md", f"{top}{typed}\n"), IS_THERE)
    assert text.content == f"{top}{typed if left is None else left}\n"


@pytest.mark.parametrize(("sample", "is_left"), [("yes", True), ("no", False)])
def test_the_sample_shows_a_slip_in_what_is_national(tiny_tree: SourceTree, sample: str, is_left: bool) -> None:  # noqa: FBT001 - what is expected
    national = {**tiny_tree.files, SEARCH: WORDS.encode(), HELP: guide("See [it](gone.md).\n").encode()}
    council = tiny_file(COUNCIL, ("sample: yes\n", f"sample: {sample}\n"))
    site = parse_site(over(SourceTree(national), {COUNCIL: council}), TODAY)
    assert ("gone.md" in site.search.names) is is_left
    page = site.page_at("help.md")
    assert page
    assert ("gone.md" in page.body) is is_left


def test_a_councils_own_words_are_never_left_out(tiny_tree: SourceTree) -> None:
    own = {
        COUNCIL: tiny_file(COUNCIL, ("sample: yes\n", "sample: no\n")),
        SEARCH: WORDS,
        HELP: guide("[It](gone.md)\n"),
    }
    site = parse_site(over(tiny_tree, own), TODAY)
    assert "gone.md" in site.search.names
    assert len(site.search.synonyms) == 2
    page = site.page_at("help.md")
    assert page
    assert page.body == "[It](gone.md)\n"
