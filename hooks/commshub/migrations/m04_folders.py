"""Facts that editors add to stand one in a file, in folders, so that forms in a browser can add to them.

Notes that stand right above an entry, or in it, go with it. Other notes stay in the file, which goes if it has none
but those that it came with.
"""

from commshub.content.source_text import decode
from commshub.content.split_registers import split_register
from commshub.content.yaml_edits import encoded_as
from commshub.migrations.first_layout import print_of_note
from commshub.migrations.migration import Changes, Files, Package
from commshub.model.registers import entry_of, entry_path

VERSION = "0.2.0"

_DATA = "content_data/"
_SPLIT = ("contacts", "events", "alerts", "sources", "statistics", "standards", "glossary")


def migrate(files: Files, package: Package) -> Changes:
    """The files of each register as a folder."""
    changes: dict[str, bytes | None] = {}
    for name in _SPLIT:
        path = f"{_DATA}{name}.yml"
        data = files.get(path, b"")
        text = decode(path, data)[0]
        if text is None:
            continue
        taken = {entry[1] for each in files if (entry := entry_of(each)) and entry[0] == name}
        left, entries = split_register(path, text.content, taken)
        if entries:
            changes |= {entry_path(name, id_): encoded_as(data, entry) for id_, entry in entries.items()}
            is_over = all(_came_with_it(line, package) for line in left.splitlines())
            changes[path] = None if is_over else encoded_as(data, left)
    return changes


def _came_with_it(line: str, package: Package) -> bool:
    return not line.strip() or (line.startswith("#") and print_of_note(line.strip()) in package.first_layout)
