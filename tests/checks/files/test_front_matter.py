"""What the rules on the top of a page say, and when they keep quiet."""

import pytest

from commshub.checks.files import front_matter
from commshub.model.findings import Finding, Location
from tiny_files import HELP, FindAll, guide
from tiny_hub import MakeSite

TEXT = "We can talk through what worries you.\n"
START = "Start the file with a line '---', then 'kind:', 'title:' and the rest, then '---' again."


def test_a_page_without_a_top_is_reported_and_nothing_else(find_all: FindAll) -> None:
    assert find_all({HELP: TEXT}) == (
        Finding(
            Location(HELP), "The page does not start with lines that say what it is", START, id="front-matter.missing"
        ),
    )


@pytest.mark.parametrize("first", ["Emergency: call us at once.", "Phone:", "Note:read this"])
def test_a_first_line_that_would_vanish_is_reported_and_nothing_else(find_all: FindAll, first: str) -> None:
    assert find_all({HELP: f"{first}\n\n{TEXT}"}) == (
        Finding(
            Location(HELP),
            f"The first line '{first}' would vanish from the page",
            START,
            id="front-matter.swallowed-line",
        ),
    )


def test_a_line_with_a_colon_below_the_top_does_not_vanish(tiny: MakeSite) -> None:
    assert not list(front_matter.swallowed_line(tiny({HELP: guide(f"Emergency: call us at once.\n\n{TEXT}")})))


@pytest.mark.parametrize(
    ("before", "line"),
    [
        pytest.param("\n", 2, id="an empty line"),
        pytest.param("<!-- ours -->\n", 2, id="a comment"),
        pytest.param("  ", 1, id="spaces"),
    ],
)
def test_a_top_that_starts_late_is_reported_and_nothing_else(find_all: FindAll, before: str, line: int) -> None:
    assert find_all({HELP: before + guide(TEXT)}) == (
        Finding(
            Location(HELP, line),
            "The opening '---' does not stand at the very start of the file",
            "Delete everything before the opening '---', empty lines and spaces too.",
            id="front-matter.starts-late",
        ),
    )


def test_a_top_that_is_not_closed_is_reported_and_nothing_else(find_all: FindAll) -> None:
    open_ = guide(TEXT).replace("2026-11-03\n---\n", "2026-11-03\n\n")
    assert find_all({HELP: open_}) == (
        Finding(
            Location(HELP),
            "The opening '---' has no closing '---' below it",
            "Add a line '---' under the last setting, such as 'last_reviewed:'.",
            id="front-matter.not-closed",
        ),
    )


def test_a_page_with_a_whole_top_is_fine(find_all: FindAll) -> None:
    assert not find_all({HELP: guide(f"{TEXT}\n---\n\nA line between two parts is no top.\n")})
