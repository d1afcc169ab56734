"""Where a character of a YAML value stands in its file, in whichever of YAML's five ways the value is written.

YAML folds lines, takes off quotes and indents; the letters that are no spaces stay in their order. So the place of a
letter is found by counting letters.
"""

import re
from collections.abc import Iterator
from itertools import islice

from commshub.content.yaml_tree import YamlList, YamlMapping, YamlNode, YamlScalar
from commshub.model.findings import Location, location_at

# The name of an anchor, and the type of a value, which may stand before it.
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")
_LETTER = re.compile(r"\S")
_IN_SINGLE_QUOTES = re.compile(r"''|\S")
_IN_DOUBLE_QUOTES = re.compile(r"\\\n|\\x.{2}|\\u.{4}|\\U.{8}|\\.|\S")
# What stands for a space or an end of a line, or for nothing.
_ESCAPED_SPACES = frozenset(f"\\{sign}" for sign in "\n ntr_NLPvfeab0")


def scalar_at(node: YamlNode | None, steps: tuple[str | int, ...]) -> YamlScalar | None:
    """The single value that some steps lead to; `None` if there is none."""
    for step in steps:
        if isinstance(node, YamlMapping) and isinstance(step, str):
            node = node.entries.get(step)
        elif isinstance(node, YamlList) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            # One value may stand where a list of them is meant.
            return node if isinstance(node, YamlScalar) and step == 0 else None
    return node if isinstance(node, YamlScalar) else None


def location_in_value(content: str, value: YamlScalar, offset: int) -> Location:
    """The place of a character of a value; that of the value if the file says the character in another way."""
    at = _start_of(content, value)
    before = len(_LETTER.findall(value.text, 0, offset))
    wanted = _LETTER.search(value.text, offset)
    found = next(islice(_letters(content, at), before, None), None)
    if not found or not wanted or content[found.start()] not in {wanted.group(), "\\"}:
        return value.location
    return location_at(value.location.path, content, found.start())


def _start_of(content: str, value: YamlScalar) -> int:
    """Where the words of a value begin, behind a tag or an anchor that is none of them."""
    line = 0
    for _ in range(value.location.line - 1):
        line = content.index("\n", line) + 1
    start = line + value.location.column - 1
    properties = _PROPERTIES.match(content, start)
    return properties.end() if properties and not value.text.startswith(properties.group().rstrip()) else start


def _letters(content: str, at: int) -> Iterator[re.Match[str]]:
    """The letters of a value that begins at a place, each as the file says it."""
    style = content[at : at + 1]
    if style in {"|", ">"}:
        return _LETTER.finditer(content, content.find("\n", at) + 1)
    if style == "'":
        return _IN_SINGLE_QUOTES.finditer(content, at + 1)
    if style == '"':
        pieces = _IN_DOUBLE_QUOTES.finditer(content, at + 1)
        return (piece for piece in pieces if piece.group() not in _ESCAPED_SPACES)
    return _LETTER.finditer(content, at)
