"""Each line that the top of a page must have is missed on that page when it is not there, and nothing else is."""

from collections.abc import Callable, Mapping

import pytest

from commshub.model.findings import Finding
from commshub.model.site import Site
from deletions import kinds_of_pages, pages_to_try, required_lines, without_contract

Find = Callable[[str, str], tuple[Finding, ...]]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Some pages of each kind, or all."""
    metafunc.parametrize("path", pages_to_try(metafunc.config, kinds_of_pages()))


def test_every_line_of_its_top_is_missed(path: str, sample: Site, texts: Mapping[str, str], find_in: Find) -> None:
    deletions = list(required_lines(path, texts))
    assert len(deletions) >= 6
    for name, deletion in deletions:
        help_ = sample.kinds.fields[name].help
        assert without_contract(find_in(path, deletion.left)) == (
            Finding(
                deletion.location,
                f"The page has no '{name}'",
                f"Write '{name}:' and its value at the top of the page.{f' {help_}' if help_ else ''}",
                id="fields.missing",
            ),
        ), deletion
