"""What the rules on kinds of pages say, and when they keep quiet."""

import pytest

from commshub.checks.pages import kinds
from commshub.model.findings import Finding, Location
from tiny_files import HELP, KINDS, FindAll, guide, tiny_file
from tiny_hub import MakeSite


@pytest.mark.parametrize(
    ("change", "location"),
    [
        (("front_matter: [date]", "front_matter: [dates]"), (64, 20)),
        (("every_page: [kind, title", "every_page: [dates, kind, title"), (45, 14)),
        (("is: local, front_matter: [consent_expires]", "is: local, front_matter: [dates]"), (71, 51)),
        (("{field: origin, is: local", "{field: dates, is: local"), (71, 10)),
    ],
)
def test_a_line_that_is_asked_for_but_not_declared_is_reported(
    tiny: MakeSite, change: tuple[str, str], location: tuple[int, int]
) -> None:
    assert list(kinds.undeclared_line(tiny({KINDS: tiny_file(KINDS, change)}))) == [
        Finding(
            Location(KINDS, *location),
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


@pytest.mark.parametrize("step", ["facts", "in_lists"])
def test_what_a_kind_shows_must_be_something_that_its_pages_can_have(tiny: MakeSite, step: str) -> None:
    change = ("    name: Guide\n", f"    name: Guide\n    {step}: [title, steps]\n")
    site = tiny({KINDS: tiny_file(KINDS, change)})
    (finding,) = kinds.shows_what_is_not_there(site)
    assert (finding.location.line, finding.message, finding.hint) == (
        49,
        "'steps' is neither a line nor a section of 'guide'",
        "Name a line from 'fields:' or the id of a section.",
    )
    route = ("    name: Referral route\n", f"    name: Referral route\n    {step}: [title, steps]\n")
    assert not list(kinds.shows_what_is_not_there(tiny({KINDS: tiny_file(KINDS, route)})))


@pytest.mark.parametrize("line", ["theme", "title"])
def test_pages_are_grouped_by_choices(tiny: MakeSite, line: str) -> None:
    change = ("    name: Guide\n", f"    name: Guide\n    grouped_by: {line}\n")
    (finding,) = kinds.groups_by_no_choice(tiny({KINDS: tiny_file(KINDS, change)}))
    assert (finding.location.line, finding.message, finding.hint) == (
        49,
        f"Pages of 'guide' are grouped by '{line}', which offers no choices",
        "Declare that line under 'fields:' with 'holds: choice' and its 'options:', or take the group out.",
    )
    good = ("    name: Guide\n", "    name: Guide\n    grouped_by: origin\n")
    assert not list(kinds.groups_by_no_choice(tiny({KINDS: tiny_file(KINDS, good)})))


def test_a_page_with_all_needs_a_folder(tiny: MakeSite) -> None:
    change = ("    name: Guide\n", "    name: Guide\n    together: All guides\n")
    (finding,) = kinds.together_without_folder(tiny({KINDS: tiny_file(KINDS, change)}))
    assert (finding.location.line, finding.message, finding.hint) == (
        49,
        "There is no folder for the page 'All guides'",
        "Give 'guide' a line 'folder:', or take 'together:' out.",
    )
    good = ("    name: News\n", "    name: News\n    together: All news\n")
    assert not list(kinds.together_without_folder(tiny({KINDS: tiny_file(KINDS, good)})))
