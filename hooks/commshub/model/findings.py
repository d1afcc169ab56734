"""What a check says: where, how serious, what is wrong, what to do, and the edit that does it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Level(StrEnum):
    """How serious a finding is: an error stops publishing, a warning stops it only under `--strict`."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class Location:
    """A spot in a file, or the words that begin there.

    `path` is relative to the hub with `/`; `line` and `column` are counted from 1 at the top left of the file. The end
    is the spot behind the last character, where it is known. Two places are the same if they begin at the same spot.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int | None = field(default=None, compare=False)
    end_column: int | None = field(default=None, compare=False)

    def over(self, words: str) -> "Location":
        """The place of words that begin here."""
        breaks = words.count("\n")
        column = len(words) - words.rfind("\n") if breaks else self.column + len(words)
        return Location(self.path, self.line, self.column, self.line + breaks, column)

    def to(self, last: "Location") -> "Location":
        """The place from here to the end of another, or to a spot."""
        end_line, end_column = last.end or (last.line, last.column)
        return replace(self, end_line=end_line, end_column=end_column)

    @property
    def end(self) -> tuple[int, int] | None:
        """The line and column behind its last character, if it is known where it ends."""
        return None if self.end_line is None or self.end_column is None else (self.end_line, self.end_column)


@dataclass(frozen=True, slots=True)
class Fix:
    """An edit that mends what a finding is about: `text` takes the place of all that `location` spans.

    It is offered only where there is no second way to mend it, and nothing else has to be changed with it.
    """

    location: Location
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong.

    A rule fills the place, the words, where the demand comes from and, if there is only one way to mend it, the fix;
    the runner adds `id` and `level`, and whoever reports it the `layer` of its file, if it is not the council's own.
    A fix does not tell a finding from others.
    """

    location: Location
    message: str
    hint: str
    source: str | None = None
    element: str | None = None
    id: str = ""
    level: Level = Level.ERROR
    fix: Fix | None = field(default=None, compare=False)
    layer: str = ""


def location_at(path: str, content: str, offset: int, end: int | None = None) -> Location:
    """The line and column of a character in a text, or of the words from there to `end`."""
    start = Location(path, content.count("\n", 0, offset) + 1, offset - content.rfind("\n", 0, offset))
    return start if end is None else start.over(content[offset:end])


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings by file, place and rule, so that two runs over the same content print the same."""
    return tuple(sorted(findings, key=lambda finding: (finding.location, finding.id, finding.message)))


def count(findings: Iterable[Finding], level: Level) -> int:
    """How many findings are of this level."""
    return sum(finding.level is level for finding in findings)
