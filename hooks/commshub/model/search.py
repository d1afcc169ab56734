"""The words that people search with: `content_data/search.yml`, typed, and how words are told apart."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from commshub.model.marks import NOT_OUR_WORDS, Published
from commshub.model.page_kinds import Model
from commshub.model.references import Ref, Target
from commshub.model.values import NonEmptyStr

_ACCENTS = re.compile("[\u0300-\u036f]")
_APOSTROPHES = re.compile("['‘’ʼ`]")
# Letters and digits. In some scripts vowels are marks that hang on a letter, which Python does not count as letters.
_WORD = re.compile("[^\\W_](?:[^\\W_]|[\u0610-\u061a\u064b-\u065f\u0900-\u0963\u0966-\u0dff])*")

_Texts = Annotated[tuple[NonEmptyStr, ...], Field(min_length=1)]
_Answer = Annotated[NonEmptyStr, Ref(Target.PAGE, "answers those who search for '{owner.phrases[0]}'")]
_InDanger = Annotated[NonEmptyStr, Ref(Target.CONTACT, "is shown to those who search for '{owner.phrases[0]}'")]
_ForEverybody = Annotated[NonEmptyStr, Ref(Target.CONTACT, "stands on the page of search")]
_Otherwise = Annotated[NonEmptyStr, Ref(Target.PAGE, "is shown where search finds nothing")]
_Named = Annotated[NonEmptyStr, Ref(Target.PAGE, "has other names in search")]


class Synonym(Model):
    """What people type for something that the site calls by other words, and the pages that answer it, best first."""

    phrases: Annotated[Published[_Texts], NOT_OUR_WORDS]
    pages: Annotated[tuple[_Answer, ...], Field(min_length=1)]


class Danger(Model):
    """Words that somebody types who may need help now, and the contacts shown above the results, in this order."""

    phrases: Annotated[Published[_Texts], NOT_OUR_WORDS]
    contacts: Annotated[tuple[_InDanger, ...], Field(min_length=1)]


class SearchWords(Model):
    """`content_data/search.yml`.

    `contacts` stand on the page of search for everybody; `otherwise` are the pages for those whose words no page has;
    `names` are other names of a page, by its path below `docs/`.
    """

    contacts: tuple[_ForEverybody, ...] = ()
    otherwise: tuple[_Otherwise, ...] = ()
    danger: tuple[Danger, ...] = ()
    synonyms: tuple[Synonym, ...] = ()
    names: Annotated[Published[Mapping[_Named, _Texts]], NOT_OUR_WORDS] = Field(default_factory=dict)


def folded(text: str) -> str:
    """A text in small letters, without accents and apostrophes; `search.js` does the same with what is typed."""
    if not text.isascii():
        text = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    return _APOSTROPHES.sub("", text).lower()


def search_words(text: str) -> list[str]:
    """The words of a text, folded."""
    return _WORD.findall(folded(text))
