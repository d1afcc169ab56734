"""Where a page will be found, and the way from one to another."""

from urllib.parse import urljoin

import pytest

from commshub.render.urls import relative_url, url_of

ROOT = "https://prevent.littleton.example/hub/"
PAGES = [
    "index.md",
    "contacts.md",
    "get-help/index.md",
    "get-help/venues.md",
    "news/2026/index.md",
    "news/2026/fair.md",
]


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("index.md", ""),
        ("contacts.md", "contacts/"),
        ("get-help/index.md", "get-help/"),
        ("get-help/venues.md", "get-help/venues/"),
        ("news/2026/index.md", "news/2026/"),
        ("news/2026/fair.md", "news/2026/fair/"),
        ("reindex.md", "reindex/"),
        ("index/index.md", "index/"),
        ("index/other.md", "index/other/"),
        ("notes.md.md", "notes.md/"),
    ],
)
def test_a_page_is_found_below_the_name_of_its_file(page: str, address: str) -> None:
    assert url_of(page) == address


@pytest.mark.parametrize(
    ("start", "target", "path"),
    [
        ("index.md", "get-help/venues.md", "get-help/venues/"),
        ("get-help/venues.md", "index.md", "../../"),
        ("get-help/venues.md", "get-help/index.md", "../"),
        ("get-help/index.md", "get-help/venues.md", "venues/"),
        ("a/b.md", "c/d.md", "../../c/d/"),
        ("a.md", "a.md", "./"),
        ("index.md", "index.md", "./"),
        ("get-help/index.md", "get-help/index.md", "./"),
    ],
)
def test_the_way_to_a_page_starts_at_the_page_that_is_read(start: str, target: str, path: str) -> None:
    assert relative_url(start, target) == path


@pytest.mark.parametrize("start", PAGES)
@pytest.mark.parametrize("target", PAGES)
def test_a_browser_that_follows_the_way_arrives(start: str, target: str) -> None:
    assert urljoin(ROOT + url_of(start), relative_url(start, target)) == ROOT + url_of(target)
