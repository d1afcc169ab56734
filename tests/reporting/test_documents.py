"""A report as Markdown and as a document of Word, which say the same."""

import io
from datetime import UTC, date, datetime

from docx import Document

from commshub.reporting.committee import CommitteeReport, ReportSection, ReportTable
from commshub.reporting.documents import report_docx, report_markdown

REPORT = CommitteeReport(
    "Progress",
    "Littleton Council",
    date(2026, 11, 20),
    (
        ReportSection("Purpose", ("One.", "Two.")),
        ReportSection("Points", points=("A", "B")),
        ReportSection("Table", table=ReportTable(("Head", "Other"), (("a|b", "c"),))),
    ),
)


def test_markdown_numbers_its_sections() -> None:
    assert report_markdown(REPORT) == (
        "# Progress\n\nLittleton Council, 20 November 2026\n\n"
        "## 1. Purpose\n\nOne.\n\nTwo.\n\n"
        "## 2. Points\n\n- A\n- B\n\n"
        "## 3. Table\n\n| Head | Other |\n| --- | --- |\n| a\\|b | c |\n"
    )


def test_a_document_says_the_same_and_bears_no_persons_name() -> None:
    document = Document(io.BytesIO(report_docx(REPORT)))
    assert [(each.style.name if each.style else "", each.text) for each in document.paragraphs] == [
        ("Title", "Progress"),
        ("Normal", "Littleton Council, 20 November 2026"),
        ("Heading 1", "1. Purpose"),
        ("Normal", "One."),
        ("Normal", "Two."),
        ("Heading 1", "2. Points"),
        ("List Bullet", "A"),
        ("List Bullet", "B"),
        ("Heading 1", "3. Table"),
    ]
    (table,) = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["Head", "Other"], ["a|b", "c"]]
    said = document.core_properties
    assert (said.title, said.author, said.last_modified_by) == ("Progress", "Littleton Council", "Littleton Council")
    assert said.created == said.modified == datetime(2026, 11, 20, tzinfo=UTC)


def test_two_documents_of_the_same_report_are_the_same() -> None:
    assert report_docx(REPORT) == report_docx(REPORT)
