"""Each line that the top of a page must have is missed on that page when it is not there, and nothing else is."""

from collections.abc import Callable, Mapping

import pytest

from commshub.findings import Finding
from commshub.site.site import Site
from deletions import required_lines, without_contract
from tiny_hub import ROOT

Find = Callable[[str, str], tuple[Finding, ...]]
PAGES = sorted(page.relative_to(ROOT).as_posix() for page in (ROOT / "docs").rglob("*.md"))


@pytest.mark.parametrize("path", PAGES)
def test_every_line_of_its_top_is_missed(path: str, sample: Site, texts: Mapping[str, str], find_in: Find) -> None:
    deletions = list(required_lines(path, texts))
    assert len(deletions) >= 6
    for name, deletion in deletions:
        help_ = sample.kinds.fields[name].help
        assert without_contract(find_in(path, deletion.left)) == (
            Finding(
                deletion.place,
                f"The page has no '{name}'",
                f"Write '{name}:' and its value at the top of the page.{f' {help_}' if help_ else ''}",
                id="fields.missing",
            ),
        ), deletion
