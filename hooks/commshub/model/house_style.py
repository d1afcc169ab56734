"""The house style: `content_data/house_style.yml`, typed. Words that are not published, and what to write instead."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from commshub.model.findings import Level
from commshub.model.marks import Private
from commshub.model.page_kinds import Model
from commshub.model.references import Ref, Target
from commshub.model.values import Flag, NonEmptyStr

_Audience = Annotated[NonEmptyStr, Ref(Target.AUDIENCE, "the house style names them", "{entry}")]
_Kind = Annotated[NonEmptyStr, Ref(Target.KIND, "the house style names it", "{entry}")]


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

    short: Private[NonEmptyStr]
    long: Private[NonEmptyStr]


class TermRule(Model):
    """Words that are not published, and what to write instead.

    `words` are found in any letter case, and with spaces or hyphens between them; `as_written` only as they stand.
    `abbreviations` are found where they are not explained before.

    A place is left alone if the words belong to one of the phrases of `but`; if `near` is given, and none of its
    phrases is in the same paragraph; or if one of those of `not_near` is. `only_for` and `not_for` name the audiences
    of a page, `not_in` its kinds. `swap` says that the one phrase to write fits wherever the words stand.
    """

    words: Private[tuple[NonEmptyStr, ...]] = ()
    as_written: Private[tuple[NonEmptyStr, ...]] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    but: Private[tuple[NonEmptyStr, ...]] = ()
    near: Private[tuple[NonEmptyStr, ...]] = ()
    not_near: Private[tuple[NonEmptyStr, ...]] = ()
    where: Where = Where.ANYWHERE
    only_for: tuple[_Audience, ...] = ()
    not_for: tuple[_Audience, ...] = ()
    not_in: tuple[_Kind, ...] = ()
    write: Private[tuple[NonEmptyStr, ...]] = ()
    swap: Flag = False
    advice: Private[NonEmptyStr | None] = None
    level: Level
    reason: Private[NonEmptyStr]
    source: Private[NonEmptyStr]

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
