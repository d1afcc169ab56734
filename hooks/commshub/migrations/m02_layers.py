"""What is national comes with the package, and goes from the council's own files.

An entry, page or template that is as it came goes, in whichever version it came. One that the council has changed
stays, and says that it stands in place of what is national; only the council knows why.
"""

from collections.abc import Iterator

from commshub.content.front_matter import split_front_matter
from commshub.content.layers import INSTEAD_OF, is_register
from commshub.content.source_text import decode
from commshub.content.yaml_edits import Steps, encoded_as, with_lines, without_entries
from commshub.content.yaml_tree import YamlMapping, YamlNode, parse_yaml
from commshub.migrations.first_layout import is_unit, print_of_entry, print_of_file, print_of_note
from commshub.migrations.migration import Changes, Files, Package
from commshub.model.layers import NATIONAL

VERSION = "0.1.0"

_DATA, _PAGES, _THEME = "content_data/", "docs/", "overrides/"
_REASON = "GAP (Prevent lead, 5 minutes) why you need your own, or take it out"
_INSTEAD = (f"{INSTEAD_OF}: {NATIONAL}", f'reason: "{_REASON}"')


def migrate(files: Files, package: Package) -> Changes:
    """The files without what is national."""
    changes: dict[str, bytes | None] = {}
    for path, data in files.items():
        if path.startswith((_DATA, _PAGES, _THEME)) and print_of_file(path, data) in package.first_layout:
            changes[path] = None
        elif path.startswith(_DATA) and path in package.national and (text := decode(path, data)[0]):
            left = _without_national(path, text.content, package)
            changes[path] = encoded_as(data, left) if left.strip() else None
        elif path.startswith(_PAGES) and path.endswith(".md") and path in package.national:
            changes[path] = _saying_so(path, data)
    return changes


def _without_national(path: str, text: str, package: Package) -> str:
    """A file of facts with the council's own entries; nothing of one that holds no more than the notes it came with."""

    def goes(steps: Steps, node: YamlNode) -> bool | None:
        if is_unit(path, steps, node):
            return print_of_entry(path, steps, node) in package.first_layout
        return None

    def came_with_it(note: str) -> bool:
        return print_of_note(note) in package.first_layout

    left = without_entries(path, text, goes, came_with_it)
    table, _ = parse_yaml(path, left)
    if table is None:
        # Of notes alone nothing can be read; those of the council are kept where something stands.
        return "" if all(came_with_it(line.strip()) for line in left.splitlines() if line.strip()) else left
    for id_ in _changed_entries(path, table, package):
        left = with_lines(path, left, (id_,), _INSTEAD)
    return left


def _changed_entries(path: str, table: YamlMapping, package: Package) -> Iterator[str]:
    """The entries of a register that are national, in other words than those they came in."""
    if not is_register(path.removeprefix(_DATA).removesuffix(".yml")):
        return
    national, _ = parse_yaml(path, package.national[path].decode())
    for id_, entry in table.entries.items():
        is_national = national is not None and id_ in national.entries
        if is_national and isinstance(entry, YamlMapping) and INSTEAD_OF not in entry.names:
            yield id_


def _saying_so(path: str, data: bytes) -> bytes:
    """A page that says at its top that it stands in place of the national one."""
    text, _ = decode(path, data)
    front = split_front_matter(text) if text else None
    if text is None or front is None or front.table is None or INSTEAD_OF in front.table.names:
        return data
    fence, _, rest = text.content.partition("\n")
    return encoded_as(data, "\n".join((fence, *_INSTEAD, rest)))
