"""What a document says of itself, and where in it something stands."""

import pytest

from commshub.model.documents import Document, Hidden, file_as_title
from commshub.model.metadata import MetadataEntry


def test_the_ending_is_what_follows_the_last_dot() -> None:
    assert Document("docs/a.b.pdf").ending == "pdf"


@pytest.mark.parametrize(
    ("offset", "where"), [(0, " on page 1"), (3, " on page 1"), (4, " on page 2"), (8, " on page 3")]
)
def test_a_character_stands_on_a_page(offset: int, where: str) -> None:
    assert Document("docs/a.pdf", text="one\ftwo\fthree").where(offset) == where


def test_a_document_without_pages_has_none_to_name() -> None:
    assert Document("docs/a.docx", text="one two").where(5) == ""
    assert (Hidden("a note", "x").where, Hidden("a note", "x", page=2).where) == ("", " on page 2")


@pytest.mark.parametrize(
    "title", ["plan.docx", "C:\\plans\\one", "a/b", "Microsoft Word - Plan", "Draft.PDF".lower(), "final.indd"]
)
def test_the_name_of_a_file_is_no_title(title: str) -> None:
    assert file_as_title(title) == (MetadataEntry("the name of a file as its title", title),)


@pytest.mark.parametrize("title", ["", "Our plan", "A plan for Microsoft Word users", "Docx explained"])
def test_a_title_in_words_is_fine(title: str) -> None:
    assert file_as_title(title) == ()
