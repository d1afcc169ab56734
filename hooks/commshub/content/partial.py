"""What can be read of an entry in which something is wrong: all but the values that were refused."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any, TypeVar, cast, get_origin

from pydantic import BaseModel, ValidationError, create_model

from commshub.model.unread import PartialGroup, PartialRecord

_Record = TypeVar("_Record", bound=BaseModel)
_Steps = tuple[str | int, ...]


def read_in_part(model: type[_Record], values: Mapping[str, Any], errors: Iterable[_Steps]) -> _Record | None:
    """The record without what was refused, which steps lead to; `None` if nothing would be left that makes sense."""
    known = {field.alias or name for name, field in model.model_fields.items()}
    left = {name: value.copy() if isinstance(value, dict) else value for name, value in values.items() if name in known}
    unread = frozenset(_unread(model, errors))
    fields = frozenset(str(steps[0]) for steps in unread if len(steps) == 1)
    for steps in unread:
        _take_out(model, left, steps)
    try:
        record: _Record = _without(model, fields).model_validate(left)
    except ValidationError:
        return None
    for name in fields & record.__dict__.keys():
        del record.__dict__[name]
    for name in {str(steps[0]) for steps in unread} - fields:
        ids = frozenset(str(steps[1]) for steps in unread if steps[0] == name)
        record.__dict__[name] = PartialGroup(record.__dict__[name], ids)
    return record


def _unread(model: type[BaseModel], errors: Iterable[_Steps]) -> Iterable[_Steps]:
    """The steps to the smallest parts that can be left out: a field, or an entry of a group.

    From a list none is: the places of all that follow it would be wrong.
    """
    names = {field.alias or name: name for name, field in model.model_fields.items()}
    for steps in errors:
        written = str(steps[0]) if steps else ""
        if written not in names:
            # The line is read by nobody, and what it was meant to be is not there.
            yield from ((names[meant],) for meant in get_close_matches(written, names, n=1))
        elif len(steps) > 1 and get_origin(model.model_fields[names[written]].annotation) is Mapping:
            yield names[written], steps[1]
        else:
            yield (names[written],)


def _take_out(model: type[BaseModel], values: dict[str, Any], steps: _Steps) -> None:
    name = str(steps[0])
    written = model.model_fields[name].alias or name
    if len(steps) == 1:
        values.pop(written, None)
    elif written in values:
        values[written].pop(steps[1], None)


@cache
def _without(model: type[_Record], fields: frozenset[str]) -> type[_Record]:
    """The model of a record without some of its fields."""
    optional: dict[str, Any] = dict.fromkeys(fields, (Any, None))
    bases: Any = (PartialRecord, model)
    return cast("type[_Record]", create_model(model.__name__, __base__=bases, __module__=model.__module__, **optional))
