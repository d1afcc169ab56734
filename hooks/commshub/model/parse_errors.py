"""What reading and parsing could not make sense of, as values; the checks put it into words."""

from dataclasses import dataclass
from enum import Enum, auto

from commshub.model.findings import Location


class ErrorKind(Enum):
    """The ways in which a file, a YAML entry or a fact call can be unreadable."""

    # Files
    LINK = auto()
    FILE_NAME = auto()
    TOO_LARGE = auto()
    NOT_UTF_8 = auto()
    BYTE_ORDER_MARK = auto()
    CONTROL_CHARACTER = auto()
    EMPTY = auto()
    MERGE_CONFLICT = auto()
    TAB = auto()
    MISSING_FILE = auto()
    UNKNOWN_FILE = auto()
    LEFTOVER = auto()
    HIDDEN = auto()
    NOT_PUBLISHED = auto()
    OTHER_CONTENT = auto()
    NO_SUCH_FILE = auto()
    NEVER_PUBLISHED = auto()
    NEEDS_NO_ENTRY = auto()
    # Front matter
    NO_FRONT_MATTER = auto()
    SWALLOWED_LINE = auto()
    LATE_FRONT_MATTER = auto()
    OPEN_FRONT_MATTER = auto()
    # YAML
    BROKEN_YAML = auto()
    NO_MAPPING = auto()
    DUPLICATE_NAME = auto()
    NEEDS_QUOTES = auto()
    EXPLODING_ALIAS = auto()
    SWALLOWED_WORDS = auto()
    # Entries
    MISSING_FIELD = auto()
    UNKNOWN_FIELD = auto()
    WRONG_VALUE = auto()
    # What is to be filled in, in a value or in the text of a page
    UNFILLED = auto()
    # Fact calls
    BROKEN_CALL = auto()
    STRANGE_CALL = auto()
    STRAY_CALL = auto()
    NEAR_CALL = auto()


@dataclass(frozen=True, slots=True)
class ParseError:
    """One thing that could not be read.

    `found` is what stands there, `wanted` what should (for a rule's words), `owner` the entry that it belongs to,
    and `choices` the names that would have been understood.
    """

    kind: ErrorKind
    location: Location
    found: str = ""
    wanted: str = ""
    owner: str = ""
    choices: tuple[str, ...] = ()
