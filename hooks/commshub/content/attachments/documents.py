"""From the bytes of a document to what it holds and hides, whatever program wrote it."""

from commshub.content.attachments.office import parse_office_file
from commshub.model.documents import Document, DocumentFlaw

_OFFICE = (".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp")


def parse_document(path: str, data: bytes) -> Document:
    """What a document holds; one that cannot be looked into says why."""
    try:
        if path.endswith(".pdf"):
            from commshub.content.attachments.pdf import parse_pdf  # noqa: PLC0415 - slow, and few hubs need it

            return parse_pdf(path, data)
        if path.endswith(_OFFICE):
            return parse_office_file(path, data)
    except Exception:  # noqa: BLE001 - a damaged file makes a library fail in any way there is
        return Document(path, DocumentFlaw.DAMAGED)
    return Document(path, DocumentFlaw.NOT_KNOWN)
