"""Parts of an Office file that its readers do not open."""

import pytest

from commshub.content.attachments.documents import parse_document
from commshub.model.documents import Hidden
from commshub.model.metadata import MetadataEntry
from made_documents import SHEET, WORD, docx, odt, xlsx
from made_pictures import GPS, photograph, png

WORKER = "somebody who worked on it"


@pytest.mark.parametrize(
    ("name", "content", "hidden"),
    [
        (
            "xl/pivotCache/pivotCacheDefinition1.xml",
            "<p><sharedItems><s v='Alex Example'/></sharedItems></p>",
            Hidden("data behind a pivot table", "Alex Example"),
        ),
        (
            "xl/externalLinks/externalLink1.xml",
            "<e><cell><v>Alex</v></cell></e>",
            Hidden("data of another file", "Alex"),
        ),
        ("xl/connections.xml", "<c connection='server=db1'/>", Hidden("a connection to a database", "server=db1")),
        ("xl/revisions/log1.xml", "<r><t>Alex</t></r>", Hidden("a log of changes", "Alex")),
        ("xl/model/item.data", b"x", Hidden("data behind a pivot table", "item.data")),
        ("docProps/thumbnail.jpeg", photograph(), Hidden("a small copy of the first page", "thumbnail.jpeg")),
        ("xl/activeX/activeX1.bin", b"x", Hidden("a macro", "activeX1.bin")),
        ("xl/list.csv", b"a,b", Hidden("another file inside", "list.csv")),
        (
            "xl/media/image1.jpeg",
            photograph(gps=GPS),
            Hidden("a picture that says where it was taken", "51.51, -0.13"),
        ),
    ],
)
def test_what_nobody_opens_is_told(name: str, content: str | bytes, hidden: Hidden) -> None:
    assert parse_document("docs/a.xlsx", xlsx(parts={name: content})).hidden == (hidden,)


def test_hidden_names_of_a_workbook_are_told_but_those_of_filters() -> None:
    names = (
        "<definedNames><definedName name='staff' hidden='1'>Alex</definedName>"
        "<definedName name='_xlnm._FilterDatabase' hidden='1'>a</definedName><definedName name='all'>a</definedName>"
        "</definedNames>"
    )
    book = f'<workbook xmlns="{SHEET}">{names}</workbook>'
    assert parse_document("docs/a.xlsx", xlsx(parts={"xl/workbook.xml": book})).hidden == (
        Hidden("a hidden name", "staff: Alex"),
    )


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("xl/persons/person.xml", "<p><person displayName='Alex Example'/></p>"),
        ("ppt/commentAuthors.xml", "<c><cmAuthor name='Alex Example'/></c>"),
        ("xl/comments1.xml", "<comments><authors><author>Alex Example</author></authors></comments>"),
        ("word/comments.xml", f"<w:c xmlns:w='{WORD}'><w:comment w:author='Alex Example'/></w:c>"),
    ],
)
def test_people_who_worked_on_a_file_are_told(name: str, content: str) -> None:
    assert parse_document("docs/a.xlsx", xlsx(parts={name: content})).names == (MetadataEntry(WORKER, "Alex Example"),)


@pytest.mark.parametrize(
    ("name", "content", "trace"),
    [
        (
            "word/_rels/settings.xml.rels",
            "<r><R Target='file:///C:\\Users\\alex\\Case.dotx'/></r>",
            MetadataEntry("a folder of a computer", "file:///C:\\Users\\alex\\Case.dotx"),
        ),
        (
            "word/footnotes.xml",
            "<f><instrText>INCLUDEPICTURE \\\\share\\team\\a.png</instrText></f>",
            MetadataEntry("a folder of a computer", "\\\\share\\team\\a.png"),
        ),
        (
            "docProps/custom.xml",
            "<P><property name='Case'><lpwstr>12</lpwstr></property></P>",
            MetadataEntry("Case", "12"),
        ),
        (
            "docProps/custom.xml",
            "<P><property name='MSIP_Label_1_Name'><lpwstr>x</lpwstr></property></P>",
            MetadataEntry("a label of the organisation", "MSIP_Label"),
        ),
        ("customXml/item1.xml", "<form><name>Alex</name></form>", MetadataEntry("private data of a program", "Alex")),
        (
            "word/printerSettings/printerSettings1.bin",
            b"x",
            MetadataEntry("settings of a printer", "printerSettings1.bin"),
        ),
        ("word/media/a.png", png({"Author": "Alex"}), MetadataEntry("the name of its author in a picture", "Alex")),
    ],
)
def test_traces_of_computers_and_programs_are_told(name: str, content: str | bytes, trace: MetadataEntry) -> None:
    assert trace in parse_document("docs/a.docx", docx(parts={name: content})).traces


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("word/theme/theme1.xml", "<t/>"),
        ("word/fonts/font1.odttf", b"x"),
        ("word/media/a.png", png({})),
        ("customXml/item1.xml", "<b xmlns='http://schemas.openxmlformats.org/officeDocument/2006/bibliography'>x</b>"),
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", "<R><Relationship Target='word/document.xml'/></R>"),
    ],
)
def test_parts_that_every_file_has_are_fine(name: str, content: str | bytes) -> None:
    found = parse_document("docs/a.docx", docx(parts={name: content}))
    assert (found.hidden, found.traces, found.names) == ((), (), ())


def test_headers_of_sheets_and_charts_are_read() -> None:
    parts = {
        "xl/worksheets/sheet2.xml": "<w><headerFooter><oddHeader>OFFICIAL-SENSITIVE</oddHeader></headerFooter></w>",
        "xl/charts/chart1.xml": "<c><v>Alex Example</v></c>",
    }
    text = parse_document("docs/a.xlsx", xlsx(parts=parts)).text
    assert "OFFICIAL-SENSITIVE" in text
    assert "Alex Example" in text


def test_parts_of_an_open_document_are_looked_at() -> None:
    assert parse_document("docs/a.odt", odt("<text:p>Plan</text:p>")).hidden == ()
