"""Find the calls of facts, and the pieces of templates, that stand where none are filled in.

That is every value of a file of facts and of the top of a page, whatever it is called: a field that is new tomorrow is
looked at too. Only what is copied into the text of a page may hold them.
"""

import re
from collections.abc import Iterator

from commshub.content.source_text import SourceText
from commshub.content.yaml_tree import YamlList, YamlMapping, YamlNode, YamlScalar
from commshub.model.alerts import CALL_IN_ALERT
from commshub.model.findings import Location, location_at
from commshub.model.parse_errors import ErrorKind, ParseError
from commshub.text.document.document import Part, document_of_text
from commshub.text.document.near_calls import may_hold_near_calls, near_calls
from commshub.text.document.syntax import TEMPLATE_PIECE

_OPENINGS = ("{{", "{%")
_STRAY = re.compile(rf"\{{\{{(?:[^{{}}]*\}}\}})?|{TEMPLATE_PIECE.pattern}")
# The files in which a field may call facts: its name, and how such calls look there.
_CALLED = {"content_data/alerts.yml": ("text", CALL_IN_ALERT)}
# The text that a new page begins with, and the words that no page may hold.
_COPIED_OR_SOUGHT = {"content_data/pages.yml": frozenset({"draft", "placeholders"})}


def find_near_calls(text: SourceText, body: str, first_line: int) -> Iterator[ParseError]:
    """What is almost a call in the text of a page, outside code, comments and calls."""
    if may_hold_near_calls(body):
        for node in near_calls(document_of_text(body).without(Part.CODE, Part.COMMENTS, Part.CALLS)):
            start, typed = location_at(text.path, body, node.start), body[node.start : node.end]
            place = Location(start.path, start.line + first_line - 1, start.column).over(typed)
            yield ParseError(ErrorKind.NEAR_CALL, place, found=typed)


def find_stray_calls(text: SourceText, table: YamlMapping, path: str = "") -> tuple[ParseError, ...]:
    """The calls in the values of a file of facts or of the top of a page, each once and where it opens.

    `path` is that of the file in the hub, for one that lies in a lower layer.
    """
    path = path or text.path
    is_near = may_hold_near_calls(text.content)
    if not is_near and not any(opening in text.content for opening in _OPENINGS):
        return ()
    lines = [0, *(found.end() for found in re.finditer("\n", text.content))]
    parse_errors: dict[ParseError, None] = {}
    passed_over = _COPIED_OR_SOUGHT.get(path, frozenset())
    if is_near:
        parse_errors |= dict.fromkeys(_near_calls(table, passed_over))
    field, called = _CALLED.get(path, ("", CALL_IN_ALERT))
    for name, value in _values(table, passed_over):
        if not any(opening in value.text for opening in _OPENINGS):
            continue
        offset = lines[value.location.line - 1] + value.location.column - 1
        for found in _STRAY.finditer(value.text):
            if name == field and called.fullmatch(found.group()):
                continue
            # Within quotes or over several lines a value is not just what stands in the file, but for its brackets.
            at = text.content.find(found.group()[:2], offset)
            offset = at + 2 if at >= 0 else offset
            # The brackets alone are sure to stand there as they are read.
            location = location_at(text.path, text.content, at, at + 2) if at >= 0 else value.location
            parse_errors[ParseError(ErrorKind.STRAY_CALL, location, found=found.group())] = None
    return tuple(parse_errors)


def _near_calls(table: YamlMapping, passed_over: frozenset[str]) -> Iterator[ParseError]:
    """What is almost a call in a value."""
    for _, value in _values(table, passed_over):
        for node in near_calls(value.text) if may_hold_near_calls(value.text) else ():
            yield ParseError(ErrorKind.STRAY_CALL, value.location, found=value.text[node.start : node.end])


def _values(node: YamlNode, passed_over: frozenset[str], field: str = "") -> Iterator[tuple[str, YamlScalar]]:
    """The single values of a tree with the names of their fields, but for those below some names."""
    if isinstance(node, YamlScalar):
        yield field, node
    elif isinstance(node, YamlList):
        for item in node.items:
            yield from _values(item, passed_over, field)
    else:
        for name, value in node.entries.items():
            if name not in passed_over:
                yield from _values(value, passed_over, name)
