"""The preview: it starts with findings, shows them, follows changes in every folder of the hub, and outlives faults."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from http.client import HTTPException
from pathlib import Path
from urllib.request import urlopen

import pytest

# How long anything may take on the slowest machine; nothing waits longer than it has to.
PATIENCE_SECONDS = 60
PAUSE_SECONDS = 0.1

PAGE = "docs/get-help/worried.md"
ADDRESS = "get-help/worried/"

# Python starts with Ctrl-C switched off where whatever started it had done so, such as a job in the background.
SERVE = """
import signal
from mkdocs.__main__ import cli

signal.signal(signal.SIGINT, signal.default_int_handler)
cli()
"""


@dataclass(frozen=True)
class Preview:
    """A running preview of the hub in a folder, with all that it prints in a file."""

    folder: Path
    server: subprocess.Popen[str]
    port: int
    log: Path

    def page(self, address: str) -> str:
        """A page as a reader sees it; empty while nobody answers."""
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/{address}", timeout=PATIENCE_SECONDS) as answer:
                return unescape(answer.read().decode())
        except (OSError, HTTPException):
            return ""

    def wait_for(self, what: Callable[[], bool], told: str) -> None:
        """Wait until something is so."""
        end = time.monotonic() + PATIENCE_SECONDS
        while not what():
            assert self.server.poll() is None, f"the preview has stopped:\n{self.log.read_text(encoding='utf-8')}"
            assert time.monotonic() < end, f"{told}:\n{self.log.read_text(encoding='utf-8')}"
            time.sleep(PAUSE_SECONDS)

    def shows(self, address: str, words: str) -> None:
        """Wait until a page says something."""
        self.wait_for(lambda: words in self.page(address), f"'{words}' does not appear on '{address}'")

    def says(self, words: str) -> None:
        """Wait until something is printed."""
        self.wait_for(lambda: words in self.log.read_text(encoding="utf-8"), f"'{words}' is not printed")

    def change(self, path: str, old: str, new: str) -> None:
        """Replace some words of a file, as an editor does."""
        _change(self.folder / path, old, new)


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def _free_port() -> int:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return int(server.getsockname()[1])


@pytest.fixture
def preview(hub_folder: Path, tmp_path: Path) -> Iterator[Preview]:
    """A preview of the small hub with a section missing."""
    _change(hub_folder / PAGE, "## What happens next", "## What comes")
    (tmp_path / "scratch").mkdir()
    port = _free_port()
    log = tmp_path / "log.txt"
    with (
        log.open("w", encoding="utf-8") as output,
        subprocess.Popen(
            [sys.executable, "-c", SERVE, "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=hub_folder,
            env={**os.environ, "TMPDIR": str(tmp_path / "scratch"), "NO_MKDOCS_2_WARNING": "1"},
            stdout=output,
            stderr=subprocess.STDOUT,
            text=True,
        ) as server,
    ):
        yield Preview(hub_folder, server, port, log)
        server.kill()


def test_it_starts_in_spite_of_errors_and_shows_each_on_its_page(preview: Preview) -> None:
    preview.shows(ADDRESS, "Only in this preview: what stands in the way of publishing")
    page = preview.page(ADDRESS)
    assert "The section 'What happens next' is missing" in page
    assert "(docs/get-help/worried.md, line 27)" in page
    assert "Add a heading '## What happens next' here" in page
    assert "We ring you back as soon as we can." in page
    home = preview.page("")
    assert "<h1>" in home
    assert "Only in this preview" not in home
    assert not (preview.folder / "site").exists()


def test_it_follows_changes_of_pages_facts_and_templates(preview: Preview) -> None:
    preview.shows(ADDRESS, "Only in this preview")
    preview.change(PAGE, "## What comes", "## What happens next")
    preview.wait_for(lambda: "Only in this preview" not in preview.page(ADDRESS), "the finding stays on its page")

    preview.change("content_data/contacts.yml", "role: Littleton Prevent team", "role: Littleton safety team")
    preview.shows(ADDRESS, "Littleton safety team")

    preview.change("overrides/partials/footer.html", "<footer", "<p>A line above the footer</p><footer")
    preview.shows(ADDRESS, "A line above the footer")

    preview.change("content_data/contacts.yml", "role: Emergency services", "role: Fire brigade")
    preview.shows("", "'Fire brigade' is not what 'emergency' is called")
    assert not (preview.folder / "site").exists()


@pytest.mark.parametrize(
    ("path", "old", "new", "words"),
    [
        pytest.param(
            "overrides/main.html",
            '{% extends "base.html" %}',
            '{% extends "base.html" %}{% if %}',
            "The template 'overrides/main.html' is broken in line 1: Expected an expression",
            id="template",
        ),
        pytest.param(
            "content_data/council.yml", "name: Littleton Council", "name: [Littleton", "yaml.broken", id="facts"
        ),
        pytest.param(PAGE, "reach: public", "reach: public: yes", "yaml.broken", id="top of a page"),
    ],
)
def test_it_outlives_what_cannot_be_read_and_goes_on_once_that_is_mended(
    preview: Preview, path: str, old: str, new: str, words: str
) -> None:
    preview.shows(ADDRESS, "Only in this preview")
    preview.change(path, old, new)
    preview.says(words)
    preview.change(path, new, old)
    preview.change(PAGE, "as soon as we can", "within a day")
    preview.shows(ADDRESS, "We ring you back within a day")
    assert "Traceback" not in preview.log.read_text(encoding="utf-8")


def test_it_stops_at_ctrl_c_and_leaves_nothing_behind(preview: Preview, tmp_path: Path) -> None:
    preview.shows(ADDRESS, "Only in this preview")
    assert list((tmp_path / "scratch").iterdir())
    preview.server.send_signal(signal.SIGINT)
    assert preview.server.wait(timeout=PATIENCE_SECONDS) == 0
    assert "Traceback" not in preview.log.read_text(encoding="utf-8")
    assert list((tmp_path / "scratch").iterdir()) == []
    assert sorted(path.name for path in preview.folder.iterdir()) == [
        "content_data",
        "docs",
        "hooks",
        "mkdocs.yml",
        "overrides",
    ]
