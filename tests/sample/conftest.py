"""The sample hub as it stands in this repository, and what is found in it with one file changed."""

from collections.abc import Callable, Mapping

import pytest

from commshub.findings import Finding
from commshub.parsing.site import parse_site
from commshub.reading.tree import Tree, read_tree
from commshub.rules import run_rules
from commshub.site.site import Site
from tiny_hub import ROOT, TODAY, changed


@pytest.fixture(scope="session")
def sample_tree() -> Tree:
    """The files of the sample hub."""
    return read_tree(ROOT)


@pytest.fixture(scope="session")
def sample(sample_tree: Tree) -> Site:
    """The sample hub, parsed."""
    return parse_site(sample_tree, TODAY)


@pytest.fixture(scope="session")
def texts(sample_tree: Tree) -> Mapping[str, str]:
    """Every file of the sample hub as text, but for the letters of its pictures."""
    return {path: content.decode() for path, content in sample_tree.files.items() if not path.endswith(".ttf")}


@pytest.fixture(scope="session")
def find_in(sample_tree: Tree) -> Callable[[str, str], tuple[Finding, ...]]:
    """What all rules find in the sample hub when one of its files has other text."""

    def find(path: str, text: str) -> tuple[Finding, ...]:
        return run_rules(parse_site(changed(sample_tree, {path: text}), TODAY))

    return find
