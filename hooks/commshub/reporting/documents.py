"""A report as Markdown, and as a document that a committee's clerks can paste from."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from commshub.reporting.committee import CommitteeReport, ReportSection, ReportTable
from commshub.text.formatting import day

if TYPE_CHECKING:
    from docx.document import Document as WordDocument


def report_markdown(report: CommitteeReport) -> str:
    """The report as Markdown."""
    return "\n".join(_lines(report)).rstrip() + "\n"


def _lines(report: CommitteeReport) -> Iterator[str]:
    yield f"# {report.title}\n"
    yield f"{report.council}, {day(report.made_on)}\n"
    for number, section in enumerate(report.sections, 1):
        yield f"## {number}. {section.title}\n"
        yield from (f"{paragraph}\n" for paragraph in section.paragraphs)
        if section.points:
            yield "\n".join(f"- {point}" for point in section.points) + "\n"
        if section.table:
            yield "\n".join(_table_lines(section.table)) + "\n"


def _table_lines(table: ReportTable) -> Iterator[str]:
    for number, row in enumerate((table.head, *table.rows)):
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"
        if number == 0:
            yield "| " + " | ".join("---" for _ in row) + " |"


def report_docx(report: CommitteeReport) -> bytes:
    """The report as a Word document. It bears the council's name, and no person's.

    Raises:
        ModuleNotFoundError: what the extra `docx` brings is not installed.
    """
    from docx import Document  # noqa: PLC0415 - an extra: most councils send no Word files

    document = Document()
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = report.title, report.council, report.council
    properties.created = properties.modified = datetime.combine(report.made_on, time.min, tzinfo=UTC)
    document.add_heading(report.title, 0)
    document.add_paragraph(f"{report.council}, {day(report.made_on)}")
    for number, section in enumerate(report.sections, 1):
        document.add_heading(f"{number}. {section.title}", 1)
        _add(document, section)
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def _add(document: "WordDocument", section: ReportSection) -> None:
    for paragraph in section.paragraphs:
        document.add_paragraph(paragraph)
    for point in section.points:
        document.add_paragraph(point, style="List Bullet")
    if section.table:
        rows = (section.table.head, *section.table.rows)
        table = document.add_table(rows=0, cols=len(section.table.head), style="Table Grid")
        for row in rows:
            cells = table.add_row().cells
            for cell, text in zip(cells, row, strict=True):
                cell.text = text
