"""What a check says: where, how serious, what is wrong and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How serious a finding is: an error stops publishing, a warning stops it only under `--strict`."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class Location:
    """A spot in a file.

    `path` is relative to the hub with `/`; `line` and `column` are counted from 1 at the top left of the file.
    """

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong.

    A rule fills the place, the words and where the demand comes from; the runner adds `id` and `level`.
    """

    location: Location
    message: str
    hint: str
    source: str | None = None
    element: str | None = None
    id: str = ""
    level: Level = Level.ERROR


def location_at(path: str, content: str, offset: int) -> Location:
    """The line and column of a character in a text."""
    before = content[:offset]
    return Location(path, before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings by file, place and rule, so that two runs over the same content print the same."""
    return tuple(sorted(findings, key=lambda finding: (finding.location, finding.id, finding.message)))


def count(findings: Iterable[Finding], level: Level) -> int:
    """How many findings are of this level."""
    return sum(finding.level is level for finding in findings)
