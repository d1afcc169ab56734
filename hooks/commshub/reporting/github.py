"""Findings as GitHub Actions shows them: beside the lines of a pull request, and in the log.

Workflow commands are written, which the runner reads from the log. It shows ten errors and ten warnings of a step and
drops the rest without a word, so that no more are written; the log has all of them, as text.
"""

import hashlib
from collections.abc import Iterator, Mapping

from commshub.model.findings import Finding, Level
from commshub.reporting.check_report import CheckReport
from commshub.reporting.text import whole_text

# Annotations of one level that GitHub shows for a step.
MOST = 10


def github_report(report: CheckReport) -> str:
    """Annotations, and then the whole report as text, in which no line is taken for a command."""
    text = whole_text(report)
    # Text from pages stands in the log. This word, which that text cannot know, ends the part that is only text.
    word = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    commands = "".join(f"{each}\n" for level in Level for each in _annotations(report, level))
    return f"{commands}::stop-commands::{word}\n{text}::{word}::\n"


def _annotations(report: CheckReport, level: Level) -> Iterator[str]:
    of_level = [finding for finding in report.findings if finding.level is level]
    for finding in of_level[:MOST]:
        place = ",".join(f"{name}={_property(value)}" for name, value in _place(finding, report.folder).items())
        words = _data(f"{finding.message}\n{finding.hint}")
        yield f"::{level} {place}::{words}"


def _place(finding: Finding, folder: str) -> Mapping[str, str]:
    """Where it is shown; columns only within a line, because GitHub refuses them over several."""
    place = finding.location
    end_line, end_column = place.end or (place.line, None)
    parts = {"file": f"{folder}{place.path}", "line": str(place.line), "endLine": str(end_line)}
    if end_line == place.line:
        parts["col"] = str(place.column)
        if end_column is not None:
            parts["endColumn"] = str(end_column)
    return {**parts, "title": finding.id}


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
