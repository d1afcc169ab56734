"""Entries of registers that have files of their own, put together with those that stand in one file."""

from collections.abc import Sequence
from dataclasses import dataclass

from commshub.content.yaml_tree import YamlMapping
from commshub.model.findings import Location
from commshub.model.parse_errors import ErrorKind, ParseError
from commshub.model.registers import MESSAGES

_PLAN = "comms_plan"


@dataclass(frozen=True, slots=True)
class EntryFile:
    """A file with one entry: its layer, the id that its name says, its start, and what it holds if it can be read."""

    layer: str
    id: str
    location: Location
    table: YamlMapping | None

    @property
    def start(self) -> Location:
        """Where the entry begins: in the file of its layer, if that could be read."""
        return Location(self.table.location.path, 1) if self.table else self.location


def with_entry_files(
    path: str, whole: YamlMapping | None, files: Sequence[EntryFile]
) -> tuple[YamlMapping | None, tuple[ParseError, ...]]:
    """A register of one layer, from its file and its folder; nothing is known of it if one of them cannot be read.

    An entry that stands in both counts as it does in the file.
    """
    table = whole or YamlMapping(Location(path), {}, {})
    entries, names, errors = dict(table.entries), dict(table.names), []
    for each in files:
        if each.id in names:
            first = names[each.id]
            errors.append(
                ParseError(ErrorKind.DUPLICATE_NAME, each.start, each.id, str(first.line), choices=(first.path,))
            )
        elif each.table:
            entries[each.id], names[each.id] = each.table, each.start
    is_whole = all(each.table for each in files)
    return (YamlMapping(table.location, entries, names) if is_whole else None), tuple(errors)


def lay_messages(tables: dict[str, YamlMapping | None], files: Sequence[EntryFile]) -> None:
    """Put the key messages with files of their own into the plan, over those that it has of lower layers."""
    plan = tables.get(_PLAN)
    if plan is None:
        return
    if not all(each.table for each in files):
        tables[_PLAN] = None
        return
    held = plan.entries.get(MESSAGES)
    held = held if isinstance(held, YamlMapping) else YamlMapping(plan.location, {}, {})
    entries = {**held.entries, **{each.id: each.table for each in files if each.table}}
    names = {**held.names, **{each.id: each.start for each in files}}
    messages = YamlMapping(held.location, entries, names)
    places = {**plan.names, MESSAGES: plan.names.get(MESSAGES, plan.location)}
    tables[_PLAN] = YamlMapping(plan.location, {**plan.entries, MESSAGES: messages}, places)
