"""What a PDF holds beside its pages."""

import pytest

from commshub.content.attachments.documents import parse_document
from commshub.model.documents import Hidden
from made_documents import WHOLE, changed_pdf, line, pdf

PATH = "docs/plan.pdf"


@pytest.mark.parametrize(
    ("catalog", "page", "hidden"),
    [
        ("/Names << /EmbeddedFiles << /Names [] >> >>", "", Hidden("an attached file", "")),
        ("/AF [<< /Type /Filespec >>]", "", Hidden("an attached file", "")),
        ("/Names << /JavaScript << /Names [] >> >>", "", Hidden("a script", "")),
        ("/OpenAction << /S /JavaScript /JS (go) >>", "", Hidden("a script", "go")),
        ("/AA << /WC << /S /JavaScript /JS (go) >> >>", "", Hidden("a script", "go")),
        ("/OpenAction << /S /Launch /F (a.exe) >>", "", Hidden("a command that starts a program", "a.exe")),
        ("/AcroForm << /XFA [] /Fields [] >>", "", Hidden("a second form in another format", "")),
        ("/PieceInfo << /A << >> >>", "", Hidden("private data of a program", "")),
        ("", "/AA << /O << /S /JavaScript /JS (go) >> >>", Hidden("a script", "go", 1)),
        ("", "/PieceInfo << /A << >> >>", Hidden("private data of a program", "", 1)),
        ("", "/Thumb 5 0 R", Hidden("a small copy of the page", "", 1)),
    ],
)
def test_what_can_be_taken_out_or_runs_is_told(catalog: str, page: str, hidden: Hidden) -> None:
    assert parse_document(PATH, pdf(catalog=f"{WHOLE} {catalog}", page=page)).hidden == (hidden,)


def test_a_link_that_runs_something_is_told() -> None:
    notes = "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /JavaScript /JS (go) >> >>"
    assert parse_document(PATH, pdf(notes=notes)).hidden == (Hidden("a script", "go", 1),)


def test_a_link_to_an_address_is_fine() -> None:
    notes = "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://www.gov.uk) >> >>"
    assert parse_document(PATH, pdf(notes=notes)).hidden == ()


@pytest.mark.parametrize(
    "catalog",
    [
        "/Outlines << /First << /Title (OFFICIAL-SENSITIVE) /Parent 1 0 R /Dest [0 /Fit] >> /Count 1 >>",
        "/StructTreeRoot << /K [<< /S /Figure /Alt (OFFICIAL-SENSITIVE) >>] >>",
    ],
)
def test_bookmarks_and_alternative_texts_are_read(catalog: str) -> None:
    assert "OFFICIAL-SENSITIVE" in parse_document(PATH, pdf(catalog=f"/Lang (en-GB) {catalog}")).text


def test_the_text_of_an_earlier_version_is_told() -> None:
    before = pdf(line("Alex Example of Station Road") + line("Our plan", 680))
    content = line("Our plan", 680)
    after = changed_pdf(before, 6, f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    document = parse_document(PATH, after)
    assert "Alex" not in document.text
    assert document.hidden == (Hidden("text of an earlier version", "Alex Example of Station Road"),)


def test_an_earlier_version_that_said_the_same_is_fine() -> None:
    before = pdf(line("Our plan"))
    content = line("Our plan")
    after = changed_pdf(before, 6, f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    assert parse_document(PATH, after).hidden == ()


@pytest.mark.parametrize("xmp", ["<x:xmpmeta", "<!DOCTYPE a [<!ENTITY b 'bb'>]><a>&b;</a>"])
def test_data_that_cannot_be_read_may_hold_anything(xmp: str) -> None:
    data = pdf(catalog=f"{WHOLE} /Metadata 3 0 R").replace(
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Length {len(xmp)} >>\nstream\n{xmp}\nendstream".encode(),
    )
    assert [each.what for each in parse_document(PATH, data).traces] == ["data about itself that cannot be read"]
