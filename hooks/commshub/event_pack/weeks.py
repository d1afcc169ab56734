"""The weeks of preparation as days: counted so that the event falls where the community events handbook puts it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from commshub.model.days_off import SATURDAY, is_bank_holiday, working_day
from commshub.model.events import Event, Held, Preparation
from commshub.model.site import Site

# In the handbook the event is in the fourth week of five, and what guests said is looked at in the fifth.
_EVENT_WEEK = 4
_A_WEEK = timedelta(days=7)
_A_DAY = timedelta(days=1)

# What is done if the event has no schedule of its own: the five weeks of the handbook, in short.
_SCHEDULE = (
    Preparation(week=1, what="Agree the day, the chair and the speakers, ask for clearance, and list whom to invite"),
    Preparation(week=2, what="Book what is needed, send the invitations, and open a way to ask questions beforehand"),
    Preparation(week=3, what="Count the replies, ask again where few have come, and brief the chair"),
    Preparation(week=4, what="Try out slides and films, have the forms ready, and hold the event"),
    Preparation(week=5, what="Put the answers of the forms together, share them, and note what to change"),
)
_SLIDES_EARLY = Preparation(week=3, what="Have slides and films sent now, in time to mend what does not play")


@dataclass(frozen=True, slots=True)
class Week:
    """A week of the preparation: its number, its Monday, and what is done in it."""

    number: int
    monday: date
    tasks: tuple[str, ...]

    @property
    def sunday(self) -> date:
        """Its last day."""
        return self.monday + _A_WEEK - _A_DAY


def weeks(event: Event) -> Iterator[Week]:
    """Every week with something to do, and always that of the event."""
    schedule = event.schedule or (_SCHEDULE if event.held is Held.IN_PERSON else (*_SCHEDULE, _SLIDES_EARLY))
    for number in sorted({*(each.week for each in schedule), event_week(schedule)}):
        tasks = tuple(each.what for each in schedule if each.week == number)
        yield Week(number, monday_of(number, event), tasks)


def event_week(schedule: Sequence[Preparation]) -> int:
    """The week of the event: the fourth, or the last but one of a longer schedule."""
    return max(_EVENT_WEEK, max((each.week for each in schedule), default=0) - 1)


def monday_of(number: int, event: Event) -> date:
    """The Monday with which a week of the preparation begins."""
    own = event.day - timedelta(days=event.day.weekday())
    return own + (number - event_week(event.schedule)) * _A_WEEK


def last_working_day(monday: date, site: Site) -> date:
    """The last day of a week on which offices work; if there is none, the last before that week."""
    return working_day(monday + (SATURDAY - 1) * _A_DAY, site)


def bank_holidays_in(monday: date, site: Site) -> list[date]:
    """The bank holidays of a week."""
    days = (monday + number * _A_DAY for number in range(7))
    return [day for day in days if is_bank_holiday(day, site)]


def school_holidays_in(monday: date, site: Site) -> list[str]:
    """The school holidays that touch the working days of a week."""
    friday = monday + (SATURDAY - 1) * _A_DAY
    terms = site.council.school_holidays if site.council else ()
    return [each.name for each in terms if each.start <= friday and each.end >= monday]
