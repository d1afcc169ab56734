"""Alerts at one moment and another, in a build that nobody has renewed, and without JavaScript."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from axe_options import axe_options
from tiny_hub import ROOT, THEME, TINY

PHONE = {"width": 320, "height": 640}

# The tiny hub is built as of 20 November 2026.
NOTICE = """\
{id}:
  level: notice
  title: {title}
  text: Read on.
  start: {start} 09:00
  end: {end} 17:00
  pages: all
  approver: prevent-team
"""
ALERTS = (
    NOTICE.format(id="over", title="Over", start="2026-11-10", end="2026-11-19")
    + NOTICE.format(id="first", title="First", start="2026-11-18", end="2026-11-27")
    + NOTICE.format(id="second", title="Second", start="2026-11-19", end="2026-12-04")
    + """\
police:
  level: urgent
  title: Stay away from the market
  text: The police ask everybody to stay away.
  start: 2026-11-23 10:00
  end: 2026-11-23 16:00
  pages: [index.md]
  approver: prevent-team
  link: get-help/worried.md
"""
)


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny hub with alerts, built."""
    folder = tmp_path_factory.mktemp("alerts") / "hub"
    shutil.copytree(TINY, folder)
    shutil.copytree(THEME, folder / "overrides")
    (folder / "hooks").mkdir()
    shutil.copy(ROOT / "hooks" / "hub.py", folder / "hooks")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "content_data" / "alerts.yml").write_text(ALERTS, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def _open(  # noqa: PLR0913 - each is one thing in which visits differ
    browser: Browser, hub: Path, now: str, page_of: str = "", *, scripts: bool = True, time_goes_on: bool = False
) -> Page:
    page = browser.new_context(viewport=PHONE, timezone_id="America/New_York", java_script_enabled=scripts).new_page()
    if time_goes_on:
        page.clock.install(time=now)
    elif scripts:
        page.clock.set_fixed_time(now)
    page.goto((hub / page_of / "index.html").as_uri())
    return page


def _shown(page: Page) -> list[str]:
    return page.locator(".alert:visible h2").all_text_contents()


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        ("2026-11-17T12:00:00Z", []),
        ("2026-11-20T12:00:00Z", ["Notice: First"]),
        ("2026-11-23T09:59:59Z", ["Notice: First"]),
        ("2026-11-23T10:00:00Z", ["Urgent: Stay away from the market"]),
        ("2026-11-23T15:59:59Z", ["Urgent: Stay away from the market"]),
        ("2026-11-23T16:00:00Z", ["Notice: First"]),
        ("2026-11-27T17:00:00Z", ["Notice: Second"]),
        ("2026-12-04T17:00:00Z", []),
        ("2031-01-01T12:00:00Z", []),
    ],
    ids=["before", "first", "just-before", "urgent", "still-urgent", "after", "next", "over", "years-later"],
)
def test_one_build_shows_what_holds_at_every_moment(browser: Browser, hub: Path, now: str, shown: list[str]) -> None:
    assert _shown(_open(browser, hub, now)) == shown


def test_an_alert_comes_and_goes_on_an_open_page(browser: Browser, hub: Path) -> None:
    page = _open(browser, hub, "2026-11-23T09:59:00Z", time_goes_on=True)
    assert _shown(page) == ["Notice: First"]
    page.clock.run_for("02:00")
    assert _shown(page) == ["Urgent: Stay away from the market"]
    page.clock.fast_forward("06:00:00")
    page.clock.run_for("01:00")
    assert _shown(page) == ["Notice: First"]


def test_an_alert_stands_on_its_own_pages_only(browser: Browser, hub: Path) -> None:
    assert _shown(_open(browser, hub, "2026-11-23T12:00:00Z", "get-help/worried")) == ["Notice: First"]


def test_without_javascript_the_words_say_until_when(browser: Browser, hub: Path) -> None:
    page = _open(browser, hub, "", scripts=False)
    assert _shown(page) == ["Notice: First"]
    assert page.locator(".alert-when:visible").inner_text() == (
        "From 9am on 18 November 2026 until 5pm on 27 November 2026"
    )


def test_what_is_over_is_not_in_the_build_at_all(hub: Path) -> None:
    assert "alert-over" not in (hub / "index.html").read_text(encoding="utf-8")


def test_an_alert_is_a_named_region_before_the_heading_and_cannot_be_closed(browser: Browser, hub: Path) -> None:
    page = _open(browser, hub, "2026-11-23T12:00:00Z")
    region = page.get_by_role("region", name="Urgent: Stay away from the market")
    assert region.is_visible()
    assert region.get_by_role("button").count() == 0
    assert region.get_by_role("link", name="I am worried about someone").is_visible()
    alert, heading = region.bounding_box(), page.get_by_role("heading", level=1).bounding_box()
    assert alert
    assert heading
    assert alert["y"] + alert["height"] <= heading["y"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("now", ["2026-11-20T12:00:00Z", "2026-11-23T12:00:00Z"], ids=["notice", "urgent"])
def test_axe_finds_nothing(browser: Browser, hub: Path, now: str, scheme: str) -> None:
    page = _open(browser, hub, now)
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    found = Axe().run(page, options=axe_options(scheme)).response
    assert [each["id"] for each in found["violations"] + found["incomplete"]] == []


def test_nothing_is_stored(browser: Browser, site_url: str) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-20T12:00:00Z")
    page.goto(site_url + "contacts/")
    assert _shown(page) == ["Notice: Our office is closed for repairs"]
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert context.cookies() == []
