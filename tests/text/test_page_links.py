"""The links of a page, and what is none."""

import pytest

from commshub.text.page_links import page_links
from tiny_files import ROUTE, route
from tiny_hub import MakeSite


def _links(tiny: MakeSite, text: str) -> list[tuple[str, str, int]]:
    page = tiny({ROUTE: route(text)}).page_at("get-help/worried.md")
    assert page
    return [(each.path, each.target, each.offset) for each in page_links(page)]


@pytest.mark.parametrize(
    ("text", "path", "target"),
    [
        ("[Home](../index.md)", "docs/index.md", "../index.md"),
        ("[Steps](other.md#steps)", "docs/get-help/other.md", "other.md"),
        ('[Home](<../index.md> "Title")', "docs/index.md", "../index.md"),
        ("![A map](map%20one.png)", "docs/get-help/map one.png", "map one.png"),
        ("[home]: ../index.md\n", "docs/index.md", "../index.md"),
    ],
)
def test_a_link_leads_to_a_file_from_the_folder_of_its_page(tiny: MakeSite, text: str, path: str, target: str) -> None:
    ((found, typed, offset),) = _links(tiny, text)
    assert (found, typed) == (path, target)
    assert text[offset:].startswith(target.replace(" ", "%20"))


@pytest.mark.parametrize(
    "text", ["[Part](#steps)", "[Out](https://www.gov.uk)", "[Call](tel:999)", "`[Home](../index.md)`", "(index.md)"]
)
def test_what_leads_elsewhere_or_is_an_example_is_no_link_to_a_file(tiny: MakeSite, text: str) -> None:
    assert _links(tiny, text) == []
