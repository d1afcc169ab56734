"""Days on which people are away: bank holidays, and the school holidays that `council.yml` lists."""

from datetime import date, timedelta

from commshub.model.site import Site

SATURDAY = 5
_A_DAY = timedelta(days=1)


def day_off(when: date, site: Site) -> str:
    """Why people are away on a day, if they are."""
    if is_bank_holiday(when, site):
        return "a bank holiday"
    terms = site.council.school_holidays if site.council else ()
    return next((each.name for each in terms if each.start <= when <= each.end), "")


def is_bank_holiday(when: date, site: Site) -> bool:
    """Whether a day is listed as a bank holiday."""
    return bool(site.bank_holidays and when in site.bank_holidays.days)


def working_day(when: date, site: Site, *, step: timedelta = -_A_DAY) -> date:
    """The day itself if offices work on it, or the nearest before it on which they do (or after it, by the step)."""
    while when.weekday() >= SATURDAY or is_bank_holiday(when, site):
        when += step
    return when
