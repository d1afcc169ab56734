"""The built pages in a browser that is held to their policy, by the page alone and by a host that sends it too."""

from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page

from commshub.render.exports.policy import headers, page_policy
from static_host import StaticHost

REPORT = (
    "window.broken = []; document.addEventListener('securitypolicyviolation', e => broken.push(e.violatedDirective));"
)


class HostWithHeaders(StaticHost):
    """A host that reads what the hub has made for it."""

    def end_headers(self) -> None:
        """Send all that the hub asks for, but for what only holds with https."""
        for name, value in headers().items():
            if name != "Strict-Transport-Security":
                self.send_header(name, value)
        super().end_headers()


def _listening(browser: Browser) -> tuple[Page, list[str]]:
    """A page in a browser of its own, and what its console says of breaches."""
    page = browser.new_context().new_page()
    page.add_init_script(REPORT)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    return page, said


def test_no_page_breaks_the_policy_that_it_states(browser: Browser, site_url: str, varied_addresses: list[str]) -> None:
    page, said = _listening(browser)
    broken = {}
    for address in varied_addresses:
        page.goto(site_url + address)
        stated = page.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content")
        found = page.evaluate("broken")
        if found or stated != page_policy():
            broken[address] = (found, stated)
    assert (broken, said) == ({}, [])


def test_with_all_headers_of_a_host_the_pages_work(browser: Browser, built_site: Path) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(HostWithHeaders, directory=str(built_site))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        page, said = _listening(browser)
        root = f"http://127.0.0.1:{server.server_port}/"
        page.goto(f"{root}search/")
        page.get_by_role("searchbox").fill("far right")
        page.locator(".search-results a, #search-results a, main li a").first.wait_for()
        page.goto(root)
        page.goto(f"{root}get-help/worried-about-someone/")
        assert page.locator(".exit-button").get_attribute("role") == "button"
        assert (page.evaluate("broken"), said) == ([], [])
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("attempt", "directive"),
    [
        (
            "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))",
            "script",
        ),
        ("document.body.insertAdjacentHTML('beforeend', '<b>x</b>')", "require-trusted-types-for"),
        ("document.body.append(Object.assign(new Image(), {src: 'https://elsewhere.example/a.png'}))", "img-src"),
        ("fetch('https://elsewhere.example/').catch(() => 0)", "connect-src"),
    ],
)
def test_what_does_not_belong_to_the_hub_is_blocked(
    browser: Browser, site_url: str, attempt: str, directive: str
) -> None:
    page, _ = _listening(browser)
    page.goto(site_url)
    page.evaluate(f"try {{ {attempt} }} catch {{ }}")
    # The page lets no text run as a script, and so no text of ours that waits for something in it.
    for _ in range(250):
        if page.evaluate("broken.length"):
            break
        page.wait_for_timeout(20)
    assert page.evaluate("broken[0]").startswith((directive, "require-trusted-types-for"))
    assert page.evaluate("window.ran") is None
