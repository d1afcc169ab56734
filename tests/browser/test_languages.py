"""Pages in other languages, in a real browser."""

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from axe_options import axe_options

PHONE = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 900}

PAGES = ("get-help/", "get-help/worried-about-someone/", "get-help/in-danger-now/")
NAMES = {"en": "English", "cy": "Cymraeg", "bn": "বাংলা", "ar": "العربية"}
CODES = {"en": "en-GB", "cy": "cy", "bn": "bn", "ar": "ar"}
DIRECTIONS = {"en": "ltr", "cy": "ltr", "bn": "ltr", "ar": "rtl"}
HUB = "https://prevent.exampleshire.example/"


def _address(language: str, page: str) -> str:
    return page if language == "en" else f"{language}/{page}"


TRANSLATED = [_address(language, page) for language in ("cy", "bn", "ar") for page in PAGES]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on a small phone."""
    context = browser.new_context(viewport=PHONE)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_on_translated_pages(
    browser: Browser, site_url: str, viewport: dict[str, int], scheme: str
) -> None:
    context = browser.new_context(viewport=viewport, color_scheme=scheme)
    page = context.new_page()
    found = {}
    for address in TRANSLATED:
        page.goto(site_url + address)
        results = Axe().run(page, options=axe_options(scheme, resultTypes=["violations"]))
        if results.violations_count:
            found[address] = [violation["id"] for violation in results.response["violations"]]
    context.close()
    assert found == {}


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("language", NAMES)
def test_a_page_says_its_language_and_leads_to_the_others(
    page: Page, site_url: str, language: str, address: str
) -> None:
    page.goto(site_url + _address(language, address))
    root = page.locator("html")
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == (CODES[language], DIRECTIONS[language])
    for other, name in NAMES.items():
        alternate = page.locator(f"head link[rel=alternate][hreflang={other}]")
        assert alternate.get_attribute("href") == HUB + _address(other, address)
        if other != language:
            link = page.locator("nav.languages").get_by_role("link", name=name, exact=True)
            assert (link.get_attribute("lang"), link.get_attribute("hreflang")) == (other, other)
            link.click()
            assert page.url == site_url + _address(other, address)
            page.goto(site_url + _address(language, address))
    assert page.locator("nav.languages [aria-current]").inner_text() == NAMES[language]


@pytest.mark.parametrize("address", TRANSLATED)
def test_a_translation_says_in_both_languages_that_it_is_to_be_checked(page: Page, site_url: str, address: str) -> None:
    page.goto(site_url + address)
    note = page.locator(".translation")
    assert note.locator("p").count() == 2
    assert "A translator has to check it" in note.locator("p[lang=en-GB]").inner_text()
    assert "translator" not in note.locator("p:not([lang])").inner_text()


def test_an_english_page_says_nothing_of_translations(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGES[0])
    assert page.locator(".translation").count() == 0


@pytest.mark.parametrize("language", ["cy", "bn", "ar"])
def test_the_way_out_and_the_number_for_danger_are_there_in_the_language(
    page: Page, site_url: str, language: str
) -> None:
    for address in PAGES:
        page.goto(site_url + _address(language, address))
        assert page.locator("main a[href='tel:999']").count() >= 1, address
        assert page.get_by_text("Exit this page").count() == 0
        assert page.locator(".exit-button").is_visible()
        assert page.locator(".exit-button").inner_text().strip()


@pytest.mark.parametrize("address", TRANSLATED)
def test_what_is_left_in_english_is_marked_as_english(page: Page, site_url: str, address: str) -> None:
    """No run of English words stands outside an element that says so, but in an address."""
    page.goto(site_url + address)
    left = page.evaluate(
        """() => {
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const found = [];
            while (walker.nextNode()) {
                const element = walker.currentNode.parentElement;
                if (element.closest('[lang]').lang.startsWith('en') || element.closest('.page-address')) continue;
                const english = /\\b(the|and|you|someone|with|for|please|page|open|call)\\b/i;
                if (english.test(walker.currentNode.textContent)) found.push(walker.currentNode.textContent.trim());
            }
            return found;
        }"""
    )
    assert left == []


def test_telephone_numbers_read_from_left_to_right_in_arabic(page: Page, site_url: str) -> None:
    for address in PAGES:
        page.goto(site_url + _address("ar", address))
        numbers = page.locator("a[href^='tel:']")
        assert numbers.count() >= 1
        for number in numbers.all():
            assert number.evaluate("element => getComputedStyle(element).direction") == "ltr"


def test_arabic_runs_from_right_to_left(browser: Browser, site_url: str) -> None:
    context = browser.new_context(viewport=DESK)
    page = context.new_page()
    page.goto(site_url + "ar/get-help/worried-about-someone/")
    heading, exit_button = page.locator("h1").bounding_box(), page.locator(".exit-button").bounding_box()
    assert heading
    assert exit_button
    assert heading["x"] + heading["width"] > DESK["width"] * 3 / 4
    assert exit_button["x"] < DESK["width"] / 4
    context.close()


@pytest.mark.parametrize("address", TRANSLATED)
def test_no_translated_page_is_wider_than_a_small_phone(page: Page, site_url: str, address: str) -> None:
    page.goto(site_url + address)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


class _Spoken(HTMLParser):
    """The texts of a page with the language and the direction that hold where they stand."""

    VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr"})
    # What a screen reader does not read as words of the page.
    UNSPOKEN = frozenset({"code", "ins", "del", "pre", "script", "style"})

    def __init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, str, str]] = []
        self.texts: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            _, lang, direction = self._open[-1] if self._open else ("", "", "ltr")
            own = dict(attrs)
            self._open.append((tag, own.get("lang") or lang, own.get("dir") or direction))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and self._open and self._open[-1][0] not in self.UNSPOKEN:
            self.texts.append((data.strip(), *self._open[-1][1:]))


def _is_wrong(text: str, lang: str, direction: str, welsh: frozenset[str]) -> bool:
    if re.search("[\u0980-\u09ff]", text):
        return lang != "bn"
    if re.search("[\u0600-\u06ff]", text):
        return (lang, direction) != ("ar", "rtl")
    return text in welsh and lang != "cy"


def test_every_text_in_another_language_says_which(html_of: dict[str, str]) -> None:
    """WCAG 3.1.2: a title in Welsh, Bengali or Arabic on a page in another language is marked, in lists as in menus."""
    titles = (re.search(r"<h1>(.+?)</h1>", html) for address, html in html_of.items() if address.startswith("cy/"))
    welsh = frozenset(unescape(title[1]) for title in titles if title)
    assert len(welsh) > 3
    wrong = {}
    for address, html in html_of.items():
        spoken = _Spoken()
        spoken.feed(html)
        if left := [each for each in spoken.texts if _is_wrong(*each, welsh)]:
            wrong[address] = left
    assert wrong == {}


@pytest.mark.parametrize("language", ["cy", "bn", "ar"])
def test_a_language_is_found_from_home_from_search_and_from_the_foot_of_every_page(
    html_of: dict[str, str], language: str
) -> None:
    link = re.compile(rf'<a href="[^"]*{language}/get-help/" lang="{language}" dir="{DIRECTIONS[language]}"')
    for address in ("", "search/"):
        top = html_of[address].partition("<article>")[0]
        assert link.search(top), address
    lacking = [
        address
        for address, html in html_of.items()
        if not address.startswith(f"{language}/") and not link.search(html[html.index("<footer") :])
    ]
    # The page for a wrong address names no language, and a page that has moved shows nothing.
    assert [each for each in lacking if each != "404.html" and 'http-equiv="refresh"' not in html_of[each]] == []


@pytest.mark.parametrize("language", ["cy", "bn", "ar"])
def test_the_name_of_the_service_leads_back_to_where_the_language_begins(
    page: Page, site_url: str, language: str
) -> None:
    for address in (f"{language}/get-help/in-danger-now/", f"{language}/search/"):
        page.goto(site_url + address)
        page.locator(".service").click()
        assert page.url == f"{site_url}{language}/get-help/"


@pytest.mark.parametrize(
    ("language", "typed", "first"),
    [
        ("cy", "poeni", "cy/get-help/worried-about-someone/"),
        ("bn", "চিন্তিত", "bn/get-help/worried-about-someone/"),
        ("ar", "القلق", "ar/get-help/worried-about-someone/"),
    ],
)
def test_search_speaks_the_language_and_finds_its_pages_first(
    page: Page, site_url: str, language: str, typed: str, first: str
) -> None:
    page.goto(f"{site_url}{language}/get-help/")
    page.locator(".tools a").click()
    assert page.url == f"{site_url}{language}/search/"
    page.fill("#search-words", typed)
    page.wait_for_selector(".results li")
    assert page.locator(".results li > a").first.evaluate("link => link.href") == site_url + first
    result = page.locator(".results li").first
    assert (result.get_attribute("lang"), result.get_attribute("dir")) == (language, DIRECTIONS[language])
    expect(page.locator("#search-status")).not_to_have_text("")
    assert "found" not in page.locator("#search-status").inner_text()
    # What is in English says so, and what is not says which language it is.
    wrong = page.evaluate(
        """() => [...document.querySelectorAll("#search-results li")].filter((item) => {
            const english = /\\\\b(the|and|you|for)\\\\b/i.test(item.textContent);
            return english && !item.closest("[lang]").lang.startsWith("en");
        }).length"""
    )
    assert wrong == 0


def test_the_menu_says_in_the_language_which_pages_are_in_english(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}cy/get-help/")
    page.get_by_role("button", name="Dewislen").click()
    link = page.locator("#main-menu a", has_text="Deall Prevent")
    assert link.inner_text() == "Deall Prevent (English)"
    assert (link.get_attribute("lang"), link.get_attribute("hreflang")) == (None, "en")
    assert link.locator("span").get_attribute("lang") == "en"
