"""Facts that pages call by id, beside contacts: sources, figures, words and messages."""

import re
from enum import StrEnum
from typing import Annotated

from commshub.model.page_kinds import Model
from commshub.model.references import Ref, Target
from commshub.model.values import Address, Day, NonEmptyStr

_NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*%?")


class SourceStatus(StrEnum):
    """Whether a document is the one in force."""

    CURRENT = "current"
    SUPERSEDED = "superseded"


class Source(Model):
    """A document or site that the hub relies on.

    `called` are other names it goes by, `not_by` are those who are often taken for its publisher.

    `superseded_by` is the id of what took its place. `old_names` are names that no document in force goes by, and
    `old_addresses` those where it no longer stands, without what comes before the name of the site.
    """

    title: NonEmptyStr
    publisher: NonEmptyStr
    address: Address
    published: Day | None = None
    status: SourceStatus
    checked_on: Day
    called: tuple[NonEmptyStr, ...] = ()
    not_by: tuple[NonEmptyStr, ...] = ()
    superseded_by: Annotated[NonEmptyStr, Ref(Target.SOURCE, "'{entry}' was superseded by it")] | None = None
    old_names: tuple[NonEmptyStr, ...] = ()
    old_addresses: tuple[NonEmptyStr, ...] = ()


class Statistic(Model):
    """A figure with what it counts, when, where and who says so; it is not shown after `review_by`.

    Figures with the same `chart` stand in one table under that title, each with a bar and its `label`.
    """

    value: NonEmptyStr
    unit: NonEmptyStr
    chart: NonEmptyStr | None = None
    label: NonEmptyStr | None = None
    period: NonEmptyStr
    geography: NonEmptyStr
    source: Annotated[NonEmptyStr, Ref(Target.SOURCE, "the figure '{entry}' comes from it")]
    published: Day
    review_by: Day

    @property
    def amount(self) -> float | None:
        """The value as a number, of "8,778" or "27%"; nothing for other words."""
        plain = _NUMBER.fullmatch(self.value)
        return float(plain[1].replace(",", "")) if plain else None


class Term(Model):
    """A word that a reader may not know; `short` is its abbreviation.

    `in_brief` explains it in brackets where a page first uses it, or uses one of the forms in `also`.
    """

    term: NonEmptyStr
    short: NonEmptyStr | None = None
    also: tuple[NonEmptyStr, ...] = ()
    in_brief: NonEmptyStr | None = None
    meaning: NonEmptyStr
    source: Annotated[NonEmptyStr, Ref(Target.SOURCE, "the word '{entry}' is explained by it")] | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way in which the word is written."""
        return (self.term, *self.also, *((self.short,) if self.short else ()))


class Message(Model):
    """A key message of the communications plan."""

    name: NonEmptyStr
    text: NonEmptyStr
    audiences: tuple[Annotated[NonEmptyStr, Ref(Target.AUDIENCE, "the message '{entry}' is meant for them")], ...]
