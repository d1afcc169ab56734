"""Facts that pages call by id, beside contacts: sources, figures, words and messages."""

import re
from enum import StrEnum

from commshub.site.page_kinds import Model
from commshub.site.values import Address, Day, Text

NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*%?")


class Status(StrEnum):
    """Whether a document is the one in force."""

    CURRENT = "current"
    SUPERSEDED = "superseded"


class Source(Model):
    """A document or site that the hub relies on.

    `called` are other names it goes by, `not_by` are those who are often taken for its publisher.

    `superseded_by` is the id of what took its place. `old_names` are names that no document in force goes by, and
    `old_addresses` those where it no longer stands, without what comes before the name of the site.
    """

    title: Text
    publisher: Text
    address: Address
    published: Day | None = None
    status: Status
    checked_on: Day
    called: tuple[Text, ...] = ()
    not_by: tuple[Text, ...] = ()
    superseded_by: Text | None = None
    old_names: tuple[Text, ...] = ()
    old_addresses: tuple[Text, ...] = ()


class Statistic(Model):
    """A figure with what it counts, when, where and who says so; it is not shown after `review_by`.

    Figures with the same `chart` stand in one table under that title, each with a bar and its `label`.
    """

    value: Text
    unit: Text
    chart: Text | None = None
    label: Text | None = None
    period: Text
    geography: Text
    source: Text
    published: Day
    review_by: Day

    @property
    def amount(self) -> float | None:
        """The value as a number, of "8,778" or "27%"; nothing for other words."""
        plain = NUMBER.fullmatch(self.value)
        return float(plain[1].replace(",", "")) if plain else None


class Term(Model):
    """A word that a reader may not know; `short` is its abbreviation.

    `in_brief` explains it in brackets where a page first uses it, or uses one of the forms in `also`.
    """

    term: Text
    short: Text | None = None
    also: tuple[Text, ...] = ()
    in_brief: Text | None = None
    meaning: Text
    source: Text | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way in which the word is written."""
        return (self.term, *self.also, *((self.short,) if self.short else ()))


class Message(Model):
    """A key message of the communications plan."""

    name: Text
    text: Text
    audiences: tuple[Text, ...]
