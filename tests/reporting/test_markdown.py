"""Findings as a comment in a merge request."""

import re
from datetime import date

import pytest
from markdown import markdown

from commshub.model.findings import Finding, Level, Location
from commshub.reporting.check_report import CheckReport
from commshub.reporting.markdown import markdown_report

DAY = date(2026, 11, 3)
ERROR = Finding(Location("docs/a.md", 3), "'50' is wrong", "Mend it.", id="x.one")


def test_findings_stand_below_their_file() -> None:
    warning = Finding(Location("docs/b.md", 5), "Long", "Cut it.", id="x.two", level=Level.WARNING)
    report = CheckReport((ERROR, warning), DAY, folder="hub/")
    assert markdown_report(report) == (
        "## Prevent hub check\n"
        "\n"
        "1 problem to mend before this hub can be published \\(and 1 warning\\). To read more: hub explain x.one\n"
        "\n"
        "### hub/docs/a.md\n"
        "\n"
        "- **line 3** '50' is wrong\\\n"
        "  Mend it. `x.one`\n"
        "\n"
        "### hub/docs/b.md\n"
        "\n"
        "- **line 5** Warning: Long\\\n"
        "  Cut it. `x.two`\n"
    )


def test_a_hub_that_can_be_published_is_said_to_be() -> None:
    assert markdown_report(CheckReport((), DAY)) == (
        "## Prevent hub check\n\nNothing stands in the way: this hub can be published.\n"
    )


@pytest.mark.parametrize(
    "words", ["<img src=x>", "[a](b)", "![a](b)", "**a**", "`a`", "&lt;", "# a", "| a |", "@a\n@b"]
)
def test_words_from_pages_are_shown_as_they_are(words: str) -> None:
    shown = markdown(markdown_report(CheckReport((Finding(Location("a"), words, "Mend it.", id="x.one"),), DAY)))
    (item,) = re.findall(r"<li>.*?</li>", shown, re.DOTALL)
    assert set(re.findall(r"<(\w+)", item)) <= {"li", "strong", "code", "br"}
    assert "@" not in shown.replace("&#64;", "")


@pytest.mark.parametrize("number", [1, 45, 2000])
def test_it_is_never_longer_than_a_comment_may_be(number: int) -> None:
    findings = [
        Finding(Location("docs/a.md", line), "Wrong" * 9, "Mend it.", id="x.one") for line in range(1, number + 1)
    ]
    report = markdown_report(CheckReport(findings, DAY), 10_000)
    assert len(report) <= 10_000
    shown = report.count("- **line")
    rest = re.search(r"And (\d+) more", report)
    assert shown + (int(rest[1]) if rest else 0) == number
