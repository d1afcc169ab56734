"""What is published beside pages, and what becomes of every other file."""

import pytest

from commshub.content.published_files import published_files
from commshub.content.source_tree import SourceTree
from commshub.model.documents import Document
from commshub.model.findings import Location
from commshub.model.parse_errors import ErrorKind, ParseError
from made_documents import pdf
from made_pictures import SVG, png

ENTRY = Location("content_data/council.yml", 20)


def _tree(**files: bytes) -> SourceTree:
    return SourceTree(files, frozenset(files))


def test_pictures_and_documents_leave_and_pages_are_no_files_beside_them() -> None:
    tree = _tree(**{"docs/a.svg": SVG.encode(), "docs/b.pdf": pdf(), "docs/c.md": b"x", "docs/d.doc": b"x"})
    found = published_files(tree, {})
    assert found.paths == {"docs/a.svg", "docs/b.pdf"}
    assert [each.path for each in (*found.pictures, *found.documents)] == ["docs/a.svg", "docs/b.pdf", "docs/d.doc"]
    assert found.parse_errors == ()


@pytest.mark.parametrize(
    ("path", "error"),
    [
        ("docs/Thumbs.db", ParseError(ErrorKind.LEFTOVER, Location("docs/Thumbs.db"), "Thumbs.db")),
        ("docs/.a/b.pdf", ParseError(ErrorKind.HIDDEN, Location("docs/.a/b.pdf"), ".a")),
        ("docs/a.txt", ParseError(ErrorKind.NOT_PUBLISHED, Location("docs/a.txt"), "a.txt", "a.md", "ALMOST_PAGE")),
        ("docs/a.zip", ParseError(ErrorKind.NOT_PUBLISHED, Location("docs/a.zip"), "a.zip", "", "OTHER")),
        ("overrides/a.zip", ParseError(ErrorKind.NOT_PUBLISHED, Location("overrides/a.zip"), "a.zip", "", "OTHER")),
        ("docs/a.jpg", ParseError(ErrorKind.OTHER_CONTENT, Location("docs/a.jpg"), "a PNG picture", ".png")),
    ],
)
def test_every_other_file_is_told_of_once_and_stays(path: str, error: ParseError) -> None:
    found = published_files(_tree(**{path: png({})}), {})
    assert (found.parse_errors, found.paths, found.pictures, found.documents) == ((error,), frozenset(), (), ())


def test_a_declared_text_leaves_and_is_read_as_a_document() -> None:
    found = published_files(_tree(**{"docs/CNAME": b"prevent.littleton.example\n"}), {"CNAME": ENTRY})
    assert found.documents == (Document("docs/CNAME", text="prevent.littleton.example\n"),)
    assert (found.paths, found.parse_errors) == ({"docs/CNAME"}, ())


@pytest.mark.parametrize(
    ("path", "files", "error"),
    [
        ("CNAME", {}, ParseError(ErrorKind.NO_SUCH_FILE, ENTRY, "CNAME")),
        ("a.html", {"docs/a.html": b"x"}, ParseError(ErrorKind.NEVER_PUBLISHED, ENTRY, "a.html")),
        ("../a.txt", {}, ParseError(ErrorKind.NEVER_PUBLISHED, ENTRY, "../a.txt")),
        ("a.pdf", {}, ParseError(ErrorKind.NEEDS_NO_ENTRY, ENTRY, "a.pdf")),
        ("a.txt", {"docs/a.txt": b"\xff"}, ParseError(ErrorKind.NOT_UTF_8, Location("docs/a.txt", 1, 1))),
        (
            "a.txt",
            {"docs/a.txt": b"<script>"},
            ParseError(ErrorKind.OTHER_CONTENT, Location("docs/a.txt"), "a web page"),
        ),
    ],
)
def test_a_declaration_that_cannot_hold_is_told_and_nothing_leaves(
    path: str, files: dict[str, bytes], error: ParseError
) -> None:
    found = published_files(_tree(**files), {path: ENTRY})
    assert (found.parse_errors, found.paths) == ((error,), frozenset())


def test_a_declared_text_that_is_too_large_was_not_read() -> None:
    found = published_files(SourceTree({}, frozenset({"docs/a.csv"})), {"a.csv": ENTRY})
    assert [each.kind for each in found.parse_errors] == [ErrorKind.TOO_LARGE]


def test_while_the_declarations_cannot_be_read_no_file_is_told_to_lack_one() -> None:
    found = published_files(_tree(**{"docs/CNAME": b"x", "docs/a.exe": b"x"}), None)
    assert [each.location.path for each in found.parse_errors] == ["docs/a.exe"]
    assert found.paths == frozenset()
