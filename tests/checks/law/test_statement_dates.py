"""What the rules on the dates of the accessibility statement say, and when they keep quiet."""

from collections.abc import Callable, Iterator

import pytest

from commshub.checks.law import statement_dates
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from legal_hub import Changes, legal, line_of, path_of
from tiny_hub import MakeSite

Check = Callable[[Site], Iterator[Finding]]

STATEMENT = path_of("accessibility")
MODEL = "Model accessibility statement, Government Digital Service"
PREPARED = "This statement was prepared on 28 October 2026."
REVIEWED = " It was last reviewed on 12 November 2026."


def _said(at: str, message: str, hint: str, column: int = 1) -> Finding:
    """What is said of the line of the shipped statement that holds some words."""
    return Finding(Location(STATEMENT, line_of("accessibility", at), column), message, hint, source=MODEL)


@pytest.mark.parametrize(
    ("check", "changes", "finding"),
    [
        (
            statement_dates.not_prepared,
            (("prepared on 28 October 2026", "prepared in October 2026"),),
            _said(
                "## Preparation",
                "The statement does not say on which day it was prepared",
                "Write 'This statement was prepared on' and the day, such as 28 October 2026, in this section.",
            ),
        ),
        (
            statement_dates.not_reviewed,
            ((REVIEWED, ""),),
            _said(
                "## Preparation",
                "The statement does not say on which day it was last reviewed",
                "Write 'It was last reviewed on' and the day, such as 12 November 2026, in this section.",
            ),
        ),
        (
            statement_dates.review_too_old,
            (("reviewed on 12 November 2026", "reviewed on 19 November 2025"),),
            _said(
                "prepared on",
                "The statement was last reviewed more than a year ago, on 19 November 2025",
                "Test the site, bring the list up to date, and write the day of your review here.",
                56,
            ),
        ),
        (
            statement_dates.review_soon,
            (("reviewed on 12 November 2026", "reviewed on 24 January 2026"),),
            _said(
                "prepared on",
                "The statement has to be reviewed by 24 January 2027",
                "Arrange a test now, then bring the list up to date and write the day of your review here.",
                56,
            ),
        ),
        (
            statement_dates.out_of_step,
            (("last tested on 26 October 2026", "last tested on 26 November 2026"),),
            _said(
                "last tested",
                "26 November 2026 is still to come, and stands there as done",
                "Write the day on which it was really done.",
                18,
            ),
        ),
        (
            statement_dates.out_of_step,
            (("reviewed on 12 November 2026", "reviewed on 12 October 2026"),),
            _said(
                "prepared on",
                "The review of 12 October 2026 came before the statement was prepared",
                "Look up both days, and write the later one as that of the review.",
                56,
            ),
        ),
        (
            statement_dates.another_review,
            (("last_reviewed: 2026-11-12", "last_reviewed: 2026-11-13"),),
            _said(
                "prepared on",
                "The text says 12 November 2026, the top of the page 13 November 2026",
                "Write the same day here and after 'last_reviewed:'.",
                56,
            ),
        ),
        (
            statement_dates.not_tested,
            (("The test was carried out by our digital services team.", ""),),
            _said(
                "## Preparation",
                "The statement does not say by whom the site was tested",
                "Write 'This website was last tested on' and the day, and 'The test was carried out by' and the team.",
            ),
        ),
        (
            statement_dates.not_tested,
            (
                ("This website was last tested on 26 October 2026. The test was carried out by our", "We have a"),
                ("They tested", "They looked at"),
            ),
            _said(
                "## Preparation",
                "The statement does not say when and by whom the site was tested",
                "Write 'This website was last tested on' and the day, and 'The test was carried out by' and the team.",
            ),
        ),
    ],
)
def test_what_the_dates_of_a_statement_lack_is_reported(
    check: Check, changes: Changes, finding: Finding, tiny: MakeSite
) -> None:
    assert list(check(tiny(legal("accessibility", *changes)))) == [finding]


@pytest.mark.parametrize(
    ("reviewed", "old", "soon"),
    [
        ("19 November 2025", True, False),
        ("20 November 2025", False, True),
        ("24 January 2026", False, True),
        ("25 January 2026", False, False),
    ],
)
def test_the_warning_comes_before_the_year_is_over(tiny: MakeSite, reviewed: str, *, old: bool, soon: bool) -> None:
    site = tiny(legal("accessibility", ("reviewed on 12 November 2026", f"reviewed on {reviewed}")))
    assert bool(list(statement_dates.review_too_old(site))) is old
    assert bool(list(statement_dates.review_soon(site))) is soon


def test_a_date_may_stand_in_the_next_line(tiny: MakeSite) -> None:
    site = tiny(legal("accessibility", ("reviewed on 12 November 2026", "reviewed on the\n12th November\n2026")))
    assert not list(statement_dates.not_reviewed(site))
