"""Change entries of YAML files in their text, so that comments, order and quotes stay as they were typed."""

from collections.abc import Callable, Iterator, Sequence

from commshub.content.source_text import BYTE_ORDER_MARK
from commshub.content.yaml_tree import YamlMapping, YamlNode, parse_yaml
from commshub.model.findings import Location

Steps = tuple[str, ...]
# Whether an entry goes, given the steps that lead to it and its value; `None` asks for what is in it.
Goes = Callable[[Steps, YamlNode], bool | None]
_NOTE = "#"


def without_entries(path: str, text: str, goes: Goes, is_dropped_note: Callable[[str], bool] = bool) -> str:
    """A text without some entries, and those above them of which nothing is left, each with its notes.

    Notes stand on the lines right above an entry; one goes with it if `is_dropped_note` says so.
    """
    table, _ = parse_yaml(path, text)
    if table is None:
        return text
    lines = text.splitlines(keepends=True)
    gone: set[int] = set()
    for place in _gone(table, (), goes, lines):
        first, last = _block(lines, place)
        while first and lines[first - 1].lstrip().startswith(_NOTE) and is_dropped_note(lines[first - 1].strip()):
            first -= 1
        gone.update(range(first, last))
    return "".join(line for number, line in enumerate(lines) if number not in gone) if gone else text


def _gone(table: YamlMapping, above: Steps, goes: Goes, lines: Sequence[str]) -> Iterator[Location]:
    """Where the entries stand that go; one of which all goes stands for what is in it."""
    for name, node in table.entries.items():
        steps = (*above, name)
        verdict = goes(steps, node)
        if verdict is None and isinstance(node, YamlMapping) and _has_lines(node, lines):
            inside = tuple(_gone(node, steps, goes, lines))
            if node.entries and set(inside) == {node.names[each] for each in node.entries}:
                yield table.names[name]
            else:
                yield from inside
        elif verdict:
            yield table.names[name]


def _has_lines(node: YamlMapping, lines: Sequence[str]) -> bool:
    """Whether each entry of a table stands on lines of its own, and not between braces."""
    return all(not lines[place.line - 1][: place.column - 1].strip() for place in node.names.values())


def _block(lines: Sequence[str], place: Location) -> tuple[int, int]:
    """The line of an entry, with all that belong to it: those that are set in deeper, and the empty ones behind."""
    first = place.line - 1
    last, indent = first + 1, place.column - 1
    while last < len(lines):
        line = lines[last]
        deep = len(line) - len(line.lstrip(" "))
        is_item = deep == indent and line.lstrip().startswith("- ")
        if line.strip() and deep <= indent and not is_item:
            break
        last += 1
    return first, last


def with_lines(path: str, text: str, steps: Steps, added: Sequence[str]) -> str:
    """A text with lines at the end of an entry, or of the whole file; each is set in as what stands there is."""
    if not steps:
        return _ended(text) + "".join(f"{line}\n" for line in added)
    table, _ = parse_yaml(path, text)
    node, place = _found(table, steps)
    if node is None or place is None:
        return text
    lines = text.splitlines(keepends=True)
    first, last = _block(lines, place)
    if not isinstance(node, YamlMapping) or not _has_lines(node, lines):
        end = max(number for number in range(first, last) if lines[number].rstrip().endswith("}"))
        inline = "".join(f", {line}" for line in added)
        lines[end] = f"{lines[end].rstrip()[:-1]}{inline}}}\n"
        return "".join(lines)
    while last > first + 1 and (not lines[last - 1].strip() or lines[last - 1].lstrip().startswith(_NOTE)):
        last -= 1
    lines[last - 1] = _ended(lines[last - 1])
    inner = min((each.column for each in node.names.values()), default=place.column + 2) - 1
    return "".join((*lines[:last], *(f"{' ' * inner}{line}\n" for line in added), *lines[last:]))


def with_entry(path: str, text: str, steps: Steps, value: str) -> str:
    """A text whose entry has another value, as it is typed, or is added at the end of the entry that it belongs to."""
    *above, name = steps
    table, _ = parse_yaml(path, text)
    _, place = _found(table, steps)
    if place is None:
        if above and _found(table, tuple(above))[1] is None:
            text, above, name = f"{_ended(text)}\n{above[0]}:\n", [], f"  {name}"
        return with_lines(path, text, tuple(above), (f"{name}: {value}",))
    lines = text.splitlines(keepends=True)
    first, last = _block(lines, place)
    while last > first + 1 and not lines[last - 1].strip():
        last -= 1
    return "".join((*lines[:first], f"{' ' * (place.column - 1)}{name}: {value}\n", *lines[last:]))


def encoded_as(data: bytes, text: str) -> bytes:
    """A changed text with the line ends and the mark at the start that its file had."""
    mark = BYTE_ORDER_MARK if data.startswith(BYTE_ORDER_MARK) else b""
    return mark + (text.replace("\n", "\r\n") if b"\r\n" in data else text).encode()


def _found(node: YamlNode | None, steps: Steps) -> tuple[YamlNode | None, Location | None]:
    """The entry that steps lead to, and where its name stands; nothing of one that is not there."""
    place = None
    for step in steps:
        if not isinstance(node, YamlMapping) or step not in node.entries:
            return None, None
        place = node.names[step]
        node = node.entries[step]
    return node, place


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"
