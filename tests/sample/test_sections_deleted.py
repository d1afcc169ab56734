"""Each section that a page must have is missed where it should stand when it is not there, and nothing else is."""

from collections.abc import Callable, Mapping

import pytest

from commshub.model.findings import Finding
from deletions import kinds_of_pages, pages_to_try, required_sections, without_contract, without_echoes

Find = Callable[[str, str], tuple[Finding, ...]]

# Guides and news have no sections of their own that they must have.
FREE = {"guide", "news"}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Some pages of each kind, or all."""
    bound = {path: kind for path, kind in kinds_of_pages().items() if kind not in FREE}
    metafunc.parametrize("path", pages_to_try(metafunc.config, bound))


def test_every_section_of_it_is_missed(path: str, texts: Mapping[str, str], find_in: Find) -> None:
    deletions = list(required_sections(path, texts))
    assert len(deletions) >= 3
    for id_, heading, deletion in deletions:
        found = without_contract(find_in(path, deletion.left))
        assert without_echoes(found, deletion) == (
            Finding(
                deletion.location,
                f"The section '{heading}' is missing",
                f"Add a heading '## {heading}' here, or write {{#{id_}}} behind the heading that stands for it.",
                id="sections.missing",
            ),
        ), deletion
