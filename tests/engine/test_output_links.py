"""Which links of finished pages are dead."""

import pytest

from commshub.engine.finished_page import read_page
from commshub.engine.output_links import NO_FILE, NO_PART, dead_links

FILES = frozenset({"index.html", "404.html", "help/index.html", "help/a b.png", "news.xml"})
ADDRESS = "https://hub.example/prevent"


def _dead(link: str, path: str = "help/index.html") -> list[tuple[str, int, str, str]]:
    pages = {"index.html": read_page('<p id="there">'), path: read_page(f'<p id="é">\n<a href="{link}">x</a>')}
    return list(dead_links(pages, FILES, ADDRESS))


@pytest.mark.parametrize(
    "link",
    [
        *("", "#", "#top", "#é", "#%C3%A9", "./", "../", "..", "../#there", "../index.html#there", "../?a=b#there"),
        *("a%20b.png", "../news.xml#any", "../help", "/prevent/", "/prevent/help/#é", "#:~:text=words"),
        *("https://hub.example/prevent/help/", "https://hub.example/", "/elsewhere", "https://www.gov.uk/nowhere#x"),
        *("mailto:a@b.example", "tel:999", "//www.gov.uk/"),
    ],
)
def test_what_arrives_or_leads_elsewhere_is_fine(link: str) -> None:
    assert _dead(link) == []


@pytest.mark.parametrize(
    ("link", "what"),
    [
        *((link, NO_FILE) for link in ("nowhere/", "nowhere.md", "../nowhere.png", "/prevent/x", "a%2520b.png")),
        ("https://hub.example/prevent/nowhere", NO_FILE),
        *((link, NO_PART) for link in ("#nowhere", "#There", "../#nowhere", "../index.html?a#nowhere", "/prevent/#x")),
    ],
)
def test_what_arrives_nowhere_is_told_with_its_line(link: str, what: str) -> None:
    assert _dead(link) == [("help/index.html", 2, what, link)]


def test_links_of_a_page_that_is_no_folder_start_beside_it() -> None:
    assert _dead("help/#x", "404.html") == []
    assert _dead("404.html#nowhere", "404.html") == [("404.html", 2, NO_PART, "404.html#nowhere")]
    assert _dead("../404", "404.html") == []
