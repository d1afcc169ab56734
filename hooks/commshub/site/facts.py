"""Facts that pages call by id, beside contacts: sources, figures, words and messages."""

from enum import StrEnum

from commshub.site.page_kinds import Model
from commshub.site.values import Address, Day, Text


class Status(StrEnum):
    """Whether a document is the one in force."""

    CURRENT = "current"
    SUPERSEDED = "superseded"


class Source(Model):
    """A document or site that the hub relies on."""

    title: Text
    publisher: Text
    address: Address
    published: Day | None = None
    status: Status
    checked_on: Day


class Statistic(Model):
    """A figure with what it counts, when, where and who says so; it is not shown after `review_by`."""

    value: Text
    unit: Text
    period: Text
    geography: Text
    source: Text
    published: Day
    review_by: Day


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


class Message(Model):
    """A key message of the communications plan."""

    name: Text
    text: Text
    audiences: tuple[Text, ...]
