"""Where readers of a page that goes are led; what goes with it is tried in `tests/cli/test_remove.py`."""

from dataclasses import replace

import pytest

from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.site import Site
from commshub.references.removing import nearest_page, reasons_against, remove_page
from layered_hub import Files, over
from tiny_files import COUNCIL, HELP, guide, tiny_file
from tiny_hub import TODAY, MakeSite

PAGES = ("docs/a/index.md", "docs/a/b/c/d.md")


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("a/b/c/d.md", "a/index.md"),
        ("a/index.md", "index.md"),
        ("help.md", "index.md"),
        ("get-help/worried.md", "index.md"),
    ],
)
def test_readers_are_led_to_the_next_page_above(tiny: MakeSite, path: str, to: str) -> None:
    titles = {at: guide("We help.", ("title: Get help", f"title: Page {at}")) for at in PAGES}
    assert nearest_page(tiny(titles), path) == to


def test_a_page_that_the_hub_makes_may_take_readers_over(tiny: MakeSite) -> None:
    assert list(reasons_against(tiny(), "get-help/worried.md", "events/index.md", ())) == []
    assert list(reasons_against(tiny(), "get-help/worried.md", "index.md", ("get-help/worried.md",))) == [
        "The page 'get-help/worried.md' cannot go: every hub has one."
    ]


def _over_national(tree: SourceTree, own: Files) -> tuple[SourceTree, Site]:
    """A real council over a national page that links to its own, and a national word of search for it."""
    search = "synonyms:\n  - {phrases: [more], pages: [more.md]}\nnames: {index.md: [Start]}\n"
    national = {
        **tree.files,
        HELP: guide("Read [more](more.md).\n").encode(),
        "content_data/search.yml": search.encode(),
    }
    council = tiny_file(COUNCIL, ("sample: yes\nas_of: 2026-11-20\n", "sample: no\n"))
    layered = over(replace(tree, files=national), {COUNCIL: council, **own})
    return layered, parse_site(layered, TODAY)


def test_what_layers_say_of_a_page_is_not_changed_and_is_left_out_by_itself(tiny_tree: SourceTree) -> None:
    tree, site = _over_national(tiny_tree, {"docs/more.md": guide("More.\n")})
    removal = remove_page(tree, site, "more.md", "index.md", lambda changed: parse_site(changed, TODAY))
    assert sorted(removal.files) == ["content_data/redirects.yml", "docs/more.md"]
    assert list(reasons_against(site, "more.md", "index.md", ())) == []


def test_a_page_of_a_layer_cannot_go_and_one_in_its_place_needs_no_redirect(tiny_tree: SourceTree) -> None:
    _, site = _over_national(tiny_tree, {"docs/index.md": guide("Ours.\n")})
    assert list(reasons_against(site, "help.md", "index.md", ())) == [
        "The page 'help.md' comes from the layer 'national', and cannot be taken away here."
    ]
    assert list(reasons_against(site, "index.md", "gone", ())) == [
        "The page 'index.md' stands in place of another layer's. Delete its file, and that one counts again."
    ]
