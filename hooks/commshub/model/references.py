"""References: how a field of a record says that it names something else, and what there is to be named.

A reference is a plain string at run time. Its type carries a `Ref` with what is named and how an editor would put it:
`fallback: Annotated[NonEmptyStr, Ref(Target.CONTACT, "'{entry}' leads to it when closed")]`. The room `references`
walks over the records by these marks; no other list of fields is kept.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from commshub.model.values import NonEmptyStr

# How the JSON Schema of a field says what it names.
NAMES = "x-names"


class Target(StrEnum):
    """What can be named; each value is what an editor calls it."""

    CONTACT = "contact"
    MESSAGE = "message"
    STATISTIC = "figure"
    STANDARD = "service standard"
    TERM = "word"
    SOURCE = "source"
    EVENT = "event"
    ALERT = "alert"
    CARE_CARD = "care card"
    SITUATION = "situation"
    OBJECTIVE = "objective"
    OUTCOME = "outcome"
    CHANNEL = "channel"
    AUDIENCE = "audience"
    QUESTION = "question"
    ELEMENT = "element"
    ASKED_OBJECTIVE = "objective of the toolkit"
    TOOLKIT_DOCUMENT = "document of the toolkit"
    EDITION = "edition of the toolkit"
    WAIVER = "waiver"
    TERM_RULE = "entry of the house style"
    PAGE = "page"
    # A page, or a folder of them with '/' at its end.
    PLACE = "page or folder"
    PICTURE = "picture"
    DOCUMENT = "document"
    # Any file of the hub, by its path from the folder of the hub.
    FILE = "file"
    REDIRECT = "redirect"
    KIND = "kind of page"
    FIELD = "line at the top of pages"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Ref:
    """The mark of a field that names something.

    `how` goes on as a sentence about the place, and `which` says more to those who have the files. Both may hold
    `{entry}` (the id of the entry around it), `{way}` (the names that lead to it), `{owner}` and `{root}` (the record
    around it, and the outermost).
    """

    target: Target
    how: str
    which: str = ""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The schema of the field, which says what is named, so that a form can offer it."""
        return {**handler(schema), NAMES: self.target.value}


def _in_plan(target: Target) -> Ref:
    return Ref(target, "the plan names it", "{way}")


# The plan is not all public: what it names is told with the way to the place.
PlanContact = Annotated[NonEmptyStr, _in_plan(Target.CONTACT)]
PlanAudience = Annotated[NonEmptyStr, _in_plan(Target.AUDIENCE)]
PlanChannel = Annotated[NonEmptyStr, _in_plan(Target.CHANNEL)]
PlanOutcome = Annotated[NonEmptyStr, _in_plan(Target.OUTCOME)]
PlanObjective = Annotated[NonEmptyStr, _in_plan(Target.OBJECTIVE)]
PlanPage = Annotated[NonEmptyStr, _in_plan(Target.PAGE)]
PlanElement = Annotated[NonEmptyStr, _in_plan(Target.ELEMENT)]
AskedObjective = Annotated[NonEmptyStr, _in_plan(Target.ASKED_OBJECTIVE)]
