"""Leaving in a hurry: by button, by link, by keys, with and without JavaScript, and what is left behind."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

ELSEWHERE = "https://www.bbc.co.uk/weather"
HELP = "get-help/worried-about-someone/"
BEFORE = "understand/"


@dataclass
class Visit:
    """A page of help on a phone, and what the other site was asked for."""

    page: Page
    asked: list[Request] = field(default_factory=list)
    answers: bool = True

    def answer(self, route: Route, request: Request) -> None:
        """Stand in for the other site; one that has nothing to show leaves the reader where they were."""
        self.asked.append(request)
        if self.answers:
            route.fulfill(status=200, content_type="text/html", body="<title>Weather</title><h1>Rain</h1>")
        else:
            route.fulfill(status=204)

    def has_left(self) -> bool:
        """Whether the reader is on the other site, which does not know from where."""
        self.page.wait_for_url(ELSEWHERE)
        (request,) = self.asked
        return "referer" not in request.all_headers()


@pytest.fixture
def visit(browser: Browser, site_url: str) -> Iterator[Visit]:
    """Somebody who came to a page of help from another page of the hub."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, base_url=site_url)
    visit = Visit(context.new_page())
    context.route("https://www.bbc.co.uk/**", visit.answer)
    visit.page.goto(BEFORE)
    visit.page.goto(HELP)
    yield visit
    context.close()


def _shift(page: Page, times: int) -> None:
    for _ in range(times):
        page.keyboard.press("Shift")


def test_the_button_leaves_and_back_does_not_lead_to_the_page(visit: Visit, site_url: str) -> None:
    visit.page.locator(".exit-button").click()
    assert visit.has_left()
    visit.page.go_back()
    assert visit.page.url == site_url + BEFORE


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_button_can_be_pressed_by_keys(visit: Visit, key: str) -> None:
    button = visit.page.get_by_role("button", name="Exit this page")
    button.focus()
    visit.page.keyboard.press(key)
    assert visit.has_left()


def test_the_link_at_the_very_top_is_the_second_stop(visit: Visit) -> None:
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Tab")
    link = visit.page.locator(".exit-link")
    expect(link).to_be_focused()
    assert link.is_visible()
    visit.page.keyboard.press("Enter")
    assert visit.has_left()


def test_three_presses_of_shift_leave(visit: Visit) -> None:
    _shift(visit.page, 3)
    assert visit.has_left()


def test_each_press_is_shown_and_read_out(visit: Visit) -> None:
    dots, status = visit.page.locator(".exit-presses"), visit.page.locator(".exit-status")
    assert (dots.inner_text(), status.get_attribute("role")) == ("", "status")
    _shift(visit.page, 1)
    assert (dots.inner_text(), status.text_content()) == ("●○○", "Shift. Press it 2 more times to leave this page.")
    _shift(visit.page, 1)
    assert (dots.inner_text(), status.text_content()) == ("●●○", "Shift. Press it 1 more time to leave this page.")


@pytest.mark.parametrize("key", ["Shift+a", "Shift+Tab", "a", "Escape"])
def test_other_keys_between_the_presses_start_the_count_anew(visit: Visit, key: str) -> None:
    for _ in range(3):
        visit.page.keyboard.press(key)
    _shift(visit.page, 2)
    visit.page.keyboard.press(key)
    assert visit.page.locator(".exit-status").text_content() == "You have stayed on this page."
    _shift(visit.page, 2)
    assert (visit.asked, visit.page.locator(".exit-presses").inner_text()) == ([], "●●○")


def test_presses_are_forgotten_after_five_seconds(visit: Visit) -> None:
    visit.page.clock.install(time="2026-11-20T12:00:00Z")
    visit.page.reload()
    # From here on time stands still but for what the test adds.
    visit.page.clock.pause_at("2026-11-20T13:00:00Z")
    _shift(visit.page, 2)
    visit.page.clock.run_for(4_900)
    assert visit.page.locator(".exit-presses").inner_text() == "●●○"
    visit.page.clock.run_for(200)
    assert visit.page.locator(".exit-presses").inner_text() == ""
    assert visit.page.locator(".exit-status").text_content() == "You have stayed on this page."
    _shift(visit.page, 2)
    assert not visit.asked


def test_the_page_is_covered_while_the_other_site_loads(visit: Visit) -> None:
    visit.answers = False
    visit.page.locator(".exit-button").click()
    cover = visit.page.get_by_role("alert")
    assert (cover.text_content(), visit.page.title()) == ("Loading", "Loading")
    assert cover.bounding_box() == {"x": 0, "y": 0, "width": 320, "height": 640}
    assert not visit.page.locator("h1").is_visible()


def test_a_page_that_the_browser_brings_back_is_whole_again(visit: Visit) -> None:
    title = visit.page.title()
    visit.answers = False
    visit.page.locator(".exit-button").click()
    expect(visit.page.get_by_role("alert")).to_have_count(1)
    visit.page.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))")
    expect(visit.page.get_by_role("alert")).to_have_count(1)
    visit.page.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(visit.page.get_by_role("alert")).to_have_count(0)
    assert (visit.page.title(), visit.page.locator("h1").is_visible()) == (title, True)


def test_without_javascript_it_is_a_link_that_tells_nothing(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    visit = Visit(context.new_page())
    context.route("https://www.bbc.co.uk/**", visit.answer)
    visit.page.goto(site_url + HELP)
    visit.page.locator("a.exit-button").click()
    assert visit.has_left()
    context.close()


def test_it_is_in_view_wherever_the_reader_is_and_never_on_paper(visit: Visit) -> None:
    button = visit.page.locator(".exit-button")
    visit.page.mouse.wheel(0, 2_000)
    expect(button).to_be_in_viewport()
    visit.page.emulate_media(media="print")
    assert not button.is_visible()


@pytest.mark.parametrize(
    ("address", "has_exit"),
    [
        ("", True),
        ("contacts/", True),
        ("search/", True),
        ("topics/", True),
        ("get-help/keep-this-visit-private/", True),
        ("there-is-no-such-page/", True),
        ("get-help/staff-and-partners/", False),
        ("professionals/staff/", False),
        ("professionals/duty-in-brief/", True),
        ("local/our-plan/", False),
    ],
)
def test_pages_of_help_have_it_and_professional_ones_do_not(
    browser: Browser, site_url: str, address: str, *, has_exit: bool
) -> None:
    page = browser.new_context().new_page()
    page.goto(site_url + address)
    assert page.locator(".exit-button, .exit-link, script[src*='exit']").count() == (3 if has_exit else 0)
