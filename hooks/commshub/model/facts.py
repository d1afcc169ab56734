"""Facts that pages call by id, beside contacts: sources, figures, words and messages."""

import re
from enum import StrEnum
from typing import Annotated

from commshub.model.marks import NOT_OUR_WORDS, MayHold, Private, Published
from commshub.model.page_kinds import Model
from commshub.model.references import Ref, Target
from commshub.model.values import Address, Day, NonEmptyStr

_NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*%?")


# More digits than anybody counts in.
_MOST_DIGITS = 15
_A_FIGURE = MayHold(("statistics",), "this is where a figure stands")


class SourceStatus(StrEnum):
    """Whether a document is the one in force."""

    CURRENT = "current"
    SUPERSEDED = "superseded"


class Source(Model):
    """A document or site that the hub relies on.

    `called` are other names it goes by, `not_by` are those who are often taken for its publisher.

    A law or a body that pages name has its `names` as pages write them; a law has the day from which it is `in_force`,
    or its `commencement` in words if it comes in stages or later. On the day of `look_again` somebody sees whether that
    is still right, and `to_confirm` says what a lawyer or somebody else has to settle before a hub goes live.

    `superseded_by` is the id of what took its place. `old_names` are names that no document in force goes by, and
    `old_addresses` those where it no longer stands, without what comes before the name of the site.
    """

    title: Annotated[Published[NonEmptyStr], NOT_OUR_WORDS]
    """What the document or site is called."""
    publisher: Annotated[Published[NonEmptyStr], NOT_OUR_WORDS]
    """Who published it."""
    address: Published[Address]
    """Its full address, beginning with https://."""
    published: Day | None = None
    """The day on which it came out."""
    status: SourceStatus
    """Whether it is current, or superseded by another."""
    checked_on: Day
    """The day on which somebody last opened it."""
    called: Private[tuple[NonEmptyStr, ...]] = ()
    """Other names that it goes by."""
    not_by: Private[tuple[NonEmptyStr, ...]] = ()
    """Who is often taken for its publisher."""
    names: Private[tuple[NonEmptyStr, ...]] = ()
    """How pages name this law or body."""
    in_force: Day | None = None
    """The day from which a law is in force."""
    commencement: Private[NonEmptyStr | None] = None
    """When a law comes into force, in words, if it does so in stages or later."""
    look_again: Day | None = None
    """The day on which somebody sees whether it is still right."""
    to_confirm: Private[NonEmptyStr | None] = None
    """What somebody has to settle before the hub goes live. Readers do not see it."""
    superseded_by: Annotated[NonEmptyStr, Ref(Target.SOURCE, "'{entry}' was superseded by it")] | None = None
    """The source that took its place."""
    old_names: Private[tuple[NonEmptyStr, ...]] = ()
    """Names that no document in force goes by any more."""
    old_addresses: Private[tuple[NonEmptyStr, ...]] = ()
    """Addresses where it no longer stands."""


class Statistic(Model):
    """A figure with what it counts, when, where and who says so; it is not shown after `review_by`.

    `published` is left out where nobody knows the day on which the figure came out.

    Figures with the same `chart` stand in one table under that title, each with a bar and its `label`.
    """

    value: Annotated[Published[NonEmptyStr], _A_FIGURE]
    """The figure as readers see it, such as 8,778 or 27%."""
    unit: Published[NonEmptyStr]
    """What it counts."""
    chart: Published[NonEmptyStr | None] = None
    """The title of the table in which it stands with others."""
    label: Published[NonEmptyStr | None] = None
    """What it is called in that table."""
    period: Published[NonEmptyStr]
    """The time that it is about."""
    geography: Published[NonEmptyStr]
    """The area that it is about."""
    source: Annotated[NonEmptyStr, Ref(Target.SOURCE, "the figure '{entry}' comes from it")]
    """The source that gives it."""
    published: Day | None = None
    """The day on which it came out; leave it out if nobody knows."""
    review_by: Day
    """The last day on which it is shown: by then look for a newer one."""

    @property
    def amount(self) -> float | None:
        """The value as a number, of "8,778" or "27%"; nothing for other words."""
        plain = _NUMBER.fullmatch(self.value)
        return float(plain[1].replace(",", "")) if plain and len(plain[1]) <= _MOST_DIGITS else None


class Standard(Model):
    """What people can expect of a service: how soon (`time`), and what is then done (`promise`)."""

    time: Published[NonEmptyStr]
    """How soon, such as "two working days"."""
    promise: Private[NonEmptyStr]
    """What is done by then."""


class Term(Model):
    """A word that a reader may not know; `short` is its abbreviation.

    `in_brief` explains it in brackets where a page first uses it, or uses one of the forms in `also`.
    """

    term: Published[NonEmptyStr]
    """The word that needs to be explained."""
    short: Published[NonEmptyStr | None] = None
    """Its short form."""
    also: Private[tuple[NonEmptyStr, ...]] = ()
    """Other forms in which pages write it."""
    in_brief: Published[NonEmptyStr | None] = None
    """What it means in at most six words, for brackets behind its first use."""
    meaning: Published[NonEmptyStr]
    """What it means, in one or two plain sentences."""
    source: Annotated[NonEmptyStr, Ref(Target.SOURCE, "the word '{entry}' is explained by it")] | None = None
    """The source that explains it."""

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way in which the word is written."""
        return (self.term, *self.also, *((self.short,) if self.short else ()))


class Message(Model):
    """A key message of the communications plan."""

    name: Published[NonEmptyStr]
    """What colleagues call it."""
    text: Published[NonEmptyStr]
    """The message, in the words that readers see."""
    audiences: tuple[Annotated[NonEmptyStr, Ref(Target.AUDIENCE, "the message '{entry}' is meant for them")], ...]
    """Who it is meant for."""
