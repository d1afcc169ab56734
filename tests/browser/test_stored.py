"""What the site keeps on a reader's device, whatever the reader does: what `content_data/pages.yml` lists, and no more.

The page on cookies is held to the same list by the rules.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from commshub.model.site import Site
from tiny_hub import THEME

# Every way in which a script can keep something, told to the test instead of to the reader's device.
WATCH = """
const tell = (name) => window.toldToKeep(String(name));
const setItem = Storage.prototype.setItem;
Storage.prototype.setItem = function (name, value) { tell(name); setItem.call(this, name, value); };
const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
Object.defineProperty(document, "cookie", { get: cookie.get, set: (value) => tell(value.split("=")[0]) });
for (const [keeper, how] of [[indexedDB, "open"], [window.caches, "open"]]) {
  if (keeper) { const real = keeper[how].bind(keeper); keeper[how] = (name) => { tell(name); return real(name); }; }
}
"""
PAGES = ("", "contacts/", "local/training-and-events/", "get-help/what-is-happening/", "understand/statistics/")
SCRIPTS = sorted((THEME / "javascripts").glob("*.js"))


@pytest.fixture
def kept() -> set[str]:
    """The names under which something was kept."""
    return set()


@pytest.fixture
def reader(browser: Browser, kept: set[str]) -> Iterator[Page]:
    """A page that tells what is kept."""

    def keep(name: str) -> None:
        kept.add(name)

    context = browser.new_context()
    context.expose_function("toldToKeep", keep)
    context.add_init_script(WATCH)
    yield context.new_page()
    context.close()


def test_the_watch_sees_what_is_kept(reader: Page, kept: set[str], site_url: str) -> None:
    reader.goto(site_url)
    reader.evaluate("localStorage.setItem('a', '1'); sessionStorage.setItem('b', '2'); document.cookie = 'c=3'")
    reader.evaluate("indexedDB.open('d')")
    assert kept == {"a", "b", "c", "d"}


def test_nothing_is_kept_but_what_is_listed(reader: Page, kept: set[str], site_url: str, sample: Site) -> None:
    for address in PAGES:
        reader.goto(site_url + address)
        _press_everything(reader)
    reader.goto(f"{site_url}search/")
    reader.fill("#search-words", "my brother")
    reader.keyboard.press("Enter")
    reader.wait_for_selector(".results li")
    reader.goto(f"{site_url}get-help/worried-about-someone/")
    for _ in range(3):
        reader.keyboard.press("Shift")
    assert kept == set(sample.kinds.stored)
    assert reader.context.cookies() == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_that_can_keep_something_makes_somebody_list_it(script: Path, sample: Site) -> None:
    text = script.read_text(encoding="utf-8")
    ways = [way for way in ("localStorage", "sessionStorage", ".cookie", "indexedDB", "caches.") if way in text]
    assert not ways or sample.kinds.stored


def _press_everything(page: Page) -> None:
    """Every button that there is to see."""
    for number in range(page.locator("button:visible").count()):
        button = page.locator("button:visible").nth(number)
        if button.count() and "exit" not in (button.get_attribute("class") or ""):
            button.click()
