"""Every link of the finished site, followed by linkinator, which nobody here wrote."""

import json
import subprocess
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from static_host import StaticHost

VENV = Path(__file__).parents[2] / ".venv"
CHECKER = VENV / "npm/node_modules/linkinator/build/src/cli.js"


def _crawl(site_url: str, addresses: list[str]) -> list[dict[str, str]]:
    """What it finds when it starts on some pages: the address, the page with the link, and how that went."""
    assert CHECKER.exists(), "The checker is not there: `make .venv/npm/.installed` fetches it"
    flags = ["--recurse", "--check-fragments", "--check-css", "--redirects", "error", "--format", "json"]
    # Whatever is on another host is left alone.
    flags += ["--skip", f"^(?!{site_url})", "--concurrency", "8"]
    pages = [f"{site_url}{address}" for address in addresses]
    command = [VENV / "bin/node", CHECKER, *pages, *flags]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    links: list[dict[str, str]] = json.loads(done.stdout)["links"]
    return links


def _broken(links: list[dict[str, str]]) -> set[tuple[str, str]]:
    return {(each["parent"], each["url"]) for each in links if each["state"] == "BROKEN"}


@pytest.fixture
def broken_site(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "index.html").write_text(
        '<link rel="stylesheet" href="a.css"><h1 id="a">A</h1><a href="#a">a</a><a href="#b">b</a><a href="c/">c</a>'
        '<img src="d.png" srcset="e.png 2x" alt="d"><a href="https://nowhere.invalid/">f</a>',
        encoding="utf-8",
    )
    (tmp_path / "a.css").write_text("h1 { background: url(g.png) }", encoding="utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(StaticHost, directory=str(tmp_path))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_the_checker_finds_what_is_broken(broken_site: str) -> None:
    broken = {url.removeprefix(broken_site) for _, url in _broken(_crawl(broken_site, [""]))}
    assert broken == {"#b", "c/", "d.png", "e.png", "g.png"}


def test_nothing_on_the_site_is_broken(site_url: str, addresses: list[str]) -> None:
    links = _crawl(site_url, addresses)
    assert {f"{site_url}{address}" for address in addresses} <= {each["url"].removesuffix("#") for each in links}
    assert _broken(links) == set()
