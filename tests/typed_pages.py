"""What a rule says of the text of a page, with lines that count from the first line of the text."""

from commshub.checks.rule import Rule
from commshub.content.edits import apply_fixes
from tiny_files import GUIDE_TOP, HELP, guide
from tiny_hub import MakeSite

TOP = GUIDE_TOP.count("\n")


def told(tiny: MakeSite, rule: Rule, body: str) -> list[tuple[int, int, str]]:
    """The line, the column and the message of each finding of a rule on a page with this text."""
    found = sorted(rule.run(tiny({HELP: guide(body)})), key=lambda each: each.location)
    return [(each.location.line - TOP, each.location.column, each.message) for each in found]


def mended(tiny: MakeSite, rule: Rule, body: str) -> str:
    """The text of a page with all edits made that a rule offers."""
    page = guide(body)
    edits = [each.fix for each in rule.run(tiny({HELP: page})) if each.fix]
    return apply_fixes(page.encode(), edits).decode().removeprefix(GUIDE_TOP)
