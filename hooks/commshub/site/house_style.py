"""The house style: `content_data/house_style.yml`, typed. Words that are not published, and what to write instead."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from commshub.findings import Level
from commshub.site.page_kinds import Model
from commshub.site.phrases import Phrase, phrase
from commshub.site.values import Text


class Where(StrEnum):
    """Which part of a page a rule is about."""

    ANYWHERE = "anywhere"
    HEADINGS = "headings"


@dataclass(frozen=True, slots=True)
class Readers:
    """Whom a page is written for, and of which kind it is; empty while the page does not say."""

    audiences: frozenset[str]
    kind: str


class Abbreviation(Model):
    """Letters that hardly any reader knows, and the words that they stand for."""

    short: Text
    long: Text


class TermRule(Model):
    """Words that are not published, and what to write instead.

    `words` are found in any letter case, and with spaces or hyphens between them; `as_written` only as they stand.
    `abbreviations` are found where they are not explained before.

    A place is left alone if the words belong to one of the phrases of `but`; if `near` is given, and none of its
    phrases is in the same paragraph; or if one of those of `not_near` is. `only_for` and `not_for` name the audiences
    of a page, `not_in` its kinds.
    """

    words: tuple[Text, ...] = ()
    as_written: tuple[Text, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    but: tuple[Text, ...] = ()
    near: tuple[Text, ...] = ()
    not_near: tuple[Text, ...] = ()
    where: Where = Where.ANYWHERE
    only_for: tuple[Text, ...] = ()
    not_for: tuple[Text, ...] = ()
    not_in: tuple[Text, ...] = ()
    write: tuple[Text, ...] = ()
    advice: Text | None = None
    level: Level
    reason: Text
    source: Text

    def phrases(self) -> Iterator[Phrase]:
        """All that it looks for."""
        yield from (phrase(words) for words in self.words)
        yield from (phrase(words, strict=True) for words in self.as_written)
        yield from (phrase(each.short, strict=True) for each in self.abbreviations)

    def long_of(self, found: Phrase) -> str | None:
        """The words that an abbreviation stands for; `None` if the phrase is none."""
        return next((each.long for each in self.abbreviations if found.strict and each.short == found.words), None)

    @property
    def is_about_words_alone(self) -> bool:
        """Whether it speaks against its words wherever they stand."""
        return self.where is Where.ANYWHERE and not (self.near or self.not_near or self.only_for or self.not_in)

    def is_for(self, readers: Readers | None) -> bool:
        """Whether it is about pages for some readers; `None` stands for facts, which are for nobody alone.

        While a page does not say for whom or of which kind it is, nobody knows whether it is an exception.
        """
        if readers is None:
            return not self.only_for
        if self.only_for and not readers.audiences.intersection(self.only_for):
            return False
        if self.not_in and readers.kind in {"", *self.not_in}:
            return False
        return not (self.not_for and readers.audiences.issubset(self.not_for))
