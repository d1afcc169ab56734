"""A copy of a site at an address is held to its manifest, and hosts that go wrong are told of."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from commshub.content.source_tree import HubError
from commshub.engine import deployed_copy
from commshub.engine.deployed_copy import differences_at, manifest_at
from commshub.engine.manifest import read_manifest, write_manifest
from commshub.model.manifest import Manifest
from static_host import StaticHost

FILES = {
    "index.html": "Home",
    "help me/index.html": "Help",
    "old/index.html": "Moved",
    "404.html": "Nothing is here",
    "data/pages.json": "[]",
    "_headers": "for the host",
    "web.config": "for the host",
    ".well-known/security.txt": "Contact:",
}
LEADS = {"/old/": "/help%20me/"}


class Host(StaticHost):
    """A host that leads on by itself, keeps what is for itself, and falls silent where it is told to."""

    leads: dict[str, str]
    silent: frozenset[str]

    def do_GET(self) -> None:  # noqa: N802 - so Python calls it
        """Answer as the host that it is told to be."""
        if self.path in self.silent:
            self.close_connection = True
            return
        if self.path in self.leads:
            self.send_response(301)
            self.send_header("Location", self.leads[self.path])
            self.end_headers()
            return
        if self.path == "/_headers":
            self.send_error(404)
            return
        super().do_GET()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with its manifest."""
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    write_manifest(tmp_path, {"old/": "help me/"})
    return tmp_path


@pytest.fixture
def manifest(site: Path) -> Manifest:
    """What was built."""
    return read_manifest(site / "manifest.json")


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    """The address of a host that hands the site out."""
    Host.leads, Host.silent = {}, frozenset()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_a_copy_is_what_was_built(manifest: Manifest, address: str) -> None:
    assert manifest_at(address) == manifest
    assert list(differences_at(manifest, address)) == []
    # A host that leads on by itself does what the page there does.
    Host.leads = LEADS
    assert list(differences_at(manifest, address)) == []


def test_what_differs_is_told(site: Path, manifest: Manifest, address: str) -> None:
    (site / "help me" / "index.html").write_text("Held", encoding="utf-8")
    (site / "data" / "pages.json").unlink()
    (site / "404.html").write_text("Go away", encoding="utf-8")
    (site / "mkdocs.yml").write_text("hooks: []", encoding="utf-8")
    Host.leads = {"/old/": "/elsewhere/", "/.well-known/security.txt": "https://login.example/"}
    assert list(differences_at(manifest, address)) == [
        ("/.well-known/security.txt", "it leads on to 'https://login.example/'."),
        ("/data/pages.json", "it is missing (the host says 404)."),
        ("/help me/", "it is not what was built."),
        ("/old/", "it no longer leads to '/help me/'."),
        ("/404.html", "the host shows another page for what is not there."),
        ("/mkdocs.yml", "everybody can read it, and no build has put it there."),
    ]


def test_a_host_that_finds_everything_is_told_of(site: Path, manifest: Manifest, address: str) -> None:
    for path in ("a-page-that-nobody-has", *deployed_copy.NOT_FOR_READERS):
        (site / path).parent.mkdir(exist_ok=True)
        (site / path).write_text("Welcome", encoding="utf-8")
    Host.leads = {"/a-page-that-nobody-has/": "/a-page-that-nobody-has"}
    assert next(differences_at(manifest, address)) == (
        "/a-page-that-nobody-has/",
        "nothing is there, and the host says 301 in place of 404.",
    )


def test_a_host_without_a_manifest_is_told_of(site: Path, address: str) -> None:
    (site / "manifest.json").unlink()
    with pytest.raises(HubError, match=r"^There is no manifest\.json at 'http://127\.0\.0\.1:\d+/'\. Name the one "):
        manifest_at(address)


def test_an_address_that_leads_on_is_named(address: str) -> None:
    Host.leads = {"/": "https://prevent.example/"}
    with pytest.raises(HubError, match=r"leads on to 'https://prevent\.example/'\. Name that address\.$"):
        manifest_at(address)


def test_one_that_says_nothing_is_told_and_many_end_it(
    site: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deployed_copy, "_PATIENCE_SECONDS", 2)
    for number in range(8):
        (site / f"{number}.txt").write_text("a", encoding="utf-8")
    write_manifest(site, {})
    manifest = read_manifest(site / "manifest.json")
    Host.silent = frozenset({"/3.txt"})
    told = list(differences_at(manifest, address))
    assert [path for path, _ in told] == ["/3.txt"]
    assert told[0][1].startswith("it does not answer (")
    Host.silent = frozenset(f"/{number}.txt" for number in range(8))
    with pytest.raises(HubError, match=r"no longer answers \(.*\)\. Try again later\.$"):
        list(differences_at(manifest, address))
    Host.silent = frozenset({"/"})
    with pytest.raises(HubError, match=r"does not answer \(.*\)\. Look whether the address is right\.$"):
        list(differences_at(manifest, address))
