"""Office files whose limits and locks are looked at before their words."""

import pytest

from commshub.content.attachments import office as office_files
from commshub.content.attachments.office import parse_office_file
from commshub.model.documents import Document, DocumentFlaw
from made_documents import docx, office, words

PATH = "docs/plan.docx"
PLAIN = docx(words("Our plan"))


def test_a_plain_file_says_what_it_says() -> None:
    assert parse_office_file(PATH, PLAIN).text.startswith("Our plan\n")


def test_the_old_sort_is_locked() -> None:
    assert parse_office_file(PATH, bytes.fromhex("d0cf11e0a1b11ae1")) == Document(PATH, DocumentFlaw.ENCRYPTED)


def test_an_archive_without_any_text_is_damaged() -> None:
    assert parse_office_file(PATH, office({"docProps/custom.txt": "x"})) == Document(PATH, DocumentFlaw.DAMAGED)


@pytest.mark.parametrize("limit", ["MOST_PARTS", "LARGEST_UNPACKED"])
def test_an_archive_may_hold_so_much_and_no_more(monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    parts = {"word/document.xml": "<a/>", "b.xml": "<a/>"}
    held = {"MOST_PARTS": 2, "LARGEST_UNPACKED": 8}[limit]
    monkeypatch.setattr(office_files, limit, held)
    assert parse_office_file(PATH, office(parts)).flaw is None
    assert parse_office_file(PATH, office({**parts, "c.xml": "<a/>"})) == Document(PATH, DocumentFlaw.TOO_LARGE)
