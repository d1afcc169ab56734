"""What is longer than anybody reads is not read, and told at its line."""

import pytest

from commshub.checks.files import files
from commshub.checks.registry import run_rules
from commshub.content.bounds import (
    LONGEST_LINE,
    LONGEST_PAGE,
    LONGEST_PARAGRAPH,
    LONGEST_VALUE,
    MOST_SIGNS,
    too_long,
    value_too_long,
)
from commshub.model.findings import Location
from commshub.model.parse_errors import ErrorKind, ParseError
from tiny_files import GLOSSARY, HELP, guide
from tiny_hub import MakeSite

HINT = "Part it into paragraphs, or take it out if nobody wrote it: a pasted picture goes into a file of its own."
TEXT = "docs/a.md"


@pytest.mark.parametrize(
    ("content", "line", "owner"),
    [
        ("a\n\n" + "b" * (LONGEST_LINE + 1), 3, "line"),
        ("a\n\n" + "b" * 79 + "\n" + ("b" * 79 + "\n") * (LONGEST_PARAGRAPH // 80), 3, "paragraph"),
        ("a\n\n" + "[a " * (MOST_SIGNS + 1), 3, "signs"),
        ("a\n\nb\n" + "`a\n" * (MOST_SIGNS + 1), 3, "signs"),
        ("b\n\n" * (LONGEST_PAGE // 2), 1, "page"),
    ],
)
def test_the_first_line_that_goes_too_far_is_named(content: str, line: int, owner: str) -> None:
    found = too_long(TEXT, content)
    assert found
    assert (found.kind, found.location, found.owner) == (ErrorKind.TOO_LONG, Location(TEXT, line), owner)


@pytest.mark.parametrize(
    "content",
    [
        "b" * LONGEST_LINE,
        "[" * MOST_SIGNS,
        "| [a](b) | c |\n" * 1000,
        "- [a](b) c\n" * 1000,
        "## a\nb [c]\n" * 400,
        "---\n" + "a: [b]\n" * 10 + "---\n\nc\n",
    ],
)
def test_what_many_short_pieces_hold_is_fine(content: str) -> None:
    assert too_long(TEXT, content) is None


def test_in_a_file_of_facts_only_lines_and_values_are_counted() -> None:
    assert too_long("content_data/a.yml", "a: [b, c]\n" * 5000) is None
    assert too_long("content_data/a.yml", "a: b\nc: " + "d" * LONGEST_LINE) == ParseError(
        ErrorKind.TOO_LONG, Location("content_data/a.yml", 2), "5,003", "5,000", "line"
    )


def test_a_value_may_have_some_thousand_characters() -> None:
    place = Location("content_data/a.yml", 2)
    assert value_too_long(place, "a" * LONGEST_VALUE) is None
    assert value_too_long(place, "a" * (LONGEST_VALUE + 1)) == ParseError(
        ErrorKind.TOO_LONG, place, "10,001", "10,000", "value"
    )


@pytest.mark.parametrize(
    ("path", "content", "line", "message"),
    [
        (HELP, guide("a" * 6000), 9, "This line holds 6,000 characters, and should hold 5,000 at most"),
        (
            HELP,
            guide("\na b\n" * 1 + "a b\n" * 6000),
            10,
            "The paragraph that begins here holds more than 20,000 characters",
        ),
        (HELP, guide("[a" * 600), 9, "The paragraph that begins here holds more than 500 signs of markup"),
        (
            GLOSSARY,
            "a:\n  term: A\n  meaning: |\n" + "    two words\n" * 1100,
            3,
            "This text holds 11,000 characters, and should hold 10,000 at most",
        ),
    ],
)
def test_nothing_else_is_said_of_what_is_too_long(
    tiny: MakeSite, path: str, content: str, line: int, message: str
) -> None:
    site = tiny({path: content})
    (found,) = files.too_long(site)
    assert (found.location.path, found.location.line, found.message, found.hint) == (path, line, message, HINT)
    assert [each.id for each in run_rules(site) if each.location.path == path] == ["files.too-long"]
