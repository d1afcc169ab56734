"""Every link of the finished site, followed by linkinator and by LinkChecker, which nobody here wrote.

The site is looked at where most have it, in a folder below a council's own site, and without a web server.
"""

import csv
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser

from commshub.engine.offline_copy import offline_copy
from static_host import StaticHost
from tiny_hub import ROOT

VENV = Path(__file__).parents[2] / ".venv"
ADDRESS, IN_FOLDER = "https://prevent.exampleshire.example/", "https://exampleshire.example/prevent"
# What stands in these is told by the root of the host, or says where the site is in a form that is not text.
ROOTED = {"404.html", "robots.txt", ".htaccess", "sitemap.xml.gz"}
# As root it would take a user who may read nothing of ours.
LINKCHECKER = "import linkcheck.command.linkchecker as it; it.drop_privileges = lambda: None; it.linkchecker()"
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


@pytest.fixture(scope="module")
def folder_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A host with the hub in its folder `prevent`, of which the address was typed without a slash at its end."""
    hub, host = tmp_path_factory.mktemp("hub"), tmp_path_factory.mktemp("host")
    for part in ("content_data", "docs", "overrides", "hooks/hub.py", "mkdocs.yml"):
        (shutil.copytree if (ROOT / part).is_dir() else _copied)(ROOT / part, hub / part)
    council = hub / "content_data" / "council.yml"
    council.write_text(council.read_text(encoding="utf-8").replace(ADDRESS, IN_FOLDER), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(host / "prevent")]
    done = subprocess.run(command, cwd=hub, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return host


def _copied(path: Path, target: Path) -> None:
    target.parent.mkdir(exist_ok=True)
    shutil.copy(path, target)


def _followed(start: str, folder: Path) -> list[dict[str, str]]:
    """Every address that LinkChecker follows within a site, and how that went."""
    report = folder / "report.csv"
    flags = ["--no-robots", "--no-status", "--no-warnings", "--verbose", "--output", "none"]
    command = [sys.executable, "-c", LINKCHECKER, *flags, "--file-output", f"csv/utf-8/{report}", start]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    lines = (line for line in report.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return list(csv.DictReader(lines, delimiter=";"))


def test_in_a_folder_nothing_is_broken_and_nothing_leads_to_the_site_around_it(
    folder_site: Path, addresses: list[str]
) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(StaticHost, directory=str(folder_site))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        host = f"http://127.0.0.1:{server.server_port}/"
        links = _crawl(host, [f"prevent/{address}" for address in addresses])
        server.shutdown()
        thread.join()
    assert _broken(links) == set()
    assert {each["url"] for each in links if not each["url"].startswith(f"{host}prevent/")} == {
        each["url"] for each in links if each["state"] == "SKIPPED"
    }


def test_in_a_folder_every_address_in_every_file_is_the_same_but_for_the_folder(
    folder_site: Path, built_site: Path
) -> None:
    inside, usual = _texts(folder_site / "prevent"), _texts(built_site)
    assert inside.keys() == usual.keys()
    other = {path for path, data in inside.items() if data != _moved(usual[path])}
    assert other == {path for path in ROOTED if path in inside}


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def _texts(folder: Path) -> dict[str, bytes]:
    """What is in every file but those that have a code in them, or ids, that are made from the address."""
    files = {path.relative_to(folder).as_posix(): path for path in _files(folder)}
    made_from_it = ("who-to-call", "open-referral", "where-contacts-are-used", "manifest.json")
    texts = {path: file.read_bytes() for path, file in files.items() if not any(each in path for each in made_from_it)}
    # Calendars break long lines.
    return {path: data.replace(b"\r\n ", b"") for path, data in texts.items()}


def _moved(data: bytes) -> bytes:
    """What the same file says in a folder; on paper the address stands without its beginning."""
    whole = data.replace(ADDRESS.encode(), f"{IN_FOLDER}/".encode())
    # An event is called by the host alone.
    whole = whole.replace(b"@prevent.exampleshire.example", b"@exampleshire.example")
    return whole.replace(b"prevent.exampleshire.example", b"exampleshire.example/prevent")


@pytest.fixture(scope="module")
def copy(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copy for machines without a web server, in a folder."""
    folder = tmp_path_factory.mktemp("copy")
    for path, data in offline_copy(
        {each.relative_to(built_site).as_posix(): each.read_bytes() for each in _files(built_site)}
    ).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def test_from_a_folder_nothing_is_broken(copy: Path, addresses: list[str], tmp_path: Path) -> None:
    followed = _followed((copy / "index.html").as_uri(), tmp_path)
    assert [(each["url"], each["parentname"]) for each in followed if each["valid"] != "True"] == []
    assert (
        len({each["url"].partition("#")[0] for each in followed if each["url"].startswith("file:")})
        > len(addresses) / 2
    )


def test_from_a_folder_search_finds_pages(copy: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto((copy / "search" / "index.html").as_uri())
    page.locator("#search-words").press_sequentially("worried about my son")
    page.locator("#search-results li a").first.click()
    assert page.url == (copy / "get-help" / "worried-about-someone" / "index.html").as_uri()
