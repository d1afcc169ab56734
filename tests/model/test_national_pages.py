"""National pages: which line counts for one, and whether its text is the one that was read."""

import pytest

from commshub.model.national_pages import NationalPage, parse_prints
from commshub.model.versions import Version

EARLIER = parse_prints("# Notes\n0.2.0 bbb questions/one.md\n0.1.0 aaa questions/one.md\nno line\n")
PAGE = NationalPage("questions/one.md", "bbb", EARLIER["questions/one.md"])


def test_prints_are_read_in_the_order_of_versions() -> None:
    assert {"questions/one.md": ((Version(0, 1, 0), "aaa"), (Version(0, 2, 0), "bbb"))} == EARLIER


@pytest.mark.parametrize(
    ("read", "package", "has_changed"),
    [
        (Version(0, 1, 0), Version(0, 3, 0), True),
        (Version(0, 2, 0), Version(0, 3, 0), False),
        (Version(0, 2, 5), Version(0, 3, 0), False),
        (Version(0, 0, 9), Version(0, 3, 0), True),
        # What was read is what is installed, whatever its text.
        (Version(0, 3, 0), Version(0, 3, 0), False),
        (Version(0, 2, 0), None, False),
    ],
)
def test_a_text_has_changed_if_it_was_another_one_or_none(
    read: Version,
    package: Version | None,
    has_changed: bool,  # noqa: FBT001 - one of two answers
) -> None:
    assert PAGE.has_changed_since(read, package) is has_changed


def test_the_line_that_says_most_counts() -> None:
    lines = dict.fromkeys(("questions/", "questions/one.md", "quest", "other/"))
    assert PAGE.line_in(lines) == "questions/one.md"
    assert PAGE.line_in({"questions/": None, "quest": None}) == "questions/"
    assert PAGE.line_in({"quest": None, "questions": None}) is None


def test_a_page_lies_in_its_folder_or_is_named_itself() -> None:
    assert PAGE.folder == "questions/"
    assert NationalPage("about.md", "").folder == "about.md"
