"""Part a file of entries into files of one entry each, with the notes that stand above or in an entry."""

from collections.abc import Collection, Iterator, Mapping, Sequence

import yaml

from commshub.content.file_sorts import PLAIN_NAME
from commshub.content.yaml_tree import YamlMapping, YamlNode, parse_yaml, to_plain

_NOTE = "#"
# The line by which a program finds the schema of the whole file.
_OF_WHOLE_FILE = "# yaml-language-server:"
# Notes that are about no single entry: that line, and the headings of parts.
_OF_MANY = (_OF_WHOLE_FILE, "# --", "# ==")


def split_register(path: str, text: str, taken: Collection[str]) -> tuple[str, Mapping[str, str]]:
    """What is left of a file, and the texts of its entries by id.

    Notes on the lines right above an entry go with it, and all others stay. So does an entry whose id is taken, or is
    no name for a file, and one that does not say the same when it stands alone.
    """
    table, _ = parse_yaml(path, text)
    if table is None or _has_aliases(text):
        return text, {}
    lines = text.splitlines(keepends=True)
    entries: dict[str, str] = {}
    gone: set[int] = set()
    for id_, numbers in _blocks(table, lines):
        first = next(number for number in numbers if number == table.names[id_].line - 1)
        around = [*_set_out([lines[number] for number in numbers if number != first])]
        entry = "".join((*_first_lines(table.entries[id_], lines[first]), *around))
        alone, _ = parse_yaml(path, entry) if entry.strip() else (None, ())
        is_same = alone is not None and to_plain(alone) == to_plain(table.entries[id_])
        if is_same and id_ not in taken and PLAIN_NAME.fullmatch(id_):
            entries[id_] = entry.rstrip("\n") + "\n"
            gone.update(numbers)
    left = [line for number, line in enumerate(lines) if number not in gone]
    return "".join(_without_gaps(left)), entries


def _first_lines(node: YamlNode, line: str) -> Sequence[str]:
    """What the line with the id of an entry holds besides: its fields between braces, or a note."""
    places = sorted(node.names.values(), key=lambda place: place.column) if isinstance(node, YamlMapping) else []
    if {place.line for place in places} == {node.location.line} and line[node.location.column - 1] == "{":
        starts = [place.column - 1 for place in places]
        ends = [*starts[1:], line.rfind("}")]
        return [f"{line[start:end].strip().rstrip(',')}\n" for start, end in zip(starts, ends, strict=True)]
    _, sign, note = line.partition(_NOTE)
    return [f"{sign}{note}"] if sign else []


def _has_aliases(text: str) -> bool:
    """Whether one entry borrows from another."""
    return any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=yaml.SafeLoader))


def _blocks(table: YamlMapping, lines: Sequence[str]) -> Iterator[tuple[str, Sequence[int]]]:
    """The lines of each entry that is a block of its own, with the notes right above it."""
    starts = sorted((place.line - 1, id_) for id_, place in table.names.items())
    ends = [first for first, _ in starts[1:]] + [len(lines)]
    for (first, id_), end in zip(starts, ends, strict=True):
        if not isinstance(table.entries[id_], YamlMapping):
            continue
        above = first
        while above and lines[above - 1].startswith(_NOTE) and not lines[above - 1].startswith(_OF_MANY):
            above -= 1
        # What is not set in belongs to the next entry, or to none.
        last = next((number for number in range(first + 1, end) if lines[number].startswith(_NOTE)), end)
        yield id_, range(_own_notes(lines, above, first), last)


def _own_notes(lines: Sequence[str], above: int, first: int) -> int:
    """The first of the notes of an entry; those at the top of the file are about all of it."""
    is_top = not any(line.strip() and not line.startswith(_NOTE) for line in lines[:above])
    return first if is_top and above < first and not any(line.strip() for line in lines[:above]) else above


def _set_out(block: Sequence[str]) -> Iterator[str]:
    """The lines of an entry, set out to the margin."""
    inner = min((len(line) - len(line.lstrip(" ")) for line in block if line.strip() and line[0] == " "), default=0)
    for line in block:
        yield line[min(inner, len(line) - len(line.lstrip(" "))) :]


def _without_gaps(lines: Sequence[str]) -> Iterator[str]:
    """The lines with one empty line at most between those that hold something, and without what was for programs."""
    kept = [line for line in lines if not line.startswith(_OF_WHOLE_FILE)]
    for number, line in enumerate(kept):
        is_last = not any(each.strip() for each in kept[number:])
        if line.strip() or (number and kept[number - 1].strip() and not is_last):
            yield line
