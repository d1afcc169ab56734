"""What the rules on pages as a whole say, and when they keep quiet."""

import pytest

from commshub.checks.pages import pages
from commshub.model.findings import Finding, Level, Location
from tiny_files import HELP, KINDS, ROUTE, FindAll, guide, tiny_file
from tiny_hub import MakeSite

INDEX = "docs/index.md"
NEWS = "docs/news/launch.md"
TEXT = "We can talk through what worries you.\n"
SHORT = "We have a new site for everybody who lives here.\n"
LONG = "We have a new site for everybody who lives or works here.\n"


def _news(body: str) -> str:
    dated = ("last_reviewed: 2026-11-03", "last_reviewed: 2026-11-03\ndate: 2026-11-03")
    return guide(body, ("kind: guide", "kind: news"), dated)


def test_a_page_that_every_hub_has_is_missed(tiny: MakeSite) -> None:
    kinds = tiny_file(KINDS, ("required_pages: [index.md]", "required_pages: [index.md, legal/privacy.md]"))
    assert list(pages.missing_page(tiny({KINDS: kinds}))) == [
        Finding(
            Location("docs/legal/privacy.md"),
            "The page 'legal/privacy.md' is missing: every hub has one",
            "Write docs/legal/privacy.md, or bring it back from an earlier version.",
        )
    ]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\xff", id="that cannot be read"),
        pytest.param("", id="that is empty"),
        pytest.param("We talk.\n", id="without a top"),
    ],
)
def test_a_page_that_is_reported_for_itself_is_not_missed_as_well(tiny: MakeSite, content: str | bytes) -> None:
    assert not list(pages.missing_page(tiny({INDEX: content})))


def test_a_page_that_the_hub_makes_itself_cannot_be_written(tiny: MakeSite) -> None:
    site = tiny({"docs/editors/rules.md": guide(TEXT), "docs/editors/our-rules.md": guide(TEXT)})
    assert list(pages.made_by_the_hub(site)) == [
        Finding(
            Location("docs/editors/rules.md"),
            "The hub makes the page 'editors/rules.md' itself, in place of this one",
            "Give this file another name, or delete it.",
        )
    ]


def test_an_unknown_kind_is_reported_with_the_nearest(tiny: MakeSite) -> None:
    assert list(pages.unknown_kind(tiny({HELP: guide(TEXT, ("kind: guide", "kind: guides"))}))) == [
        Finding(
            Location(HELP, 2, 1),
            "There is no kind of page called 'guides'",
            "Write 'guide', 'route', 'news', 'case-study' or 'incident'. Did you mean 'guide'?",
        )
    ]


@pytest.mark.parametrize("top", ["kind: case-study", "kind:", "description: Kinds of help"])
def test_a_known_kind_or_none_at_all_is_not_an_unknown_one(tiny: MakeSite, top: str) -> None:
    change = ("description: Who to talk to.\n", "") if top.startswith("description") else ("kind: guide", top)
    assert not list(pages.unknown_kind(tiny({HELP: guide(TEXT, change)})))


def test_nobody_is_told_of_an_unknown_kind_while_the_kinds_cannot_be_read(find_all: FindAll) -> None:
    found = find_all({KINDS: tiny_file(KINDS, ("name: Guide", "name: Guide: free"))})
    assert [finding.id for finding in found] == ["yaml.broken"]


def test_a_page_in_the_folder_of_another_kind_is_reported(tiny: MakeSite) -> None:
    site = tiny({"docs/worried.md": tiny_file(ROUTE)})
    assert list(pages.wrong_folder(site)) == [
        Finding(
            Location("docs/worried.md", 2, 1),
            "A page of kind 'route' belongs in 'docs/get-help/'",
            "Move the file to docs/get-help/, or change its kind.",
        )
    ]


def test_a_folder_that_only_starts_like_the_right_one_is_the_wrong_one(tiny: MakeSite) -> None:
    site = tiny({"docs/get-help-now/worried.md": tiny_file(ROUTE)})
    assert [finding.location for finding in pages.wrong_folder(site)] == [
        Location("docs/get-help-now/worried.md", 2, 1)
    ]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param("docs/get-help/children/worried.md", tiny_file(ROUTE), id="further inside"),
        pytest.param("docs/anywhere/help.md", guide(TEXT), id="of a kind without a folder"),
    ],
)
def test_a_page_in_the_folder_of_its_kind_is_fine(tiny: MakeSite, path: str, text: str) -> None:
    assert not list(pages.wrong_folder(tiny({path: text})))


@pytest.mark.parametrize("heading", ["# Get help now", "Get help now\n============", "# Get help now #"])
def test_a_second_title_is_reported_however_it_is_written(tiny: MakeSite, heading: str) -> None:
    assert list(pages.second_title(tiny({HELP: guide(f"\n{heading}\n\n{TEXT}")}))) == [
        Finding(
            Location(HELP, 10, 1),
            "The heading 'Get help now' is a second title",
            "Give the heading two '#', or delete it: the title stands at the top of the file.",
        )
    ]


@pytest.mark.parametrize("text", ["## Get help now\n", "```\n# Get help now\n```\n", "    # Get help now\n"])
def test_a_lower_heading_and_code_are_no_titles(tiny: MakeSite, text: str) -> None:
    assert not list(pages.second_title(tiny({HELP: guide(text)})))


def test_a_page_without_a_readable_top_is_not_told_of_a_second_title(find_all: FindAll) -> None:
    found = find_all({HELP: "# Get help\n\nWe can talk through what worries you.\n"})
    assert [finding.id for finding in found] == ["front-matter.missing"]


def test_two_pages_of_one_title_are_reported_at_the_second(tiny: MakeSite) -> None:
    site = tiny({"docs/one.md": guide(TEXT), "docs/two.md": guide(TEXT, ("title: Get help", "title: GET help"))})
    assert list(pages.same_title(site)) == [
        Finding(
            Location("docs/two.md", 3, 1),
            "The title 'GET help' stands on another page too",
            "Change this title or the one of docs/one.md.",
        )
    ]


def test_pages_without_a_title_do_not_have_the_same_one(tiny: MakeSite) -> None:
    text = guide(TEXT, ("title: Get help\n", ""))
    assert not list(pages.same_title(tiny({"docs/one.md": text, "docs/two.md": text})))


def test_titles_that_share_a_word_are_fine(tiny: MakeSite) -> None:
    assert not list(pages.same_title(tiny({HELP: guide(TEXT, ("title: Get help", "title: Home help"))})))


def test_a_page_with_hardly_any_words_is_a_warning(find_all: FindAll) -> None:
    assert find_all({NEWS: _news(SHORT)}) == (
        Finding(
            Location(NEWS, 10, 1),
            "The page says only 10 words, and should say at least 12",
            "Say more, or put what there is on another page.",
            id="pages.too-short",
            level=Level.WARNING,
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(LONG, id="just enough words"),
        pytest.param('{{ contact("prevent-team") }}\n', id="a called fact"),
    ],
)
def test_a_page_that_says_enough_is_fine(tiny: MakeSite, text: str) -> None:
    assert not list(pages.too_short(tiny({NEWS: _news(text)})))


def test_a_kind_that_sets_no_length_takes_any(tiny: MakeSite) -> None:
    assert not list(pages.too_short(tiny({HELP: guide("Yes.\n")})))


def test_a_menu_entry_that_leads_nowhere_is_reported_with_the_nearest(tiny: MakeSite) -> None:
    home = "  - {title: Home, page: index.md}\n"
    menu = tiny_file(KINDS, (home, f"{home}  - {{title: Help, page: get-help/woried.md}}\n"))
    assert list(pages.menu_leads_nowhere(tiny({KINDS: menu}))) == [
        Finding(
            Location(KINDS, 5, 19),
            "The menu's 'Help' leads to no page",
            "There is no docs/get-help/woried.md: write it, or change 'page:'. Did you mean 'get-help/worried.md'?",
        )
    ]


def test_a_menu_entry_for_a_page_that_every_hub_has_is_reported_by_another_rule(find_all: FindAll) -> None:
    assert "pages.menu-leads-nowhere" not in {finding.id for finding in find_all({INDEX: None})}


def test_a_menu_entry_for_a_page_that_cannot_be_read_is_fine(tiny: MakeSite) -> None:
    change = ("{title: Home, page: index.md}", "{title: Home, page: get-help/worried.md}")
    site = tiny({KINDS: tiny_file(KINDS, change), ROUTE: b"\xff"})
    assert not list(pages.menu_leads_nowhere(site))


@pytest.mark.parametrize(
    ("line", "location", "message", "hint"),
    [
        (
            "help_pages: [index.md, get-halp/]",
            Location(KINDS, 5, 24),
            "'get-halp/', one of the 'help_pages', holds no page",
            "Name a page or a folder that is there, a folder with '/' at its end. Did you mean 'get-help/'?",
        ),
        (
            "help_pages: [get-help/]\nmore_in: [get-help]",
            Location(KINDS, 6, 11),
            "'get-help', one of the 'more_in', holds no page",
            "Name a page or a folder that is there, a folder with '/' at its end. Did you mean 'get-help/'?",
        ),
        (
            "help_pages: [get-help/]\nservices: [get-help/, get-help/woried.md]",
            Location(KINDS, 6, 23),
            "'get-help/woried.md', one of the 'services', holds no page",
            "Name a page or a folder that is there, a folder with '/' at its end. Did you mean 'get-help/worried.md'?",
        ),
        (
            "help_pages: [get-help/]\nwork_pages: {pages: [get-hlp/]}",
            Location(KINDS, 6, 22),
            "'get-hlp/', one of the 'work_pages', holds no page",
            "Name a page or a folder that is there, a folder with '/' at its end. Did you mean 'get-help/'?",
        ),
    ],
)
def test_a_part_of_the_site_that_holds_no_page_is_reported(
    tiny: MakeSite, line: str, location: Location, message: str, hint: str
) -> None:
    kinds = {KINDS: tiny_file(KINDS, ("help_pages: [get-help/]", line))}
    assert list(pages.part_without_pages(tiny(kinds))) == [Finding(location, message, hint)]


def test_a_page_that_every_hub_has_is_missed_once(tiny: MakeSite) -> None:
    kinds = {KINDS: tiny_file(KINDS, ("help_pages: [get-help/]", "help_pages: [get-help/, index.md]"))}
    assert not list(pages.part_without_pages(tiny({**kinds, INDEX: None})))
