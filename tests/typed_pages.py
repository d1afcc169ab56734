"""Tests of rules on how a page is typed: they read tables of the module that imports them.

`SLIPS` are a rule, a text, and what is told of it: lines that count from the first of the text, columns and messages.
`FINE` are a rule and a text of which it tells nothing, and `MENDED` a rule, a text, and the text with its edits made.
"""

import pytest

from commshub.checks.registry import all_rules
from commshub.content.edits import apply_fixes
from tiny_files import GUIDE_TOP, HELP, guide
from tiny_hub import MakeSite

__all__ = [
    "pytest_generate_tests",
    "test_a_slip_is_told_where_it_stands",
    "test_what_can_be_mended_in_one_way_only_is",
    "test_what_is_meant_so_is_fine",
]

Told = list[tuple[int, int, str]]

_RULES = {rule.id: rule for rule in all_rules()}
_TOP = GUIDE_TOP.count("\n")
# The names of what a row of each table holds.
_TABLES = {"SLIPS": ("slip", "body", "told"), "FINE": ("right", "body"), "MENDED": ("mends", "body", "mended")}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Have each test run for each row of its table."""
    for table, names in _TABLES.items():
        if names[0] in metafunc.fixturenames:
            metafunc.parametrize(names, getattr(metafunc.module, table, ()))


def test_a_slip_is_told_where_it_stands(tiny: MakeSite, slip: str, body: str, told: Told) -> None:
    assert _told(tiny, slip, body) == told


def test_what_is_meant_so_is_fine(tiny: MakeSite, right: str, body: str) -> None:
    assert _told(tiny, right, body) == []


def test_what_can_be_mended_in_one_way_only_is(tiny: MakeSite, mends: str, body: str, mended: str) -> None:
    page = guide(body)
    edits = [each.fix for each in _RULES[mends].run(tiny({HELP: page})) if each.fix]
    assert apply_fixes(page.encode(), edits).decode().removeprefix(GUIDE_TOP) == mended
    assert _told(tiny, mends, mended) == []


def _told(tiny: MakeSite, rule: str, body: str) -> Told:
    found = sorted(_RULES[rule].run(tiny({HELP: guide(body)})), key=lambda each: each.location)
    return [(each.location.line - _TOP, each.location.column, each.message) for each in found]
