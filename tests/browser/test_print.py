"""Pages on paper: whole, in black on white, with every address written out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

HUB = "https://prevent.exampleshire.example/"
# Each template and kind of page once.
VARIETY = (
    "",
    "contacts/",
    "get-help/",
    "get-help/worried-about-someone/",
    "ar/get-help/in-danger-now/",
    "understand/statistics/",
    "local/our-plan/",
    "local/how-we-meet-the-benchmark/",
    "news/",
    "questions/what-if-i-am-wrong/",
)
FURNITURE = ".exit, .skip, .menu, .menu-links, .up, .languages, .footer"
# The ink of every text, and the paper below it: the nearest background that is not transparent, or the sheet.
FAINT = """() => {
    const parts = colour => (colour.match(/[\\d.]+/g) || []).map(Number);
    const light = ([r, g, b]) => (r * 299 + g * 587 + b * 114) / 1000;
    const faint = [];
    for (const element of document.querySelectorAll('body *')) {
        const own = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
        if (!own || !element.checkVisibility()) continue;
        let below = element, paper = [255, 255, 255];
        while (below) {
            const colour = parts(getComputedStyle(below).backgroundColor);
            if (colour.length === 3 || colour[3] > 0) { paper = colour; break; }
            below = below.parentElement;
        }
        const style = getComputedStyle(element);
        const ink = element.closest('svg') ? parts(style.fill) : parts(style.color);
        // A browser leaves backgrounds out unless it is asked for them, so the sheet must do as paper too.
        if (light(ink) > 90 || light(paper) < 200) faint.push(element.outerHTML.slice(0, 80));
    }
    return faint;
}"""


@pytest.fixture(params=["light", "dark"])
def sheet(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page that is about to be printed, from a device in light or in dark."""
    context = browser.new_context(viewport={"width": 700, "height": 1000}, color_scheme=request.param)
    page = context.new_page()
    page.emulate_media(media="print")
    yield page
    context.close()


def test_everything_is_dark_on_white(sheet: Page, site_url: str) -> None:
    found = {}
    for address in VARIETY:
        sheet.goto(site_url + address)
        if faint := sheet.evaluate(FAINT):
            found[address] = faint
    assert found == {}


def test_what_can_only_be_tapped_is_left_out(sheet: Page, site_url: str) -> None:
    for address in VARIETY:
        sheet.goto(site_url + address)
        assert [each for each in sheet.locator(FURNITURE).all() if each.is_visible()] == [], address


def test_each_page_says_where_it_is_from_and_when_it_was_reviewed(sheet: Page, site_url: str) -> None:
    for address in VARIETY:
        sheet.goto(site_url + address)
        assert sheet.locator(".page-address").is_visible(), address
        assert f"{HUB}{address}" in sheet.locator(".page-address").inner_text()
    sheet.goto(site_url + "get-help/worried-about-someone/")
    assert sheet.locator(".stamp").is_visible()
    assert sheet.locator(".council").is_visible()


def test_the_address_of_a_page_is_not_shown_on_a_screen(browser: Browser, site_url: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(site_url + "contacts/")
    assert not page.locator(".page-address").is_visible()
    context.close()


def test_the_address_of_every_link_is_written_out(sheet: Page, site_url: str) -> None:
    written = """links => links.filter(link => link.checkVisibility())
        .map(link => [link.href, getComputedStyle(link, '::after').content])"""
    for address in VARIETY:
        sheet.goto(site_url + address)
        links = sheet.locator("article a[href]:not([href^='tel:'], [href^='sms:'], [href^='mailto:'], [href^='#'])")
        for target, content in links.evaluate_all(written):
            whole = target.replace(site_url, HUB).removeprefix("https://").removesuffix("/")
            assert content.startswith('" ('), f"{address}: {content}"
            assert whole in content, f"{address}: {content}"


def test_numbers_and_mail_addresses_are_written_as_words(sheet: Page, site_url: str) -> None:
    sheet.goto(site_url + "contacts/")
    for link in sheet.locator("article a[href^='mailto:']").all():
        assert link.inner_text() == str(link.get_attribute("href")).removeprefix("mailto:")
    # Of those who answer when a contact is closed, paper names the last: it always does.
    for link in sheet.locator("article a[href^='tel:']:not(.fallback:not(:last-child) a)").all():
        assert link.is_visible()
        assert any(letter.isdigit() for letter in link.inner_text())


def test_what_is_urgent_keeps_its_edges(sheet: Page, site_url: str) -> None:
    sheet.goto(site_url + "contacts/")
    for name in (".contact-emergency", ".danger-strip"):
        edge = sheet.locator(name).first.evaluate(
            "element => { const s = getComputedStyle(element); return [s.borderTopColor, s.borderTopStyle]; }"
        )
        assert edge == ["rgb(0, 0, 0)", "solid"]


def test_no_card_is_cut_in_two(sheet: Page, site_url: str) -> None:
    sheet.goto(site_url + "contacts/")
    cards = sheet.locator(".contact")
    assert set(cards.evaluate_all("cards => cards.map(card => getComputedStyle(card).breakInside)")) == {"avoid"}


def test_nothing_hangs_over_the_edge_of_the_sheet(sheet: Page, site_url: str) -> None:
    for address in VARIETY:
        sheet.goto(site_url + address)
        assert sheet.evaluate("document.documentElement.scrollWidth") <= 700, address


def test_a_long_page_prints_on_several_sheets(browser: Browser, site_url: str, tmp_path: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(site_url + "contacts/")
    file = tmp_path / "contacts.pdf"
    page.pdf(path=file, format="A4")
    assert file.read_bytes().count(b"/Type /Page\n") > 3
    context.close()
