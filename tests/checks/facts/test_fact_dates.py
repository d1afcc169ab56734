"""Days of sources and figures."""

import pytest

from commshub.checks.facts import fact_dates
from tiny_files import STATISTICS, tiny_file
from tiny_hub import MakeSite

PERIOD, PUBLISHED = "period: April 2024 to March 2025", "published: 2025-11-06"


@pytest.mark.parametrize(
    ("period", "published", "found"),
    [
        ("April 2024 to March 2025", "2025-01-06", 1),
        ("April 2024 to March 2025", "2025-03-06", 0),
        ("2025", "2025-01-06", 0),
        ("each year", "2025-01-06", 0),
    ],
)
def test_a_figure_comes_out_after_what_it_counts(tiny: MakeSite, period: str, published: str, found: int) -> None:
    changes = ((PERIOD, f"period: {period}"), (PUBLISHED, f"published: {published}"))
    site = tiny({STATISTICS: tiny_file(STATISTICS, *changes)})
    assert len(list(fact_dates.before_its_period_ends(site))) == found


def test_a_figure_of_tomorrow_has_not_come_out(tiny: MakeSite) -> None:
    site = tiny({STATISTICS: tiny_file(STATISTICS, (PUBLISHED, "published: 2026-11-21"))})
    assert [finding.message for finding in fact_dates.in_the_future(site)] == [
        "'published' of 'referrals' is a day to come, 21 November 2026"
    ]
