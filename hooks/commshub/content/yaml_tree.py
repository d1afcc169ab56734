"""YAML as a tree in which every name and every value knows its line and column.

Values stay the words that were typed: `0300` is not 192, `10:30` not 630 and `no` not false. What a value means is
decided by the field that holds it. Where another program would read the same line differently, that is a parse error,
so that the file means the same to everybody.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import yaml

from commshub.content.bounds import LONGEST_VALUE, value_too_long
from commshub.content.yaml_slips import find_slip
from commshub.model.findings import Location
from commshub.model.parse_errors import ErrorKind, ParseError
from commshub.model.slips import Slip

# The C parser is eight times as fast as the Python one and reports the same places; not every build of PyYAML has it.
_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# A file of facts that unfolds into more values than this is an attack or an accident, not content.
MOST_VALUES = 100_000

# No fact has as many lists within lists. A hundred thousand of them would stop not the C parser but all of Python, so
# that a file which may hold so many is first read step by step. Each makes a bracket, or a longer start of a line.
DEEPEST = 100
_MANY_BRACKETS = 1000
_LONG_START = re.compile(r"^[ \t?:-]{200}", re.MULTILINE)

_TAKES_FIRST_WORD = ("&", "!")
_BLOCKS = ("|", ">")
_NOTE = re.compile(r"[ \t]+(?P<note>#.*?)[ \t\r]*$", re.MULTILINE)
# "#1", "# 2" and "#Prevent" are words.
_NO_NOTE = re.compile(r"#(?:\w|[ \t]*\d)")

# "through:somebody" between braces is a name without a value.
_JOINED = re.compile(r"(?P<name>[a-z][a-z_]*):(?P<value>(?!//)\S.*)")
_FEWEST_AGAIN = 2

_TAG = "tag:yaml.org,2002:"
_FLAG_TAG = _TAG + "bool"
_CHANGING_TAGS = (_TAG + "int", _TAG + "float")


# YAML also ends a line at these characters, which no editor shows as an end; lines would be counted wrong.
_OTHER_LINE_ENDS = {0x85: " ", 0x2028: " ", 0x2029: " "}


@dataclass(frozen=True, slots=True)
class YamlScalar:
    """A single value, as typed; `empty` when nothing stands after the colon."""

    location: Location
    text: str
    empty: bool = False


@dataclass(frozen=True, slots=True)
class YamlList:
    """A list of values."""

    location: Location
    items: tuple["YamlNode", ...]


@dataclass(frozen=True, slots=True)
class YamlMapping:
    """Names and their values, in the order of the file."""

    location: Location
    entries: Mapping[str, "YamlNode"]
    names: Mapping[str, Location]

    def without(self, name: str) -> "YamlMapping":
        """The same with one name left out."""
        return YamlMapping(
            self.location,
            {other: node for other, node in self.entries.items() if other != name},
            {other: location for other, location in self.names.items() if other != name},
        )


YamlNode = YamlScalar | YamlList | YamlMapping


@dataclass(slots=True)
class _Conversion:
    """The state of one file's conversion: how many values so far, and what was found on the way."""

    path: str
    text: str
    shift: int
    flags: frozenset[str]
    parse_errors: list[ParseError] = field(default_factory=list)
    values: int = 0


class _EntrySetInError(Exception):
    """The name of an entry stands as far to the right as its own lines."""

    def __init__(self, location: Location, name: str) -> None:
        """Keep where it stands."""
        super().__init__(name)
        self.location, self.name = location, name


class _TooManyValuesError(Exception):
    """The file unfolds without end, or too deep."""


# A preview reads the same files again at every change of one of them.
@lru_cache(maxsize=2048)
def parse_yaml(
    path: str, content: str, *, first_line: int = 1, flags: frozenset[str] = frozenset()
) -> tuple[YamlMapping | None, tuple[ParseError, ...]]:
    """Parse the names and values of a file, or of the top of a page that starts at `first_line`.

    `flags` are the names that hold yes or no, where the bare words are right.
    """
    text = content.translate(_OTHER_LINE_ENDS)
    conversion = _Conversion(path, text, first_line - 1, flags)
    try:
        if text.count("[") + text.count("{") > _MANY_BRACKETS or _LONG_START.search(text):
            _refuse_depths(text)
        root = yaml.compose(text, Loader=_Loader)
        if not isinstance(root, yaml.MappingNode):
            return None, (ParseError(ErrorKind.NO_MAPPING, Location(path, first_line)),)
        tree = _convert_table(root, conversion, ())
    except yaml.MarkedYAMLError as error:
        return None, (_broken(path, content, first_line, error),)
    except yaml.YAMLError:
        return None, (ParseError(ErrorKind.BROKEN_YAML, Location(path, first_line)),)
    except _EntrySetInError as error:
        spaces = str(error.location.column - 1)
        found = ParseError(ErrorKind.BROKEN_YAML, error.location, error.name, spaces, Slip.TOO_DEEP)
        return None, (found,)
    except (_TooManyValuesError, RecursionError):
        return None, (ParseError(ErrorKind.EXPLODING_ALIAS, Location(path, first_line)),)
    return tree, tuple(conversion.parse_errors)


def _broken(path: str, content: str, first_line: int, error: yaml.MarkedYAMLError) -> ParseError:
    """The slip that stops the parser, where it was made; or else what the parser says, where it stopped."""
    mark = error.problem_mark or error.context_mark
    # What is missing at the very end is told of the last line.
    line = min(mark.line, content.rstrip("\n").count("\n")) if mark else 0
    slip = find_slip(content, line + 1)
    if slip:
        location = Location(path, slip.line + first_line - 1, slip.column)
        return ParseError(ErrorKind.BROKEN_YAML, location, slip.found, slip.wanted, slip.slip)
    # A quote that nobody closes is told of where it opens, not of where the file ends.
    if error.problem == "found unexpected end of stream" and error.context_mark:
        mark, line = error.context_mark, error.context_mark.line
    column = mark.column + 1 if mark and line == mark.line else 1
    return ParseError(ErrorKind.BROKEN_YAML, Location(path, line + first_line, column), found=error.problem or "")


def _refuse_depths(text: str) -> None:
    """Read a text step by step, which no depth can stop.

    Raises:
        _TooManyValuesError: it holds lists within lists without end.
    """
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise _TooManyValuesError


def _convert(node: yaml.Node, conversion: _Conversion, above: tuple[int, ...], name: str = "") -> YamlNode:
    conversion.values += 1
    if conversion.values > MOST_VALUES or len(above) > DEEPEST or id(node) in above:
        raise _TooManyValuesError
    location = _location(node, conversion)
    lost = _notice_loss(node, conversion)
    if isinstance(node, yaml.MappingNode):
        typed = conversion.text[node.start_mark.index : node.end_mark.index]
        if typed.startswith("{{"):
            # To YAML a called fact without quotes is names within names, to whoever typed it a text.
            return YamlScalar(location.over(typed), typed)
        return _convert_table(node, conversion, above)
    if isinstance(node, yaml.SequenceNode):
        inside = (*above, id(node))
        return YamlList(location, tuple(_convert(item, conversion, inside) for item in node.value))
    if lost:
        # Whoever asks for the value is given all that was typed: nothing that follows from the loss is told besides.
        return YamlScalar(location, lost)
    _notice_change(node, conversion, location, is_flag=name in conversion.flags)
    if long := value_too_long(location, node.value):
        conversion.parse_errors.append(long)
        return YamlScalar(location, node.value[:LONGEST_VALUE])
    return YamlScalar(location, node.value, empty=node.tag == _TAG + "null")


def _convert_table(node: yaml.MappingNode, conversion: _Conversion, above: tuple[int, ...]) -> YamlMapping:
    entries: dict[str, YamlNode] = {}
    names: dict[str, Location] = {}
    inside = (*above, id(node))
    _notice_entry_set_in(node, conversion)
    for name_node, node_of_value in node.value:
        value_node = node_of_value
        location = _location(name_node, conversion)
        name = name_node.value if isinstance(name_node, yaml.ScalarNode) else "?"
        if _is_empty(value_node) and (joined := _JOINED.fullmatch(name)):
            slip = (f"{joined['name']}:", f"{joined['name']}: {joined['value']}", Slip.NO_SPACE)
            conversion.parse_errors.append(ParseError(ErrorKind.BROKEN_YAML, location, *slip))
            name, value_node = joined["name"], yaml.ScalarNode(_TAG + "str", joined["value"], *_marks(name_node), '"')
        _notice_change(name_node, conversion, location, is_flag=False)
        _notice_loss(name_node, conversion)
        if name in entries:
            conversion.parse_errors.append(
                ParseError(ErrorKind.DUPLICATE_NAME, location, found=name, wanted=str(names[name].line))
            )
            continue
        value = entries[name] = _convert(value_node, conversion, inside, name)
        # What an alias stands for comes before it.
        reaches_on = isinstance(value, YamlScalar) and not value.empty and location < value.location
        names[name] = location.to(value.location) if reaches_on else location
    return YamlMapping(_location(node, conversion), entries, names)


def _notice_loss(node: yaml.Node, conversion: _Conversion) -> str:
    """Record what YAML takes out of a text without a word, and return the text as it was typed; else nothing.

    An anchor (`&name`) or a tag (`!name`) takes the first word, and a comment the end: what is joined to its sign, or
    stands behind several words, is no note.
    """
    if not isinstance(node, yaml.ScalarNode):
        return ""
    start, end, text = node.start_mark, node.end_mark, conversion.text
    typed = text[start.index : end.index]
    if typed.startswith(_TAKES_FIRST_WORD):
        lost, line, column = typed.split(maxsplit=1)[0], start.line, start.column
    else:
        note = _NOTE.match(text, end.index) if node.style not in _BLOCKS else None
        if not note or not (_NO_NOTE.match(note["note"]) or (not node.style and " " in node.value)):
            return ""
        lost, line, column = note["note"], end.line, end.column + note.start("note") - end.index
        typed = f"{node.value} {lost}".strip()
    place = Location(conversion.path, line + 1 + conversion.shift, column + 1).over(lost)
    parse_error = ParseError(ErrorKind.SWALLOWED_WORDS, place, found=lost)
    if parse_error not in conversion.parse_errors:
        # What an alias repeats is told once.
        conversion.parse_errors.append(parse_error)
    return typed


def _notice_entry_set_in(node: yaml.MappingNode, conversion: _Conversion) -> None:
    """Stop at an entry whose name stands as far to the right as what it holds: its names are those of the entry above.

    Raises:
        _EntrySetInError: there is one.
    """
    seen: set[str] = set()
    names = [each.value if isinstance(each, yaml.ScalarNode) else "" for each, _ in node.value]
    for number, (name_node, value_node) in enumerate(node.value):
        again = [name for name in names[number + 1 : number + 1 + _FEWEST_AGAIN] if name in seen]
        if _is_empty(value_node) and len(again) == _FEWEST_AGAIN:
            raise _EntrySetInError(_location(name_node, conversion), names[number])
        seen.add(names[number])


def _is_empty(node: yaml.Node) -> bool:
    return bool(node.tag == _TAG + "null")


def _marks(node: yaml.Node) -> tuple[yaml.Mark, yaml.Mark]:
    return node.start_mark, node.end_mark


def _notice_change(node: yaml.Node, conversion: _Conversion, location: Location, *, is_flag: bool) -> None:
    """Record a bare value that other YAML readers turn into something else than what was typed."""
    if not isinstance(node, yaml.ScalarNode) or node.style or node.tag == _TAG + "str":
        return
    changes = (node.tag == _FLAG_TAG and not is_flag) or (node.tag in _CHANGING_TAGS and not _plain_number(node.value))
    if changes:
        conversion.parse_errors.append(ParseError(ErrorKind.NEEDS_QUOTES, location, found=node.value))


def _plain_number(text: str) -> bool:
    """Whether a number is written as any program would write it back: `90` and `2.5`, not `0300`, `+44` or `10:30`."""
    whole, _, part = text.removeprefix("-").partition(".")
    return whole.isdecimal() and (whole == "0" or not whole.startswith("0")) and (not part or part.isdecimal())


def _location(node: yaml.Node, conversion: _Conversion) -> Location:
    """Where a node begins and, if it is a single value, ends."""
    start, end = node.start_mark, node.end_mark
    line = start.line + 1 + conversion.shift
    if not isinstance(node, yaml.ScalarNode):
        return Location(conversion.path, line, start.column + 1)
    if start.line == end.line:
        return Location(conversion.path, line, start.column + 1, line, end.column + 1)
    # To YAML a text of several lines reaches to the start of the next.
    return Location(conversion.path, line, start.column + 1).over(conversion.text[start.index : end.index].rstrip())


def to_plain(node: YamlNode) -> object:
    """A tree as strings, lists and dicts, without the empty entries: what a typed model is validated from."""
    if isinstance(node, YamlMapping):
        return {name: to_plain(value) for name, value in node.entries.items() if not says_nothing(value)}
    if isinstance(node, YamlList):
        return [to_plain(item) for item in node.items]
    return node.text


def is_empty(node: YamlNode) -> bool:
    """Whether nothing was written after the colon."""
    return isinstance(node, YamlScalar) and node.empty


def says_nothing(node: YamlNode) -> bool:
    """Whether a value is as good as none: nothing was written, or what a form writes of a field left empty."""
    if isinstance(node, YamlScalar):
        return node.empty or not node.text.strip()
    return isinstance(node, YamlList) and not node.items


def location_of(node: YamlNode, steps: tuple[str | int, ...]) -> Location:
    """The place of the entry that `steps` lead to, or of the nearest entry above it that is there."""
    location = node.location
    for step in steps:
        if isinstance(node, YamlMapping) and isinstance(step, str) and step in node.entries:
            location, node = node.names[step], node.entries[step]
        elif isinstance(node, YamlList) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            location = node.location
        else:
            break
    return location
