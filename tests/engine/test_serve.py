"""The preview: it starts with findings, shows them, and follows changes in every folder of the hub."""

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

PATIENCE_SECONDS = 90
PAGE = "docs/get-help/worried.md"

Wait = Callable[[str, str], str]


def _free_port() -> int:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return int(server.getsockname()[1])


@pytest.fixture
def wait_for(hub_folder: Path) -> Iterator[Wait]:
    """Start the preview, and wait until a page of it says something."""
    text = (hub_folder / PAGE).read_text(encoding="utf-8")
    (hub_folder / PAGE).write_text(text.replace("## What happens next", "## What comes"), encoding="utf-8")
    port = _free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, cwd=hub_folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:

        def wait(address: str, words: str) -> str:
            end = time.monotonic() + PATIENCE_SECONDS
            page = ""
            while time.monotonic() < end:
                assert server.poll() is None, "the preview has stopped"
                try:
                    with urlopen(f"http://127.0.0.1:{port}/{address}") as answer:
                        page = unescape(answer.read().decode())
                except URLError:
                    page = ""
                if words in page:
                    return page
                time.sleep(0.2)
            pytest.fail(f"'{words}' did not appear on the page '{address}'", pytrace=False)

        yield wait
        server.terminate()
        server.wait(timeout=PATIENCE_SECONDS)


def test_it_shows_findings_where_they_are_and_follows_changes(wait_for: Wait, hub_folder: Path) -> None:
    shown = wait_for("get-help/worried/", "The section 'What happens next' is missing")
    assert "What comes" in shown

    contacts = hub_folder / "content_data" / "contacts.yml"
    contacts.write_text(contacts.read_text(encoding="utf-8").replace("role: Emergency services", "role: Fire brigade"))
    wait_for("", "Fire brigade")

    template = hub_folder / "overrides" / "main.html"
    before = template.read_text(encoding="utf-8")
    template.write_text(
        f"{before}\n{{% block stamp %}}<p>A new end of the page</p>{{% endblock %}}\n", encoding="utf-8"
    )
    wait_for("get-help/worried/", "A new end of the page")

    page = hub_folder / PAGE
    page.write_text(page.read_text(encoding="utf-8").replace("## What comes", "## What happens next"), encoding="utf-8")
    wait_for("get-help/worried/", "What happens next")
    assert not (hub_folder / "site").exists()
