"""Pages of every structure with what readers set for themselves.

Larger spaces, their own colours, no movement, keys alone, no scripts.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

PHONE = {"width": 320, "height": 640}
# WCAG 2.2, 1.4.12: what readers may set without losing a word.
SPACES = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-block-end: 2em !important; }"""
# Text that does not fit its box, and whose box hides what does not fit.
CUT = """() => [...document.querySelectorAll("body *")].filter(each => {
    const style = getComputedStyle(each);
    const hides = [style.overflowX, style.overflowY].some(value => ["hidden", "clip"].includes(value));
    const [wide, high] = [each.scrollWidth - each.clientWidth, each.scrollHeight - each.clientHeight];
    return hides && style.position !== "absolute" && each.textContent.trim() && (wide > 1 || high > 1);
}).map(each => each.className || each.tagName)"""
MOVES = """() => [...document.querySelectorAll("body, body *")].filter(each => {
    const style = getComputedStyle(each);
    const parts = (style.transitionDuration + "," + style.animationDuration).split(",");
    return parts.some(part => parseFloat(part) > 0) || style.scrollBehavior === "smooth";
}).map(each => each.className || each.tagName)"""
# Each stop of the keyboard, focused: it must have a size and lie within the width of the screen.
STOPS = """() => {
    const sort = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    return [...document.querySelectorAll(sort)].filter(each => {
        if (!each.checkVisibility({ visibilityProperty: true })) return false;
        each.focus();
        const box = each.getBoundingClientRect();
        const scrolls = each.closest(".wide");
        return box.width < 2 || box.height < 2 || (!scrolls && (box.left < -1 || box.right > innerWidth + 1));
    }).map(each => each.outerHTML.slice(0, 90));
}"""


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a small phone."""
    context = browser.new_context(viewport=PHONE, bypass_csp=True)
    yield context.new_page()
    context.close()


def test_with_more_space_between_letters_and_lines_no_word_is_lost(
    phone: Page, site_url: str, varied_addresses: list[str]
) -> None:
    lost = {}
    for address in varied_addresses:
        phone.goto(site_url + address)
        phone.add_style_tag(content=SPACES)
        wide = phone.evaluate("document.documentElement.scrollWidth")
        if wide > PHONE["width"] or (cut := phone.evaluate(CUT)):
            lost[address] = (wide, cut if wide <= PHONE["width"] else [])
    assert lost == {}


def test_every_stop_of_the_keyboard_can_be_seen(phone: Page, site_url: str, varied_addresses: list[str]) -> None:
    hidden = {}
    for address in varied_addresses:
        phone.goto(site_url + address)
        if found := phone.evaluate(STOPS):
            hidden[address] = found
    assert hidden == {}


def test_nothing_moves_for_those_who_ask_for_that(phone: Page, site_url: str, varied_addresses: list[str]) -> None:
    phone.emulate_media(reduced_motion="reduce")
    moving = {}
    for address in varied_addresses:
        phone.goto(site_url + address)
        if found := phone.evaluate(MOVES):
            moving[address] = found
    assert moving == {}


@pytest.mark.parametrize("key", ["s", "f", "/", "n", "p", ",", ".", "h"])
def test_no_single_key_does_anything(phone: Page, site_url: str, key: str) -> None:
    phone.goto(f"{site_url}get-help/")
    before = phone.evaluate("document.documentElement.outerHTML")
    phone.keyboard.press(key)
    assert phone.evaluate("document.documentElement.outerHTML") == before
    assert phone.evaluate("document.activeElement.tagName") == "BODY"
    assert phone.url == f"{site_url}get-help/"


@pytest.mark.parametrize("address", ["", "get-help/", "get-help/worried-about-someone/", "search/", "contacts/"])
def test_with_the_readers_own_colours_every_control_has_an_edge_or_a_line(
    phone: Page, site_url: str, address: str
) -> None:
    phone.emulate_media(forced_colors="active")
    phone.goto(site_url + address)
    for button in phone.locator("button:visible, .exit-button, .tool:visible").all():
        edge = button.evaluate("each => parseFloat(getComputedStyle(each).borderTopWidth)")
        assert edge >= 1, button.inner_text()
    for link in phone.locator("article p a:visible").all():
        assert "underline" in link.evaluate("each => getComputedStyle(each).textDecorationLine"), link.inner_text()


def test_without_scripts_every_page_can_be_read_and_left(
    browser: Browser, site_url: str, varied_addresses: list[str]
) -> None:
    page = browser.new_context(viewport=PHONE, java_script_enabled=False).new_page()
    for address in varied_addresses:
        page.goto(site_url + address)
        assert page.locator("h1").is_visible(), address
        assert page.locator("#main-menu a").first.is_visible(), address
        assert page.locator("footer a").first.is_visible(), address
        way_out = page.locator("a.exit-button")
        assert way_out.count() == page.locator(".exit-link").count(), address
        if way_out.count():
            assert way_out.is_visible(), address
    page.context.close()
