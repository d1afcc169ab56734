"""`hub editor`: what it serves, and to whom."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from click.testing import CliRunner

from commshub.cli.editor import editor, forms_server
from tiny_hub import TINY

SCRIPT = b"load('https://fonts.test/material-symbols-outlined:vf@5.3.7/latin-wght-normal.woff2')"


@pytest.fixture
def address() -> Iterator[str]:
    with forms_server(TINY, SCRIPT, b"icons", 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/admin/"
        server.shutdown()


def _answer(address: str) -> tuple[bytes, str]:
    with urlopen(address) as answer:  # noqa: S310 - our own address
        return answer.read(), answer.headers["Content-Security-Policy"]


def test_the_page_may_ask_no_other_host(address: str) -> None:
    page, policy = _answer(address)
    assert b'<script src="sveltia-cms.js">' in page
    assert policy.startswith("default-src 'self' ")
    assert "http" not in policy


def test_icons_come_from_this_machine(address: str) -> None:
    assert _answer(f"{address}sveltia-cms.js")[0] == b"load('icons.woff2')"
    assert _answer(f"{address}icons.woff2")[0] == b"icons"


def test_the_lists_are_those_of_the_hub(address: str) -> None:
    config = json.loads(_answer(f"{address}config.json")[0])
    assert config["collections"][0]["folder"] == "content_data/contacts"


def test_nothing_else_is_served(address: str) -> None:
    with pytest.raises(HTTPError):
        _answer(f"{address}../content_data/contacts.yml")


def test_it_says_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(TINY)
    result = CliRunner().invoke(editor, ["--script", str(tmp_path / "none.js")])
    assert result.exit_code == 2
    assert result.output.endswith("The program of the forms comes with: make editor\n")
