"""The built hub, served on this machine, and a browser to look at it with.

Each of the three is made once in a run (with several workers, once in each that needs it).
"""

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, sync_playwright

from find_browser import NoBrowserError, find
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


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with this repository's hub, built as it would be published."""
    folder = tmp_path_factory.mktemp("hub") / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.fail(f"The hub does not build:\n{done.stdout}{done.stderr}", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def addresses(built_site: Path) -> list[str]:
    """The address of every built page below the site's root."""
    pages = sorted(page.relative_to(built_site).as_posix() for page in built_site.rglob("*.html"))
    return [page.removesuffix("index.html") for page in pages]


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """The address of the built hub on this machine, with a slash at its end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(StaticHost, directory=str(built_site))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
