"""What residents get, in a real browser: pages of every structure, on a small phone and on a wide screen."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext

from commshub.model.generated_pages import RULES_PAGES
from commshub.render.urls import url_of

PHONE = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 900}


@pytest.fixture
def phone(browser: Browser) -> BrowserContext:
    """A small phone."""
    return browser.new_context(viewport=PHONE)


def test_there_are_at_least_eighty_pages(addresses: list[str]) -> None:
    assert len(addresses) >= 80


def test_no_page_is_wider_than_a_small_phone(phone: BrowserContext, site_url: str, addresses: list[str]) -> None:
    # One long word is enough, so every page is looked at, whatever its structure.
    page = phone.new_page()
    wide = []
    for address in addresses:
        page.goto(site_url + address)
        if page.evaluate("document.documentElement.scrollWidth") > PHONE["width"]:
            wide.append(address)
    assert wide == []


def test_nothing_is_asked_of_another_host_and_nothing_is_stored(
    phone: BrowserContext, site_url: str, varied_addresses: list[str]
) -> None:
    own = urlsplit(site_url).netloc
    page = phone.new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    for address in varied_addresses:
        page.goto(site_url + address)
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert asked == {own}
    assert phone.cookies() == []


def test_every_page_links_to_the_legal_pages(html_of: dict[str, str]) -> None:
    lacking = []
    for address, html in html_of.items():
        footer = html[html.index("<footer") :]
        lacking += [
            (address, name)
            for name in ("accessibility", "privacy", "cookies")
            if f"{name}/" not in footer and address != f"legal/{name}/"
        ]
    assert lacking == []


def test_every_page_has_one_main_heading_and_a_title_of_its_own(html_of: dict[str, str]) -> None:
    titles: dict[str, str] = {}
    for address, html in html_of.items():
        assert len(re.findall(r"<h1\b", html)) == 1, address
        (title,) = re.findall(r"<title>(.+?)</title>", html)
        assert title not in titles, f"{address} and {titles.get(title)} are both '{title}'"
        titles[title] = address


# The pages that only people at work read. Every page that is not here shows how to call 999 and carries the exit; one
# comes onto this list by what content_data/pages.yml says of `work_pages`, and never by chance.
AT_WORK = ("councillors", "educators", "governors", "health", "press", "special-needs", "staff", "venues")
WORK_PAGES = {
    *(f"for-you/{audience}/" for audience in AT_WORK),
    *(f"contacts/who-to-call-{audience}/" for audience in AT_WORK),
    *(f"events/for-{audience}/" for audience in (*AT_WORK, "editors")),
    *(f"councillors/{page}" for page in ("", "briefings/", *(f"briefings/2026-q{number}/" for number in range(1, 5)))),
    *(f"editors/{page}" for page in ("", "after-an-incident/", "before-an-election/", "kinds-of-pages/")),
    *(url_of(page) for page in RULES_PAGES),
    "editors/where-contacts-are-used/",
    *(f"get-help/{page}/" for page in ("health-and-care", "schools-and-colleges", "staff-and-partners", "venues")),
    *(f"local/{page}/" for page in ("how-we-meet-the-benchmark", "our-messages", "our-plan")),
    "local/press-office/",
    *(f"professionals/{page}/" for page in ("educators", "governors", "health", "staff")),
}


def test_every_page_for_residents_has_a_link_to_999_and_the_exit_with_its_keys(
    built_site: Path, addresses: list[str]
) -> None:
    lacking = set()
    for address in addresses:
        name = f"{address}index.html" if address.endswith("/") or not address else address
        text = (built_site / name).read_text(encoding="utf-8")
        if 'href="tel:999"' not in text or 'class="exit-button"' not in text or "javascripts/exit.js" not in text:
            lacking.add(address)
    assert lacking == WORK_PAGES


def test_routes_for_people_at_work_say_999_too(built_site: Path) -> None:
    for name in ("health-and-care", "schools-and-colleges", "staff-and-partners", "venues"):
        text = (built_site / "get-help" / name / "index.html").read_text(encoding="utf-8")
        assert 'href="tel:999"' in text, name


def test_no_tab_stop_is_out_of_sight(phone: BrowserContext, site_url: str) -> None:
    page = phone.new_page()
    page.goto(site_url)
    for _ in range(12):
        page.keyboard.press("Tab")
        box = page.evaluate(
            "(() => { const b = document.activeElement.getBoundingClientRect(); return [b.x, b.width]; })()"
        )
        assert box[0] >= 0
        assert box[1] > 0


def test_the_number_to_call_is_on_paper_too(browser: Browser, site_url: str) -> None:
    page = browser.new_context(viewport=DESK).new_page()
    page.goto(site_url + "contacts/")
    page.emulate_media(media="print")
    number = page.locator(".contact-emergency a[href='tel:999']")
    assert number.is_visible()
    ink = number.evaluate("element => getComputedStyle(element).color")
    assert ink != "rgb(255, 255, 255)"
