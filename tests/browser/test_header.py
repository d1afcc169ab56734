"""The header, the menu and the way to the content: by thumb, by keyboard, and without JavaScript."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page

from axe_options import axe_options

PHONE = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 900}
AXE_OPTIONS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
DEEP = "understand/hate-crime/"
OVERDUE = "This page is overdue for review. Something on it may have changed."


@pytest.fixture
def phone(browser: Browser, site_url: str) -> Iterator[Page]:
    """A page of the hub on a small phone."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(site_url + DEEP)
    yield page
    context.close()


def _menu(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Main menu", include_hidden=True)


def _focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent.trim()"))


def _tab_to(page: Page, text: str, most: int = 10) -> int:
    """Press Tab until what says this has the focus; the number of presses."""
    for presses in range(1, most + 1):
        page.keyboard.press("Tab")
        if _focused(page) == text:
            return presses
    raise pytest.fail.Exception(f"{most} presses of Tab did not reach '{text}'", pytrace=False)


@pytest.mark.parametrize("address", [DEEP, "", "get-help/young-people/", "get-help/who-are-you/", "404.html"])
def test_the_content_is_reached_by_the_seventh_tab_stop_and_no_stop_is_out_of_sight(
    phone: Page, site_url: str, address: str
) -> None:
    phone.goto(site_url + address)
    for _ in range(7):
        phone.keyboard.press("Tab")
        box = phone.evaluate(
            "(() => { const b = document.activeElement.getBoundingClientRect(); return b.toJSON(); })()"
        )
        assert box["x"] >= 0
        assert box["width"] > 0
        assert box["height"] > 0
        if phone.evaluate("document.activeElement.closest('main') !== null"):
            return
    pytest.fail("Seven presses of Tab did not reach the content", pytrace=False)


def test_the_menu_opens_and_closes_by_keys_alone(phone: Page) -> None:
    menu, button = _menu(phone), phone.get_by_role("button", name="Menu")
    assert not menu.is_visible()
    _tab_to(phone, "Menu")
    for key, opened in (("Enter", True), ("Space", False), ("Space", True)):
        phone.keyboard.press(key)
        assert menu.is_visible() is opened
        assert button.get_attribute("aria-expanded") == str(opened).lower()
    assert _tab_to(phone, "Understand Prevent") <= 3


def test_escape_closes_the_menu_and_returns_the_focus(phone: Page) -> None:
    button = phone.get_by_role("button", name="Menu")
    button.press("Enter")
    _tab_to(phone, "For professionals")
    phone.keyboard.press("Escape")
    assert not _menu(phone).is_visible()
    assert _focused(phone) == "Menu"
    phone.keyboard.press("Enter")
    phone.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false"


def test_the_open_menu_covers_nothing_and_holds_nobody(phone: Page) -> None:
    heading = phone.get_by_role("heading", level=1)
    before = heading.bounding_box()
    phone.get_by_role("button", name="Menu").click()
    after, menu = heading.bounding_box(), _menu(phone).bounding_box()
    assert before
    assert after
    assert menu
    assert after["y"] >= before["y"] + menu["height"] - 1
    _tab_to(phone, "Contacts")
    phone.keyboard.press("Tab")
    # What comes next is the way out, or the page itself.
    assert phone.evaluate("document.activeElement.closest('main, .exit') !== null")


def test_the_header_leaves_the_screen_to_the_content(phone: Page) -> None:
    box = phone.locator(".header").bounding_box()
    assert box
    assert box["height"] <= 104


def test_the_menu_says_where_a_page_stands(phone: Page, site_url: str) -> None:
    assert _menu(phone).locator("[aria-current='true']").all_text_contents() == ["Understand Prevent"]
    phone.goto(site_url + "contacts/")
    assert _menu(phone).locator("[aria-current='page']").all_text_contents() == ["Contacts"]
    phone.goto(site_url)
    assert _menu(phone).locator("[aria-current]").count() == 0


def test_without_javascript_the_links_of_the_menu_simply_stand_there(browser: Browser, site_url: str) -> None:
    page = browser.new_context(viewport=PHONE, java_script_enabled=False).new_page()
    page.goto(site_url + DEEP)
    assert not page.get_by_role("button", name="Menu", include_hidden=True).is_visible()
    page.get_by_role("link", name="Contacts", exact=True).first.click()
    assert page.url == site_url + "contacts/"


def test_if_the_script_never_comes_the_links_appear_all_the_same(browser: Browser, site_url: str) -> None:
    page = browser.new_context(viewport=PHONE).new_page()
    page.route("**/menu.js", lambda route: route.abort())
    page.goto(site_url + DEEP)
    assert not _menu(page).is_visible()
    _menu(page).get_by_role("link", name="Contacts").wait_for(state="visible", timeout=8000)


def test_nothing_jumps_while_the_script_comes(browser: Browser, site_url: str) -> None:
    page = browser.new_context(viewport=PHONE).new_page()
    page.route("**/menu.js", lambda route: route.abort())
    page.goto(site_url + DEEP)
    location = "document.querySelector('h1').getBoundingClientRect().y"
    without = page.evaluate(location)
    page.unroute("**/menu.js")
    page.goto(site_url + DEEP)
    assert page.evaluate(location) == without


def test_a_wide_screen_shows_the_links_and_no_button(browser: Browser, site_url: str) -> None:
    page = browser.new_context(viewport=DESK).new_page()
    page.goto(site_url + DEEP)
    assert _menu(page).is_visible()
    assert not page.get_by_role("button", name="Menu", include_hidden=True).is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_with_the_menu_open(
    browser: Browser, site_url: str, viewport: dict[str, int], scheme: str
) -> None:
    page = browser.new_context(viewport=viewport, color_scheme=scheme).new_page()
    page.goto(site_url + DEEP)
    if viewport is PHONE:
        page.get_by_role("button", name="Menu").click()
    found = Axe().run(page, options=axe_options(scheme)).response
    assert [each["id"] for each in found["violations"] + found["incomplete"]] == []


def test_the_text_of_the_footer_starts_where_the_text_of_the_page_does(browser: Browser, site_url: str) -> None:
    page = browser.new_context(viewport=DESK).new_page()
    page.goto(site_url + DEEP)
    edges = [page.locator(each).first.bounding_box() for each in ("h1", ".names", ".footer li", ".stamp", ".more")]
    assert len({box["x"] for box in edges if box}) == 1
    assert all(edges)


@pytest.mark.parametrize(
    ("now", "overdue"),
    [
        ("2026-11-21T12:00:00Z", False),
        ("2027-10-20T22:59:00Z", False),
        ("2027-10-20T23:01:00Z", True),
        ("2036-01-01T12:00:00Z", True),
    ],
    ids=["in-date", "last-evening-of-british-summer-time", "the-day-after", "years-later"],
)
def test_the_stamp_says_when_a_review_is_overdue(browser: Browser, site_url: str, now: str, *, overdue: bool) -> None:
    page = browser.new_context(viewport=PHONE, timezone_id="Pacific/Auckland").new_page()
    page.clock.set_fixed_time(now)
    page.goto(site_url + DEEP)
    assert page.locator(".stamp").inner_text().split("\n") == [
        "Page last reviewed",
        "20 October 2026",
        "Next review due",
        "20 October 2027",
        "Page owner",
        "Prevent lead",
    ]
    assert page.get_by_text(OVERDUE).count() == int(overdue)


def test_without_javascript_the_stamp_states_its_days(browser: Browser, site_url: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(site_url + DEEP)
    assert page.locator(".stamp time").all_text_contents() == ["20 October 2026", "20 October 2027"]


@pytest.mark.parametrize("address", ["nothing", "nothing/", "get-help/nothing/at/all/"])
def test_the_page_for_what_is_not_there_works_at_any_depth(browser: Browser, site_url: str, address: str) -> None:
    page = browser.new_context(viewport=PHONE).new_page()
    failed: list[str] = []
    page.on("response", lambda response: failed.append(response.url) if response.status >= 400 else None)
    page.goto(site_url + address)
    assert failed == [site_url + address]
    assert page.title().startswith("Page not found - ")
    assert page.locator("main a[href='tel:999']").is_visible()
    assert page.get_by_role("button", name="Menu").is_visible()
    page.get_by_role("link", name="the home page").click()
    assert page.url == site_url
