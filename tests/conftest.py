"""Fixtures for all tests: the tiny hub, as it is and with changes, and the sample hub."""

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.database import DirectoryBasedExampleDatabase

import sample_hub
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree, read_source_tree
from commshub.engine.locking import locked
from commshub.model.site import Site
from tiny_hub import ROOT, THEME, TINY, TODAY, MakeSite, changed

# The same examples on every run, however slow the machine. `make nightly` draws new ones, prints what it takes to see a
# failure again, and keeps the example in .hypothesis, where the next night finds it.
settings.register_profile("every-change", deadline=None, derandomize=True)
settings.register_profile(
    "nightly",
    deadline=None,
    print_blob=True,
    database=DirectoryBasedExampleDatabase(ROOT / ".hypothesis" / "examples"),
)
settings.load_profile("every-change")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let somebody keep new findings and files, after reading them, and hold services to the profile itself."""
    parser.addoption(
        "--keep-findings",
        action="store_true",
        help="write tests/councils/*/findings.txt and tests/event_pack/golden anew",
    )
    parser.addoption(
        "--all-pages", action="store_true", help="look at every page in a browser, not only those of every structure"
    )
    parser.addoption("--keep-files", action="store_true", help="write tests/render/exports/files/ anew")
    parser.addoption("--open-referral", metavar="FOLDER", help="a copy of OpenReferralUK/uk-profile")


def pytest_collection_finish() -> None:
    """Let the collector of memory pass over all that stays to the end: thousands of tests, and what they import."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="session")
def tiny_tree() -> SourceTree:
    """The tiny hub as it stands in tests/hubs/tiny."""
    return read_source_tree(TINY)


@pytest.fixture
def tiny(tiny_tree: SourceTree) -> MakeSite:
    """Make a site from the tiny hub; a file given as text or bytes replaces or adds one, `None` takes it away."""

    def make(files: Mapping[str, str | bytes | None] | None = None, *, today: date = TODAY) -> Site:
        return parse_site(changed(tiny_tree, files or {}), TODAY, as_of=today)

    return make


@pytest.fixture(scope="session")
def tiny_folder() -> Callable[[Path], Path]:
    """Write the tiny hub into a new folder below another, with this repository's templates and settings."""

    def write(below: Path) -> Path:
        folder = below / "hub"
        shutil.copytree(TINY, folder)
        shutil.copytree(THEME, folder / "overrides")
        shutil.copy(ROOT / "mkdocs.yml", folder)
        return folder

    return write


@pytest.fixture(scope="session")
def sample_tree() -> SourceTree:
    """The files of the sample hub."""
    return sample_hub.sample_tree()


@pytest.fixture(scope="session")
def sample(sample_tree: SourceTree) -> Site:
    """The sample hub, parsed."""
    return parse_site(sample_tree, TODAY)


def _folder_of_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of a run share."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with this repository's hub, built as it would be published by the first that asks for it."""
    shared = _folder_of_run(tmp_path_factory)
    folder = shared / "built-hub" / "site"
    with locked(shared / "built-hub.lock", patience_seconds=300, why="another worker builds the hub"):
        if not folder.exists():
            command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
            if done.returncode != 0:
                pytest.fail(f"The hub does not build:\n{done.stdout}{done.stderr}", pytrace=False)
    return folder
