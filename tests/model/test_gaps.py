"""When the day of a gap has passed, and from when an approval holds."""

from datetime import date, timedelta

from commshub.model.gaps import Gap, GapsApproval

DAY = date(2026, 11, 20)
ONE = timedelta(days=1)


def test_a_gap_may_be_closed_on_its_day() -> None:
    gap = Gap(elements=("a",), what="It is not there", why="No time", owner="prevent-team", by=DAY)
    assert [gap.is_over(DAY + days * ONE) for days in (-1, 0, 1)] == [False, False, True]


def test_an_approval_holds_from_its_day() -> None:
    approval = GapsApproval(number=1, by="prevent-team", day=DAY)
    assert [approval.holds(DAY + days * ONE) for days in (-1, 0, 1)] == [False, True, True]
