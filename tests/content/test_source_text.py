"""Bytes become text, or a fault at the character that stopped it."""

import pytest

from commshub.content.source_text import BYTE_ORDER_MARK, SourceText, decode, tab_error
from commshub.model.findings import Location
from commshub.model.parse_errors import ErrorKind, ParseError

PATH = "docs/help.md"


@pytest.mark.parametrize(
    ("data", "content"),
    [
        pytest.param(b"One\nTwo\n", "One\nTwo\n", id="the Unix way"),
        pytest.param(b"One\r\nTwo\r\n", "One\nTwo\n", id="the Windows way"),
        pytest.param(b"One\rTwo\r", "One\nTwo\n", id="the way of old Macs"),
        pytest.param(b"One\r\n\rTwo\n\r\n", "One\n\nTwo\n\n", id="all ways at once"),
        pytest.param(b"One", "One", id="no end of the last line"),
    ],
)
def test_every_way_of_ending_a_line_is_accepted(data: bytes, content: str) -> None:
    assert decode(PATH, data) == (SourceText(PATH, content), ())


@pytest.mark.parametrize(
    "content", ["£5", "tŷ â", "“quoted” – text", "日本", "😀", "a\tb", "a\u00a0b", "a\u0085b", "a\u2028b"]
)
def test_every_letter_of_every_language_is_accepted(content: str) -> None:
    assert decode(PATH, content.encode()) == (SourceText(PATH, content), ())


def test_a_byte_order_mark_is_told_and_taken_off() -> None:
    assert decode(PATH, BYTE_ORDER_MARK + b"---\nkind: guide\n") == (
        SourceText(PATH, "---\nkind: guide\n"),
        (ParseError(ErrorKind.BYTE_ORDER_MARK, Location(PATH)),),
    )


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        pytest.param("Free.\nIt costs £5.\n".encode("latin-1"), 2, 10, id="Latin 1"),
        pytest.param("Free.\nIt’s here.\n".encode("cp1252"), 2, 3, id="Windows 1252"),
        pytest.param("£ and £".encode() + b"\xa3", 1, 8, id="columns counted in letters, not in bytes"),
        pytest.param(b"One\r\nTwo\r\n\xff", 3, 1, id="after Windows line ends"),
        pytest.param(b"One\rTwo\r\xff", 3, 1, id="after line ends of old Macs"),
        pytest.param("Help".encode("utf-16"), 1, 1, id="UTF-16 with a mark"),
        pytest.param("Help é".encode("utf-16-le"), 1, 11, id="UTF-16 without a mark"),
        pytest.param(b"One\nTw\xc3", 2, 3, id="cut off in the middle of a letter"),
        pytest.param(b"\xc0\xaf", 1, 1, id="a letter in too many bytes"),
        pytest.param(b"ab\xed\xa0\x80", 1, 3, id="half of a pair"),
    ],
)
def test_another_encoding_is_told_where_it_shows(data: bytes, line: int, column: int) -> None:
    assert decode(PATH, data) == (None, (ParseError(ErrorKind.NOT_UTF_8, Location(PATH, line, column)),))


@pytest.mark.parametrize(
    ("content", "line", "column", "found"),
    [
        pytest.param("One\nTwo\x00\n", 2, 4, "U+0000", id="nothing at all"),
        pytest.param("One\r\n\x07Two\n", 2, 1, "U+0007", id="a bell after a Windows line end"),
        pytest.param("One\x0bTwo\x0c", 1, 4, "U+000B", id="the first of two"),
        pytest.param("One\x7f", 1, 4, "U+007F", id="delete"),
        pytest.param("It\u0092s", 1, 3, "U+0092", id="an apostrophe of Windows gone wrong"),
        pytest.param("One\n\ufeffTwo", 2, 1, "U+FEFF", id="a byte-order mark in the middle"),
        pytest.param("One\uffff", 1, 4, "U+FFFF", id="no character"),
        pytest.param("H\x00e\x00l\x00p\x00", 1, 2, "U+0000", id="plain words in UTF-16 without a mark"),
    ],
)
def test_a_character_that_nobody_sees_is_told_where_it_stands(content: str, line: int, column: int, found: str) -> None:
    parse_error = ParseError(ErrorKind.CONTROL_CHARACTER, Location(PATH, line, column), found)
    assert decode(PATH, content.encode()) == (None, (parse_error,))


@pytest.mark.parametrize("data", [b"", b"\n", b" \t\r\n\r", "\u00a0\u2003".encode()])
def test_nothing_but_space_is_empty(data: bytes) -> None:
    assert decode(PATH, data) == (None, (ParseError(ErrorKind.EMPTY, Location(PATH)),))


def test_two_faults_of_a_file_are_both_told() -> None:
    assert decode(PATH, BYTE_ORDER_MARK) == (
        None,
        (ParseError(ErrorKind.BYTE_ORDER_MARK, Location(PATH)), ParseError(ErrorKind.EMPTY, Location(PATH))),
    )


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n", 2),
        ("<<<<<<<\nb\n", 1),
        ("a\nb\n>>>>>>> other\n", 3),
        ("a\r\n||||||| base\r\n", 2),
    ],
)
def test_the_marks_of_a_merge_are_told_at_the_first(content: str, line: int) -> None:
    assert decode(PATH, content.encode()) == (None, (ParseError(ErrorKind.MERGE_CONFLICT, Location(PATH, line)),))


@pytest.mark.parametrize("content", ["Heading\n=======\n", "a <<<<<<< HEAD\n", "<<<<<<<< eight\n", "<<<<<<<HEAD\n"])
def test_what_only_looks_like_a_merge_is_text(content: str) -> None:
    assert decode(PATH, content.encode()) == (SourceText(PATH, content), ())


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        ("a:\n\tb: c\n", 2, 1),
        ("a:\n  b:\n  \tc: d\n", 3, 3),
        ("a: b\n\t\n", 2, 1),
        ("\ta: b\n\tc: d\n", 1, 1),
    ],
)
def test_a_tab_at_the_start_of_a_line_is_told(content: str, line: int, column: int) -> None:
    assert tab_error(PATH, content) == ParseError(ErrorKind.TAB, Location(PATH, line, column))


def test_a_tab_is_told_with_its_line_in_the_whole_file() -> None:
    assert tab_error(PATH, "a:\n\tb: c\n", first_line=5) == ParseError(ErrorKind.TAB, Location(PATH, 6, 1))


@pytest.mark.parametrize("content", ["a:\tb\n", "a: b\t\n", "  a: b # one\ttwo\n"])
def test_a_tab_after_the_first_letter_is_no_matter(content: str) -> None:
    assert tab_error(PATH, content) is None
