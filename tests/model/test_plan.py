"""Months, targets and words in a plan, to the exact day and number."""

from datetime import date

import pytest

from commshub.model.plan import Attestation, Period


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2026, 11, 30), date(2027, 2, 1), [(2026, 11), (2026, 12), (2027, 1), (2027, 2)]),
        (date(2026, 4, 1), date(2026, 4, 2), [(2026, 4)]),
        (date(2026, 4, 1), date(2026, 4, 1), []),
        (date(2026, 4, 2), date(2026, 4, 1), []),
        (None, date(2026, 4, 1), []),
    ],
)
def test_a_period_has_every_month_that_it_touches(
    start: date | None, end: date | None, months: list[tuple[int, int]]
) -> None:
    assert list(Period(start=start, end=end).months()) == months


@pytest.mark.parametrize(("day", "counts"), [(1, False), (2, True), (4, True), (5, False)])
def test_a_word_counts_from_its_day_to_the_last(day: int, *, counts: bool) -> None:
    word = Attestation(element="a", by="b", day=date(2026, 11, 2), until=date(2026, 11, 4), what_was_seen="It")
    assert word.counts(date(2026, 11, day)) is counts
