"""Events, `content_data/events.yml`, typed. What is planned about an event is private: no page shows it."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from commshub.model.moments import Moment
from commshub.model.page_kinds import Model
from commshub.model.references import Ref, Target
from commshub.model.values import Address, Day, Flag, NonEmptyStr


class Phase(StrEnum):
    """The three phases of an event, in their order."""

    SCENE = "scene"
    MESSAGES = "messages"
    ENGAGE = "engage"


class Profile(Model):
    """What is known of the people an event is for."""

    who: NonEmptyStr | None = None
    where: NonEmptyStr | None = None
    attitudes: NonEmptyStr | None = None
    barriers: NonEmptyStr | None = None
    needs: NonEmptyStr | None = None
    hears_from: NonEmptyStr | None = None
    best_time: NonEmptyStr | None = None
    trusts: NonEmptyStr | None = None


class Item(Model):
    """A part of the agenda, in minutes, with the role that leads it."""

    phase: Phase
    what: NonEmptyStr
    minutes: int = Field(ge=1, le=480)
    by: NonEmptyStr


class Preparation(Model):
    """What is done in one week of the preparation; week 1 is the first."""

    week: int = Field(ge=1, le=12)
    what: NonEmptyStr


class EventRisk(Model):
    """What could go wrong at an event, and what is done about it."""

    what: NonEmptyStr
    mitigation: NonEmptyStr


class Feedback(Model):
    """The form that guests fill in, and what becomes of it."""

    preamble: NonEmptyStr | None = None
    handed_out: NonEmptyStr | None = None
    questions: tuple[NonEmptyStr, ...] = ()
    used_for: NonEmptyStr | None = None


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


class Venue(Model):
    """Where an event is. Residents see the area; name, address and link only if everybody may know them."""

    area: NonEmptyStr | None = None
    name: NonEmptyStr | None = None
    address: NonEmptyStr | None = None
    joining_link: Address | None = None
    told_to: Telling = Telling.GUESTS


class Registration(Model):
    """How to get a place; `through` is a contact, `by` the last day."""

    through: Annotated[NonEmptyStr, Ref(Target.CONTACT, "places at an event are booked through it", "{entry}")]
    by: Day | None = None


class Access(Model):
    """What a guest needs to know before coming."""

    step_free: Flag | None = None
    hearing_loop: Flag | None = None
    sign_language: NonEmptyStr | None = None
    languages: tuple[NonEmptyStr, ...] = ()
    cost: NonEmptyStr | None = None
    refreshments: NonEmptyStr | None = None
    prayer_space: Flag | None = None
    children: NonEmptyStr | None = None


class Repeats(StrEnum):
    """How often a series comes round."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"


class Series(Model):
    """An event that comes round again until a day, but not on some days."""

    repeats: Repeats
    until: Day
    except_on: tuple[Day, ...] = ()


class Change(Model):
    """A change of what was announced: every calendar that took the event in learns of it."""

    day: Day
    what: NonEmptyStr


class Event(Model):
    """An event, as residents see it and as its organiser plans it, by the community events handbook.

    Residents see the fields in `PUBLIC`, and the place only if everybody may know it. All others are the organiser's.
    """

    title: NonEmptyStr
    starts: Moment
    ends: Moment
    summary: NonEmptyStr | None = None
    held: Held = Held.IN_PERSON
    audiences: tuple[Annotated[NonEmptyStr, Ref(Target.AUDIENCE, "an event is for them", "{entry}")], ...] = ()
    status: EventStatus = EventStatus.PLANNED
    moved_from: Moment | None = None
    series: Series | None = None
    venue: Venue = Field(default_factory=Venue)
    registration: Registration | None = None
    organiser: Annotated[NonEmptyStr, Ref(Target.CONTACT, "an event has it as organiser", "{entry}")] | None = None
    access: Access = Field(default_factory=Access)
    announced_on: Day | None = None
    changes: tuple[Change, ...] = ()
    uid: NonEmptyStr | None = None

    serves: Annotated[NonEmptyStr, Ref(Target.OBJECTIVE, "an event serves it", "{entry}")] | None = None
    objectives: tuple[NonEmptyStr, ...] = ()
    audience: NonEmptyStr | None = None
    profile: Profile = Field(default_factory=Profile)
    format_reasons: NonEmptyStr | None = None
    time_reasons: NonEmptyStr | None = None
    agenda: tuple[Item, ...] = ()
    ways_to_ask: tuple[NonEmptyStr, ...] = ()
    speakers: tuple[NonEmptyStr, ...] = ()
    elected_speaker: Flag = False
    chair: NonEmptyStr | None = None
    chair_briefed_on: Day | None = None
    schedule: tuple[Preparation, ...] = ()
    cleared_on: Day | None = None
    invitation: NonEmptyStr | None = None
    invited_on: Day | None = None
    invited_through: tuple[NonEmptyStr, ...] = ()
    risks: tuple[EventRisk, ...] = ()
    evaluation: tuple[NonEmptyStr, ...] = ()
    feedback: Feedback = Field(default_factory=Feedback)
    attendance: int | None = Field(default=None, ge=0)

    @property
    def day(self) -> date:
        """The day on which it starts."""
        return self.starts.date()

    @property
    def minutes(self) -> int:
        """How long it lasts, in minutes."""
        return int((self.ends - self.starts).total_seconds()) // 60

    @property
    def last_day(self) -> date:
        """The last day on which it, or its series, takes place."""
        return self.series.until if self.series else self.ends.date()

    @property
    def last_changed(self) -> date | None:
        """The day on which it was announced, or last changed."""
        return max((change.day for change in self.changes), default=self.announced_on)

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


# What residents may see of an event, wherever it is shown. A new field is private until it is named here.
PUBLIC = frozenset(
    {
        *("title", "starts", "ends", "summary", "held", "audiences", "status", "moved_from", "series"),
        *("registration", "organiser", "access", "announced_on", "changes", "uid"),
    }
)
# What they may see of its place when only guests are told where it is.
PUBLIC_OF_VENUE = frozenset({"area", "told_to"})
