"""Values that a fact can hold beside plain words: addresses, days and the like, each refused with its own name.

A refused value carries a word for what was wanted (`date`, `address` …); the rule `fields.wrong-value` puts it into a
sentence.

What a value looks like is told twice: to Python, and by a JSON Schema to the programs in which editors type. Patterns
are written so that both read them alike.
"""

import re
from collections.abc import Collection, Iterable
from datetime import date
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

_ADDRESS = re.compile(
    r"[hH][tT][tT][pP][sS]://[a-zA-Z0-9][a-zA-Z0-9.-]*\.[a-zA-Z]{2,}(?::\d+)?(?:[/?#][\w.~:/?#@!$&'()*+,;=%-]*)?"
)
_MAIL = re.compile(r"[\w.+-]+@[a-zA-Z0-9][a-zA-Z0-9.-]*\.[a-zA-Z]{2,}")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_GSS_CODE = re.compile(r"[ENSW]\d{8}")

# No law, document or plan of a council has a day outside of these years; one that does was mistyped.
FIRST_YEAR, LAST_YEAR = 1800, 2199
_MOST = 1_000_000_000

_FLAGS = {"yes": True, "true": True, "no": False, "false": False}


def wanted(what: str) -> PydanticCustomError:
    """The refusal of a value; `what` names what should stand there."""
    return PydanticCustomError("wanted", what)


def parse_day(text: object) -> date:
    """A day written as 2026-11-03."""
    if isinstance(text, date):
        return text
    if isinstance(text, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        try:
            found = date.fromisoformat(text)
        except ValueError:
            what = "date"
            raise wanted(what) from None
        if FIRST_YEAR <= found.year <= LAST_YEAR:
            return found
        what = "year"
        raise wanted(what)
    what = "date"
    raise wanted(what)


def _flag(text: object) -> object:
    if isinstance(text, str) and text.lower() in _FLAGS:
        return _FLAGS[text.lower()]
    if isinstance(text, bool):
        return text
    what = "flag"
    raise wanted(what)


def one_of(names: Collection[str]) -> AfterValidator:
    """A name out of a list; another is refused with those that could stand there."""

    def check(name: str) -> str:
        if name not in names:
            raise PydanticCustomError("enum", "choice", {"expected": " or ".join(names)})
        return name

    return AfterValidator(check)


def choice_of(names: Iterable[object]) -> WithJsonSchema:
    """The names out of which one can be chosen, for programs that offer them."""
    return WithJsonSchema({"enum": [*names]})


def written_as(pattern: str) -> WithJsonSchema:
    """How a value is written, from its first sign to its last."""
    return WithJsonSchema({"type": "string", "pattern": f"^(?:{pattern})$"})


def _matching(pattern: re.Pattern[str], what: str) -> AfterValidator:
    def check(text: str) -> str:
        if not pattern.fullmatch(text):
            raise wanted(what)
        return text

    return AfterValidator(check)


def _folder_address(text: str) -> str:
    """The address of a folder with '/' at its end, so that addresses below it are found by joining."""
    path = urlsplit(text).path
    if not _ADDRESS.fullmatch(text) or "?" in text or "#" in text or path.endswith((".html", ".htm")):
        what = "folder address"
        raise wanted(what)
    return f"{text.rstrip('/')}/"


NonEmptyStr = Annotated[str, Field(pattern=r"\S")]
Count = Annotated[int, Field(ge=0, le=_MOST)]
Amount = Annotated[float, Field(ge=-_MOST, le=_MOST, allow_inf_nan=False)]
Day = Annotated[date, BeforeValidator(parse_day), WithJsonSchema({"type": "string", "format": "date"})]
Flag = Annotated[bool, BeforeValidator(_flag), choice_of([True, False, *_FLAGS])]
Address = Annotated[str, _matching(_ADDRESS, "address"), written_as(_ADDRESS.pattern)]
FolderAddress = Annotated[str, AfterValidator(_folder_address), written_as(_ADDRESS.pattern)]
Mail = Annotated[str, _matching(_MAIL, "mail"), written_as(_MAIL.pattern)]
Colour = Annotated[str, _matching(_COLOUR, "colour"), written_as(_COLOUR.pattern)]
GssCode = Annotated[str, _matching(_GSS_CODE, "gss code"), written_as(_GSS_CODE.pattern)]
