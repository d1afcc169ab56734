"""What is found in the sample hub of this repository with some files changed."""

from collections.abc import Mapping

import pytest

from commshub.checks.registry import run_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Finding
from deletions import FindIn
from tiny_hub import TODAY, changed


@pytest.fixture(scope="session")
def texts(sample_tree: SourceTree) -> Mapping[str, str]:
    """Every file of the sample hub as text, but for the letters of its pictures."""
    return {path: content.decode() for path, content in sample_tree.files.items() if not path.endswith(".ttf")}


@pytest.fixture(scope="session")
def find_in(sample_tree: SourceTree) -> FindIn:
    """What all rules find in the sample hub when some of its files have other text."""

    def find(files: Mapping[str, str]) -> tuple[Finding, ...]:
        return run_rules(parse_site(changed(sample_tree, files), TODAY))

    return find
