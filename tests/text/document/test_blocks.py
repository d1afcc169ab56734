"""Lists, tables, quotations and paragraphs, each where it stands."""

import pytest

from commshub.text.document.blocks import read_blocks


def test_lists_tables_quotations_and_meanings() -> None:
    text = "a\n- b\n\n- c\n    1. d\n\n> e\n> f\n\n| g | h |\n|---|--:|\n| i | |\n\nj\n:   k\n\n---\n"
    blocks = read_blocks(text, text)
    assert [(each.text, each.ordered, text[each.text_at]) for each in blocks.items] == [
        ("c", False, "c"),
        ("d", True, "d"),
    ]
    (table,) = blocks.tables
    assert [[cell.text for cell in row] for row in table.rows] == [["g", "h"], ["i", ""]]
    assert [text[cell.start : cell.end] for row in table.rows for cell in row] == ["g", "h", "i", ""]
    assert table.aligned_at == text.index(":|")
    assert [each.text for each in blocks.quotes] == ["> e\n> f"]
    assert [each.text for each in blocks.meanings] == [":   k"]
    assert [each.text for each in blocks.paragraphs] == ["a\n- b"]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("- a\n- b\n", ["a", "b"]),
        ("## A\n- b\n", ["b"]),
        ("> - a\n", ["a"]),
        ("1. a\n\nWords\n- no\n", ["a"]),
        ("- - -\n\n* * *\n", []),
        ("-no\n", []),
    ],
)
def test_a_list_begins_below_an_empty_line_or_a_heading(text: str, items: list[str]) -> None:
    assert [each.text for each in read_blocks(text, text).items] == items


@pytest.mark.parametrize("text", ["a | b\n", "a\n---\n", "| a | b |\n| c | d |\n", "|---|---|\n"])
def test_no_table(text: str) -> None:
    assert read_blocks(text, text).tables == []


def test_an_escaped_stroke_parts_no_cells() -> None:
    text = "a \\| b | c\n--- | ---\n"
    assert [[cell.text for cell in row] for row in read_blocks(text, text).tables[0].rows] == [["a \\| b", "c"]]
