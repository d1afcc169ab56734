"""Documents below `docs/`: what each holds, what it hides, and what it says about those who wrote it."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from commshub.model.metadata import MetadataEntry

# Ends a page or a slide in the text of a document.
NEXT_PAGE = "\f"
# The name of another file, or a folder, where the title of a document should be.
_NO_TITLE = re.compile(r"[\\/]|\.(?:docx?|xlsx?|pptx?|pdf|odt|indd)\b|^Microsoft (?:Word|Excel|PowerPoint) - ")


class DocumentFlaw(Enum):
    """Why a document could not be looked into."""

    DAMAGED = auto()
    ENCRYPTED = auto()
    TOO_LARGE = auto()
    NOT_KNOWN = auto()


@dataclass(frozen=True, slots=True)
class Hidden:
    """Something in a document that its readers do not see at first: `what` it is, on which `page`, and its words."""

    what: str
    words: str
    page: int = 0

    @property
    def where(self) -> str:
        """The page, if the document has pages."""
        return f" on page {self.page}" if self.page else ""


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it was looked into.

    `names` are those of people in its properties, `traces` what else stands there, `covered` is text below dark boxes,
    and `lacks` is what it has to say about itself for people who cannot see it.
    """

    path: str
    flaw: DocumentFlaw | None = None
    names: tuple[MetadataEntry, ...] = ()
    traces: tuple[MetadataEntry, ...] = ()
    text: str = ""
    hidden: tuple[Hidden, ...] = ()
    covered: tuple[Hidden, ...] = ()
    lacks: tuple[str, ...] = ()

    @property
    def ending(self) -> str:
        """What sort of file it is, as its name says."""
        return self.path.rpartition(".")[2]

    def where(self, offset: int) -> str:
        """On which page a character of its text stands, if it has pages."""
        return f" on page {self.text.count(NEXT_PAGE, 0, offset) + 1}" if NEXT_PAGE in self.text else ""


def file_as_title(title: str) -> tuple[MetadataEntry, ...]:
    """The title of a document if it is the name of a file."""
    return (MetadataEntry("the name of a file as its title", title),) if _NO_TITLE.search(title) else ()
