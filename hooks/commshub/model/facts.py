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
    publisher: Annotated[Published[NonEmptyStr], NOT_OUR_WORDS]
    address: Published[Address]
    published: Day | None = None
    status: SourceStatus
    checked_on: Day
    called: Private[tuple[NonEmptyStr, ...]] = ()
    not_by: Private[tuple[NonEmptyStr, ...]] = ()
    names: Private[tuple[NonEmptyStr, ...]] = ()
    in_force: Day | None = None
    commencement: Private[NonEmptyStr | None] = None
    look_again: Day | None = None
    to_confirm: Private[NonEmptyStr | None] = None
    superseded_by: Annotated[NonEmptyStr, Ref(Target.SOURCE, "'{entry}' was superseded by it")] | None = None
    old_names: Private[tuple[NonEmptyStr, ...]] = ()
    old_addresses: Private[tuple[NonEmptyStr, ...]] = ()


class Statistic(Model):
    """A figure with what it counts, when, where and who says so; it is not shown after `review_by`.

    `published` is left out where nobody knows the day on which the figure came out.

    Figures with the same `chart` stand in one table under that title, each with a bar and its `label`.
    """

    value: Annotated[Published[NonEmptyStr], _A_FIGURE]
    unit: Published[NonEmptyStr]
    chart: Published[NonEmptyStr | None] = None
    label: Published[NonEmptyStr | None] = None
    period: Published[NonEmptyStr]
    geography: Published[NonEmptyStr]
    source: Annotated[NonEmptyStr, Ref(Target.SOURCE, "the figure '{entry}' comes from it")]
    published: Day | None = None
    review_by: Day

    @property
    def amount(self) -> float | None:
        """The value as a number, of "8,778" or "27%"; nothing for other words."""
        plain = _NUMBER.fullmatch(self.value)
        return float(plain[1].replace(",", "")) if plain and len(plain[1]) <= _MOST_DIGITS else None


class Standard(Model):
    """What people can expect of a service: how soon (`time`), and what is then done (`promise`)."""

    time: Published[NonEmptyStr]
    promise: Private[NonEmptyStr]


class Term(Model):
    """A word that a reader may not know; `short` is its abbreviation.

    `in_brief` explains it in brackets where a page first uses it, or uses one of the forms in `also`.
    """

    term: Published[NonEmptyStr]
    short: Published[NonEmptyStr | None] = None
    also: Private[tuple[NonEmptyStr, ...]] = ()
    in_brief: Published[NonEmptyStr | None] = None
    meaning: Published[NonEmptyStr]
    source: Annotated[NonEmptyStr, Ref(Target.SOURCE, "the word '{entry}' is explained by it")] | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way in which the word is written."""
        return (self.term, *self.also, *((self.short,) if self.short else ()))


class Message(Model):
    """A key message of the communications plan."""

    name: Published[NonEmptyStr]
    text: Published[NonEmptyStr]
    audiences: tuple[Annotated[NonEmptyStr, Ref(Target.AUDIENCE, "the message '{entry}' is meant for them")], ...]
