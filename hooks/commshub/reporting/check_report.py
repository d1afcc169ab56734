"""What `hub check` has to report, whatever it is written as."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from commshub.model.findings import Finding, Level


@dataclass(frozen=True, slots=True)
class RuleHelp:
    """A rule for the formats that list rules: what holds in one line, its explanation, and its page in Markdown."""

    id: str
    theme: str
    level: Level
    summary: str
    explanation: str
    page: str


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The findings of a check, and what there is to say about them.

    `only` are the files and folders that are reported on, if not all, and `elsewhere` is how many problems stop
    publishing in the others. `folder` is where the hub lies in the repository, with a `/` at its end unless it is
    empty. `version` is the hub's own. `passed_over` says what waits for an urgent correction.
    """

    findings: Sequence[Finding]
    as_of: date
    waived: Sequence[Finding] = ()
    only: Sequence[str] = ()
    elsewhere: int = 0
    rules: Sequence[RuleHelp] = ()
    folder: str = ""
    version: str = ""
    passed_over: str = ""
