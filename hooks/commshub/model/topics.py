"""What a text must speak of, as data: words and kinds of facts, of which so many must be there."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from commshub.model.marks import MayHold, Private, Published
from commshub.model.values import NonEmptyStr

# Languages are told apart by pages, which are read by these declarations.
_ENGLISH = "en"
# Pieces of sentences, with signs between them.
LOOKED_FOR = MayHold(("placeholders", "terms"), "they are looked for in texts, and no reader sees them")
# More than a section of a few lines can speak of.
_MOST = 20
_TEXTS = {"type": "array", "items": {"type": ["string", "number"], "pattern": r"\S"}}
_WORDS_AS_WRITTEN = WithJsonSchema({"anyOf": [_TEXTS, {"type": "object", "additionalProperties": _TEXTS}]})


class FactSort(StrEnum):
    """A sort of fact that a text can hold, as an editor names it; the subject is that of the page's title."""

    AMOUNT = "amount"
    DAY = "day"
    ROLE = "role"
    PLACE = "place"
    CONTACT = "contact"
    CARD = "card"
    SOURCE = "source"
    LINK = "link"
    MESSAGE = "message"
    FIGURE = "figure"
    QUOTATION = "quotation"
    STEPS = "steps"
    SUBJECT = "subject"


def _by_language(words: object) -> object:
    """A list of words alone is English."""
    return {_ENGLISH: words} if isinstance(words, list | tuple) else words


class Topic(BaseModel):
    """One thing that a text must speak of; `says` is the end of the sentence "Nothing here says …".

    Of its `words` and `facts` at least so many must be there. Words are written as in the house style: a slash stands
    between words of which either will do, and an ellipsis for up to four words. In English a word stands for all its
    forms (`call` for "called" and "calls"), in other languages for every word in which its letters stand. Words that
    are explained in the glossary stand for all forms that it lists.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    says: Published[NonEmptyStr]
    words: Annotated[
        Private[Mapping[str, tuple[NonEmptyStr, ...]]], BeforeValidator(_by_language), LOOKED_FOR, _WORDS_AS_WRITTEN
    ] = Field(default_factory=dict)
    facts: tuple[FactSort, ...] = ()
    least: int = Field(default=1, ge=1, le=_MOST)
