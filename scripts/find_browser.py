"""Find a browser for the tests and print where it is.

Looked for in this order, and the first that starts is taken:

1. the program that the variable HUB_CHROMIUM names;
2. chromium, chromium-browser or google-chrome, where the shell finds programs;
3. the Chromium that Playwright has fetched for itself;
4. with `--install`, the Chromium that Playwright fetches now;
5. with `--install`, and only for root on Debian and its kin, the one that apt-get installs.

If none is there, the run fails and says what to install: tests that were skipped would look like tests that passed.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence

from playwright.sync_api import sync_playwright

QUIET = subprocess.DEVNULL
ON_PATH = ("chromium", "chromium-browser", "google-chrome")

# Seconds. A first start from a cold disk is slow; a download over a slow line is slower.
START_LIMIT = 60
DOWNLOAD_LIMIT = 300


class NoBrowserError(Exception):
    """No browser could be found or fetched; the message says what to do."""


def find(*, install: bool = False) -> str:
    """Return the path of a browser that starts; with `install`, fetch what is missing."""
    if not driver_starts() and not (install and installed_by_apt("libatomic1") and driver_starts()):
        raise NoBrowserError(
            "Playwright, which drives the browser, does not start: install the library that "
            "`.venv/bin/python -m playwright --version` names (Debian and Ubuntu: libatomic1)."
        )
    chosen = os.environ.get("HUB_CHROMIUM")
    if chosen:
        if not starts(chosen):
            raise NoBrowserError(f"HUB_CHROMIUM names '{chosen}', which does not start: name a Chromium that does.")
        return chosen
    path = on_path() or playwrights_own()
    if install:
        path = path or fetched_by_playwright() or debians_own()
    if path is None:
        raise NoBrowserError(
            "There is no browser for the tests: install Chromium or Google Chrome (`make browser` tries to), "
            "or set HUB_CHROMIUM to the path of one."
        )
    return path


def on_path() -> str | None:
    """Return the first browser on PATH that starts: some systems put a stub there that only prints advice."""
    return next((path for name in ON_PATH if (path := shutil.which(name)) and starts(path)), None)


def playwrights_own() -> str | None:
    """Return the Chromium in Playwright's own folder, if it is there and has the libraries it needs."""
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if starts(path) else None


def fetched_by_playwright() -> str | None:
    """Let Playwright download its Chromium."""
    fetch = (sys.executable, "-m", "playwright", "install", "--no-shell", "chromium")
    return playwrights_own() if attempt("Fetching Playwright's Chromium", fetch) else None


def debians_own() -> str | None:
    """Install the system's Chromium, and a font, without which it draws no text."""
    return on_path() if installed_by_apt("chromium", "fonts-liberation") else None


def driver_starts() -> bool:
    """Whether Playwright's own program runs: a very bare system lacks a library that it needs."""
    return runs(sys.executable, "-m", "playwright", "--version")


def installed_by_apt(*packages: str) -> bool:
    """Install packages of the system, where that is Debian or its kin and we are root."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    install = ("apt-get", "install", "--yes", "--no-install-recommends", *packages)
    return attempt("Asking apt-get for its newest lists", ("apt-get", "update")) and attempt(
        f"Installing {' and '.join(packages)}", install
    )


def starts(browser: str) -> bool:
    """Whether a browser is there and can tell its version."""
    return runs(browser, "--version")


def runs(*command: str) -> bool:
    """Whether a command ends well, and soon."""
    try:
        code = subprocess.call(command, stdin=QUIET, stdout=QUIET, stderr=QUIET, timeout=START_LIMIT)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return code == 0


def attempt(what: str, command: Sequence[str]) -> bool:
    """Run a command that downloads, within the time limit; tell whether it worked."""
    print(f"{what} (at most {DOWNLOAD_LIMIT // 60} minutes)", file=sys.stderr, flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    # In a group of its own, so that a time-out also ends what the command has started.
    process = subprocess.Popen(
        command,
        env=environment,
        stdin=QUIET,
        stdout=QUIET,
        stderr=QUIET,
        start_new_session=True,
    )
    try:
        code = process.wait(DOWNLOAD_LIMIT)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGTERM)
        code = process.wait()
    if code != 0:
        print(f"That did not work: {' '.join(command)}", file=sys.stderr, flush=True)
    return code == 0


def main() -> int:
    """Print the path of a browser, or say what to install."""
    parser = argparse.ArgumentParser(description="Find a browser for the tests and print where it is.")
    parser.add_argument("--install", action="store_true", help="fetch one if there is none")
    try:
        print(find(install=parser.parse_args().install))
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
