"""What is found in the sample hub of this repository with one file changed."""

from collections.abc import Callable, Mapping

import pytest

from commshub.checks.registry import run_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Finding
from tiny_hub import TODAY, changed


@pytest.fixture(scope="session")
def texts(sample_tree: SourceTree) -> Mapping[str, str]:
    """Every file of the sample hub as text, but for the letters of its pictures."""
    return {path: content.decode() for path, content in sample_tree.files.items() if not path.endswith(".ttf")}


@pytest.fixture(scope="session")
def find_in(sample_tree: SourceTree) -> Callable[[str, str], tuple[Finding, ...]]:
    """What all rules find in the sample hub when one of its files has other text."""

    def find(path: str, text: str) -> tuple[Finding, ...]:
        return run_rules(parse_site(changed(sample_tree, {path: text}), TODAY))

    return find
