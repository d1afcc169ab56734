"""What the rules on problems in the accessibility statement say, and when they keep quiet."""

from collections.abc import Callable, Iterator

import pytest

from commshub.checks.law import statement_problems
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from commshub.model.success_criteria import CRITERIA
from legal_hub import Changes, legal, line_of, path_of
from tiny_hub import MakeSite

Check = Callable[[Site], Iterator[Finding]]

STATEMENT = path_of("accessibility")
MODEL = "Model accessibility statement, Government Digital Service"
CRITERION = "This fails WCAG 2.2 success criterion 1.3.1 (Info and Relationships)."
PROMISE = "We will put this right by 31 March 2027. Until then"
POINT = '- In the table on "Training"'


def _said(at: str, message: str, hint: str, column: int = 1) -> Finding:
    """What is said of the line of the shipped statement that holds some words."""
    return Finding(Location(STATEMENT, line_of("accessibility", at), column), message, hint, source=MODEL)


@pytest.mark.parametrize(
    ("check", "changes", "finding"),
    [
        (
            statement_problems.no_criterion,
            ((CRITERION, "This is hard to use."),),
            _said(
                POINT,
                "The problem 'In the table on \"Trai…' names no success criterion",
                "Add the number and name of the criterion it fails, such as '1.1.1 (Non-text Content)'.",
            ),
        ),
        (
            statement_problems.unknown_criterion,
            (("1.3.1 (Info and Relationships)", "1.3.9"),),
            _said(
                "1.3.1",
                "'1.3.9' is no success criterion of WCAG 2.2 at level A or AA",
                "Look the number up in the guidelines, or take the point out if the standard does not ask for it.",
                85,
            ),
        ),
        (
            statement_problems.wrong_name,
            (("(Info and Relationships)", "(Name, Role, Value)"),),
            _said(
                "1.3.1",
                "Criterion 1.3.1 is not called 'Name, Role, Value'",
                "Write 'Info and Relationships', or look up which number was meant.",
                85,
            ),
        ),
        (
            statement_problems.no_date,
            (("We will put this right by 31 March 2027.", "We will put this right."),),
            _said(
                POINT,
                "The problem 'In the table on \"Trai…' has no date to be put right by",
                "Add a sentence such as 'We will put this right by' with the day, or the month and year.",
            ),
        ),
        (
            statement_problems.date_passed,
            (("put this right by 31 March 2027", "put this right by October 2026"),),
            _said(
                "31 March",
                "The problem 'In the table on \"Trai…' was to be put right by 31 October 2026",
                "Take it out if it works now; if it does not, give a new date and the reason for the delay.",
                29,
            ),
        ),
    ],
)
def test_what_a_problem_lacks_is_reported(check: Check, changes: Changes, finding: Finding, tiny: MakeSite) -> None:
    assert list(check(tiny(legal("accessibility", *changes)))) == [finding]


@pytest.mark.parametrize("date", ["20 November 2026", "November 2026", "winter 2026", "the end of 2026"])
def test_a_date_that_is_not_over_is_fine(tiny: MakeSite, date: str) -> None:
    files = legal("accessibility", ("put this right by 31 March 2027", f"put this right by {date}"))
    assert not list(statement_problems.date_passed(tiny(files)))


def test_every_point_of_the_list_is_read(tiny: MakeSite) -> None:
    more = "### Parts that are still in English\n\n- Large print\n"
    files = legal(
        "accessibility",
        ("\n### Parts that are still in English\n", f"- Two buttons have one name.\n\n  - The first\n\n{more}"),
    )
    (finding,) = statement_problems.no_criterion(tiny(files))
    assert finding.message == "The problem 'Two buttons have one…' names no success criterion"


@pytest.mark.parametrize(
    "written", ["1.4.1 (Use of Colour)", "1.1.1 (Non-Text content)", "[1.3.1](https://www.w3.org)"]
)
def test_names_may_be_spelt_in_other_ways(tiny: MakeSite, written: str) -> None:
    site = tiny(legal("accessibility", ("1.3.1 (Info and Relationships)", written)))
    assert not [*statement_problems.wrong_name(site), *statement_problems.no_criterion(site)]


def test_all_criteria_of_both_levels_are_known() -> None:
    assert len(CRITERIA) == 55
    assert "4.1.1" not in CRITERIA, "it was taken out in version 2.2"
