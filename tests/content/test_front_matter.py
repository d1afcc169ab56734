"""A page parts into its top and its text, and every doubt about where the top is becomes one fault."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from commshub.content.front_matter import FrontMatter, split_front_matter
from commshub.content.source_text import SourceText
from commshub.content.yaml_tree import YamlMapping, YamlScalar
from commshub.model.findings import Location
from commshub.model.parse_errors import ErrorKind, ParseError

PATH = "docs/help.md"
TOP = "---\nkind: guide\ntitle: Help\n---\n"
TABLE = YamlMapping(
    Location(PATH, 2, 1),
    {"kind": YamlScalar(Location(PATH, 2, 7), "guide"), "title": YamlScalar(Location(PATH, 3, 8), "Help")},
    {"kind": Location(PATH, 2, 1), "title": Location(PATH, 3, 1)},
)


def _split(content: str) -> FrontMatter:
    return split_front_matter(SourceText(PATH, content))


def _parse_error(content: str) -> ParseError:
    """The one fault of a page that has no top that could be read."""
    front = _split(content)
    assert front.table is None
    (parse_error,) = front.parse_errors
    return parse_error


@pytest.mark.parametrize(
    ("content", "body"),
    [
        pytest.param(TOP + "\nTalk to us.\n", "\nTalk to us.\n", id="text below an empty line"),
        pytest.param(TOP, "", id="no text"),
        pytest.param(TOP.rstrip("\n"), "", id="no text and no last line end"),
        pytest.param(TOP.replace("---\n", "--- \t\n") + "Talk.", "Talk.", id="spaces after the lines"),
        pytest.param(TOP.removesuffix("---\n") + "...\nTalk.\n", "Talk.\n", id="closed with dots"),
        pytest.param(TOP + "One\n\n---\n\ntwo: 2\n", "One\n\n---\n\ntwo: 2\n", id="a line between two parts"),
        pytest.param(TOP + "Emergency: call us.\n", "Emergency: call us.\n", id="a first line with a colon"),
    ],
)
def test_a_page_is_its_top_and_the_text_below(content: str, body: str) -> None:
    assert _split(content) == FrontMatter(TABLE, body, 5)


def test_an_empty_top_says_nothing_and_is_no_fault() -> None:
    assert _split("---\n\n---\nTalk to us.\n") == FrontMatter(YamlMapping(Location(PATH), {}, {}), "Talk to us.\n", 4)


@pytest.mark.parametrize("content", ["Talk to us.\n", "\n\nTalk to us.\n", "# Help\n", "----\nkind: guide\n---\n"])
def test_a_page_that_does_not_say_what_it_is_is_told_at_its_top(content: str) -> None:
    assert _parse_error(content) == ParseError(ErrorKind.NO_FRONT_MATTER, Location(PATH))
    assert _split(content).body == content


@pytest.mark.parametrize(
    ("first", "found"),
    [
        ("Emergency: call us at once.", "Emergency: call us at once."),
        ("Emergency:", "Emergency:"),
        ("Emergency:call", "Emergency:call"),
        ("   Emergency: call", "Emergency: call"),
        ("https://www.littleton.example", "https://www.littleton.example"),
        ("kind: guide", "kind: guide"),
    ],
)
def test_a_first_line_that_the_engine_would_swallow_is_told(first: str, found: str) -> None:
    assert _parse_error(f"{first}\n\nTalk to us.\n") == ParseError(
        ErrorKind.SWALLOWED_LINE, Location(PATH), found=found
    )


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("\nEmergency: call us.\n", id="below an empty line"),
        pytest.param("    Emergency: call us.\n", id="as code"),
        pytest.param("In an emergency: call us.\n", id="several words"),
        pytest.param("Argyfwng! Rhowch: wybod.\n", id="with a sign"),
    ],
)
def test_a_line_with_a_colon_that_the_engine_keeps_only_lacks_a_top(content: str) -> None:
    assert _parse_error(content) == ParseError(ErrorKind.NO_FRONT_MATTER, Location(PATH))


@pytest.mark.parametrize(
    ("before", "line"),
    [
        pytest.param("\n", 2, id="an empty line"),
        pytest.param(" \n\t\n", 3, id="lines of spaces"),
        pytest.param("  ", 1, id="spaces"),
        pytest.param("<!-- ours -->\n", 2, id="a comment"),
        pytest.param("# Help\n\nTalk to us.\n\n", 5, id="text"),
    ],
)
def test_a_top_that_starts_late_is_told_where_it_starts(before: str, line: int) -> None:
    assert _parse_error(before + TOP) == ParseError(ErrorKind.LATE_FRONT_MATTER, Location(PATH, line))


def test_a_line_between_two_parts_is_no_late_top() -> None:
    assert _parse_error("Talk to us.\n\n---\n\nOr write to us.\n").kind is ErrorKind.NO_FRONT_MATTER


@pytest.mark.parametrize(
    "content", ["---", "---\nkind: guide\n\nTalk to us.\n", "---\nkind: guide\n ---\n", "---\na\n----\n"]
)
def test_a_top_that_nobody_closes_is_told_where_it_opens(content: str) -> None:
    assert _split(content) == FrontMatter(None, "", 1, (ParseError(ErrorKind.OPEN_FRONT_MATTER, Location(PATH)),))


@pytest.mark.parametrize(
    ("lines", "parse_error"),
    [
        pytest.param("kind: guide\n\ttitle: Help", ParseError(ErrorKind.TAB, Location(PATH, 3, 1)), id="a tab"),
        pytest.param(
            "kind: guide\ntitle: Help: now",
            ParseError(
                ErrorKind.BROKEN_YAML, Location(PATH, 3, 12), found="mapping values are not allowed in this context"
            ),
            id="a colon in the text",
        ),
        pytest.param("- guide", ParseError(ErrorKind.NO_MAPPING, Location(PATH, 2)), id="a list"),
        pytest.param("# kind: guide", ParseError(ErrorKind.NO_MAPPING, Location(PATH, 2)), id="nothing but a note"),
        pytest.param("kind: &a [*a]", ParseError(ErrorKind.EXPLODING_ALIAS, Location(PATH, 2)), id="a circle"),
    ],
)
def test_a_top_that_cannot_be_read_leaves_the_text_in_its_place(lines: str, parse_error: ParseError) -> None:
    body_line = lines.count("\n") + 4
    assert _split(f"---\n{lines}\n---\nTalk to us.\n") == FrontMatter(None, "Talk to us.\n", body_line, (parse_error,))


@pytest.mark.parametrize(
    ("lines", "parse_error"),
    [
        (
            "kind: guide\nkind: route",
            ParseError(ErrorKind.DUPLICATE_NAME, Location(PATH, 3, 1), found="kind", wanted="2"),
        ),
        ("kind: guide\ntitle: no", ParseError(ErrorKind.NEEDS_QUOTES, Location(PATH, 3, 8), found="no")),
    ],
)
def test_what_is_wrong_with_one_line_does_not_hide_the_others(lines: str, parse_error: ParseError) -> None:
    front = _split(f"---\n{lines}\n---\n")
    assert front.parse_errors == (parse_error,)
    assert front.table
    assert front.table.entries["kind"] == YamlScalar(Location(PATH, 2, 7), "guide")


LINES = st.sampled_from(
    [
        "---",
        "--- ",
        " ---",
        "----",
        "...",
        "",
        "   ",
        "kind: guide",
        "  title: Help",
        "a:b",
        "Emergency: call us",
        "In an emergency: call us",
        "- item",
        "<!-- ours -->",
        "Talk to us.",
        "\tkind: guide",
    ]
)


@settings(max_examples=1000, deadline=None, derandomize=True)
@given(st.lists(LINES, min_size=1, max_size=8).filter(lambda lines: any(line.strip() for line in lines)))
def test_nothing_is_swallowed_without_a_word(lines: list[str]) -> None:
    content = "\n".join(lines)
    front = _split(content)
    assert front.parse_errors or front.table is not None
    if not lines[0].startswith("---") or lines[0] == "----":
        _, swallowed = get_data(content)
        assert bool(swallowed) == (front.parse_errors[0].kind is ErrorKind.SWALLOWED_LINE)
    if front.body:
        assert front.body.split("\n") == lines[front.body_line - 1 :]
    assert all(1 <= parse_error.location.line <= len(lines) for parse_error in front.parse_errors)
