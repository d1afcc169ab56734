"""From a YAML tree to typed models: what is missing, not understood or not known becomes a fault with its place."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from commshub.faults import Fault, FaultKind
from commshub.findings import Place
from commshub.parsing.yaml_tree import Node, Scalar, Sequence, Table, is_empty, place_of, plain
from commshub.site.register import Register

Record = TypeVar("Record", bound=BaseModel)

# What a refused value should have been, by pydantic's name for the refusal.
WANTED = {
    "int": "number",
    "float": "number",
    "greater_than": "number",
    "less_than": "number",
    "string": "text",
    "too_short": "text",
    "tuple": "list",
    "list": "list",
    "dict": "names",
    "mapping": "names",
    "model": "names",
    "enum": "choice",
    "literal": "choice",
}


def parse_record(
    model: type[Record], node: Node, owner: str = "", place: Place | None = None
) -> tuple[Record | None, tuple[Fault, ...]]:
    """One typed entry; `owner` is the id that a person knows it by, and `place` is where that id stands."""
    try:
        return model.model_validate(plain(node)), ()
    except ValidationError as error:
        errors = error.errors(include_url=False)
        return None, tuple(_fault(node, details, owner, place or node.place, model) for details in errors)


def parse_register(model: type[Record], path: str, table: Table | None) -> tuple[Register[Record], tuple[Fault, ...]]:
    """Every entry of a file by id, each parsed alone, so that one that is wrong does not hide the others."""
    if table is None:
        return Register(path, readable=False), ()
    entries: dict[str, Record] = {}
    faults: list[Fault] = []
    for name, node in table.entries.items():
        if is_empty(node):
            faults.append(Fault(FaultKind.WRONG_VALUE, table.names[name], found="", wanted="names", owner=name))
            continue
        record, found = parse_record(model, node, name, table.names[name])
        faults += found
        if record is not None:
            entries[name] = record
    register = Register(path, entries, frozenset(table.entries), locate=lambda steps: place_of(table, steps))
    return register, tuple(faults)


def _fault(node: Node, details: ErrorDetails, owner: str, start: Place, model: type[BaseModel]) -> Fault:
    steps = details["loc"]
    name = str(steps[-1]) if steps else owner
    kind = details["type"]
    place = place_of(node, steps) if len(steps) > 1 or name in _written(node) else start
    within = _within(steps)
    if kind == "missing":
        written = _written(_node_at(node, steps[:-1])).get(name)
        return Fault(FaultKind.MISSING_FIELD, written or place, found=name, owner=within or owner)
    if kind == "extra_forbidden":
        choices = tuple(sorted(_names_of(model))) if len(steps) == 1 else ()
        return Fault(FaultKind.UNKNOWN_FIELD, place, found=name, owner=within or owner, choices=choices)
    found = _node_at(node, steps)
    typed = found.text if isinstance(found, Scalar) else ""
    wanted = details["msg"] if kind == "wanted" else next((word for key, word in WANTED.items() if key in kind), "text")
    context = details.get("ctx", {})
    choices = tuple(part.strip("' ") for part in str(context.get("expected", "")).replace(" or ", ",").split(","))
    return Fault(
        FaultKind.WRONG_VALUE,
        place,
        found=typed,
        wanted=wanted,
        owner=".".join(part for part in (owner, within, name) if part) if owner else name,
        choices=tuple(choice for choice in choices if choice),
    )


def _within(steps: tuple[int | str, ...]) -> str:
    """The list or group that an entry stands in, as a person would name it."""
    return next((str(step) for step in reversed(steps[:-1]) if isinstance(step, str)), "")


def _node_at(node: Node, steps: tuple[int | str, ...]) -> Node:
    for step in steps:
        if isinstance(node, Table) and step in node.entries:
            node = node.entries[str(step)]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            break
    return node


def _written(node: Node) -> Mapping[str, Place]:
    """The names that an entry has, those with nothing after the colon too, and where each stands."""
    return node.names if isinstance(node, Table) else {}


def _names_of(model: type[BaseModel]) -> Iterator[str]:
    return (field.alias or name for name, field in model.model_fields.items())
