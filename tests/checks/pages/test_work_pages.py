"""What the rules on pages for people at work say, and when they keep quiet."""

import pytest

from commshub.checks.pages import work_pages
from commshub.model.findings import Finding, Location
from tiny_files import KINDS, tiny_file
from tiny_hub import MakeSite


def _kinds(line: str) -> dict[str, str]:
    return {KINDS: tiny_file(KINDS, ("help_pages: [get-help/]", f"help_pages: [get-help/]\nwork_pages: {line}"))}


@pytest.mark.parametrize(
    ("line", "column", "message", "hint"),
    [
        (
            "{audiences: [residnets]}",
            26,
            "'residnets', one of the 'audiences' of 'work_pages', is not known",
            "Name one that content_data/pages.yml has under 'audiences:'. Did you mean 'residents'?",
        ),
        (
            "{kinds: [guide, giude]}",
            29,
            "'giude', one of the 'kinds' of 'work_pages', is not known",
            "Name one that content_data/pages.yml has under 'kinds:'. Did you mean 'guide'?",
        ),
    ],
)
def test_a_name_that_nobody_knows_is_reported(tiny: MakeSite, line: str, column: int, message: str, hint: str) -> None:
    assert list(work_pages.unknown_name(tiny(_kinds(line)))) == [Finding(Location(KINDS, 6, column), message, hint)]


def test_pages_for_residents_cannot_be_pages_for_work(tiny: MakeSite) -> None:
    assert list(work_pages.residents_left_out(tiny(_kinds("{audiences: [residents]}")))) == [
        Finding(
            Location(KINDS, 6, 26),
            "'residents' are readers who need 999 and the exit on every page",
            "Take them off the list: 'work_pages' is for pages that only people at work read.",
        )
    ]


def test_a_hub_without_pages_for_work_is_fine(tiny: MakeSite) -> None:
    assert not list(work_pages.unknown_name(tiny()))
    assert not list(work_pages.residents_left_out(tiny()))
