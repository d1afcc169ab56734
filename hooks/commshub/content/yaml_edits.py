"""Change entries of YAML files in their text, so that comments, order and quotes stay as they were typed."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import yaml

from commshub.content.source_text import BYTE_ORDER_MARK
from commshub.content.yaml_tree import YamlMapping, YamlNode, is_empty, parse_yaml
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
    ends = _last_lines(text)
    gone: set[int] = set()
    for place, node in _gone(table, (), goes, lines):
        first, last = _block(lines, place, node, ends)
        while first and lines[first - 1].lstrip().startswith(_NOTE) and is_dropped_note(lines[first - 1].strip()):
            first -= 1
        gone.update(range(first, last))
    return "".join(line for number, line in enumerate(lines) if number not in gone) if gone else text


def _gone(table: YamlMapping, above: Steps, goes: Goes, lines: Sequence[str]) -> Iterator[tuple[Location, YamlNode]]:
    """Where the entries stand that go; one of which all goes stands for what is in it."""
    for name, node in table.entries.items():
        steps = (*above, name)
        verdict = goes(steps, node)
        if verdict is None and isinstance(node, YamlMapping) and _has_lines(node, lines):
            inside = tuple(_gone(node, steps, goes, lines))
            if node.entries and {place for place, _ in inside} == {node.names[each] for each in node.entries}:
                yield table.names[name], node
            else:
                yield from inside
        elif verdict:
            yield table.names[name], node


def _has_lines(node: YamlMapping, lines: Sequence[str]) -> bool:
    """Whether each entry of a table stands on lines of its own, and not between braces."""
    return all(not lines[place.line - 1][: place.column - 1].strip() for place in node.names.values())


def _last_lines(text: str) -> Mapping[tuple[int, int], int]:
    """The last line of each value between braces, brackets or quotes, which indents do not tell, by its place."""
    ends: dict[tuple[int, int], int] = {}
    open_at: list[tuple[int, int]] = []
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        start, end = event.start_mark, event.end_mark
        if start and end:
            place = (start.line + 1, start.column + 1)
            if isinstance(event, yaml.CollectionStartEvent):
                open_at.append(place if event.flow_style else (0, 0))
            elif isinstance(event, yaml.CollectionEndEvent):
                ends[open_at.pop()] = end.line + 1
            elif isinstance(event, yaml.ScalarEvent) and event.style in {"'", '"'}:
                ends[place] = end.line + 1
    return ends


def _block(
    lines: Sequence[str], place: Location, node: YamlNode, ends: Mapping[tuple[int, int], int]
) -> tuple[int, int]:
    """The line of an entry, with all that belong to it: those that are set in deeper, and the empty ones behind."""
    first = place.line - 1
    last = max(first + 1, ends.get((node.location.line, node.location.column), 0))
    indent = place.column - 1
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
    first, last = _block(lines, place, node, _last_lines(text))
    is_block = is_empty(node) or (isinstance(node, YamlMapping) and node.entries and _has_lines(node, lines))
    if not is_block:
        return _with_inline(text, node, added)
    while last > first + 1 and (not lines[last - 1].strip() or lines[last - 1].lstrip().startswith(_NOTE)):
        last -= 1
    lines[last - 1] = _ended(lines[last - 1])
    names = node.names.values() if isinstance(node, YamlMapping) else ()
    inner = min((each.column for each in names), default=place.column + 2) - 1
    return "".join((*lines[:last], *(f"{' ' * inner}{line}\n" for line in added), *lines[last:]))


def _with_inline(text: str, node: YamlNode, added: Sequence[str]) -> str:
    """A text with entries added between the braces of one; a single value has no place for any."""
    if not isinstance(node, YamlMapping):
        return text
    lines = text.splitlines(keepends=True)
    first = node.location.line - 1
    opening = "".join(lines[:first]) + lines[first][: node.location.column - 1]
    end = _closing_brace(text, len(opening))
    comma = ", " if node.entries else ""
    return f"{text[:end].rstrip()}{comma}{', '.join(added)}{text[end:]}"


def _closing_brace(text: str, start: int) -> int:
    """Where the brace stands that closes the one at a place, by the parser, which knows what is a word."""
    open_at: list[int] = []
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.CollectionStartEvent) and event.start_mark:
            open_at.append(event.start_mark.index)
        elif isinstance(event, yaml.CollectionEndEvent) and open_at.pop() == start and event.end_mark:
            return event.end_mark.index - 1
    return len(text)


def with_entry(path: str, text: str, steps: Steps, value: str, *, keeps_note: bool = False) -> str:
    """A text whose entry has another value, as it is typed, or is added at the end of the entry that it belongs to.

    A note behind the old value speaks of that, and goes with it, if it is not said that it stays.
    """
    *above, name = steps
    table, _ = parse_yaml(path, text)
    node, place = _found(table, steps)
    if node is None or place is None:
        if above and _found(table, tuple(above))[1] is None:
            text, above, name = f"{_ended(text)}\n{above[0]}:\n", [], f"  {name}"
        return with_lines(path, text, tuple(above), (f"{name}: {value}",))
    lines = text.splitlines(keepends=True)
    first, last = _block(lines, place, node, _last_lines(text))
    while last > first + 1 and not lines[last - 1].strip():
        last -= 1
    note = _note_behind(text, node) if keeps_note and last == first + 1 else ""
    return "".join((*lines[:first], f"{' ' * (place.column - 1)}{name}: {value}{note}\n", *lines[last:]))


def _note_behind(text: str, node: YamlNode) -> str:
    """The note at the end of the line of a single value, with the space before it."""
    line = text.splitlines()[node.location.line - 1]
    place = (node.location.line - 1, node.location.column - 1)
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        start, end = event.start_mark, event.end_mark
        if isinstance(event, yaml.ScalarEvent) and start and end and (start.line, start.column) == place:
            rest = line[end.column :]
            return rest.rstrip() if rest.lstrip().startswith(_NOTE) else ""
    return ""


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
