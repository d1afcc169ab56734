"""What a toolkit asks of communication, `content_data/frameworks/`, typed: elements, and what shows each of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from commshub.model.collection import Collection
from commshub.model.facts import SourceStatus
from commshub.model.marks import Private, Published
from commshub.model.page_kinds import Model
from commshub.model.profiles import SmallDemand
from commshub.model.references import Ref, Target
from commshub.model.topics import Topic
from commshub.model.values import Day, NonEmptyStr


def _shows(target: Target) -> Ref:
    return Ref(target, "shows the element '{entry}' of the toolkit")


_Voucher = Annotated[NonEmptyStr, Ref(Target.CONTACT, "vouches for the element '{entry}' of the toolkit")]


class ElementLevel(StrEnum):
    """What it means for a hub that an element is not shown."""

    ERROR = "error"
    WARNING = "warning"
    LISTED = "listed"


class Predicate(StrEnum):
    """The ways in which something can be shown, each named after the thing that is looked at."""

    PLAN = "plan"
    EVENT = "event"
    PAGES = "pages"
    AUDIENCE = "audience"
    PAGE = "page"
    MESSAGE = "message"
    CONTACT = "contact"
    TERM = "term"
    LINK = "link"
    EVERY_MONTH = "every_month"
    ALL = "all"
    ATTESTED = "attested"


class Whole(StrEnum):
    """What has to be true of the days, numbers and names of a part taken together."""

    PERIOD_IN_ORDER = "period-in-order"
    AGREED_FOR_PERIOD = "agreed-for-period"
    TARGETS_AHEAD = "targets-ahead"
    TARGET_AFTER_RATING = "target-after-rating"
    EVERY_PART_SCORED = "every-part-scored"
    METRICS_MOVE = "metrics-move"
    QUARTERS_COVER_PERIOD = "quarters-cover-period"
    VERIFIED_BEFORE_APPROVAL = "verified-before-approval"
    WITHIN_A_DAY = "within-a-day"
    ANOTHER_STANDS_IN = "another-stands-in"
    NOBODY_LEFT_OUT = "nobody-left-out"
    IN_THE_PERIOD = "in-the-period"
    BY_THE_REFRESH = "by-the-refresh"
    OWNER_ANSWERS = "owner-answers"
    STORIES_OF_PARTNERS = "stories-of-partners"
    WAKING_HOURS = "waking-hours"
    SCENE_TO_TALK = "scene-to-talk"
    TALK_IS_LONGEST = "talk-is-longest"
    MINUTES_ADD_UP = "minutes-add-up"
    BEFORE_THE_EVENT = "before-the-event"
    BEFORE_INVITING = "before-inviting"
    INVITES_TO_THE_EVENT = "invites-to-the-event"
    SERVES_ITS_GUESTS = "serves-its-guests"


# Conditions on the entries of a plan or of an event.
_OF_ENTRIES = frozenset(
    (
        "least",
        "each",
        "where",
        "situations",
        "differ",
        "spread",
        "covers",
        "is",
        "whole",
        "about",
        "each_about",
        "one_about",
    )
)
# What goes with each way: conditions that have no meaning beside the others.
_CONDITIONS: Mapping[Predicate, frozenset[str]] = {
    Predicate.PLAN: _OF_ENTRIES,
    Predicate.EVENT: _OF_ENTRIES | {"most"},
    Predicate.PAGES: frozenset({"least", "audience", "origin", "section", "titled", "about"}),
    Predicate.AUDIENCE: frozenset({"least", "about"}),
    Predicate.PAGE: frozenset({"section", "about"}),
    Predicate.MESSAGE: frozenset({"each", "about"}),
    Predicate.CONTACT: frozenset({"about"}),
    Predicate.TERM: frozenset({"about"}),
    Predicate.LINK: frozenset({"about"}),
}
# What looks at more than whether something is there, and which ways do so by themselves.
_JUDGING = frozenset(
    {"about", "each_about", "one_about", "covers", "differ", "situations", "is", "spread", "titled", "whole"}
)
_JUDGED_BY_THEMSELVES = frozenset({Predicate.ALL, Predicate.EVERY_MONTH})


_ALIASES = {"wanted": "is"}


class Evidence(Model):
    """One thing that shows an element; exactly one predicate, with the conditions that belong to it."""

    plan: NonEmptyStr | None = None
    event: NonEmptyStr | None = None
    pages: Annotated[NonEmptyStr, _shows(Target.KIND)] | None = None
    audience: Annotated[NonEmptyStr, _shows(Target.AUDIENCE)] | None = None
    page: Annotated[NonEmptyStr, _shows(Target.PAGE)] | None = None
    message: Annotated[NonEmptyStr, _shows(Target.MESSAGE)] | None = None
    contact: Annotated[NonEmptyStr, _shows(Target.CONTACT)] | None = None
    term: Annotated[NonEmptyStr, _shows(Target.TERM)] | None = None
    link: Annotated[NonEmptyStr, _shows(Target.SOURCE)] | None = None
    every_month: NonEmptyStr | None = None
    all: NonEmptyStr | None = None
    attested: _Voucher | None = None
    least: int = Field(default=1, ge=1)
    most: int | None = Field(default=None, ge=1)
    each: tuple[NonEmptyStr, ...] | NonEmptyStr = ()
    where: Mapping[NonEmptyStr, NonEmptyStr] = Field(default_factory=dict)
    section: NonEmptyStr | None = None
    origin: NonEmptyStr | None = None
    titled: tuple[NonEmptyStr, ...] = ()
    situations: tuple[Annotated[NonEmptyStr, _shows(Target.SITUATION)], ...] = ()
    differ: tuple[NonEmptyStr, ...] = ()
    spread: Mapping[NonEmptyStr, Annotated[int, Field(ge=2)]] = Field(default_factory=dict)
    covers: Mapping[NonEmptyStr, tuple[NonEmptyStr, ...]] = Field(default_factory=dict)
    wanted: NonEmptyStr | None = Field(default=None, alias="is")
    whole: Whole | None = None
    about: tuple[Topic, ...] = ()
    each_about: tuple[Topic, ...] = ()
    one_about: tuple[Topic, ...] = ()

    @model_validator(mode="after")
    def _one_predicate(self) -> "Evidence":
        named = [predicate for predicate in Predicate if getattr(self, predicate) is not None]
        # The audience is a condition of `pages`, and a predicate of its own without it.
        if Predicate.PAGES in named and Predicate.AUDIENCE in named:
            named.remove(Predicate.AUDIENCE)
        if len(named) != 1:
            what = "evidence"
            raise PydanticCustomError("wanted", what)
        if self._written - {named[0]} - _CONDITIONS.get(named[0], frozenset()):
            what = "condition"
            raise PydanticCustomError("wanted", what)
        return self

    @property
    def predicate(self) -> Predicate:
        """The way in which it shows something."""
        if self.pages is not None:
            return Predicate.PAGES
        return next(predicate for predicate in Predicate if getattr(self, predicate) is not None)

    @property
    def named(self) -> str:
        """What the predicate looks at: a part of the plan, a path, an id."""
        return str(getattr(self, self.predicate))

    @property
    def each_has(self) -> tuple[str, ...]:
        """What every entry must have."""
        return (self.each,) if isinstance(self.each, str) else self.each

    @property
    def is_judged(self) -> bool:
        """Whether it looks at what something says, and not only at whether it is there."""
        to_all = self.predicate is Predicate.MESSAGE and bool(self.each)
        return to_all or self.predicate in _JUDGED_BY_THEMSELVES or not self._written.isdisjoint(_JUDGING)

    @property
    def _written(self) -> frozenset[str]:
        """The names that the entry has in its file."""
        return frozenset(_ALIASES.get(name, name) for name in self.model_fields_set)


class ElementDocument(Model):
    """Where elements are asked for; `source` is an entry of the sources."""

    name: Published[NonEmptyStr]
    source: Annotated[NonEmptyStr, Ref(Target.SOURCE, "the toolkit takes elements from it", "{entry}")] | None = None


class Element(Model):
    """One thing that must hold, as the end of the sentence "Nothing shows that …".

    `never_a_gap` is why no council can declare that it does without. `small` is what is asked of a small hub, and
    `in_small` what shows it there, if that is something else.
    """

    number: int = Field(ge=1)
    holds: Published[Annotated[str, Field(min_length=1, max_length=62)]]
    document: Annotated[NonEmptyStr, Ref(Target.TOOLKIT_DOCUMENT, "asks for the element '{entry}' of the toolkit")]
    section: Private[NonEmptyStr]
    level: ElementLevel
    in_2018: NonEmptyStr | None = None
    in_2024: NonEmptyStr | None = None
    evidence: tuple[Evidence, ...] = ()
    never_a_gap: Private[NonEmptyStr | None] = None
    small: SmallDemand = SmallDemand.SAME
    in_small: tuple[Evidence, ...] = ()

    @property
    def title(self) -> str:
        """What holds, as a sentence of its own begins."""
        return self.holds[0].upper() + self.holds[1:]

    @property
    def is_attested_only(self) -> bool:
        """Whether it rests on nothing but a person's word."""
        return bool(self.evidence) and all(each.predicate is Predicate.ATTESTED for each in self.evidence)


class Release(Model):
    """How many elements were in each state on the day of a release; of those shown, so many were `present` only."""

    day: Day
    shown: int = Field(ge=0)
    present: int | None = Field(default=None, ge=0)
    attested: int = Field(ge=0)
    gaps: int = Field(default=0, ge=0)
    missing: int = Field(ge=0)
    listed: int = Field(ge=0)


class CoverageHistory(Model):
    """`content_data/coverage_history.yml`: the releases so far."""

    releases: tuple[Release, ...] = ()


class Framework(Model):
    """An edition of the toolkit: its parts, and its elements or those of the edition that it takes them over from.

    `placed_by` is the name under which each element says to which of the parts it belongs. `objectives` are those that
    every plan has; an objective of the plan names the ones that it answers.
    """

    name: Published[NonEmptyStr]
    edition: Published[NonEmptyStr]
    status: SourceStatus
    source: Annotated[NonEmptyStr, Ref(Target.SOURCE, "the edition '{root.edition}' of the toolkit is this")]
    to_confirm: Private[NonEmptyStr | None] = None
    elements_from: Annotated[NonEmptyStr, Ref(Target.EDITION, "an edition takes its elements")] | None = None
    parts: Published[Mapping[NonEmptyStr, NonEmptyStr]]
    placed_by: Literal["in_2018", "in_2024"]
    documents: Mapping[NonEmptyStr, ElementDocument] = Field(default_factory=dict)
    objectives: Private[Mapping[NonEmptyStr, NonEmptyStr]] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition as its file declares it; it has no framework if that could not be read."""

    path: str
    framework: Framework | None
    elements: Collection[Element]
