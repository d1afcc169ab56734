"""What the rules on tables that are none say, and when they keep quiet."""

from typed_pages import *  # noqa: F403 - the tests that read the tables below

SLIPS = [
    (
        "tables.no-table",
        "| A | B |\n| a | b |\n",
        [(1, 1, "'| A | B |' begins no table: the line of dashes is missing")],
    ),
    ("tables.no-table", "A | B\na | b\n", [(1, 1, "'A | B' begins no table: the line of dashes is missing")]),
    (
        "tables.no-table",
        "Words:\n| A | B |\n|---|---|\n| a | b |\n",
        [(2, 1, "'| A | B |' begins no table: the empty line above it is missing")],
    ),
    (
        "tables.no-table",
        "| A | B |\n\n|---|---|\n| a | b |\n",
        [(1, 1, "'| A | B |' begins no table: the line of dashes is missing")],
    ),
    (
        "tables.no-table",
        "|---|---|\n| a | b |\n",
        [(1, 1, "'|---|---|' begins no table: the names of its columns are missing")],
    ),
    (
        "tables.no-table",
        "| A | B |\n|--|\n| a | b |\n",
        [(1, 1, "'| A | B |' begins no table: its line of dashes has other columns")],
    ),
    (
        "tables.no-table",
        "| A | B |\n| a | b |\n|---|---|\n",
        [(1, 1, "'| A | B |' begins no table: the line of dashes is not the second")],
    ),
    ("tables.pasted", "A\tB\na\tb\n", [(1, 1, "'A B' is a row of a table with gaps in place of strokes")]),
    (
        "tables.pasted",
        "Monday    9am\nTuesday    9am\n",
        [(1, 1, "'Monday 9am' is a row of a table with gaps in place of strokes")],
    ),
    (
        "tables.cells-lost",
        "| A | B |\n|---|---|\n| a | b | c |\n",
        [(3, 1, "The row '| a | b | c |' has 3 cells, and its table 2 columns")],
    ),
    (
        "tables.text-in-table",
        "| A | B |\n|---|---|\n| a | b |\nMore.\n",
        [(4, 1, "'More.' becomes a row of the table above")],
    ),
]
FINE = [
    ("tables.no-table", "Home | About\n"),
    ("tables.no-table", "| A | B |\n|---|---|\n| a | b |\n"),
    ("tables.no-table", "`a | b`\n"),
    ("tables.pasted", "Monday    9am\n"),
    ("tables.pasted", "- a    b\n- c    d\n"),
    ("tables.pasted", "```\na    b\nc    d\n```\n"),
    ("tables.cells-lost", "| A | B |\n|---|---|\n| `a|b` | a\\|b |\n"),
    ("tables.cells-lost", "| A | B |\n|---|---|\n| a |\n"),
    ("tables.text-in-table", "| A | B |\n|---|---|\n| a | b |\n\nMore.\n"),
]
MENDED = [
    ("tables.no-table", "Words:\n| A | B |\n|---|---|\n| a | b |\n", "Words:\n\n| A | B |\n|---|---|\n| a | b |\n"),
    ("tables.text-in-table", "| A | B |\n|---|---|\n| a | b |\nMore.\n", "| A | B |\n|---|---|\n| a | b |\n\nMore.\n"),
]
