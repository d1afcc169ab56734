"""Walk over a record by the types of its fields, and find every reference in it.

The types are read once for each model; parts that can hold no reference are never visited.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from commshub.model.references import Ref
from commshub.model.unread import PartialGroup

Steps = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class RecordReference:
    """A reference in a record: its mark and id, the steps that lead to it, and what stands around it.

    `is_name` tells the name of an entry from a value.
    """

    mark: Ref
    id: str
    steps: Steps
    entry: str
    owner: object
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class _Position:
    """How far a walk has come."""

    steps: Steps
    entry: str
    owner: object

    def inside(self, step: str | int) -> "_Position":
        return _Position((*self.steps, step), self.entry, self.owner)


@dataclass(frozen=True, slots=True)
class _Shape:
    """Where a type can hold references: it is one itself, or they are in its fields, its items, its names or values."""

    mark: Ref | None = None
    fields: tuple[tuple[str, str, "_Shape"], ...] = ()
    items: "_Shape | None" = None
    names: "_Shape | None" = None
    values: "_Shape | None" = None


_NOTHING = _Shape()


def record_references(
    annotation: object, value: object, steps: Steps = (), entry: str = ""
) -> Iterator[RecordReference]:
    """Every reference in a value of a type, in the order of its fields."""
    return _walk(_shape(annotation), value, _Position(steps, entry, None))


def mark_of_field(model: type[BaseModel], name: str) -> Ref | None:
    """The mark of a field, or of the entries of one; none for a field that names nothing."""
    shape = next((each for field, _, each in _shape(model).fields if field == name), _NOTHING)
    return shape.mark or (shape.items.mark if shape.items else None)


def _walk(shape: _Shape, value: object, position: _Position) -> Iterator[RecordReference]:
    if shape.mark and isinstance(value, str):
        yield RecordReference(shape.mark, value, position.steps, position.entry, position.owner)
    elif isinstance(value, BaseModel):
        for name, written, inner in shape.fields:
            within = _Position((*position.steps, written), position.entry, value)
            # A field that could not be read is not there.
            yield from _walk(inner, vars(value).get(name), within)
    elif isinstance(value, Mapping):
        for name, each in (value.known if isinstance(value, PartialGroup) else value).items():
            within = _Position((*position.steps, str(name)), str(name), position.owner)
            if shape.names and shape.names.mark:
                yield RecordReference(
                    shape.names.mark, str(name), within.steps, within.entry, position.owner, is_name=True
                )
            if shape.values:
                yield from _walk(shape.values, each, within)
    elif isinstance(value, tuple) and shape.items:
        for number, each in enumerate(value):
            yield from _walk(shape.items, each, position.inside(number))


@cache
def _shape(annotation: object) -> _Shape:
    """The shape of a type; an empty one if it can hold no reference."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _shape_of_model(annotation)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        mark = next((each for each in arguments[1:] if isinstance(each, Ref)), None)
        return _Shape(mark) if mark else _shape(arguments[0])
    if origin in {Union, UnionType}:
        return next((shape for each in arguments if (shape := _shape(each)) != _NOTHING), _NOTHING)
    if origin is tuple:
        items = _shape(arguments[0])
        return _Shape(items=items) if items != _NOTHING else _NOTHING
    if isinstance(origin, type) and issubclass(origin, Mapping):
        names, values = (shape if (shape := _shape(each)) != _NOTHING else None for each in arguments)
        return _Shape(names=names, values=values) if names or values else _NOTHING
    return _NOTHING


def _shape_of_model(model: type[BaseModel]) -> _Shape:
    hints = get_type_hints(model, include_extras=True)
    shapes = ((name, field.alias or name, _shape(hints[name])) for name, field in model.model_fields.items())
    return _Shape(fields=tuple(each for each in shapes if each[2] != _NOTHING))
