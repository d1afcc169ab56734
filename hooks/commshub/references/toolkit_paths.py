"""What a toolkit names by a path, `situations.after-an-arrest.lines`, or by a condition, `{who: lead-member}`."""

from collections.abc import Container, Iterator, Mapping
from functools import cache
from typing import get_args, get_origin, get_type_hints

from pydantic import BaseModel

from commshub.model.events import Event
from commshub.model.framework import Element, Evidence
from commshub.model.plan import Plan
from commshub.model.references import Ref, Target
from commshub.references.record_walk import RecordReference, Steps, mark_of_field

_HOW = "shows the element '{entry}' of the toolkit"
# The groups of the plan whose entries are named by their ids within a path.
_GROUPS: Mapping[str, Target] = {
    "objectives": Target.OBJECTIVE,
    "situations": Target.SITUATION,
    "channels": Target.CHANNEL,
    "outcomes": Target.OUTCOME,
    "audiences": Target.AUDIENCE,
}


def toolkit_references(record: object, steps: Steps, entry: str, asked: Container[str]) -> Iterator[RecordReference]:
    """The references in the paths and conditions of an element; none in any other record.

    A path that looks into an objective names one that the toolkit has `asked` for, or else one of the plan's own.
    """
    for at, evidence in _evidence(record, steps) if isinstance(record, Element) else ():
        for name in ("plan", "every_month"):
            group, *inner = (getattr(evidence, name) or "").split(".")
            if inner and group in _GROUPS:
                is_asked = group == "objectives" and inner[0] in asked
                target = Target.ASKED_OBJECTIVE if is_asked else _GROUPS[group]
                yield RecordReference(Ref(target, _HOW), inner[0], (*at, name), entry, evidence)
        for field, value in evidence.where.items():
            mark = _mark_of_condition(evidence, field)
            if mark:
                yield RecordReference(Ref(mark.target, _HOW), value, (*at, "where", field), entry, evidence)


def _evidence(element: Element, steps: Steps) -> Iterator[tuple[Steps, Evidence]]:
    """What shows an element, in any hub and in a small one, each with the steps that lead to it."""
    for name in ("evidence", "in_small"):
        for number, evidence in enumerate(getattr(element, name)):
            yield (*steps, name, number), evidence


def _mark_of_condition(evidence: Evidence, field: str) -> Ref | None:
    """The mark of the field that a condition looks at, in the entries of the part that the evidence names."""
    model: type[BaseModel] | None = Event if evidence.event else Plan
    for step in (evidence.plan or evidence.event or "").split("."):
        model = _model_of(model, step) if model else None
    return mark_of_field(model, field) if model and field in model.model_fields else None


@cache
def _model_of(model: type[BaseModel], step: str) -> type[BaseModel] | None:
    """The record that a step leads to: that of a field, or of the entries of one; an id stays among its entries."""
    if step not in model.model_fields:
        return model
    return next(_models(get_type_hints(model)[step]), None)


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel) and not get_origin(annotation):
        yield annotation
    for each in get_args(annotation):
        yield from _models(each)
