"""The tree for other engines: built with MkDocs and a theme that is not ours, each page says and shows the same."""

from collections.abc import Callable
from pathlib import Path
from tomllib import loads
from typing import NamedTuple

import pytest
import yaml
from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config

from commshub.content.site import parse_site
from commshub.content.source_tree import read_source_tree
from commshub.engine.building import build as build_plainly
from commshub.engine.finished_page import FinishedPage, read_page
from commshub.engine.staged_folder import write_staged
from commshub.model.generated_pages import SEARCH_PAGE
from commshub.render.urls import url_of
from tiny_hub import TODAY

_SHOWN = ("tel:", "mailto:", "sms:")


class Sites(NamedTuple):
    """The folders of the two sites."""

    ours: Path
    theirs: Path


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory, tiny_folder: Callable[[Path], Path]) -> Path:
    """The tiny hub, staged."""
    root = tiny_folder(tmp_path_factory.mktemp("hub"))
    write_staged(parse_site(read_source_tree(root), TODAY), root, root.parent / "tree")
    assert build_plainly(root, root.parent / "ours", today=TODAY).is_published
    return root.parent / "tree"


@pytest.fixture(scope="module")
def sites(tree: Path) -> Sites:
    """The site as we build it, and as MkDocs builds the tree."""
    theirs = tree.parent / "theirs"
    build_with_mkdocs(load_config(str(tree / "mkdocs.yml"), site_dir=str(theirs), theme="mkdocs"))
    return Sites(tree.parent / "ours", theirs)


def _pages(sites: Sites) -> dict[str, tuple[FinishedPage, FinishedPage]]:
    paths = [path.relative_to(sites.ours).as_posix() for path in sites.ours.rglob("index.html")]
    search = f"{url_of(SEARCH_PAGE)}index.html"
    return {path: (_read(sites.ours / path), _read(sites.theirs / path)) for path in sorted(paths) if path != search}


def _read(path: Path) -> FinishedPage:
    return read_page(path.read_text(encoding="utf-8"))


def _calls(page: FinishedPage) -> set[str]:
    return {tag.attributes["href"] for tag in page.tags if tag.attributes.get("href", "").startswith(_SHOWN)}


def test_every_page_is_there(sites: Sites) -> None:
    assert len(_pages(sites)) > 20


def test_every_number_of_a_page_can_be_called_from_it(sites: Sites) -> None:
    pages = _pages(sites)
    lost = {path: _calls(ours) - _calls(theirs) for path, (ours, theirs) in pages.items()}
    # The mails that begin a report of a problem belong to our own frame.
    lost = {path: {call for call in calls if "subject=" not in call} for path, calls in lost.items()}
    assert {path: calls for path, calls in lost.items() if calls} == {}
    assert any("tel:999" in _calls(theirs) for _, theirs in pages.values())


def test_every_heading_keeps_its_id_and_no_fact_is_left_to_fill_in(sites: Sites) -> None:
    for path, (ours, theirs) in _pages(sites).items():
        headings = {tag.attributes.get("id", "") for tag in ours.tags if tag.name in {"h2", "h3"}} - {""}
        assert headings - theirs.parts() == set(), path
        assert "{{" not in (sites.theirs / path).read_text(encoding="utf-8").partition("<main")[2], path


def test_pages_for_residents_have_the_way_out(sites: Sites) -> None:
    page = (sites.theirs / "get-help" / "worried" / "index.html").read_text(encoding="utf-8")
    assert '<a href="https://www.bbc.co.uk/weather" rel="nofollow noreferrer">Exit this page</a>' in page


def test_the_settings_say_the_same_to_every_engine(tree: Path) -> None:
    mkdocs = yaml.safe_load((tree / "mkdocs.yml").read_text(encoding="utf-8"))
    proper = yaml.safe_load((tree / "properdocs.yml").read_text(encoding="utf-8"))
    zensical = loads((tree / "zensical.toml").read_text(encoding="utf-8"))["project"]
    for name in ("site_name", "site_url", "nav"):
        assert mkdocs[name] == proper[name] == zensical[name]
    assert mkdocs["markdown_extensions"] == [*zensical["markdown_extensions"]]
