"""Find the calls of facts, and the pieces of templates, that stand where none are filled in.

That is every value of a file of facts and of the top of a page, whatever it is called: a field that is new tomorrow is
looked at too. Only what is copied into the text of a page may hold them.
"""

import re
from collections.abc import Iterator

from commshub.content.source_text import SourceText
from commshub.content.yaml_tree import YamlList, YamlMapping, YamlNode, YamlScalar
from commshub.model.findings import location_at
from commshub.model.parse_errors import ErrorKind, ParseError
from commshub.text.document.syntax import TEMPLATE_PIECE

_OPENINGS = ("{{", "{%")
_STRAY = re.compile(rf"\{{\{{(?:[^{{}}]*\}}\}})?|{TEMPLATE_PIECE.pattern}")
# The text that a new page begins with, and the words that no page may hold.
_COPIED_OR_SOUGHT = {"content_data/pages.yml": frozenset({"draft", "placeholders"})}


def find_stray_calls(text: SourceText, table: YamlMapping, path: str = "") -> tuple[ParseError, ...]:
    """The calls in the values of a file of facts or of the top of a page, each once and where it opens.

    `path` is that of the file in the hub, for one that lies in a lower layer.
    """
    if not any(opening in text.content for opening in _OPENINGS):
        return ()
    lines = [0, *(found.end() for found in re.finditer("\n", text.content))]
    parse_errors: dict[ParseError, None] = {}
    for value in _values(table, _COPIED_OR_SOUGHT.get(path or text.path, frozenset())):
        offset = lines[value.location.line - 1] + value.location.column - 1
        for found in _STRAY.finditer(value.text):
            # Within quotes or over several lines a value is not just what stands in the file, but for its brackets.
            at = text.content.find(found.group()[:2], offset)
            offset = at + 2 if at >= 0 else offset
            # The brackets alone are sure to stand there as they are read.
            location = location_at(text.path, text.content, at, at + 2) if at >= 0 else value.location
            parse_errors[ParseError(ErrorKind.STRAY_CALL, location, found=found.group())] = None
    return tuple(parse_errors)


def _values(node: YamlNode, passed_over: frozenset[str]) -> Iterator[YamlScalar]:
    """The single values of a tree, but for those below some names."""
    if isinstance(node, YamlScalar):
        if any(opening in node.text for opening in _OPENINGS):
            yield node
    elif isinstance(node, YamlList):
        for item in node.items:
            yield from _values(item, passed_over)
    else:
        for name, value in node.entries.items():
            if name not in passed_over:
                yield from _values(value, passed_over)
