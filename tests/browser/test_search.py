"""Search in a real browser: how it is worked, what it finds, and what it keeps to itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from axe_options import axe_options
from typed_queries import queries

PHONE = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 900}

FOUND = "[...document.querySelectorAll('.results li > a')].map(each => each.href)"
IN_FOCUS = "document.activeElement.href ?? document.activeElement.localName"
CONTACTS = ".talk li:not([hidden])"
CRISIS = ["emergency", "samaritans", "nhs-mental-health", "childline", "shout"]
CRISIS_QUERIES = (
    *("suicidal", "i want to kill myself", "I want to end my life", "I can't go on", "i cannot cope any more"),
    *("self harm", "selfharm", "thinking of ending it all", "i want to die", "my friend wants to kill herself"),
    *("kill my self", "i want to hang myself", "took pills", "hopeless", "everyone would be better off without me"),
    *("panic attack", "depressed", "kms", "i hate my life", "so lonely"),
    *("need someone to talk to", "i feel alone", "cant go on", "I can not go on", "i can't take it any more"),
    *("nobody cares about me", "i am at rock bottom", "tired of living", "i feel empty", "im in crisis"),
)


@pytest.fixture
def page(browser: Browser, site_url: str) -> Iterator[Page]:
    """The page of search on a small phone, ready to be typed into."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    _open(page, site_url)
    yield page
    context.close()


def _open(page: Page, site_url: str) -> None:
    with page.expect_response("**/search/index.json"):
        page.goto(f"{site_url}search/")
    # The script searches as soon as it has read its file.
    page.fill("#search-words", "contacts")
    page.wait_for_selector(".results li")
    page.fill("#search-words", "")


def _found(page: Page, site_url: str) -> list[str]:
    """The addresses of the pages found, below the site's root."""
    return [address.removeprefix(site_url) for address in page.evaluate(FOUND)]


def _contacts_come_first(page: Page) -> bool:
    before = "document.querySelector('#search-talk').compareDocumentPosition(document.querySelector('#search-results'))"
    return bool(page.evaluate(f"{before} & Node.DOCUMENT_POSITION_FOLLOWING"))


def _contacts(page: Page) -> list[str | None]:
    return [each.get_attribute("data-contact") for each in page.locator(CONTACTS).all()]


def test_typing_finds_pages_and_the_count_is_announced(page: Page, site_url: str) -> None:
    page.get_by_label("What are you looking for?").press_sequentially("cookies")
    assert _found(page, site_url)[0] == "legal/cookies/"
    number = len(_found(page, site_url))
    expect(page.locator("main [role='status']")).to_have_text(f"{number} pages found.")


def test_words_that_come_without_a_key_are_found_too(page: Page, site_url: str) -> None:
    page.evaluate(
        """() => {
            const field = document.querySelector("#search-words");
            field.value = "hate crime";
            field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
        }"""
    )
    assert _found(page, site_url)[0] == "understand/hate-crime/"


def test_many_pages_are_counted_and_the_best_are_shown(page: Page, site_url: str) -> None:
    page.fill("#search-words", "prevent")
    expect(page.locator("main [role='status']")).to_contain_text("pages found. The best 10 are shown.")
    assert len(_found(page, site_url)) == 10


def test_every_result_is_reached_by_tab_in_its_order(page: Page) -> None:
    page.fill("#search-words", "interpreter")
    results = page.evaluate("[...document.querySelectorAll('.results a')].map(each => each.href)")
    assert len(results) > 1
    page.focus("#search-words")
    page.keyboard.press("Tab")
    assert page.evaluate(IN_FOCUS) == "button"
    reached = []
    for _ in results:
        page.keyboard.press("Tab")
        reached.append(page.evaluate(IN_FOCUS))
    assert reached == results
    page.keyboard.press("Enter")
    page.wait_for_url(results[-1])


def test_enter_leads_to_the_results_and_into_no_address(page: Page, site_url: str) -> None:
    before = page.evaluate("history.length")
    page.fill("#search-words", "my son")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "search-found"
    assert page.url == f"{site_url}search/"
    assert page.evaluate("history.length") == before
    page.keyboard.press("Tab")
    assert page.evaluate(IN_FOCUS) == f"{site_url}get-help/worried-about-someone/"


def test_nothing_is_stored_or_sent(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.fill("#search-words", "my brother and a bomb")
    page.click("button")
    page.wait_for_selector(".results li")
    assert asked == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie, history.state]") == [
        0,
        0,
        "",
        None,
    ]
    assert page.evaluate("indexedDB.databases().then(found => found.length)") == 0
    assert page.context.cookies() == []
    page.locator(".results a").first.click()
    page.wait_for_load_state()
    assert {urlsplit(address).query for address in asked} == {""}
    assert "bomb" not in page.evaluate("document.referrer") + page.url


def test_only_the_page_of_search_loads_search(browser: Browser, site_url: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for address in ("", "get-help/", "topics/", "questions/what-if-i-am-wrong/"):
        page.goto(site_url + address)
    assert len(asked) > 4
    assert [each for each in asked if "search" in each] == []
    context.close()


@pytest.mark.parametrize(
    ("typed", "contacts"),
    [
        ("he has a bomb", ["emergency", "anti-terrorist-hotline"]),
        ("someone will attack the market", ["emergency", "anti-terrorist-hotline"]),
        ("she is going to Syria", ["emergency", "act-early-line", "anti-terrorist-hotline"]),
        *((typed, CRISIS) for typed in CRISIS_QUERIES),
        ("i am deaf and need the police", ["emergency", "relay-emergency", "bsl-emergency", "text-emergency"]),
        ("killing people", ["emergency", "anti-terrorist-hotline"]),
        ("massacer", ["emergency", "anti-terrorist-hotline"]),
        ("999", ["emergency"]),
    ],
)
def test_words_of_danger_put_the_emergency_contacts_first(page: Page, typed: str, contacts: list[str]) -> None:
    assert not _contacts_come_first(page)
    page.fill("#search-words", typed)
    assert _contacts(page) == contacts
    assert _contacts_come_first(page)
    assert page.locator(f"{CONTACTS} a").first.get_attribute("href") == "tel:999"
    expect(page.locator("main [role='status']")).to_contain_text("Numbers to call now are above the results.")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate(IN_FOCUS) == "tel:999"


@pytest.mark.parametrize("typed", ["skills", "history", "begun", "a new course", "talk about Prevent", "live events"])
def test_other_words_leave_the_contacts_where_they_are(page: Page, typed: str) -> None:
    page.fill("#search-words", typed)
    assert not _contacts_come_first(page)


def test_when_the_danger_has_gone_from_the_words_the_contacts_go_back(page: Page) -> None:
    usual = _contacts(page)
    page.fill("#search-words", "suicide")
    assert _contacts(page) != usual
    page.fill("#search-words", "")
    assert _contacts(page) == usual
    assert not _contacts_come_first(page)
    assert not page.locator("#search-results").is_visible()


def test_a_heading_that_says_what_was_asked_for_has_a_link_of_its_own(page: Page, site_url: str) -> None:
    page.fill("#search-words", "suspected activity")
    part = page.locator(".results-part a").first
    assert part.get_attribute("href") == "../contacts/#suspected-terrorist-activity"
    part.click()
    assert page.url == f"{site_url}contacts/#suspected-terrorist-activity"
    assert page.locator("#suspected-terrorist-activity").is_visible()


def test_without_a_script_there_are_the_contacts_and_all_topics(browser: Browser, site_url: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}search/")
    assert not page.locator("#search").is_visible()
    assert page.locator("noscript p").is_visible()
    assert _contacts(page) == ["emergency", "act-early-line", "prevent-team", "anti-terrorist-hotline"]
    page.get_by_role("navigation", name="Letters").get_by_role("link", name="W", exact=True).click()
    assert page.url == f"{site_url}topics/#letter-w"
    assert page.locator("#letter-w").is_visible()
    page.get_by_role("link", name="Worried about someone").click()
    assert page.url == f"{site_url}get-help/worried-about-someone/"
    context.close()


def test_when_its_file_does_not_come_it_says_so_and_the_rest_stays(browser: Browser, site_url: str) -> None:
    context = browser.new_context()
    page = context.new_page()

    def refuse(route: Route) -> None:
        route.abort()

    page.route("**/index.json", refuse)
    page.goto(f"{site_url}search/")
    expect(page.locator("main [role='status']")).to_have_text(
        "Search does not work just now. Look under a letter instead."
    )
    assert page.get_by_role("link", name="See all topics").is_visible()
    context.close()


def test_words_typed_before_the_file_has_come_are_not_lost(browser: Browser, site_url: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    waiting: list[Route] = []

    def keep(route: Route) -> None:
        waiting.append(route)

    page.route("**/index.json", keep)
    page.goto(f"{site_url}search/")
    page.fill("#search-words", "cookies")
    assert _found(page, site_url) == []
    waiting[0].continue_()
    page.wait_for_selector(".results li")
    assert _found(page, site_url)[0] == "legal/cookies/"
    context.close()


def test_it_works_in_a_folder_of_a_larger_site(browser: Browser, built_site: Path) -> None:
    with _serving(built_site.parent) as root:
        context = browser.new_context()
        page = context.new_page()
        _open(page, f"{root}{built_site.name}/")
        page.fill("#search-words", "cookies")
        page.locator(".results a").first.click()
        page.wait_for_url(f"{root}{built_site.name}/legal/cookies/")
        context.close()


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_QuietHost, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


class _QuietHost(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_the_header_leads_to_it_by_a_target_that_a_thumb_can_hit(browser: Browser, site_url: str) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{site_url}questions/")
    link = page.get_by_role("banner").get_by_role("link", name="Search", exact=True)
    box = link.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44
    link.click()
    assert page.url == f"{site_url}search/"
    context.close()


def test_everything_on_it_is_large_enough_to_hit(page: Page) -> None:
    for each in page.locator("#search input, #search button, .letters a").all():
        box = each.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44, each.inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_with_and_without_results(
    browser: Browser, site_url: str, viewport: dict[str, int], scheme: str
) -> None:
    context = browser.new_context(viewport=viewport, color_scheme=scheme)
    page = context.new_page()
    found = {}
    _open(page, site_url)
    for typed in ("", "my son", "he has a bomb", "zzzzzz"):
        page.fill("#search-words", typed)
        results = Axe().run(page, options=axe_options(scheme))
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
        if results.response["violations"] or results.response["incomplete"]:
            found[typed] = [each["id"] for each in (*results.response["violations"], *results.response["incomplete"])]
    page.goto(f"{site_url}topics/")
    topics = Axe().run(page, options=axe_options(scheme)).response
    assert (found, topics["violations"], topics["incomplete"]) == ({}, [], [])
    context.close()


@pytest.mark.parametrize(("name", "least"), [("tuned", 0.99), ("held_out", 0.85)])
def test_what_people_type_leads_to_the_page_they_need(page: Page, site_url: str, name: str, least: float) -> None:
    missed = {}
    wanted = queries(name)
    for typed, pages in wanted.items():
        page.fill("#search-words", typed)
        found = _found(page, site_url)
        assert found, f"Nothing is found for {typed!r}"
        if not set(pages) & set(found[:3]):
            missed[typed] = found[:3]
    assert 1 - len(missed) / len(wanted) >= least, missed


@pytest.mark.parametrize("typed", ["zzzzzz <b>qqqq</b>", "wallpaper paste"])
def test_what_nobody_wrote_about_leads_to_somebody_to_talk_to(page: Page, site_url: str, typed: str) -> None:
    page.fill("#search-words", typed)
    expect(page.locator("main [role='status']")).to_have_text(
        "No page fits these words well. Talk to someone, or start with one of these pages."
    )
    assert _found(page, site_url)[:3] == ["get-help/", "get-help/worried-about-someone/", "contacts/"]


def test_a_result_in_another_language_says_which_it_is(page: Page, site_url: str) -> None:
    page.fill("#search-words", "العربية")
    result = page.locator(".results li").first
    assert (result.get_attribute("lang"), result.get_attribute("dir")) == ("ar", "rtl")
    assert _found(page, site_url)[0].startswith("ar/get-help/")
