"""Tables that Python-Markdown takes for a table, with all that was typed into them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.document.document import Part, document_of
from commshub.text.document.nodes import Cell, Table
from commshub.text.document.shown import blocks_with_signs
from commshub.text.formatting import quote

_STROKE = re.compile(r"\|")
_DASHES = re.compile(r"[ |:]*-[-| :]*")
# Cells that were pasted from another program: words, a tab or several spaces, and more words.
_GAP = re.compile(r"\t+|[ ]{3,}")
_ONE_STROKE = re.compile(r"[^|]*\S[ ]*\|[ ]*\S[^|]*|[ ]*\|[^|]+|[^|]+\|[ ]*")
_OTHER_BLOCKS = ("|", "-", "*", "+", "#", ">", "<")
_LEAST_ROWS, _DEEPEST = 2, 3
_NO_EMPTY_LINE = "the empty line above it is missing"


@rule(Level.WARNING)
def no_table(site: Site) -> Iterator[Finding]:
    """A table has an empty line above it, and a line of dashes below its head.

    Without them it is no table: readers see strokes between words.

    ```diff
      # docs/help.md
      | Day | Hours |
    + |---|---|
      | Monday | 9am to 5pm |
    ```
    > '| Day | Hours |' begins no table: the line of dashes is missing
    """
    told: tuple[Page, int] | None = None
    for page, block in blocks_with_signs(site, _STROKE):
        rows = [(start, line) for start, line in block.lines() if _is_row(line)]
        if block.tag in {"td", "th"} or not rows or (len(rows) < _LEAST_ROWS and not rows[0][1].startswith("|")):
            continue
        start, line = rows[0]
        at, end = block.span(start, start + len(line.rstrip()))
        # The rows of one table may be parted by empty lines.
        follows = told is not None and told[0] is page and not page.body[told[1] : at].strip(" \t\n>|")
        told = page, block.span(0, len(block.text.rstrip()))[1]
        if not follows:
            why, hint = _slip([row for _, row in rows], has_words_above=start > 0)
            is_mended_by_line = why == _NO_EMPTY_LINE and page.body[at - 1] == "\n"
            yield Finding(
                page.location_in_text(at, end),
                f"{quote(line)} begins no table: {why}",
                hint,
                fix=page.fix_in_text(at, at, "\n") if is_mended_by_line else None,
            )


def _slip(rows: Sequence[str], *, has_words_above: bool) -> tuple[str, str]:
    """Why some rows are no table, and what to do."""
    dashes = next((number for number, row in enumerate(rows) if _DASHES.fullmatch(row)), None)
    line = f"'|{'---|' * max(len(rows[0].strip(' |').split('|')), 1)}'"
    if dashes is None:
        return "the line of dashes is missing", f"Write {line} below the row with the names of the columns."
    if dashes == 0:
        return "the names of its columns are missing", "Write a row with the names above the line of dashes."
    if dashes > 1:
        return "the line of dashes is not the second", f"Move {line} below the row with the names of the columns."
    if has_words_above:
        return _NO_EMPTY_LINE, "Put an empty line above its first row."
    return "its line of dashes has other columns", f"Write {line} below the row with the names of the columns."


def _is_row(line: str) -> bool:
    return line.count("|") > 1 or bool(_ONE_STROKE.fullmatch(line))


@rule(Level.WARNING)
def pasted(site: Site) -> Iterator[Finding]:
    """The cells of a table have strokes between them, not tabs or wide gaps.

    What is pasted from a spreadsheet is shown as one run of words.

    ```diff
      # docs/help.md
    - Monday   9am to 5pm
    - Tuesday   9am to noon
    + | Day | Hours |
    + |---|---|
    + | Monday | 9am to 5pm |
    + | Tuesday | 9am to midday |
    ```
    > 'Monday 9am to 5pm' is a row of a table with gaps in place of strokes
    """
    for page in site.pages:
        if "\t" not in page.body and "   " not in page.body:
            continue
        for first in _pasted_rows(page):
            yield Finding(
                page.location_in_text(first.start, first.end),
                f"{quote(first.text)} is a row of a table with gaps in place of strokes",
                "Write '| Monday | 9am to 5pm |', with a row '|---|---|' below the names of the columns.",
            )


def _pasted_rows(page: Page) -> Iterator[Cell]:
    """The first row of each table that was pasted with gaps between its cells."""
    at = 0
    run: list[Cell] = []
    seen = document_of(page).without(Part.CODE, Part.COMMENTS)
    for typed, line in zip((*page.body.split("\n"), ""), (*seen.split("\n"), ""), strict=True):
        words = typed.strip()
        indent = len(typed) - len(typed.lstrip())
        if line.strip() and _GAP.search(words) and not words.startswith(_OTHER_BLOCKS) and indent <= _DEEPEST:
            run.append(Cell(at + indent, at + indent + len(words), words))
        elif run:
            if len(run) >= _LEAST_ROWS:
                yield run[0]
            run = []
        at += len(typed) + 1


@dataclass(frozen=True, slots=True)
class _Row:
    start: int
    end: int
    text: str
    cells: int


@rule(Level.WARNING)
def cells_lost(site: Site) -> Iterator[Finding]:
    """No row of a table has more cells than its head.

    What stands in the cells behind the last column is not shown at all.

    ```diff
      # docs/help.md
    - | Day | Hours |
    - |---|---|
    + | Day | Hours | Place |
    + |---|---|---|
      | Monday | 9am to 5pm | Library |
    ```
    > The row '| Monday | 9am to 5pm | Libra…' has 3 cells, and its table 2 columns
    """
    for page in site.pages:
        for table in document_of(page).tables if "|" in page.body else ():
            head, *rows = _rows(page, table)
            for row in rows:
                if row.cells > head.cells:
                    yield Finding(
                        page.location_in_text(row.start, row.end),
                        f"The row {quote(row.text)} has {row.cells} cells, and its table {head.cells} columns",
                        "Give the table another column, or write '\\|' for a stroke that parts no cells.",
                    )


@rule(Level.WARNING)
def text_in_table(site: Site) -> Iterator[Finding]:
    """A sentence below a table has an empty line above it.

    Without one it becomes the first cell of another row.

    ```diff
      # docs/help.md
      | Day | Hours |
      |---|---|
      | Monday | 9am to 5pm |
    +
      We are closed on bank holidays.
    ```
    > 'We are closed on bank holidays.' becomes a row of the table above
    """
    for page in site.pages:
        for table in document_of(page).tables if "|" in page.body else ():
            row = next((each for each in _rows(page, table)[1:] if "|" not in each.text), None)
            if row:
                yield Finding(
                    page.location_in_text(row.start, row.end),
                    f"{quote(row.text, 40)} becomes a row of the table above",
                    "Put an empty line above it.",
                    fix=page.fix_in_text(row.start, row.start, "\n"),
                )


def _rows(page: Page, table: Table) -> list[_Row]:
    """The rows of a table, each with the number of its cells; a stroke in code parts none."""
    text = document_of(page).without(Part.CODE, Part.CALLS)
    rows: list[_Row] = []
    at = table.start
    for number, line in enumerate(text[table.start : table.end].split("\n")):
        bare = line.strip(" \t>")
        start = at + line.index(bare) if bare else at
        if bare and number != 1:
            strokes = len(re.findall(r"(?<!\\)\|", bare.strip("|")))
            rows.append(_Row(start, start + len(bare), page.body[start : start + len(bare)], strokes + 1))
        at += len(line) + 1
    return rows
