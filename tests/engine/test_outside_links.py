"""Other sites as they are: a host that misbehaves in thirty ways is asked for each."""

import ssl
import subprocess
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread

import pytest

from commshub.engine.outside_links import Answer, Manners, ask_all
from commshub.model.outside_links import Outcome

GOOD = b"<html><head><title>Guidance</title></head><body><nav>Menu</nav><main>What the duty asks.</main></body></html>"
QUICK = Manners(pause=0.0, patience=0.4, tries=2, hosts_at_once=8)


def _page(title: str, words: str = "Words.") -> bytes:
    return f"<title>{title}</title><main><h1>{title}</h1><p>{words}</p></main>".encode()


# What the host answers to each path: a status, headers and a body.
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/good": (200, {}, GOOD),
    "/good?page=2": (200, {}, GOOD),
    "/with space": (200, {}, GOOD),
    "/pdf": (200, {"Content-Type": "application/pdf"}, b"%PDF-1.7 x"),
    "/missing": (404, {}, _page("Not found")),
    "/gone": (410, {}, b"gone"),
    "/soft": (200, {}, _page("Page not found - Council")),
    "/soft-404": (200, {}, _page("404")),
    "/soft-withdrawn": (200, {}, _page("This page is no longer available")),
    "/about-404": (200, {}, _page("How we look for people", "404 people came.")),
    "/": (200, {}, _page("Home")),
    "/to-home": (302, {"Location": "/"}, b""),
    "/moved": (301, {"Location": "/good"}, b""),
    "/moved-308": (308, {"Location": "/good"}, b""),
    "/moved-twice": (301, {"Location": "/moved"}, b""),
    "/moved-for-now": (302, {"Location": "/good"}, b""),
    "/moved-303": (303, {"Location": "/good"}, b""),
    "/moved-to-missing": (301, {"Location": "/missing"}, b""),
    "/moved-nowhere": (301, {}, b""),
    "/moved-to-mail": (301, {"Location": "mailto:a@b.example"}, b""),
    "/circle": (302, {"Location": "/circle-2"}, b""),
    "/circle-2": (302, {"Location": "/circle"}, b""),
    "/forbidden": (403, {}, b"no"),
    "/too-many": (429, {"Retry-After": "60"}, b"later"),
    "/fault": (500, {}, b"oops"),
    "/busy": (503, {}, b"busy"),
    "/empty": (200, {}, b"  "),
    "/teapot": (418, {}, b"tea"),
    "/private/page": (200, {}, GOOD),
    "/robots.txt": (200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /private/\n"),
}
EXPECTED = {
    "/good": Outcome.FINE,
    "/good?page=2": Outcome.FINE,
    "/with space": Outcome.FINE,
    "/pdf": Outcome.FINE,
    "/missing": Outcome.NOT_FOUND,
    "/gone": Outcome.GONE,
    "/soft": Outcome.SAYS_NOT_FOUND,
    "/soft-404": Outcome.SAYS_NOT_FOUND,
    "/soft-withdrawn": Outcome.SAYS_NOT_FOUND,
    "/about-404": Outcome.FINE,
    "/": Outcome.FINE,
    "/to-home": Outcome.SAYS_NOT_FOUND,
    "/moved": Outcome.FINE,
    "/moved-308": Outcome.FINE,
    "/moved-twice": Outcome.FINE,
    "/moved-for-now": Outcome.FINE,
    "/moved-303": Outcome.FINE,
    "/moved-to-missing": Outcome.NOT_FOUND,
    "/moved-nowhere": Outcome.UNREADABLE,
    "/moved-to-mail": Outcome.UNREADABLE,
    "/circle": Outcome.CIRCLE,
    "/forbidden": Outcome.REFUSED_PROGRAMS,
    "/too-many": Outcome.REFUSED_PROGRAMS,
    "/fault": Outcome.FAULT,
    "/busy": Outcome.FAULT,
    "/empty": Outcome.EMPTY,
    "/teapot": Outcome.UNREADABLE,
    "/private/page": Outcome.NOT_ASKED,
    "/silent": Outcome.NO_ANSWER,
    "/slow": Outcome.NO_ANSWER,
    "/dropped": Outcome.UNREADABLE,
    "/garbage": Outcome.UNREADABLE,
    "/short": Outcome.UNREADABLE,
    "/right-at-last": Outcome.FINE,
}


class _Misbehaving(BaseHTTPRequestHandler):
    asked: list[str]
    at_once: list[int]
    running = 0
    lock = Lock()

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        kind = type(self)
        with kind.lock:
            kind.running += 1
            kind.asked.append(self.path)
            kind.at_once.append(kind.running)
        try:
            self._answer(self.path.replace("%20", " "))
        except OSError:
            self.close_connection = True
        finally:
            with kind.lock:
                kind.running -= 1

    def _answer(self, path: str) -> None:
        if path == "/silent":
            time.sleep(0.6)
        elif path == "/slow":
            self._head(200, {}, 10_000)
            for _ in range(12):
                self.wfile.write(b"x")
                time.sleep(0.05)
        elif path == "/garbage":
            self.wfile.write(b"\x00\x01 nothing that anybody reads\r\n\r\n")
        elif path == "/short":
            self._head(200, {}, 500)
            self.wfile.write(b"short")
        elif path == "/right-at-last":
            first = self.asked.count(self.path) == 1
            self._send(503 if first else 200, {}, b"busy" if first else GOOD)
        elif path in ANSWERS:
            self._send(*ANSWERS[path])
        self.close_connection = True

    def _send(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self._head(status, headers, len(body))
        self.wfile.write(body)

    def _head(self, status: int, headers: dict[str, str], length: int) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(length))
        self.end_headers()


@pytest.fixture
def host() -> Iterator[str]:
    """The address of a host that misbehaves."""
    _Misbehaving.asked, _Misbehaving.at_once = [], []
    with ThreadingHTTPServer(("127.0.0.1", 0), _Misbehaving) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def _asked(addresses: list[str], manners: Manners = QUICK) -> dict[str, Answer]:
    return dict(ask_all(addresses, manners, lambda *_: None))


def test_every_way_of_misbehaving_is_known(host: str) -> None:
    answers = _asked([f"{host}{path}" for path in EXPECTED])
    found = {path: answers[f"{host}{path}"].outcome for path in EXPECTED}
    # A host that hangs up looks one way or another, by how far it came.
    assert found.pop("/dropped") in {Outcome.UNREADABLE, Outcome.NO_ANSWER}
    assert found == {path: outcome for path, outcome in EXPECTED.items() if path != "/dropped"}
    assert len(EXPECTED) >= 30
    # One thing at a time, its rules first, and never what they keep from programs.
    assert max(_Misbehaving.at_once) <= 2
    assert _Misbehaving.asked[0] == "/robots.txt"
    assert "/private/page" not in _Misbehaving.asked


def test_only_what_has_moved_for_good_is_told_with_its_new_place(host: str) -> None:
    paths = ("/moved", "/moved-308", "/moved-twice", "/moved-for-now", "/moved-303", "/good")
    answers = _asked([f"{host}{path}" for path in paths])
    moved = {path for path in paths if answers[f"{host}{path}"].moved_to == f"{host}/good"}
    assert moved == {"/moved", "/moved-308", "/moved-twice"}


def test_a_page_is_told_by_its_words_and_not_by_what_stands_around_them(host: str) -> None:
    def text() -> str | None:
        return _asked([f"{host}/good"])[f"{host}/good"].text

    before, good = text(), ANSWERS["/good"]
    try:
        ANSWERS["/good"] = (200, {}, GOOD.replace(b"Menu", b"Another menu"))
        assert text() == before
        ANSWERS["/good"] = (200, {}, GOOD.replace(b"asks", b"asks today"))
        assert text() != before
    finally:
        ANSWERS["/good"] = good


def test_hosts_that_are_not_there_are_told_apart() -> None:
    answers = _asked(["https://nowhere.invalid/", "http://127.0.0.1:9/", "ftp://a.example/"])
    assert {address: each.outcome for address, each in answers.items()} == {
        "https://nowhere.invalid/": Outcome.NO_HOST,
        "http://127.0.0.1:9/": Outcome.NO_ANSWER,
        "ftp://a.example/": Outcome.UNREADABLE,
    }


def test_a_certificate_that_nobody_vouches_for_is_told(host: str, tmp_path: Path) -> None:
    del host
    files = ["-keyout", tmp_path / "key.pem", "-out", tmp_path / "cert.pem"]
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
        *files,
    ]
    subprocess.run(command, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    with ThreadingHTTPServer(("127.0.0.1", 0), _Misbehaving) as server:
        server.handle_error = lambda *_: None  # type: ignore[method-assign]
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = Thread(target=server.serve_forever)
        thread.start()
        address = f"https://127.0.0.1:{server.server_port}/good"
        assert _asked([address])[address].outcome is Outcome.CERTIFICATE
        server.shutdown()
        thread.join()
