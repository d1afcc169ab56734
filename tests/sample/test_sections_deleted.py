"""Each section that a page must have is missed where it should stand when it is not there, and nothing else is."""

from collections.abc import Callable, Mapping

import pytest
import yaml

from commshub.findings import Finding
from deletions import required_sections, without_contract, without_echoes
from tiny_hub import ROOT

Find = Callable[[str, str], tuple[Finding, ...]]

# Guides and news have no sections of their own that they must have.
FREE = {"guide", "news"}


def _kind(path: str) -> str:
    top = (ROOT / path).read_text(encoding="utf-8").split("---\n")[1]
    return str(yaml.safe_load(top)["kind"])


PAGES = sorted(
    path
    for path in (page.relative_to(ROOT).as_posix() for page in (ROOT / "docs").rglob("*.md"))
    if _kind(path) not in FREE
)


@pytest.mark.parametrize("path", PAGES)
def test_every_section_of_it_is_missed(path: str, texts: Mapping[str, str], find_in: Find) -> None:
    deletions = list(required_sections(path, texts))
    assert len(deletions) >= 3
    for id_, heading, deletion in deletions:
        found = without_contract(find_in(path, deletion.left))
        assert without_echoes(found, deletion) == (
            Finding(
                deletion.place,
                f"The section '{heading}' is missing",
                f"Add a heading '## {heading}' here, or write {{#{id_}}} behind the heading that stands for it.",
                id="sections.missing",
            ),
        ), deletion
