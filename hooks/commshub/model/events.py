"""Events, `content_data/events.yml`, typed. What is planned about an event is private: no page shows it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from commshub.model.marks import MayHold, Private, Published, ToldToEverybody
from commshub.model.moments import Moment
from commshub.model.page_kinds import Model
from commshub.model.recurrence import Series
from commshub.model.references import Ref, Target
from commshub.model.values import Address, Count, Day, Flag, NonEmptyStr


class Phase(StrEnum):
    """The three phases of an event, in their order."""

    SCENE = "scene"
    MESSAGES = "messages"
    ENGAGE = "engage"


class Profile(Model):
    """What is known of the people an event is for."""

    who: Private[NonEmptyStr | None] = None
    where: Private[NonEmptyStr | None] = None
    attitudes: Private[NonEmptyStr | None] = None
    barriers: Private[NonEmptyStr | None] = None
    needs: Private[NonEmptyStr | None] = None
    hears_from: Private[NonEmptyStr | None] = None
    best_time: Private[NonEmptyStr | None] = None
    trusts: Private[NonEmptyStr | None] = None


class Item(Model):
    """A part of the agenda, in minutes, with the role that leads it."""

    phase: Phase
    what: Private[NonEmptyStr]
    minutes: int = Field(ge=1, le=480)
    by: Private[NonEmptyStr]


class Preparation(Model):
    """What is done in one week of the preparation; week 1 is the first."""

    week: int = Field(ge=1, le=12)
    what: Private[NonEmptyStr]


class EventRisk(Model):
    """What could go wrong at an event, and what is done about it."""

    what: Private[NonEmptyStr]
    mitigation: Private[NonEmptyStr]


class Feedback(Model):
    """The form that guests fill in, and what becomes of it."""

    preamble: Private[NonEmptyStr | None] = None
    handed_out: Private[NonEmptyStr | None] = None
    questions: Private[tuple[NonEmptyStr, ...]] = ()
    used_for: Private[NonEmptyStr | None] = None


class Held(StrEnum):
    """Where guests are."""

    IN_PERSON = "in-person"
    ONLINE = "online"
    MIXED = "mixed"


class EventStatus(StrEnum):
    """Whether an event takes place, and when."""

    PLANNED = "planned"
    MOVED = "moved"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class Telling(StrEnum):
    """Who learns the place, or the link to join."""

    EVERYBODY = "everybody"
    GUESTS = "guests"


_PLACE = MayHold(("identifiers.postcode",), "guests find a place that is open to everybody by its postcode")


class Venue(Model):
    """Where an event is. Residents see the area; name, address and link only if everybody may know them."""

    area: Published[NonEmptyStr | None] = None
    name: ToldToEverybody[NonEmptyStr | None] = None
    address: Annotated[ToldToEverybody[NonEmptyStr | None], _PLACE] = None
    joining_link: Private[Address | None] = None
    told_to: Telling = Telling.GUESTS

    @property
    def tells_everybody(self) -> bool:
        """Whether its name and address are published."""
        return self.told_to is Telling.EVERYBODY


class Registration(Model):
    """How to get a place; `through` is a contact, `by` the last day."""

    through: Annotated[NonEmptyStr, Ref(Target.CONTACT, "places at an event are booked through it", "{entry}")]
    by: Day | None = None


class Access(Model):
    """What a guest needs to know before coming."""

    step_free: Flag | None = None
    hearing_loop: Flag | None = None
    sign_language: Published[NonEmptyStr | None] = None
    languages: Published[tuple[NonEmptyStr, ...]] = ()
    cost: Published[NonEmptyStr | None] = None
    refreshments: Published[NonEmptyStr | None] = None
    prayer_space: Flag | None = None
    children: Published[NonEmptyStr | None] = None


@dataclass(frozen=True, slots=True)
class Session:
    """One time at which an event takes place, or was to; `off` says that this one was called off."""

    starts: datetime
    ends: datetime
    off: bool = False

    @property
    def day(self) -> date:
        """The day on which it starts."""
        return self.starts.date()


class Change(Model):
    """A change of what was announced: every calendar that took the event in learns of it."""

    day: Day
    what: Published[NonEmptyStr]


class Event(Model):
    """An event, as residents see it and as its organiser plans it, by the community events handbook.

    Residents see what is marked as published, and the place only if everybody may know it. All else is the organiser's.
    """

    title: Published[NonEmptyStr]
    """What the event is called."""
    starts: Moment
    """When it begins, as 2026-12-08 18:00."""
    ends: Moment
    """When it is over, as 2026-12-08 20:00."""
    all_day: Flag = False
    """Whether it lasts all day, or several whole days. The hours then mean nothing."""
    summary: Published[NonEmptyStr | None] = None
    """One or two sentences that say what guests will hear and do."""
    held: Held = Held.IN_PERSON
    """In person, online, or mixed for both."""
    audiences: tuple[Annotated[NonEmptyStr, Ref(Target.AUDIENCE, "an event is for them", "{entry}")], ...] = ()
    """Who it is for."""
    status: EventStatus = EventStatus.PLANNED
    """Whether it takes place. Leave an event here that is cancelled: its page tells people so."""
    moved_from: Moment | None = None
    """When it was to begin before it was moved."""
    series: Series | None = None
    """How often it comes round, and until when."""
    venue: Venue = Field(default_factory=Venue)
    """Where it is. Readers see the area alone unless everybody may know more."""
    registration: Registration | None = None
    """How to get a place."""
    organiser: Annotated[NonEmptyStr, Ref(Target.CONTACT, "an event has it as organiser", "{entry}")] | None = None
    """The role that runs it."""
    access: Access = Field(default_factory=Access)
    """What guests need to know before they come."""
    announced_on: Day | None = None
    """The day from which readers may know of it."""
    outcome: Published[NonEmptyStr | None] = None
    """What came of it, in a sentence. Its page says so once it is over."""
    changes: tuple[Change, ...] = ()
    """What has changed since it was announced: every calendar learns of it."""
    uid: NonEmptyStr | None = None
    """The name under which calendars know it, if another site announced it first."""

    serves: Annotated[NonEmptyStr, Ref(Target.OBJECTIVE, "an event serves it", "{entry}")] | None = None
    """The objective of the plan that it serves."""
    objectives: tuple[NonEmptyStr, ...] = ()
    """What it is to achieve, in a sentence each. Readers do not see it."""
    audience: Private[NonEmptyStr | None] = None
    """Who is to come, in words. Readers do not see it."""
    profile: Profile = Field(default_factory=Profile)
    """What is known of those who are to come. Readers do not see it."""
    format_reasons: Private[NonEmptyStr | None] = None
    """Why it is held in this way. Readers do not see it."""
    time_reasons: Private[NonEmptyStr | None] = None
    """Why it is held at this time. Readers do not see it."""
    agenda: tuple[Item, ...] = ()
    """Its parts in order. Readers do not see them."""
    ways_to_ask: Private[tuple[NonEmptyStr, ...]] = ()
    """How guests can ask questions. Readers do not see it."""
    speakers: Private[tuple[NonEmptyStr, ...]] = ()
    """Who speaks, by role. Readers do not see it."""
    elected_speaker: Flag = False
    """Whether somebody speaks who was elected, or stands for election."""
    chair: Private[NonEmptyStr | None] = None
    """Who leads through it, by role. Readers do not see it."""
    chair_briefed_on: Day | None = None
    """The day on which the chair was briefed."""
    schedule: tuple[Preparation, ...] = ()
    """What is prepared in which week. Readers do not see it."""
    cleared_on: Day | None = None
    """The day on which speakers and venue were cleared."""
    invitation: Private[NonEmptyStr | None] = None
    """The words of the invitation. Readers do not see it."""
    invited_on: Day | None = None
    """The day on which the invitations went out."""
    invited_through: Private[tuple[NonEmptyStr, ...]] = ()
    """Through whom people were invited. Readers do not see it."""
    risks: tuple[EventRisk, ...] = ()
    """What could go wrong, and what is done about it. Readers do not see it."""
    evaluation: Private[tuple[NonEmptyStr, ...]] = ()
    """How you will know whether it worked. Readers do not see it."""
    feedback: Feedback = Field(default_factory=Feedback)
    """The form that guests fill in."""
    attendance: Count | None = None
    """How many came."""

    @property
    def day(self) -> date:
        """The day on which it starts."""
        return self.starts.date()

    @property
    def minutes(self) -> int:
        """How long it lasts, in minutes."""
        return int((self.ends - self.starts).total_seconds()) // 60

    @property
    def sessions(self) -> tuple[Session, ...]:
        """Every time at which it takes place, those that are called off among them; more than one only of a series."""
        if self.series is None:
            return (Session(self.starts, self.ends, self.is_off),)
        left_out, called_off = set(self.series.except_on), set(self.series.called_off)
        days = (each for each in self.series.planned(self.day) if each not in left_out)
        return tuple(self._session(each, off=self.is_off or each in called_off) for each in days)

    def _session(self, when: date, *, off: bool) -> Session:
        """The session on a day, at the same hours by the clock."""
        later = timedelta(days=(when - self.day).days)
        return Session(self.starts + later, self.ends + later, off)

    @property
    def last_day(self) -> date:
        """The last day on which it, or its series, takes place."""
        return self.series.until if self.series else self.ends.date()

    @property
    def last_changed(self) -> date | None:
        """The day on which it was announced, or last changed."""
        return max((change.day for change in self.changes), default=self.announced_on)

    @property
    def is_planned_by_handbook(self) -> bool:
        """Whether anything is planned of it that the events handbook asks for, beside what residents see."""
        return bool(self.objectives or self.schedule or self.risks or self.evaluation or self.ways_to_ask)

    @property
    def is_off(self) -> bool:
        """Whether it does not take place on its day."""
        return self.status in {EventStatus.CANCELLED, EventStatus.POSTPONED}

    def is_announced(self, today: date) -> bool:
        """Whether residents may know of it. They may for ever after: a page that is linked to must not go by itself."""
        return self.announced_on is not None and self.announced_on <= today

    def is_over(self, today: date) -> bool:
        """Whether its day, or the last of its series, has passed."""
        return self.last_day < today

    def is_upcoming(self, today: date) -> bool:
        """Whether residents can still come, or must still learn that it is off."""
        return self.is_announced(today) and not self.is_over(today)
