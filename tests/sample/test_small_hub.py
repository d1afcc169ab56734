"""The sample as a small hub: without any of what it may do without, nothing is missed and nothing leads there."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import pytest

from commshub.checks.registry import run_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.site import Site
from commshub.render.site import stage_site
from dead_links import dead_links
from tiny_files import COUNCIL
from tiny_hub import TODAY, changed

IN: Mapping[str, Callable[[str], bool]] = {
    "stories": lambda path: path.startswith("docs/stories/"),
    "projects": lambda path: path.startswith("docs/projects/"),
    "news": lambda path: path.startswith("docs/news/"),
    "briefings": lambda path: path.startswith("docs/councillors/briefings/"),
    "events": lambda path: path == "content_data/events.yml",
    "translations": lambda path: path.startswith(("docs/ar/", "docs/bn/", "docs/cy/")),
}
# Days around every month, term and bank holiday of two years would find what a day brings; these are the ends of it.
DAYS = (date(2026, 11, 20), date(2026, 12, 25), date(2027, 4, 1), date(2028, 11, 20))
EMPTY_HEADING = re.compile(r"^(#{2,4}) [^\n]*\n\s*(?=\1 |\Z)", re.MULTILINE)


def _small(tree: SourceTree, *without: str, shells: bool = False) -> SourceTree:
    """The sample as a small hub, without some collections; `shells` are the pages that would list them."""
    kept = tree.files[COUNCIL].decode().replace("profile: full", "profile: small")
    gone = [path for path in tree.files if any(IN[name](path) for name in without)]
    stays = "docs/stories/", "docs/projects/", "docs/news/", "docs/councillors/briefings/"
    gone = [path for path in gone if not (shells and path.startswith(stays) and path.endswith("/index.md"))]
    return changed(tree, {COUNCIL: kept, **dict.fromkeys(gone)})


def _site(tree: SourceTree, day: date = TODAY) -> Site:
    site = parse_site(tree, TODAY, as_of=day)
    return replace(site, theme=replace(site.theme, font=b""))


@pytest.mark.parametrize("without", [(), *((name,) for name in IN), tuple(IN)], ids=" ".join)
def test_nothing_is_missed_that_a_small_hub_may_do_without(sample_tree: SourceTree, without: tuple[str, ...]) -> None:
    assert [(each.id, each.message) for each in run_rules(_site(_small(sample_tree, *without)))] == []


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_no_link_and_no_heading_is_left_on_any_day(sample_tree: SourceTree, day: date) -> None:
    site = _site(_small(sample_tree, *IN), day)
    staged = stage_site(site)
    assert list(dead_links(staged)) == []
    assert [page.path for page in staged.pages if EMPTY_HEADING.search(page.markdown)] == []
    assert [page.path for page in staged.pages if page.path.startswith(site.absent)] == []
    assert "News" not in [link.title for link in staged.frame.menu]


def test_what_falls_due_is_the_same_with_and_without(sample_tree: SourceTree) -> None:
    # What shows the elements falls due with its pages, and other pages show them in a small hub.
    found = [run_rules(_site(_small(sample_tree, *without), DAYS[-1])) for without in ((), tuple(IN))]
    whole, without = ({(each.id, each.location.path) for each in some if each.id[:8] != "contract"} for some in found)
    assert without - whole == set()


def test_a_page_that_would_list_nothing_is_not_shown(sample_tree: SourceTree) -> None:
    site = _site(_small(sample_tree, *IN, shells=True))
    assert site.page_at("news/index.md") is None
    assert list(run_rules(site)) == []
    assert list(dead_links(stage_site(site))) == []
