"""What a page weighs on its way to a phone: itself and all that it loads, packed as a host sends it."""

import gzip
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser

# In bytes; the same pages made with the theme as it comes are nearly three times that.
MOST = 30 * 1024
# In each language it brings the words of all pages, for those who look for one thing among them.
SEARCH = "search/"
MOST_OF_SEARCH = 60 * 1024
# Pages that load the same differ by their own length, so the longest are the heaviest.
LONGEST = 30

Weigh = Callable[[str], int]


@pytest.fixture
def weigh(browser: Browser, site_url: str, built_site: Path) -> Weigh:
    """The weight of a page that is opened on a phone which has never been here."""

    @cache
    def packed(url: str) -> int:
        path = built_site / url.removeprefix(site_url).partition("?")[0]
        return len(gzip.compress((path / "index.html" if path.is_dir() else path).read_bytes(), 6))

    page = browser.new_context(viewport={"width": 320, "height": 640}).new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))

    def weigh(address: str) -> int:
        asked.clear()
        page.goto(site_url + address, wait_until="networkidle" if address == SEARCH else "load")
        return sum(packed(url) for url in asked)

    return weigh


def test_every_page_is_light(weigh: Weigh, varied_addresses: list[str], html_of: dict[str, str]) -> None:
    longest = sorted(html_of, key=lambda address: len(html_of[address]))[-LONGEST:]
    addresses = sorted({*varied_addresses, *longest, SEARCH})
    weights = {address: weigh(address) for address in addresses}
    most = {address: MOST_OF_SEARCH if address.endswith(SEARCH) else MOST for address in weights}
    assert {address: weight for address, weight in weights.items() if weight > most[address]} == {}
    # A page without its style sheet and its script would be lighter than this.
    assert min(weights.values()) > 5 * 1024
