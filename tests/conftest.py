"""Fixtures for all tests: the tiny hub, as it is and with changes, and the sample hub."""

import gc
from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import settings
from hypothesis.database import DirectoryBasedExampleDatabase

import sample_hub
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree, read_source_tree
from commshub.model.site import Site
from tiny_hub import ROOT, TINY, TODAY, MakeSite, changed

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
def sample_tree() -> SourceTree:
    """The files of the sample hub."""
    return sample_hub.sample_tree()


@pytest.fixture(scope="session")
def sample(sample_tree: SourceTree) -> Site:
    """The sample hub, parsed."""
    return parse_site(sample_tree, TODAY)
