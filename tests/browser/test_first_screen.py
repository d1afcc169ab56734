"""The number to call stands on the first screen of every way to help, at every hour, before anything is explained."""

import pytest
from playwright.sync_api import Browser

# A working day, a Saturday night, and Christmas Day.
DAY, NIGHT, HOLIDAY = "2026-11-23T10:30:00Z", "2026-11-21T02:30:00Z", "2026-12-25T13:00:00Z"
SCREENS = [
    pytest.param({"width": 320, "height": 640}, NIGHT, id="320-at-night"),
    pytest.param({"width": 390, "height": 844}, DAY, id="390-by-day"),
    pytest.param({"width": 390, "height": 844}, HOLIDAY, id="390-on-a-bank-holiday"),
    pytest.param({"width": 768, "height": 1024}, NIGHT, id="768-at-night"),
]
HELP = ("get-help/", "bn/get-help/", "cy/get-help/", "ar/get-help/")

# Where the first number to call is looked for: below the emergency, the one that answers at this hour.
FIRST = """() => {
    // No other council has the strip that says that this one is made up.
    const sample = document.querySelector(".sample").getBoundingClientRect().height;
    const below = (element) => element ? element.getBoundingClientRect().bottom + scrollY - sample : Infinity;
    // What the page itself says beside the number, unless its calls are passed on.
    const isClosed = (item) => {
        const state = item.querySelector(".contact-state");
        const said = state?.textContent;
        return Boolean(said) && said === state.dataset.closed && !("passesOn" in state.dataset);
    };
    const emergency = document.querySelector("main a[href='tel:999']");
    const entry = document.querySelector(".first-contacts li") ?? document.querySelector(".talk-not-urgent li");
    const link = entry?.querySelector("a");
    const ahead = (heading) => !heading.closest(".part-emergency, .first-contacts, .talk-now, .alert");
    const explained = [...document.querySelectorAll("article h2")].find(ahead);
    return {
        emergency: below(emergency),
        number: link ? below(link) : below(emergency),
        answers: !entry || !isClosed(entry) && ("answers" in entry.dataset || entry.classList.contains("talk-answers")),
        explained: explained ? explained.getBoundingClientRect().top + scrollY - sample : Infinity,
    };
}"""


@pytest.fixture(scope="module")
def routes(addresses: list[str]) -> list[str]:
    """The address of every page that helps, in every language."""
    found = [address for address in addresses if address.startswith(HELP)]
    assert len(found) > 25
    return ["", "contacts/", "understand/hate-crime/", *found]


@pytest.mark.parametrize(("screen", "hour"), SCREENS)
def test_the_number_for_this_hour_is_on_the_first_screen(
    browser: Browser, site_url: str, routes: list[str], screen: dict[str, int], hour: str
) -> None:
    page = browser.new_context(viewport=screen).new_page()
    page.clock.set_fixed_time(hour)
    below = {}
    for address in routes:
        page.goto(site_url + address, wait_until="domcontentloaded")
        found = page.evaluate(FIRST)
        end = min(screen["height"], found["explained"])
        if not found["answers"] or not found["emergency"] <= found["number"] <= end:
            below[address] = found
    assert below == {}


def test_without_scripts_the_number_is_there_with_its_hours(browser: Browser, site_url: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}get-help/worried-about-someone/")
    first = page.locator(".first-contacts li").first
    assert first.locator("a").get_attribute("href") == "tel:+448000113764"
    assert "Every day, 9am to 5pm" in first.inner_text()
    box = first.locator("a").bounding_box()
    assert box
    assert box["y"] + box["height"] < 844


def test_whoever_answers_stands_first(browser: Browser, site_url: str) -> None:
    page = browser.new_context().new_page()
    names = {}
    for hour in (DAY, NIGHT, HOLIDAY):
        page.clock.set_fixed_time(hour)
        page.goto(f"{site_url}get-help/worried-about-yourself/")
        names[hour] = page.locator(".first-name").all_text_contents()
    team, samaritans = "Exampleshire Prevent team", "Samaritans"
    assert list(names.values()) == [[team, samaritans], [samaritans, team], [samaritans, team]]


def test_a_number_that_nobody_answers_is_not_first_for_its_form(browser: Browser, site_url: str) -> None:
    page = browser.new_context().new_page()
    page.clock.set_fixed_time(NIGHT)
    page.goto(f"{site_url}get-help/young-people/")
    assert page.locator(".first-name").first.text_content() == "Childline"
