"""The forms that guests have filled in, and what keeps a file of them from being used."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

# What was ticked on one form, by column; a question that was left out has no answer.
Filled = Mapping[str, str]


class TroubleKind(Enum):
    """The ways in which a file of answers cannot be used."""

    NOT_TEXT = auto()
    EMPTY = auto()
    BROKEN_ROW = auto()
    PERSONAL = auto()
    UNKNOWN_COLUMN = auto()
    COLUMN_TWICE = auto()
    MISSING_COLUMN = auto()
    WRONG_WIDTH = auto()
    OTHER_ANSWER = auto()


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that is wrong in a file of answers.

    Rows are counted as a spreadsheet shows them, the headings are row 1. What may be somebody's name is never kept.
    """

    kind: TroubleKind
    row: int = 0
    column: str = ""
    found: str = ""
    choices: tuple[str, ...] = ()
