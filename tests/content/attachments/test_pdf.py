"""PDFs whose limits are looked at before their words, and what they lack."""

import pytest

from commshub.content.attachments import pdf as pdf_files
from commshub.content.attachments.documents import parse_document
from commshub.content.attachments.pdf import parse_pdf
from commshub.model.documents import DocumentFlaw, Hidden
from made_documents import WHOLE, line, pdf

PATH = "docs/plan.pdf"


def test_a_file_may_have_so_many_pages_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_files, "_MOST_PAGES", 2)
    assert parse_pdf(PATH, pdf(line("One"), line("Two"))).flaw is None
    assert parse_pdf(PATH, pdf(line("One"), line("Two"), line("Three"))).flaw is DocumentFlaw.TOO_LARGE


def test_packed_parts_may_hold_so_much_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    paint = line("One")
    monkeypatch.setattr(pdf_files, "_LARGEST_UNFOLDED", len(paint) + 1)
    assert parse_pdf(PATH, pdf(paint, packed=True)).flaw is None
    monkeypatch.setattr(pdf_files, "_LARGEST_UNFOLDED", len(paint))
    assert parse_pdf(PATH, pdf(paint, packed=True)).flaw is DocumentFlaw.TOO_LARGE


@pytest.mark.parametrize(
    ("gone", "lacks"),
    [
        ("", ()),
        ("/Lang (en-GB)", ("language",)),
        ("/Marked true", ("tags",)),
        ("/StructTreeRoot 5 0 R", ("tags",)),
    ],
)
def test_it_is_told_what_a_reader_who_cannot_see_would_lack(gone: str, lacks: tuple[str, ...]) -> None:
    assert parse_pdf(PATH, pdf(catalog=WHOLE.replace(gone, "") if gone else WHOLE)).lacks == lacks


def test_a_script_is_told() -> None:
    catalog = f"{WHOLE} /OpenAction << /S /JavaScript /JS (go) >>"
    assert parse_pdf(PATH, pdf(catalog=catalog)).hidden == (Hidden("a script", "go"),)


@pytest.mark.parametrize("round_about", [("6 0 R",), ("7 0 R", "6 0 R")])
def test_an_object_that_stands_for_itself_is_no_endless_search(round_about: tuple[str, ...]) -> None:
    objects = "".join(f"{6 + number} 0 obj\n{other}\nendobj\n" for number, other in enumerate(round_about))
    data = f"%PDF-1.4\n{objects}trailer\n<< /Size 9 /Root 6 0 R /Info 6 0 R >>\nstartxref\n9999\n%%EOF\n".encode()
    assert parse_document(PATH, data).flaw is DocumentFlaw.DAMAGED
