"""Findings as Markdown, for a comment in a merge request or the summary of a pipeline's step."""

from itertools import groupby

from commshub.model.findings import Finding, Level
from commshub.reporting.check_report import CheckReport
from commshub.reporting.text import closing_sentence, in_reading_order

# A comment on GitHub may have 65,536 characters; one on GitLab may have more.
MOST = 60_000
# What Markdown, HTML or a notice to a person are made with, each written so that it is only a sign.
_AS_SIGNS = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "\\`*_{}[]()#+-!|~"},
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        "@": "&#64;",
        "\n": " ",
        "\r": " ",
    }
)


def markdown_report(report: CheckReport, most: int = MOST) -> str:
    """A heading that says whether the hub can be published, and the findings by file, in at most so many characters."""
    closing = closing_sentence(report.findings, report.only, report.elsewhere)
    head = f"## Prevent hub check\n\n{_escaped(closing)}\n"
    blocks: list[str] = []
    left, told = most - len(head) - len(_rest(len(report.findings))), 0
    for path, group in groupby(in_reading_order(report.findings), key=lambda finding: finding.location.path):
        heading = f"\n### {_escaped(report.folder + path)}\n\n"
        for finding in group:
            block = f"{heading}{_item(finding)}"
            if len(block) > left:
                return "".join([head, *blocks, _rest(len(report.findings) - told)])
            blocks.append(block)
            left, told, heading = left - len(block), told + 1, ""
    return "".join([head, *blocks])


def _rest(number: int) -> str:
    return f"\nAnd {number} more: run `hub check` to see them all.\n"


def _item(finding: Finding) -> str:
    sort = "" if finding.level is Level.ERROR else "Warning: "
    where = f"line {finding.location.line}"
    return f"- **{where}** {sort}{_escaped(finding.message)}\\\n  {_escaped(finding.hint)} `{finding.id}`\n"


def _escaped(text: str) -> str:
    """Text that is shown as it is, and calls nobody by name."""
    return text.translate(_AS_SIGNS)
