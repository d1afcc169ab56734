"""Bank holidays, `content_data/bank_holidays.yml`, typed: the days on which contacts that except them are closed."""

from pydantic import Field

from commshub.model.marks import Private
from commshub.model.page_kinds import Model
from commshub.model.values import Address, Day


class BankHolidays(Model):
    """The days as the government lists them for the council's nation, and where and when they were looked up."""

    source: Private[Address]
    checked_on: Day
    days: tuple[Day, ...] = Field(min_length=1)
