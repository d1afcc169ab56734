"""What a council has confirmed of national entries: its own look at them counts, and what it found is laid over them.

`confirmed:` in `council.yml` names a national contact or source, with the role that looked, the day, and what was
found. It settles what the entry left to confirm, and counts as a check of it; `use` holds fields for its entry. Once
the package has checked the entry itself, later than that day, the statement no longer counts.
"""

import re
from collections.abc import Mapping

from commshub.content.yaml_tree import YamlMapping, YamlNode, YamlScalar
from commshub.model.layers import Layer

_FOLDER = "content_data/"
_CONFIRMED, _USE, _DAY = "confirmed", "use", "day"
_CHECKED_ON, _TO_CONFIRM = "checked_on", "to_confirm"
# The registers whose entries say when they were checked, and what is still to be confirmed.
_CHECKED = ("contacts", "sources")
_WRITTEN_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def settle(tables: dict[str, YamlMapping | None], origins: Mapping[str, Layer]) -> None:
    """Lay what the council has confirmed over the entries of lower layers."""
    council = tables.get("council")
    statements = council.entries.get(_CONFIRMED) if council else None
    if council is None or not isinstance(statements, YamlMapping):
        return
    for name in _CHECKED:
        table = tables.get(name)
        if table is not None:
            entries = {
                id_: _settled(entry, statements.entries.get(id_))
                if entry.location.path in origins or not entry.location.path.startswith(_FOLDER)
                else entry
                for id_, entry in table.entries.items()
            }
            tables[name] = YamlMapping(table.location, entries, table.names)
    told = {id_: _without_use(each) for id_, each in statements.entries.items()}
    stated = YamlMapping(statements.location, told, statements.names)
    tables["council"] = YamlMapping(council.location, {**council.entries, _CONFIRMED: stated}, council.names)


def _without_use(statement: YamlNode) -> YamlNode:
    """A statement without the fields that belong to the entry."""
    return statement.without(_USE) if isinstance(statement, YamlMapping) else statement


def _settled(entry: YamlNode, statement: YamlNode | None) -> YamlNode:
    """An entry as the council has found it, if it looked no earlier than the package did."""
    if not isinstance(entry, YamlMapping) or not isinstance(statement, YamlMapping):
        return entry
    looked, checked = statement.entries.get(_DAY), entry.entries.get(_CHECKED_ON)
    if not isinstance(looked, YamlScalar) or not _WRITTEN_DAY.fullmatch(looked.text):
        return entry
    if isinstance(checked, YamlScalar) and looked.text < checked.text:
        return entry
    used = statement.entries.get(_USE)
    fields = used if isinstance(used, YamlMapping) else YamlMapping(entry.location, {}, {})
    entries = {**entry.entries, **fields.entries, _CHECKED_ON: looked}
    names = {**entry.names, **fields.names, _CHECKED_ON: statement.names[_DAY]}
    return YamlMapping(entry.location, entries, names).without(_TO_CONFIRM)
