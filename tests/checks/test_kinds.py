"""What the rule on kinds of pages says, and when it keeps quiet."""

import pytest

from commshub.checks import kinds
from commshub.findings import Finding, Place
from tiny_files import HELP, KINDS, FindAll, guide, tiny_file
from tiny_hub import MakeSite


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (("front_matter: [date]", "front_matter: [dates]"), (49, 20)),
        (("every_page: [kind, title", "every_page: [dates, kind, title"), (31, 14)),
        (("is: local, front_matter: [consent_expires]", "is: local, front_matter: [dates]"), (56, 51)),
        (("{field: origin, is: local", "{field: dates, is: local"), (56, 10)),
    ],
)
def test_a_line_that_is_asked_for_but_not_declared_is_reported(
    tiny: MakeSite, change: tuple[str, str], place: tuple[int, int]
) -> None:
    assert list(kinds.undeclared_line(tiny({KINDS: tiny_file(KINDS, change)}))) == [
        Finding(
            Place(KINDS, *place),
            "Pages must have a line 'dates', which is not among the 'fields'",
            "Declare it under 'fields:', or name one that is there. Did you mean 'date'?",
        )
    ]


def test_nobody_is_told_to_write_a_line_that_is_not_declared(find_all: FindAll) -> None:
    changed = tiny_file(KINDS, ("every_page: [kind, title", "every_page: [colour, kind, title"))
    found = find_all({KINDS: changed, HELP: guide("We can talk.\n")})
    assert [finding.id for finding in found] == ["kinds.undeclared-line"]


def test_lines_that_are_declared_are_fine(tiny: MakeSite) -> None:
    assert not list(kinds.undeclared_line(tiny()))
