"""The kinds of pages and what each must say: `content_data/pages.yml`, typed."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from commshub.model.fact_kinds import CONTACT_DETAILS, FACT_KINDS
from commshub.model.marks import Mark, MayHold, Private, Published
from commshub.model.profiles import SmallDemand
from commshub.model.references import Ref, Target
from commshub.model.topics import LOOKED_FOR, Topic
from commshub.model.values import Count, Flag, NonEmptyStr, choice_of, one_of

Detail = Annotated[str, one_of(CONTACT_DETAILS.values()), choice_of(CONTACT_DETAILS.values())]
_FactName = Annotated[str, one_of(FACT_KINDS), choice_of(FACT_KINDS)]
_Field = Annotated[str, Ref(Target.FIELD, "the kinds of pages name it", "{way}")]
_Place = Annotated[str, Ref(Target.PLACE, "is set apart in '{way}'")]
_AtWork = Annotated[str, Ref(Target.AUDIENCE, "reads at work only")]
_KindAtWork = Annotated[str, Ref(Target.KIND, "is read at work only")]
_NeededPage = Annotated[str, Ref(Target.PAGE, "no hub can do without it")]
_NeededContact = Annotated[str, Ref(Target.CONTACT, "no hub can do without it")]
_ForAudience = Annotated[str, Ref(Target.AUDIENCE, "has a page for you")]


_NATIONAL = MayHold(("typed-details", "national-lines"), "contacts are held to the numbers of national lines")
# Ten years.
_MOST_DAYS = 3660
_A_DRAFT = MayHold(("placeholders",), "a new page shows what its editor has to fill in")
_STATES = MayHold(("markings.note-to-ourselves",), "a page says in one of these words that it is a draft")
_THE_LIST = MayHold(("placeholders",), "these are the words that hold a place for others")


class Model(BaseModel):
    """A frozen model that takes no names it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Holds(StrEnum):
    """What a line at the top of a page can hold."""

    TEXT = "text"
    NAME = "name"
    DATE = "date"
    EXPIRY = "expiry"
    MOMENT = "moment"
    CHOICE = "choice"
    CONTACT = "contact"
    CONTACTS = "contacts"
    SOURCE = "source"
    AUDIENCES = "audiences"
    LANGUAGE = "language"
    PAGE = "page"


class Look(StrEnum):
    """How a section is shown; `overrides/styles/kinds.css` draws each."""

    PLAIN = "plain"
    EMERGENCY = "emergency"
    BEFORE = "before"
    STEPS = "steps"
    LEAD = "lead"
    QUOTATION = "quotation"
    LINES = "lines"
    NOTE = "note"


class FieldRule(Model):
    """A line that the top of a page may hold.

    `shown` is what readers see before it, where a page shows it to them; `draft` is what a new page has there, and
    `draft_days` how many days after today its last day lies there. Words are published unless it is `private`; a line
    that holds a name speaks of something by its id.
    """

    holds: Holds
    label: Published[NonEmptyStr]
    shown: Published[str] = ""
    help: Private[str] = ""
    draft: Annotated[Private[str], _A_DRAFT] = ""
    draft_days: int = Field(default=0, ge=0, le=_MOST_DAYS)
    options: Annotated[Published[tuple[str, ...]], _STATES] = ()
    private: Flag = False

    @property
    def mark(self) -> Mark | None:
        """What becomes of what a page says here, if these are words of its own."""
        return Mark(published=not self.private) if self.holds is Holds.TEXT else None


class SectionRule(Model):
    """A section that a kind of page must have; `heading` by language, `least_words` and `most_words` as readers count.

    `draft` is the text that a new page has there, for pages that have to be written in a hurry. `about` is what it must
    speak of. A section that `may_repeat` may say the same on several pages, such as when to call 999.
    """

    id: NonEmptyStr
    heading: Published[Mapping[str, str]]
    shown_as: Look = Look.PLAIN
    least_words: Count = 0
    most_words: Count = 0
    may_repeat: Flag = False
    needs: tuple[_FactName, ...] = ()
    draft: Annotated[Private[str], _A_DRAFT] = ""
    about: tuple[Topic, ...] = ()

    @property
    def title(self) -> str:
        """The heading in the first language that the hub declares."""
        return next(iter(self.heading.values()))

    def title_in(self, language: str) -> str:
        """The heading in a language, or in the first that the hub declares."""
        return self.heading.get(language, self.title)


class Condition(Model):
    """What is asked besides when a field has a certain value."""

    field: _Field
    equals: NonEmptyStr = Field(alias="is")
    front_matter: tuple[_Field, ...] = ()
    sections: tuple[SectionRule, ...] = ()


class Kind(Model):
    """A kind of page: where it lives, what its top and its sections must say, how often it is reviewed (days).

    A review may be `grace_days` late before the page stops the build: long enough for a holiday and a committee.

    What readers see of it: `facts` are the lines and sections summed up at its top, and `in_lists` those that stand
    below its title in lists; `note` is said on each such page; `grouped_by` names the line whose choices part a list;
    `together` is the title of a page on which all of them stand; `task` is what a reader does with such a page.
    In search, its pages count `search_weight` times as much as others that fit as well.

    `small` says whether a small hub may have no such page; its list of them then goes, with all links to it.
    """

    name: Published[NonEmptyStr]
    folder: str = ""
    facts: tuple[NonEmptyStr, ...] = ()
    in_lists: tuple[NonEmptyStr, ...] = ()
    note: Published[str] = ""
    grouped_by: str = ""
    together: Published[str] = ""
    task: Published[str] = ""
    search_weight: float = Field(default=1, ge=0.1, le=10)
    review_days: int = Field(default=0, ge=0, le=_MOST_DAYS)
    grace_days: int = Field(default=90, ge=0, le=_MOST_DAYS)
    least_words: Count = 0
    front_matter: tuple[_Field, ...] = ()
    sections: tuple[SectionRule, ...] = ()
    when: tuple[Condition, ...] = ()
    small: SmallDemand = SmallDemand.SAME

    def conditions(self, values: Mapping[str, object]) -> tuple[Condition, ...]:
        """The conditions that a page with these values meets."""
        return tuple(condition for condition in self.when if values.get(condition.field) == condition.equals)

    def asked_fields(self, values: Mapping[str, object]) -> tuple[str, ...]:
        """The fields that a page of this kind with these values must have, beside those of every page."""
        extra = (name for condition in self.conditions(values) for name in condition.front_matter)
        return (*self.front_matter, *extra)

    def asked_sections(self, values: Mapping[str, object]) -> tuple[SectionRule, ...]:
        """The sections that a page of this kind with these values must have, in order."""
        extra = (section for condition in self.conditions(values) for section in condition.sections)
        return (*self.sections, *extra)


_InCrisis = Annotated[NonEmptyStr, Ref(Target.CONTACT, "is who '{entry}' are told to call when they cannot cope")]


class MenuEntry(Model):
    """A link of the menu at the top of every page."""

    title: Published[NonEmptyStr]
    page: Annotated[NonEmptyStr, Ref(Target.PAGE, "the menu leads to it")]


class ForYou(Model):
    """A page that gathers what is there for one audience: the words with which they find it, and whom to ask first.

    `in_crisis` are the lines that it shows to those who cannot cope.
    """

    i_am: Published[NonEmptyStr]
    contact: Annotated[NonEmptyStr, Ref(Target.CONTACT, "is who '{entry}' are told to ask first")] | None = None
    in_crisis: tuple[_InCrisis, ...] = ()


class ContactDemand(Model):
    """What a required contact must have; `number` is the one the whole country uses, `called` its name."""

    needs: tuple[Detail, ...] = ()
    number: Annotated[Private[str | None], _NATIONAL] = None
    called: Private[str | None] = None


class WorkPages(Model):
    """Pages that only people at work read: by whom they are written for, by kind, and by page or folder."""

    audiences: tuple[_AtWork, ...] = ()
    kinds: tuple[_KindAtWork, ...] = ()
    pages: tuple[_Place, ...] = ()


class PageKinds(Model):
    """All of `content_data/pages.yml`."""

    required_pages: tuple[_NeededPage, ...] = ()
    menu: tuple[MenuEntry, ...] = ()
    audiences: Published[Mapping[str, str]] = Field(default_factory=dict)
    for_you: Mapping[_ForAudience, ForYou] = Field(default_factory=dict)
    help_pages: tuple[_Place, ...] = ()
    work_pages: WorkPages = WorkPages()
    more_in: tuple[_Place, ...] = ()
    services: tuple[_Place, ...] = ()
    required_contacts: Mapping[_NeededContact, ContactDemand] = Field(default_factory=dict)
    placeholders: Annotated[Private[tuple[NonEmptyStr, ...]], _THE_LIST] = ()
    filler: Annotated[Private[tuple[NonEmptyStr, ...]], LOOKED_FOR] = ()
    party_names: Private[tuple[NonEmptyStr, ...]] = ()
    party_words: Private[tuple[NonEmptyStr, ...]] = ()
    retired_domains: Private[Mapping[str, NonEmptyStr]] = Field(default_factory=dict)
    link_domains: tuple[NonEmptyStr, ...] = ()
    stored: Private[tuple[NonEmptyStr, ...]] = ()
    fields: Mapping[str, FieldRule] = Field(default_factory=dict)
    every_page: tuple[_Field, ...] = ()
    kinds: Mapping[str, Kind] = Field(default_factory=dict)
