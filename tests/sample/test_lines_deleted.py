"""Each line that the top of a page must have is missed on that page when it is not there, and nothing else is."""

from collections.abc import Iterator, Mapping

import pytest

from commshub.model.findings import Finding
from commshub.model.site import Site
from deletions import Expected, FindIn, judge_at_once, kinds_of_pages, required_lines, turn

# How many lines the page must have that must have the most.
MOST = 15

Deletions = Mapping[str, list[Expected]]


def _expected(path: str, texts: Mapping[str, str], sample: Site) -> Iterator[Expected]:
    for name, deletion in required_lines(path, texts):
        help_ = sample.kinds.fields[name].help
        yield (
            deletion,
            Finding(
                deletion.location,
                f"The page has no '{name}'",
                f"Write '{name}:' and its value at the top of the page.{f' {help_}' if help_ else ''}",
                id="fields.missing",
            ),
        )


@pytest.fixture(scope="session")
def lines_deleted(texts: Mapping[str, str], sample: Site) -> Deletions:
    """Each line of each page, deleted, with what must be found then."""
    return {path: list(_expected(path, texts, sample)) for path in kinds_of_pages()}


def test_every_page_must_have_some_lines(lines_deleted: Deletions) -> None:
    assert len(lines_deleted) >= 80
    assert {path: len(lines) for path, lines in lines_deleted.items() if len(lines) < 6} == {}
    assert max(len(lines) for lines in lines_deleted.values()) == MOST, "Set MOST"


@pytest.mark.parametrize("number", range(MOST))
def test_the_line_of_this_number_is_missed_on_every_page(
    number: int, lines_deleted: Deletions, texts: Mapping[str, str], find_in: FindIn
) -> None:
    judge_at_once(turn(lines_deleted, number), texts, find_in)
