"""Lists, tables, quotations and paragraphs, each where it stands."""

import pytest

from commshub.text.document.blocks import read_blocks


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("- a\n- b\n", [("a", False), ("b", False)]),
        ("1. a\n2. b\n", [("a", True), ("b", True)]),
        ("Text\n- a\n", []),
        ("Text\n\n- a\n", [("a", False)]),
        ("# Title\n- a\n", [("a", False)]),
        ("- a\n\n    - b\n", [("a", False), ("b", False)]),
        ("> - a\n", [("a", False)]),
        ("* * *\n", []),
        ("-\n", []),
    ],
)
def test_a_list_begins_where_there_is_room_above(text: str, items: list[tuple[str, bool]]) -> None:
    found = read_blocks(text, text).items
    assert [(item.text, item.ordered) for item in found] == items
    assert all(text[item.text_at :].startswith(item.text) for item in found)


@pytest.mark.parametrize(
    ("text", "rows", "aligned"),
    [
        ("| a | b |\n|---|---|\n| c | d |\n", [["a", "b"], ["c", "d"]], None),
        ("a | b\n--|:-:\nc | d\n", [["a", "b"], ["c", "d"]], 9),
        ("| a \\| b |\n|---|\n", [["a \\| b"]], None),
        ("| a |\n| b |\n", None, None),
        ("a\n---\n", None, None),
    ],
)
def test_a_table_has_a_row_of_dashes_below_its_head(
    text: str, rows: list[list[str]] | None, aligned: int | None
) -> None:
    tables = read_blocks(text, text).tables
    if rows is None:
        assert tables == []
        return
    (table,) = tables
    assert [[cell.text for cell in row] for row in table.rows] == rows
    assert all(text[cell.start : cell.end] == cell.text for row in table.rows for cell in row)
    assert table.aligned_at == aligned


def test_other_blocks_are_kept_apart_by_empty_lines_and_headings() -> None:
    text = "One\ntwo\n\n> Three\n> four\n# Title\nFive\n\nTerm\n: Meaning\n\n***\n"
    blocks = read_blocks(text, text)
    assert [block.text for block in blocks.paragraphs] == ["One\ntwo", "Five"]
    assert [block.text for block in blocks.quotes] == ["> Three\n> four"]
    assert [block.text for block in blocks.meanings] == [": Meaning"]


def test_words_are_those_of_the_source() -> None:
    assert [block.text for block in read_blocks("a     b", "a `x` b").paragraphs] == ["a `x` b"]
