"""Edits of a file change the words that they are about, and not one byte besides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commshub.content.edits import apply_fixes
from commshub.content.source_text import decode
from commshub.model.findings import Fix, Location, location_at

PATH = "docs/a.md"


def _fix(line: int, column: int, end_line: int, end_column: int, text: str) -> Fix:
    return Fix(Location(PATH, line, column, end_line, end_column), text)


@pytest.mark.parametrize(
    ("before", "fix", "after"),
    [
        pytest.param(b"one two\n", _fix(1, 5, 1, 8, "2"), b"one 2\n", id="words"),
        pytest.param(b"one\r\ntwo\r\n", _fix(2, 1, 2, 4, "2"), b"one\r\n2\r\n", id="Windows line ends"),
        pytest.param(b"one\rtwo\r", _fix(2, 1, 2, 4, "2"), b"one\r2\r", id="line ends of old Macs"),
        pytest.param(b"one\r\ntwo\n", _fix(1, 4, 2, 1, "\n"), b"one\r\ntwo\n", id="a line end as the first one is"),
        pytest.param(b"\xef\xbb\xbfone", _fix(1, 1, 1, 4, "1"), b"\xef\xbb\xbf1", id="an invisible mark at the start"),
        pytest.param("Siân two".encode(), _fix(1, 6, 1, 9, "2"), "Siân 2".encode(), id="behind an accent"),
        pytest.param(b"one\ntwo", _fix(1, 2, 2, 3, "-"), b"o-o", id="over two lines"),
        pytest.param(b"one.", _fix(1, 4, 1, 5, ""), b"one", id="taken out"),
        pytest.param(b"one", _fix(1, 4, 1, 4, "!"), b"one!", id="put in"),
    ],
)
def test_an_edit_replaces_the_words_that_it_spans(before: bytes, fix: Fix, after: bytes) -> None:
    assert apply_fixes(before, [fix]) == after


def test_of_two_edits_that_overlap_the_first_is_made() -> None:
    edits = [_fix(1, 3, 1, 6, "x"), _fix(1, 1, 1, 4, "y"), _fix(1, 7, 1, 8, "z")]
    assert apply_fixes(b"abcdefgh", edits) == b"ydefzh"


def test_edits_side_by_side_are_both_made() -> None:
    assert apply_fixes(b"abcd", [_fix(1, 3, 1, 5, "y"), _fix(1, 1, 1, 3, "x")]) == b"xy"


def test_without_an_end_nothing_is_replaced() -> None:
    assert apply_fixes(b"abcd", [Fix(Location(PATH, 1, 2), "x")]) == b"abcd"


@given(st.lists(st.text(alphabet="ab é\u2028", max_size=5), min_size=1), st.sampled_from(["\n", "\r\n"]), st.data())
def test_whatever_is_found_in_a_text_is_replaced_in_its_file(lines: list[str], end: str, data: st.DataObject) -> None:
    content = "\n".join(["#", *lines])
    start = data.draw(st.integers(0, len(content)))
    stop = data.draw(st.integers(start, len(content)))
    fix = Fix(location_at(PATH, content, start, stop), "new\nwords")
    text, _ = decode(PATH, apply_fixes(content.replace("\n", end).encode(), [fix]))
    assert text
    assert text.content == content[:start] + "new\nwords" + content[stop:]
