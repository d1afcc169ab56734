"""What a new hub is made from: what `base/starter/` says, typed, and what somebody says of the council."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints, ValidationInfo

from commshub.model.council import Nation
from commshub.model.marks import Private, Published
from commshub.model.page_kinds import Model
from commshub.model.profiles import Profile
from commshub.model.values import Flag, GssCode, NonEmptyStr

# The code of the sample belongs to no council.
_NO_COUNCIL = "E99999999"
_LETTERS = {Nation.ENGLAND: "E", Nation.WALES: "W"}


class Needs(StrEnum):
    """How people reach a contact."""

    NUMBER = "number"
    MAIL = "mail"
    BOTH = "both"
    FORM = "form"


class StarterContact(Model):
    """A contact that every council has, who can fill its gaps, and who takes over when it is closed."""

    role: Published[NonEmptyStr]
    by: Private[NonEmptyStr]
    needs: Needs
    fallback: NonEmptyStr


class StarterPage(Model):
    """A page to be written, by whom and in how many minutes; `small` ones are written by small councils too.

    `shows` are lines that its text begins with, and `headings` those of its parts besides what its kind asks for.
    """

    title: Published[NonEmptyStr]
    kind: NonEmptyStr
    by: Private[NonEmptyStr]
    owner: NonEmptyStr
    minutes: int = Field(ge=1)
    audiences: tuple[NonEmptyStr, ...]
    document: NonEmptyStr | None = None
    small: Flag = False
    shows: Private[tuple[str, ...]] = ()
    headings: Private[tuple[NonEmptyStr, ...]] = ()


class PlanGap(Model):
    """A part of the plan to be written."""

    by: Private[NonEmptyStr]
    minutes: int = Field(ge=1)
    what: Private[NonEmptyStr]


class WorkSection(Model):
    """A part of the work on a new hub: the files, or folders, that belong to it."""

    title: Private[NonEmptyStr]
    places: tuple[NonEmptyStr, ...]


class Starter(Model):
    """All that a new hub is made from; `files` are copied, with what is known of the council filled in.

    `endings` are what is added to some of them in one nation only.
    """

    files: Private[Mapping[str, str]]
    endings: Private[Mapping[Nation, Mapping[str, str]]]
    contacts: Mapping[str, StarterContact]
    plan: Mapping[str, PlanGap]
    pages: Mapping[str, StarterPage]
    work: tuple[WorkSection, ...]


def _a_code(value: str, info: ValidationInfo) -> str:
    """The code of a council's area, which begins with the letter of its nation."""
    nation = info.data.get("nation")
    if value == _NO_COUNCIL or (nation and not value.startswith(_LETTERS[nation])):
        raise ValueError
    return value


def _own_name(value: str) -> str:
    if "exampleshire" in value.casefold():
        raise ValueError
    return value


def _one_plain_line(value: str) -> str:
    """Words that mean the same with and without quotes in every file."""
    if any(sign in '\n#:@{}[]"' for sign in value) or value.startswith("'"):
        raise ValueError
    return value.strip()


_Line = Annotated[NonEmptyStr, AfterValidator(_one_plain_line), StringConstraints(max_length=80)]


class Answers(Model):
    """What somebody says of the council whose hub it will be."""

    name: Annotated[_Line, AfterValidator(_own_name)]
    nation: Nation
    area: _Line
    gss: Annotated[GssCode, AfterValidator(_a_code)]
    domain: Private[Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(?:\.[a-z0-9-]+)+$")]]
    profile: Profile = Profile.FULL
