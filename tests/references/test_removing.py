"""Where readers of a page that goes are led; what goes with it is tried in `tests/cli/test_remove.py`."""

import pytest

from commshub.references.removing import nearest_page, reasons_against
from tiny_files import guide
from tiny_hub import MakeSite

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
