"""A page parts into its top and its text, and every doubt about where the top is becomes one fault."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from commshub.faults import Fault, FaultKind
from commshub.findings import Place
from commshub.parsing.front_matter import FrontMatter, split_front_matter
from commshub.parsing.text import Text
from commshub.parsing.yaml_tree import Scalar, Table

PATH = "docs/help.md"
TOP = "---\nkind: guide\ntitle: Help\n---\n"
TABLE = Table(
    Place(PATH, 2, 1),
    {"kind": Scalar(Place(PATH, 2, 7), "guide"), "title": Scalar(Place(PATH, 3, 8), "Help")},
    {"kind": Place(PATH, 2, 1), "title": Place(PATH, 3, 1)},
)


def _split(content: str) -> FrontMatter:
    return split_front_matter(Text(PATH, content))


def _fault(content: str) -> Fault:
    """The one fault of a page that has no top that could be read."""
    front = _split(content)
    assert front.table is None
    (fault,) = front.faults
    return fault


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
    assert _split("---\n\n---\nTalk to us.\n") == FrontMatter(Table(Place(PATH), {}, {}), "Talk to us.\n", 4)


@pytest.mark.parametrize("content", ["Talk to us.\n", "\n\nTalk to us.\n", "# Help\n", "----\nkind: guide\n---\n"])
def test_a_page_that_does_not_say_what_it_is_is_told_at_its_top(content: str) -> None:
    assert _fault(content) == Fault(FaultKind.NO_FRONT_MATTER, Place(PATH))
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
    assert _fault(f"{first}\n\nTalk to us.\n") == Fault(FaultKind.SWALLOWED_LINE, Place(PATH), found=found)


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
    assert _fault(content) == Fault(FaultKind.NO_FRONT_MATTER, Place(PATH))


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
    assert _fault(before + TOP) == Fault(FaultKind.LATE_FRONT_MATTER, Place(PATH, line))


def test_a_line_between_two_parts_is_no_late_top() -> None:
    assert _fault("Talk to us.\n\n---\n\nOr write to us.\n").kind is FaultKind.NO_FRONT_MATTER


@pytest.mark.parametrize(
    "content", ["---", "---\nkind: guide\n\nTalk to us.\n", "---\nkind: guide\n ---\n", "---\na\n----\n"]
)
def test_a_top_that_nobody_closes_is_told_where_it_opens(content: str) -> None:
    assert _split(content) == FrontMatter(None, "", 1, (Fault(FaultKind.OPEN_FRONT_MATTER, Place(PATH)),))


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        pytest.param("kind: guide\n\ttitle: Help", Fault(FaultKind.TAB, Place(PATH, 3, 1)), id="a tab"),
        pytest.param(
            "kind: guide\ntitle: Help: now",
            Fault(FaultKind.BROKEN_YAML, Place(PATH, 3, 12), found="mapping values are not allowed in this context"),
            id="a colon in the text",
        ),
        pytest.param("- guide", Fault(FaultKind.NO_MAPPING, Place(PATH, 2)), id="a list"),
        pytest.param("# kind: guide", Fault(FaultKind.NO_MAPPING, Place(PATH, 2)), id="nothing but a note"),
        pytest.param("kind: &a [*a]", Fault(FaultKind.EXPLODING_ALIAS, Place(PATH, 2)), id="a circle"),
    ],
)
def test_a_top_that_cannot_be_read_leaves_the_text_in_its_place(lines: str, fault: Fault) -> None:
    body_line = lines.count("\n") + 4
    assert _split(f"---\n{lines}\n---\nTalk to us.\n") == FrontMatter(None, "Talk to us.\n", body_line, (fault,))


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ("kind: guide\nkind: route", Fault(FaultKind.DUPLICATE_NAME, Place(PATH, 3, 1), found="kind", wanted="2")),
        ("kind: guide\ntitle: no", Fault(FaultKind.NEEDS_QUOTES, Place(PATH, 3, 8), found="no")),
    ],
)
def test_what_is_wrong_with_one_line_does_not_hide_the_others(lines: str, fault: Fault) -> None:
    front = _split(f"---\n{lines}\n---\n")
    assert front.faults == (fault,)
    assert front.table
    assert front.table.entries["kind"] == Scalar(Place(PATH, 2, 7), "guide")


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
    assert front.faults or front.table is not None
    if not lines[0].startswith("---") or lines[0] == "----":
        _, swallowed = get_data(content)
        assert bool(swallowed) == (front.faults[0].kind is FaultKind.SWALLOWED_LINE)
    if front.body:
        assert front.body.split("\n") == lines[front.body_line - 1 :]
    assert all(1 <= fault.place.line <= len(lines) for fault in front.faults)
