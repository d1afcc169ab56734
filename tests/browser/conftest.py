"""The built hub, served on this machine, and a browser to look at it with.

The hub is built once in a run, and all workers look at the same folder; each has a host and a browser of its own.
"""

from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, sync_playwright

from find_browser import NoBrowserError, find
from page_structures import stand_for_all, structures
from static_host import StaticHost

HERE = Path(__file__).parent
REPOSITORY = HERE.parents[1]

# Headless Chromium as root, in a container and on a closed network. Only our own pages are opened, so it may run
# without a sandbox, which root has none of; and it asks nobody on the network for anything, not even for its updates.
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is in this folder, so that `pytest -m "not browser"` leaves it out."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A running browser. Open a context of your own in it: `browser.new_context(viewport=...)`."""
    try:
        path = find()
    except NoBrowserError as error:
        raise pytest.fail.Exception(str(error), pytrace=False) from None
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_FLAGS)
        yield browser
        browser.close()


@pytest.fixture(autouse=True)
def _close_contexts(request: pytest.FixtureRequest) -> Iterator[None]:
    """Close what a test has opened in the browser, which would go on running beside the next test."""
    running: Browser | None = request.getfixturevalue("browser") if "browser" in request.fixturenames else None
    yield
    for context in running.contexts if running else ():
        context.close()


def _file_of(folder: Path, address: str) -> Path:
    return folder / address / ("" if address.endswith(".html") else "index.html")


@pytest.fixture(scope="session")
def addresses(built_site: Path) -> list[str]:
    """The address of every built page below the site's root."""
    pages = sorted(page.relative_to(built_site).as_posix() for page in built_site.rglob("*.html"))
    return [page.removesuffix("index.html") for page in pages]


@pytest.fixture(scope="session")
def html_of(built_site: Path, addresses: list[str]) -> dict[str, str]:
    """The HTML of every page by its address."""
    return {address: _file_of(built_site, address).read_text(encoding="utf-8") for address in addresses}


@pytest.fixture(scope="session")
def varied_addresses(html_of: dict[str, str], pytestconfig: pytest.Config) -> list[str]:
    """The addresses of pages that show every structure of any page between them; of all pages with `--all-pages`."""
    if pytestconfig.getoption("--all-pages"):
        return list(html_of)
    return stand_for_all({address: structures(html) for address, html in html_of.items()})


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """The address of the built hub on this machine, with a slash at its end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(StaticHost, directory=str(built_site))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
