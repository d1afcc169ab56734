"""YAML trees as typed models: what is missing, not understood or not known becomes a parse error with its place."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from commshub.content.partial import read_in_part
from commshub.content.unfilled import FoundGap, find_gaps_in, without_gaps
from commshub.content.yaml_tree import YamlList, YamlMapping, YamlNode, YamlScalar, is_empty, location_of
from commshub.model.collection import Collection
from commshub.model.findings import Location
from commshub.model.parse_errors import ErrorKind, ParseError

_Record = TypeVar("_Record", bound=BaseModel)

# What a refused value should have been, by pydantic's name for the refusal.
_WANTED = {
    "int": "number",
    "float": "number",
    "finite": "number",
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
    model: type[_Record], node: YamlNode, owner: str = "", location: Location | None = None
) -> tuple[_Record | None, tuple[ParseError, ...]]:
    """One typed entry; `owner` is the id that a person knows it by, and `location` is where that id stands."""
    gaps = find_gaps_in(node)
    to_fill = tuple(ParseError(ErrorKind.UNFILLED, place, found=text, owner=owner) for _, place, text in gaps)
    try:
        record = model.model_validate(without_gaps(node, gaps))
    except ValidationError as error:
        # An entry that is still to be filled in is asked for nothing more.
        details = [
            each
            for each in error.errors(include_url=False)
            if not (gaps and (each["type"] == "missing" or _is_gap(each["loc"], gaps)))
        ]
        found = [_parse_error(node, each, owner, location or node.location, model) for each in _causes(details)]
        # A value that could be one of two things is refused twice.
        wrong = tuple(
            each
            for number, each in enumerate(found)
            if each.kind is not ErrorKind.WRONG_VALUE
            or each.location not in {other.location for other in found[:number]}
        )
        return None, (*to_fill, *wrong)
    return None if gaps else record, to_fill


def _is_gap(steps: tuple[int | str, ...], gaps: Sequence[FoundGap]) -> bool:
    return any(gap[: len(steps)] == steps or steps[: len(gap)] == gap for gap, _, _ in gaps)


def parse_in_part(model: type[_Record], node: YamlNode) -> _Record | None:
    """What can be read of an entry in which something is wrong, if it is anything that makes sense."""
    gaps = find_gaps_in(node)
    values = without_gaps(node, gaps)
    if not isinstance(values, dict):
        return None
    errors = [steps for steps, _, _ in gaps]
    try:
        record = model.model_validate(values)
    except ValidationError as error:
        errors += [each["loc"] for each in error.errors(include_url=False)]
    else:
        if not gaps:
            return record
    return read_in_part(model, values, errors)


def _causes(errors: Sequence[ErrorDetails]) -> Iterator[ErrorDetails]:
    """The refusals without those that only follow from others.

    A list is too short because an item of it was refused, and a field is missing because its name is misspelt.
    """
    deeper = {details["loc"][:length] for details in errors for length in range(len(details["loc"]))}
    strange = [details["loc"] for details in errors if details["type"] == "extra_forbidden"]
    for details in errors:
        beside = [str(loc[-1]) for loc in strange if loc[:-1] == details["loc"][:-1]]
        if details["type"] == "missing" and get_close_matches(str(details["loc"][-1]), beside, n=1):
            continue
        if details["loc"] not in deeper or not details["loc"]:
            yield details


def parse_collection(
    model: type[_Record], path: str, table: YamlMapping | None
) -> tuple[Collection[_Record], tuple[ParseError, ...]]:
    """Every entry of a file by id, each parsed alone, so that one that is wrong does not hide the others."""
    if table is None:
        return Collection(path, readable=False), ()
    entries: dict[str, _Record] = {}
    parse_errors: list[ParseError] = []
    for name, node in table.entries.items():
        if is_empty(node):
            parse_errors.append(
                ParseError(ErrorKind.WRONG_VALUE, table.names[name], found="", wanted="names", owner=name)
            )
            continue
        record, found = parse_record(model, node, name, table.names[name])
        parse_errors += found
        if record is not None:
            entries[name] = record
    collection = Collection(path, entries, frozenset(table.entries), locate=lambda steps: location_of(table, steps))
    return collection, tuple(parse_errors)


def _parse_error(
    node: YamlNode, details: ErrorDetails, owner: str, start: Location, model: type[BaseModel]
) -> ParseError:
    steps = details["loc"]
    name = str(steps[-1]) if steps else owner
    kind = details["type"]
    location = location_of(node, steps) if len(steps) > 1 or name in _field_locations(node) else start
    within = _container(steps)
    if kind == "missing":
        written = _field_locations(_node_at(node, steps[:-1])).get(name)
        return ParseError(ErrorKind.MISSING_FIELD, written or location, found=name, owner=within or owner)
    if kind == "extra_forbidden":
        choices = tuple(sorted(_names_of(model))) if len(steps) == 1 else ()
        return ParseError(ErrorKind.UNKNOWN_FIELD, location, found=name, owner=within or owner, choices=choices)
    found = _node_at(node, steps)
    typed = found.text if isinstance(found, YamlScalar) else ""
    wanted = (
        details["msg"] if kind == "wanted" else next((word for key, word in _WANTED.items() if key in kind), "text")
    )
    context = details.get("ctx", {})
    choices = tuple(part.strip("' ") for part in str(context.get("expected", "")).replace(" or ", ",").split(","))
    return ParseError(
        ErrorKind.WRONG_VALUE,
        location,
        found=typed,
        wanted=wanted,
        owner=".".join(part for part in (owner, within, name) if part) if owner else name,
        choices=tuple(choice for choice in choices if choice),
    )


def _container(steps: tuple[int | str, ...]) -> str:
    """The list or group that an entry stands in, as a person would name it."""
    return next((str(step) for step in reversed(steps[:-1]) if isinstance(step, str)), "")


def _node_at(node: YamlNode, steps: tuple[int | str, ...]) -> YamlNode:
    for step in steps:
        if isinstance(node, YamlMapping) and step in node.entries:
            node = node.entries[str(step)]
        elif isinstance(node, YamlList) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            break
    return node


def _field_locations(node: YamlNode) -> Mapping[str, Location]:
    """The names that an entry has, those with nothing after the colon too, and where each stands."""
    return node.names if isinstance(node, YamlMapping) else {}


def _names_of(model: type[BaseModel]) -> Iterator[str]:
    return (field.alias or name for name, field in model.model_fields.items())
