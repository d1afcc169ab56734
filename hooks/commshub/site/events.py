"""Events, `content_data/events.yml`, typed. What is planned about an event is private: no page shows it."""

from enum import StrEnum

from pydantic import Field

from commshub.site.page_kinds import Model
from commshub.site.values import Day, Text


class Phase(StrEnum):
    """The three phases of an event, in their order."""

    SCENE = "scene"
    MESSAGES = "messages"
    ENGAGE = "engage"


class Profile(Model):
    """What is known of the people an event is for."""

    who: Text | None = None
    where: Text | None = None
    attitudes: Text | None = None
    barriers: Text | None = None
    needs: Text | None = None
    hears_from: Text | None = None
    best_time: Text | None = None
    trusts: Text | None = None


class Item(Model):
    """A part of the agenda, in minutes, with the role that leads it."""

    phase: Phase
    what: Text
    minutes: int = Field(ge=1, le=480)
    by: Text


class Preparation(Model):
    """What is done in one week of the preparation; week 1 is the first."""

    week: int = Field(ge=1, le=12)
    what: Text


class EventRisk(Model):
    """What could go wrong at an event, and what is done about it."""

    what: Text
    mitigation: Text


class Feedback(Model):
    """The form that guests fill in, and what becomes of it."""

    preamble: Text | None = None
    handed_out: Text | None = None
    questions: tuple[Text, ...] = ()
    used_for: Text | None = None


class Event(Model):
    """An event as its organiser plans it, by the community events handbook; the contract asks for what is missing."""

    title: Text
    day: Day
    serves: Text | None = None
    objectives: tuple[Text, ...] = ()
    audience: Text | None = None
    profile: Profile = Field(default_factory=Profile)
    format_reasons: Text | None = None
    time_reasons: Text | None = None
    agenda: tuple[Item, ...] = ()
    ways_to_ask: tuple[Text, ...] = ()
    speakers: tuple[Text, ...] = ()
    chair: Text | None = None
    chair_briefed_on: Day | None = None
    schedule: tuple[Preparation, ...] = ()
    cleared_on: Day | None = None
    invitation: Text | None = None
    invited_through: tuple[Text, ...] = ()
    risks: tuple[EventRisk, ...] = ()
    evaluation: tuple[Text, ...] = ()
    feedback: Feedback = Field(default_factory=Feedback)
    attendance: int | None = Field(default=None, ge=0)
