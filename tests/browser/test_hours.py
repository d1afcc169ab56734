"""What the list "Talk to someone now" and the cards of contacts say at different hours, here and abroad."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from axe_options import axe_options

PHONE = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 900}

EMERGENCY, ACT_EARLY, TEAM = "Emergency services", "ACT Early Support Line", "Exampleshire Prevent team"
POLICE, HOTLINE = "Police, when it is not an emergency", "Anti-Terrorist Hotline"
CRISIS = ["Samaritans", "NHS 111, mental health option", "Childline"]
SAFE_ORDER = [EMERGENCY, ACT_EARLY, TEAM, POLICE, *CRISIS, HOTLINE]
TEAM_AFTER_POLICE = [EMERGENCY, ACT_EARLY, POLICE, TEAM, *CRISIS, HOTLINE]
PASSED_ON = "Outside usual hours now: calls are passed on"


def _home(browser: Browser, site_url: str, now: str, timezone: str = "Europe/London") -> Page:
    page = browser.new_context(viewport=PHONE, timezone_id=timezone).new_page()
    page.clock.set_fixed_time(now)
    page.goto(site_url)
    return page


def _names(page: Page) -> list[str]:
    return page.locator(".talk-name").all_text_contents()


def _state(page: Page, name: str) -> str:
    return page.locator(".talk-now li", has_text=name).locator(".talk-state").inner_text()


@pytest.mark.parametrize(
    ("now", "order", "act_early", "team"),
    [
        ("2026-11-23T10:30:00Z", SAFE_ORDER, "Open now, until 5pm", "Open now, until 5pm"),
        ("2026-11-23T08:59:59Z", TEAM_AFTER_POLICE, PASSED_ON, "Closed now. Opens at 9am."),
        ("2026-11-23T09:00:00Z", SAFE_ORDER, "Open now, until 5pm", "Open now, until 5pm"),
        ("2026-11-23T16:59:59Z", SAFE_ORDER, "Open now, until 5pm", "Open now, until 5pm"),
        ("2026-11-23T17:00:00Z", TEAM_AFTER_POLICE, PASSED_ON, "Closed now. Opens at 9am tomorrow."),
        ("2026-11-20T23:30:00Z", TEAM_AFTER_POLICE, PASSED_ON, "Closed now. Opens at 9am on Monday."),
        ("2026-11-21T12:00:00Z", TEAM_AFTER_POLICE, "Open now, until 5pm", "Closed now. Opens at 9am on Monday."),
        ("2026-12-24T18:00:00Z", TEAM_AFTER_POLICE, PASSED_ON, "Closed now. Opens at 9am on Tuesday."),
        ("2026-12-25T12:00:00Z", TEAM_AFTER_POLICE, "Open now, until 5pm", "Closed now. Opens at 9am on Tuesday."),
        ("2027-07-05T08:00:00Z", SAFE_ORDER, "Open now, until 5pm", "Open now, until 5pm"),
        ("2027-07-05T16:00:00Z", TEAM_AFTER_POLICE, PASSED_ON, "Closed now. Opens at 9am tomorrow."),
        ("2027-03-28T07:30:00Z", TEAM_AFTER_POLICE, PASSED_ON, "Closed now. Opens at 9am on Tuesday."),
    ],
    ids=[
        "monday-morning",
        "just-before-nine",
        "at-nine",
        "just-before-five",
        "at-five",
        "friday-night",
        "saturday-noon",
        "before-the-bank-holidays",
        "christmas",
        "summer-morning",
        "summer-evening",
        "clocks-go-forward-before-easter-monday",
    ],
)
def test_each_number_says_whether_it_is_answered_now(  # noqa: PLR0913, PLR0917 - one table of all hours
    browser: Browser, site_url: str, now: str, order: list[str], act_early: str, team: str
) -> None:
    page = _home(browser, site_url, now)
    assert _names(page) == order
    assert _state(page, ACT_EARLY) == act_early
    assert _state(page, TEAM) == team


@pytest.mark.parametrize("timezone", ["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kolkata"])
def test_a_phone_abroad_counts_by_the_clock_of_the_united_kingdom(
    browser: Browser, site_url: str, timezone: str
) -> None:
    page = _home(browser, site_url, "2026-11-23T16:59:00Z", timezone)
    assert _state(page, TEAM) == "Open now, until 5pm"
    page = _home(browser, site_url, "2026-11-23T17:01:00Z", timezone)
    assert _state(page, TEAM) == "Closed now. Opens at 9am tomorrow."


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ("2026-11-23T10:30:00Z", "Open now, until 5pm"),
        ("2026-12-25T12:00:00Z", "Closed now. Opens at 9am on Tuesday."),
        ("2027-12-30T12:00:00Z", ""),
    ],
    ids=["monday", "christmas", "after-the-last-listed-bank-holiday"],
)
def test_get_help_says_the_same_as_the_home_page(browser: Browser, site_url: str, now: str, state: str) -> None:
    page = _home(browser, site_url, now)
    assert _state(page, TEAM) == state
    page.goto(f"{site_url}get-help/")
    assert page.locator(".care dl > div", has_text=TEAM).locator(".talk-state").inner_text() == state


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        ("2026-11-23T10:30:00Z", "ACT Early Support Line"),
        ("2026-12-25T03:00:00Z", "ACT Early Support Line"),
    ],
    ids=["open", "christmas-night"],
)
def test_a_card_leads_to_somebody_who_answers_when_it_is_closed(
    browser: Browser, site_url: str, now: str, shown: str
) -> None:
    page = _home(browser, site_url, now)
    page.goto(f"{site_url}contacts/")
    card = page.locator(".contact", has=page.get_by_role("heading", name="Prevent lead", exact=True))
    card.locator("summary").click()
    visible = card.locator(".fallback:visible")
    assert visible.count() == 1
    assert visible.inner_text().startswith(shown)
    page.emulate_media(media="print")
    assert card.locator(".fallback:visible").inner_text().startswith("ACT Early Support Line")


def test_an_open_page_keeps_telling_the_truth_and_moves_nothing(browser: Browser, site_url: str) -> None:
    page = browser.new_context(viewport=PHONE).new_page()
    page.clock.install(time="2026-11-23T16:58:00Z")
    page.goto(site_url)
    assert _state(page, TEAM) == "Open now, until 5pm"
    page.clock.run_for("03:00")
    assert _state(page, TEAM) == "Closed now. Opens at 9am tomorrow."
    assert _names(page) == SAFE_ORDER


def test_every_number_is_seen_at_every_hour(browser: Browser, site_url: str) -> None:
    for now in ("2026-11-23T10:30:00Z", "2026-11-22T03:00:00Z"):
        page = _home(browser, site_url, now)
        numbers = page.locator(".talk-now .number")
        assert numbers.count() == len(SAFE_ORDER)
        # On a small screen 999 stands in the strip above, and is not said twice.
        assert page.locator(".danger-strip a").is_visible()
        assert all(numbers.nth(index).is_visible() for index in range(1, len(SAFE_ORDER)))
        assert page.locator(".talk-now .talk-hours").count() == len(SAFE_ORDER)


def test_without_javascript_the_hours_are_stated_in_the_safe_order(browser: Browser, site_url: str) -> None:
    page = browser.new_context(viewport=PHONE, java_script_enabled=False).new_page()
    page.goto(site_url)
    assert _names(page) == SAFE_ORDER
    hours = page.locator(".talk-hours").all_text_contents()
    assert hours[2] == "Monday to Friday, 9am to 5pm, except bank holidays"
    assert not page.locator(".talk-state").first.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("address", ["", "get-help/", "get-help/what-is-happening/"])
def test_axe_finds_nothing(
    browser: Browser, site_url: str, address: str, viewport: dict[str, int], scheme: str
) -> None:
    page = browser.new_context(viewport=viewport, color_scheme=scheme).new_page()
    page.goto(site_url + address)
    found = Axe().run(page, options=axe_options(scheme)).response
    assert [each["id"] for each in found["violations"] + found["incomplete"]] == []


def test_on_a_wide_screen_the_numbers_stand_beside_the_tasks(browser: Browser, site_url: str) -> None:
    page = browser.new_context(viewport=DESK).new_page()
    page.goto(site_url)
    tasks, numbers = page.locator("article > ul").bounding_box(), page.locator(".talk-now").bounding_box()
    assert tasks
    assert numbers
    assert numbers["x"] >= tasks["x"] + tasks["width"]
    assert numbers["y"] <= tasks["y"]


def test_the_chooser_leads_a_teacher_to_the_page_for_schools_without_javascript(
    browser: Browser, site_url: str
) -> None:
    page = browser.new_context(viewport=PHONE, java_script_enabled=False).new_page()
    page.goto(site_url)
    page.get_by_role("link", name="I am not sure where to start").click()
    page.get_by_role("link", name="None of these, or it is about my work").click()
    page.get_by_role("link", name="A teacher, or at work in a school").click()
    assert page.url == site_url + "get-help/schools-and-colleges/"


def test_care_cards_say_to_ears_what_their_colours_say_to_eyes(browser: Browser, site_url: str) -> None:
    page = browser.new_context(viewport=PHONE).new_page()
    page.goto(site_url + "get-help/")
    assert page.locator(".care h2").all_text_contents() == [
        "Immediate action required: Call 999 now if:",
        "Urgent advice: Talk to someone now, day or night, if:",
        "Non-urgent advice: Talk to the ACT Early Support Line or our Prevent team if:",
        "Urgent advice: Call the Anti-Terrorist Hotline if:",
    ]


def _cards(page: Page) -> dict[str, str]:
    """What each card says by the clock; a card of somebody who always answers says nothing."""
    shown = page.locator(".contact", has=page.locator(".contact-state"))
    return {
        shown.nth(index).locator(".contact-name").inner_text(): shown.nth(index).locator(".contact-state").inner_text()
        for index in range(shown.count())
    }


@pytest.mark.parametrize(
    ("now", "team", "line"),
    [
        ("2026-11-23T10:30:00Z", "Open now", "Open now"),
        ("2026-11-23T17:00:00Z", "Closed now", "Outside usual hours now"),
        ("2026-12-25T12:00:00Z", "Closed now", "Open now"),
        ("2027-07-05T16:00:00Z", "Closed now", "Outside usual hours now"),
    ],
    ids=["monday-morning", "at-five", "christmas", "summer-evening"],
)
def test_each_card_says_whether_somebody_answers_now(
    browser: Browser, site_url: str, now: str, team: str, line: str
) -> None:
    page = _home(browser, f"{site_url}get-help/worried-about-someone/", now)
    said = _cards(page)
    assert (said[TEAM], said[ACT_EARLY]) == (team, line)
    assert EMERGENCY not in said


def test_a_card_in_another_language_says_it_in_that_language(browser: Browser, site_url: str) -> None:
    page = _home(browser, f"{site_url}bn/get-help/worried-about-someone/", "2026-11-23T10:30:00Z")
    assert set(_cards(page).values()) == {"এখন খোলা"}


def test_a_printed_card_says_nothing_that_holds_for_a_minute(browser: Browser, site_url: str) -> None:
    page = _home(browser, f"{site_url}get-help/worried-about-someone/", "2026-11-23T10:30:00Z")
    page.emulate_media(media="print")
    assert not page.locator(".contact-state").first.is_visible()
