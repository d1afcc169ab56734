"""Which findings only a day has brought."""

from datetime import date, timedelta

from commshub.checks.overdue import overdue
from commshub.model.findings import Finding, Location

TODAY = date(2026, 11, 20)
BROKEN = Finding(Location("docs/a.md", 3), "It leads nowhere", "Mend it.", id="links.leads-nowhere")


def _late(days: int) -> Finding:
    return Finding(Location("docs/a.md", 4), f"It is {days} days late", "Read it.", id="reviews.long-overdue")


def test_what_was_not_there_on_an_earlier_day_is_overdue() -> None:
    def found_on(day: date) -> list[Finding]:
        late = (day - (TODAY - timedelta(days=40))).days
        return [BROKEN, _late(late)] if late >= 0 else [BROKEN]

    assert overdue(found_on(TODAY), TODAY, found_on) == (_late(40),)


def test_no_day_is_looked_at_when_nothing_is_left_to_ask() -> None:
    days: list[date] = []

    def found_on(day: date) -> list[Finding]:
        days.append(day)
        return []

    assert overdue([], TODAY, found_on) == ()
    assert days == []
    assert overdue([BROKEN], TODAY, found_on) == (BROKEN,)
    assert days == [TODAY - timedelta(days=1)]
