"""The parts of a page that a link can lead to."""

import pytest

from commshub.model.page import Page
from commshub.text.anchors import anchors_of, is_anchor
from tiny_files import HELP, guide
from tiny_hub import MakeSite


def _page(tiny: MakeSite, body: str) -> Page:
    page = tiny({HELP: guide(body)}).page_at("help.md")
    assert page
    return page


@pytest.mark.parametrize(
    ("body", "anchors"),
    [
        ("## What to do\n", {"what-to-do"}),
        ("## What to do {#steps}\n", {"steps"}),
        ("## Same\n\n## Same\n\n## Same\n", {"same", "same_1", "same_2"}),
        ('<div id="a"></div>\n\n## A\n', {"a", "a_1"}),
        ("Words.\n", set()),
    ],
)
def test_headings_and_whatever_has_an_id_can_be_led_to(tiny: MakeSite, body: str, anchors: set[str]) -> None:
    assert anchors_of(_page(tiny, body)) == anchors


@pytest.mark.parametrize(
    ("body", "name", "there"),
    [
        ("## One\n", "one", True),
        ("## One\n", "two", False),
        ("## One\n", "main", True),
        ("## Ring {{ council.name }}\n", "anything", True),
        ('{{ contact("emergency") }}\n', "card-emergency", True),
        ('{{ contact("emergency") }}\n', "cards", False),
        ("Words.\n", "card-emergency", False),
    ],
)
def test_called_facts_bring_parts_of_their_own(tiny: MakeSite, body: str, name: str, *, there: bool) -> None:
    templates = [("overrides/facts/contact.html", '<div id="card-{{ contact.id }}">')]
    assert is_anchor(_page(tiny, body), name, templates) is there
