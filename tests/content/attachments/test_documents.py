"""What is seen in documents: their text, what lies below boxes, what is hidden, and what they say of themselves."""

import pytest

from commshub.content.attachments import pdf as pdf_files
from commshub.content.attachments.documents import parse_document
from commshub.content.file_sorts import DOCUMENTS
from commshub.model.documents import Document, DocumentFlaw, Hidden
from commshub.model.metadata import MetadataEntry
from made_documents import (
    APP,
    BOX,
    DRAWN,
    SHEET,
    TITLE,
    WHOLE,
    WORD,
    core,
    docx,
    line,
    odt,
    office,
    pdf,
    slide,
    words,
    xlsx,
)

PLAN = "docs/plan.pdf"


@pytest.mark.parametrize("packed", [False, True])
def test_a_plain_pdf_is_read(packed: bool) -> None:  # noqa: FBT001 - a case
    data = pdf(line("Our plan") + line("for the year", 680), line("Second page"), packed=packed)
    assert parse_document(PLAN, data) == Document(PLAN, text="Our plan\nfor the year\f\nSecond page\f\nOur plan\n\n\n")


@pytest.mark.parametrize(
    "box",
    [
        BOX,
        "0 g 70 690 200 20 re f",
        "0 0 0 1 k 70 690 200 20 re f",
        "0.1 0.1 0.3 rg 70 690 m 270 690 l 270 710 l 70 710 l h f",
        "70 690 200 20 re f",
        "q 0 g 1 0 0 1 70 690 cm 0 0 200 20 re f Q",
    ],
    ids=["red, green, blue", "grey", "inks", "corners", "as it starts", "moved"],
)
def test_text_below_a_dark_box_is_seen(box: str) -> None:
    data = pdf(line("First page"), f"{line('Alex Example')} {box} {line('came here', 660)}")
    assert parse_document(PLAN, data).covered == (Hidden("a dark box", "Alex Example", 2),)


@pytest.mark.parametrize(
    "paint",
    [
        f"{BOX} 1 g {line('A heading in white')}",
        f"{line('Underlined')} 0 g 70 698 200 1 re f",
        f"{line('Framed')} 0 G 70 690 200 20 re S",
        f"{line('Beside it')} 0 g 300 690 200 20 re f",
    ],
    ids=["box first", "line", "frame", "elsewhere"],
)
def test_boxes_that_cover_nothing_are_fine(paint: str) -> None:
    assert parse_document(PLAN, pdf(paint)).covered == ()


@pytest.mark.parametrize(
    ("note", "hidden"),
    [
        ("/Subtype /Text /Contents (Ask Alex)", Hidden("a note", "Ask Alex", 1)),
        ("/Subtype /Highlight", Hidden("a note", "", 1)),
        ("/Subtype /Redact /Contents (Name)", Hidden("an unapplied redaction", "Name", 1)),
        ("/Subtype /FileAttachment /Contents (a.xlsx)", Hidden("an attached file", "a.xlsx", 1)),
        ("/Subtype /Widget /FT /Tx /V (Alex Example)", Hidden("a form that was filled in", "Alex Example", 1)),
    ],
)
def test_what_lies_on_a_page_is_seen(note: str, hidden: Hidden) -> None:
    data = pdf(notes=f"<< /Type /Annot {note} /Rect [0 0 9 9] >>")
    assert parse_document(PLAN, data).hidden == (hidden,)


@pytest.mark.parametrize("note", ["/Subtype /Link /Contents (Our site)", "/Subtype /Widget /FT /Tx"])
def test_links_and_empty_forms_are_fine(note: str) -> None:
    assert parse_document(PLAN, pdf(notes=f"<< /Type /Annot {note} >>")).hidden == ()


@pytest.mark.parametrize(
    ("more", "what"),
    [
        ("/Names << /EmbeddedFiles << >> >>", "an attached file"),
        ("/Names << /JavaScript << >> >>", "a script"),
        ("/OpenAction << /S /JavaScript >>", "a script"),
    ],
)
def test_files_and_scripts_inside_are_seen(more: str, what: str) -> None:
    assert parse_document(PLAN, pdf(catalog=WHOLE + more)).hidden == (Hidden(what, ""),)


def test_names_and_traces_in_properties_are_seen() -> None:
    info = "/Title (C:\\\\Plans\\\\plan v3.docx) /Author (Alex Example) /Company (Firm Ltd)"
    found = parse_document(PLAN, pdf(info=info))
    assert found.names == (MetadataEntry("its author", "Alex Example"),)
    assert found.traces == (
        MetadataEntry("the organisation", "Firm Ltd"),
        MetadataEntry("the name of a file as its title", "C:\\Plans\\plan v3.docx"),
    )


@pytest.mark.parametrize(
    ("info", "catalog", "lacks"),
    [
        (TITLE, WHOLE, ()),
        ("", "", ("title", "language", "tags")),
        (TITLE, "/Lang (cy)", ("tags",)),
        (TITLE, "/Lang (en) /MarkInfo << /Marked false >> /StructTreeRoot 5 0 R", ("tags",)),
    ],
)
def test_what_a_pdf_lacks_is_seen(info: str, catalog: str, lacks: tuple[str, ...]) -> None:
    assert parse_document(PLAN, pdf(info=info, catalog=catalog)).lacks == lacks


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"<html>", pdf()[:200], b"PK\3\4", b"\0" * 99])
@pytest.mark.parametrize("path", [PLAN, "docs/plan.docx", "docs/plan.ods"])
def test_a_damaged_document_is_told_of_as_that(path: str, data: bytes) -> None:
    assert parse_document(path, data) == Document(path, DocumentFlaw.DAMAGED)


def test_a_pdf_that_would_fill_the_memory_is_not_unfolded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_files, "_LARGEST_UNFOLDED", 100_000)
    assert parse_document(PLAN, pdf(line("x" * 200_000), packed=True)) == Document(PLAN, DocumentFlaw.TOO_LARGE)


def test_a_pdf_of_many_pages_is_not_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_files, "_MOST_PAGES", 2)
    assert parse_document(PLAN, pdf(*[line("One")] * 2)).flaw is None
    assert parse_document(PLAN, pdf(*[line("One")] * 3)) == Document(PLAN, DocumentFlaw.TOO_LARGE)


def test_a_pdf_with_a_password_is_told_of_as_that() -> None:
    lock = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{0}> /U <{0}> >> /ID [<00> <00>] >>".format("00" * 32)
    data = pdf().replace(b"/Info 4 0 R >>", f"/Info 4 0 R {lock}".encode())
    assert parse_document(PLAN, data) == Document(PLAN, DocumentFlaw.ENCRYPTED)


def test_every_sort_of_document_that_is_read_ends_with_an_answer() -> None:
    flaws = {parse_document(f"docs/a{ending}", b"nothing").flaw for ending in DOCUMENTS}
    assert flaws == {DocumentFlaw.DAMAGED, DocumentFlaw.NOT_KNOWN}


def test_a_plain_word_file_is_read() -> None:
    assert parse_document("docs/plan.docx", docx(words("Our plan") + words("for the year"))) == Document(
        "docs/plan.docx", text="Our plan\nfor the year\nOur plan"
    )


@pytest.mark.parametrize(
    ("body", "hidden"),
    [
        ('<w:ins w:author="A"><w:r><w:t>more</w:t></w:r></w:ins>', Hidden("a tracked change", "more")),
        ('<w:del w:author="A"><w:r><w:delText>less</w:delText></w:r></w:del>', Hidden("a tracked change", "less")),
        (words("secret", "<w:vanish/>"), Hidden("hidden text", "secret")),
    ],
)
def test_what_is_hidden_in_a_word_file_is_seen(body: str, hidden: Hidden) -> None:
    assert parse_document("docs/plan.docx", docx(body)).hidden == (hidden,)


def test_text_that_is_shown_after_all_is_fine() -> None:
    assert parse_document("docs/plan.docx", docx(words("seen", '<w:vanish w:val="0"/>'))).hidden == ()


def test_notes_and_files_inside_a_word_file_are_seen() -> None:
    note = f'<w:comments xmlns:w="{WORD}"><w:comment><w:p><w:r><w:t>Ask Alex</w:t></w:r></w:p></w:comment></w:comments>'
    parts = {"word/comments.xml": note, "word/embeddings/list.xlsx": b"", "word/vbaProject.bin": b""}
    assert parse_document("docs/plan.docx", docx(parts=parts)).hidden == (
        Hidden("a note", "Ask Alex"),
        Hidden("a macro", "vbaProject.bin"),
        Hidden("another file inside", "list.xlsx"),
    )


def test_what_an_office_file_says_of_itself_is_seen() -> None:
    app = f'<a:Properties xmlns:a="{APP}"><a:Company>Firm Ltd</a:Company><a:Template>{{}}</a:Template></a:Properties>'
    parts = {**core(creator="Alex", lastModifiedBy="Jo"), "docProps/app.xml": app.format("Case file.dotx")}
    found = parse_document("docs/plan.docx", docx(parts=parts))
    assert found.names == (MetadataEntry("its author", "Alex"), MetadataEntry("who changed it last", "Jo"))
    assert found.traces == (
        MetadataEntry("the organisation", "Firm Ltd"),
        MetadataEntry("a template", "Case file.dotx"),
    )
    parts["docProps/app.xml"] = app.format("Normal.dotm")
    assert parse_document("docs/plan.docx", docx(parts=parts)).traces == (
        MetadataEntry("the organisation", "Firm Ltd"),
    )


def test_an_office_file_without_a_title_lacks_one() -> None:
    parts = {"docProps/core.xml": "<a/>"}
    assert parse_document("docs/plan.docx", docx(parts=parts)).lacks == ("title",)


def test_what_is_hidden_in_sheets_is_seen() -> None:
    sheets = '<sheet name="Plan"/><sheet name="Names" state="veryHidden"/>'
    rows = '<row r="2"/><row r="3" hidden="1"/>'
    note = f'<comments xmlns="{SHEET}"><commentList><comment><text><t>Ask</t></text></comment></commentList></comments>'
    assert set(parse_document("docs/plan.xlsx", xlsx(sheets, rows, {"xl/comments1.xml": note})).hidden) == {
        Hidden("a hidden sheet", "Names"),
        Hidden("a hidden row", "3"),
        Hidden("a note", "Ask"),
    }


def test_words_of_sheets_are_read() -> None:
    shared = f'<sst xmlns="{SHEET}"><si><t>One</t></si><si><t>Two</t></si></sst>'
    assert "One\nTwo" in parse_document("docs/plan.xlsx", xlsx(parts={"xl/sharedStrings.xml": shared})).text


def test_what_is_hidden_in_slides_is_seen() -> None:
    parts = {
        "ppt/slides/slide1.xml": slide("Our plan"),
        "ppt/slides/slide2.xml": slide("Names", 'show="0"'),
        "ppt/notesSlides/notesSlide1.xml": slide("Say hello", kind="notes"),
        "ppt/notesSlides/notesSlide2.xml": slide("2", kind="notes"),
        **core(),
    }
    found = parse_document("docs/plan.pptx", office(parts))
    assert found.text.startswith("Our plan\fNames\f")
    assert set(found.hidden) == {Hidden("a hidden slide", "Names", 2), Hidden("notes for the speaker", "Say hello", 1)}
    assert DRAWN in parts["ppt/slides/slide1.xml"]


def test_an_open_document_is_looked_into() -> None:
    body = (
        "<text:p>Our <text:span>plan</text:span> here</text:p>"
        "<office:annotation><dc:creator>Alex</dc:creator><text:p>Ask Jo</text:p></office:annotation>"
        '<text:hidden-text text:string-value="secret"/>'
        '<table:table-row table:visibility="collapse"><text:p>Names</text:p></table:table-row>'
    )
    found = parse_document("docs/plan.odt", odt(body, "<meta:initial-creator>Alex</meta:initial-creator>"))
    assert found.names == (MetadataEntry("its author", "Alex"), MetadataEntry("somebody who worked on it", "Alex"))
    assert found.lacks == ("title",)
    assert found.text.startswith("Our plan here")
    assert found.hidden == (
        Hidden("a note", "Ask Jo"),
        Hidden("hidden text", "secret"),
        Hidden("a hidden row", "Names"),
    )


def test_an_office_file_with_a_password_is_told_of_as_that() -> None:
    data = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 99
    assert parse_document("docs/plan.docx", data) == Document("docs/plan.docx", DocumentFlaw.ENCRYPTED)


def test_an_archive_that_would_fill_the_disk_is_not_unpacked() -> None:
    data = docx(parts={"word/media/a.bin": b"\0" * 200_000_001})
    assert len(data) < 1_000_000
    assert parse_document("docs/plan.docx", data) == Document("docs/plan.docx", DocumentFlaw.TOO_LARGE)


def test_a_part_that_would_grow_is_not_read() -> None:
    bomb = "<!DOCTYPE w [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><w>&b;</w>"
    data = docx(parts={"word/footnotes.xml": bomb})
    assert parse_document("docs/plan.docx", data) == Document("docs/plan.docx", DocumentFlaw.DAMAGED)
