"""Marks of text fields: whether readers ever see what a field says, and what it may hold that is a fault elsewhere.

A field of a record that holds words says so in its type: `role: Published[NonEmptyStr]`. What shows or exports a
record, what reads all published texts, and the tests that look for leaks go by these marks; no list of fields is kept.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, TypeVar, get_args, get_origin, get_type_hints

from pydantic import AfterValidator, BaseModel

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Mark:
    """What becomes of a text: `published` in whichever page, file or export, and `translated` in `words/`.

    A text that is `told_to_everybody` is published only if its record `tells_everybody`.
    """

    published: bool
    translated: bool = False
    told_to_everybody: bool = False

    def is_published_of(self, record: BaseModel) -> bool:
        """Whether the text is published of this one record."""
        return self.published and (not self.told_to_everybody or bool(getattr(record, "tells_everybody", False)))


@dataclass(frozen=True, slots=True)
class MayHold:
    """What a field may hold that is refused elsewhere: rules, or whole concerns of rules, and the reason why."""

    rules: tuple[str, ...]
    because: str


@dataclass(frozen=True, slots=True)
class TextField:
    """A marked field: its name in the model and in the file, and the rules that it is exempt from.

    `is_prose` is false for what can only be an address, a colour or the like.
    """

    name: str
    alias: str
    mark: Mark
    exempt: frozenset[str]
    is_prose: bool


# The mark stands outside everything else: `Published[NonEmptyStr | None]`, `Published[tuple[NonEmptyStr, ...]]`.
Published = Annotated[_Value, Mark(published=True)]
Translated = Annotated[_Value, Mark(published=True, translated=True)]
ToldToEverybody = Annotated[_Value, Mark(published=True, told_to_everybody=True)]
Private = Annotated[_Value, Mark(published=False)]

# What somebody else called a thing, or what readers type: not worded by us.
NOT_OUR_WORDS = MayHold(
    ("acronyms", "dates-and-times", "numbers", "publishers", "sources", "terms"),
    "the words are those of whoever published it, or of people who search",
)

# What may stand several times in a plan.
REPEATED = MayHold(("distinct",), "the same people, days and ways of working serve several purposes")


@cache
def text_fields(model: type[BaseModel]) -> tuple[TextField, ...]:
    """The marked fields of a model, in its order."""
    return tuple(_text_fields(model))


def _text_fields(model: type[BaseModel]) -> Iterator[TextField]:
    hints = get_type_hints(model, include_extras=True)
    for name, field in model.model_fields.items():
        metadata = getattr(hints[name], "__metadata__", ())
        mark = next((each for each in metadata if isinstance(each, Mark)), None)
        if mark:
            exempt = (rule for each in metadata if isinstance(each, MayHold) for rule in each.rules)
            yield TextField(name, field.alias or name, mark, frozenset(exempt), _is_prose(hints[name]))


@cache
def fields_with_prose(model: type[BaseModel]) -> tuple[tuple[str, TextField | str], ...]:
    """The fields of a model that are prose, and the names in the file of those that may hold other records."""
    marked = {field.name: field for field in text_fields(model)}
    names = ((name, marked.get(name) or field.alias or name) for name, field in model.model_fields.items())
    return tuple((name, field) for name, field in names if isinstance(field, str) or field.is_prose)


def published_texts(record: BaseModel) -> Mapping[str, object]:
    """What readers may see of the texts of a record, by the names of its fields."""
    fields = (field for field in text_fields(type(record)) if field.mark.is_published_of(record))
    return {field.name: getattr(record, field.name) for field in fields}


def translated_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields whose words are said in other languages too."""
    return tuple(field.name for field in text_fields(model) if field.mark.translated)


def _is_prose(hint: object) -> bool:
    """Whether a type has room for words: a text of no fixed form stands in it."""
    if hint is str:
        return True
    if any(isinstance(each, AfterValidator) for each in getattr(hint, "__metadata__", ())):
        return False
    inner = get_args(hint)
    if get_origin(hint) is Annotated:
        inner = inner[:1]
    elif get_origin(hint) is Mapping:
        inner = inner[1:]
    return any(_is_prose(each) for each in inner)
