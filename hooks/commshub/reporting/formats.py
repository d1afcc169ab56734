"""What `hub check` can write its report as."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from commshub.reporting.check_report import CheckReport
from commshub.reporting.github import github_report
from commshub.reporting.gitlab import gitlab_report
from commshub.reporting.json import json_report
from commshub.reporting.junit import junit_report
from commshub.reporting.markdown import markdown_report
from commshub.reporting.sarif import sarif_report
from commshub.reporting.text import whole_text


@dataclass(frozen=True, slots=True)
class Format:
    """How a report is written, and whether the pages of all rules are in it."""

    write: Callable[[CheckReport], str]
    lists_rules: bool = False


FORMATS: Mapping[str, Format] = {
    "text": Format(whole_text),
    "json": Format(lambda report: json_report(report.findings, report.as_of, len(report.waived))),
    "github": Format(github_report),
    "gitlab": Format(gitlab_report),
    "sarif": Format(sarif_report, lists_rules=True),
    "junit": Format(junit_report, lists_rules=True),
    "markdown": Format(markdown_report),
}
