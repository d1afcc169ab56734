"""From bytes to text: the encoding, the line ends, and the marks that other programs leave behind."""

import re
from dataclasses import dataclass

from commshub.faults import Fault, FaultKind
from commshub.findings import Place, place_at

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
CONFLICT_MARK = re.compile(r"^(<{7}|>{7}|\|{7})( |$)", re.MULTILINE)
# Those that YAML refuses, and a byte-order mark in the middle of a text. (YAML takes U+0085 for the end of a line.)
CONTROL_CHARACTER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Text:
    """A readable text: every line ends in the Unix way, and there is no byte-order mark."""

    path: str
    content: str


def decode(path: str, data: bytes) -> tuple[Text | None, tuple[Fault, ...]]:
    """Turn a file's bytes into text; `None` when nothing can be made of it.

    Windows line ends are accepted: many editors write them, and they harm nobody.
    """
    faults: list[Fault] = []
    if data.startswith(BYTE_ORDER_MARK):
        faults.append(Fault(FaultKind.BYTE_ORDER_MARK, Place(path)))
        data = data.removeprefix(BYTE_ORDER_MARK)
    try:
        content = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = _unix(data[: error.start].decode("utf-8", errors="replace"))
        return None, (*faults, Fault(FaultKind.NOT_UTF_8, place_at(path, before, len(before))))
    content = _unix(content)
    if not content.strip():
        return None, (*faults, Fault(FaultKind.EMPTY, Place(path)))
    control = CONTROL_CHARACTER.search(content)
    if control:
        found = f"U+{ord(control.group()):04X}"
        return None, (*faults, Fault(FaultKind.CONTROL_CHARACTER, place_at(path, content, control.start()), found))
    conflict = CONFLICT_MARK.search(content)
    if conflict:
        return None, (*faults, Fault(FaultKind.MERGE_CONFLICT, place_at(path, content, conflict.start())))
    return Text(path, content), tuple(faults)


def _unix(content: str) -> str:
    """A text with each end of a line written in the Unix way."""
    return content.replace("\r\n", "\n").replace("\r", "\n")


def tab_fault(path: str, content: str, first_line: int = 1) -> Fault | None:
    """The first line of YAML that is indented with a tab, which YAML forbids."""
    for number, line in enumerate(content.split("\n"), first_line):
        if "\t" in line[: len(line) - len(line.lstrip())]:
            return Fault(FaultKind.TAB, Place(path, number, line.index("\t") + 1))
    return None
