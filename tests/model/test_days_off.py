"""On which days people are away, and the working day beside them."""

from datetime import date, timedelta

import pytest

from commshub.model.days_off import day_off, is_bank_holiday, working_day
from tiny_files import COUNCIL, tiny_file
from tiny_hub import MakeSite

HOLIDAYS = "content_data/bank_holidays.yml"
FILES = {
    HOLIDAYS: "source: https://www.gov.uk/bank-holidays\nchecked_on: 2026-11-03\ndays: [2026-12-25, 2026-12-28]\n",
    COUNCIL: tiny_file(COUNCIL)
    + "school_holidays:\n  - {name: the Christmas holidays, start: 2026-12-21, end: 2027-01-01}\n",
}


@pytest.mark.parametrize(
    ("when", "why"),
    [
        (date(2026, 12, 20), ""),
        (date(2026, 12, 21), "the Christmas holidays"),
        (date(2026, 12, 25), "a bank holiday"),
        (date(2027, 1, 1), "the Christmas holidays"),
        (date(2027, 1, 2), ""),
    ],
)
def test_people_are_away_on_bank_holidays_and_in_school_holidays(tiny: MakeSite, when: date, why: str) -> None:
    site = tiny(FILES)
    assert site.parse_errors == ()
    assert day_off(when, site) == why
    assert is_bank_holiday(when, site) is (why == "a bank holiday")


def test_without_these_files_nobody_is_away(tiny: MakeSite) -> None:
    assert day_off(date(2026, 12, 25), tiny()) == ""
    assert not is_bank_holiday(date(2026, 12, 25), tiny())


@pytest.mark.parametrize(
    ("when", "before", "after"),
    [
        (date(2026, 12, 24), date(2026, 12, 24), date(2026, 12, 24)),
        # A bank holiday, a weekend and another bank holiday: Thursday, and the Tuesday after.
        (date(2026, 12, 25), date(2026, 12, 24), date(2026, 12, 29)),
        (date(2026, 12, 28), date(2026, 12, 24), date(2026, 12, 29)),
        # A Friday, and the Saturday and Sunday after it.
        (date(2026, 11, 20), date(2026, 11, 20), date(2026, 11, 20)),
        (date(2026, 11, 21), date(2026, 11, 20), date(2026, 11, 23)),
        (date(2026, 11, 22), date(2026, 11, 20), date(2026, 11, 23)),
    ],
)
def test_the_nearest_working_day_is_before_or_after(tiny: MakeSite, when: date, before: date, after: date) -> None:
    site = tiny(FILES)
    assert working_day(when, site) == before
    assert working_day(when, site, step=timedelta(days=1)) == after
