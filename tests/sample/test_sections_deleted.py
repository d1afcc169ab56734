"""Each section that a page must have is missed where it should stand when it is not there, and nothing else is."""

from collections.abc import Iterator, Mapping

import pytest

from commshub.checks.verdict import check_site
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Finding
from deletions import Expected, FindIn, judge_at_once, kinds_of_pages, required_sections, turn
from tiny_hub import TODAY, changed

# Guides and news have no sections of their own that they must have.
FREE = {"guide", "news"}
# How many sections the page must have that must have the most.
MOST = 17

Deletions = Mapping[str, list[Expected]]


def _expected(path: str, texts: Mapping[str, str]) -> Iterator[Expected]:
    for id_, heading, deletion in required_sections(path, texts):
        yield (
            deletion,
            Finding(
                deletion.location,
                f"The section '{heading}' is missing",
                f"Add a heading '## {heading}' here, or write {{#{id_}}} behind the heading that stands for it.",
                id="sections.missing",
            ),
        )


@pytest.fixture(scope="session")
def sections_deleted(texts: Mapping[str, str]) -> Deletions:
    """Each section of each page, deleted, with what must be found then."""
    return {path: list(_expected(path, texts)) for path, kind in kinds_of_pages().items() if kind not in FREE}


def test_every_page_must_have_some_sections(sections_deleted: Deletions) -> None:
    assert len(sections_deleted) >= 50
    assert {path: len(parts) for path, parts in sections_deleted.items() if len(parts) < 3} == {}
    assert max(len(parts) for parts in sections_deleted.values()) == MOST, "Set MOST"


@pytest.fixture(scope="session")
def told_in(sample_tree: SourceTree) -> FindIn:
    """What is told of the sample with other texts: a source may go with a section, and the law that it was for stay."""

    def find(files: Mapping[str, str]) -> tuple[Finding, ...]:
        return check_site(parse_site(changed(sample_tree, files), TODAY)).findings

    return find


@pytest.mark.parametrize("number", range(MOST))
def test_the_section_of_this_number_is_missed_on_every_page(
    number: int, sections_deleted: Deletions, texts: Mapping[str, str], told_in: FindIn
) -> None:
    judge_at_once(turn(sections_deleted, number), texts, told_in)
