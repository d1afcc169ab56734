"""What was national while councils had it among their own files: prints of it, from every version of that time."""

import json
from hashlib import sha256

from commshub.content.layers import is_register
from commshub.content.yaml_tree import YamlMapping, YamlNode, to_plain

_DATA = "content_data/"
_FRAMEWORKS = "content_data/frameworks/"
_LENGTH = 10


def print_of_file(path: str, data: bytes) -> str:
    """What tells a whole file from others."""
    return _print(path, data.replace(b"\r\n", b"\n").decode("utf-8", errors="replace"))


def print_of_entry(path: str, steps: tuple[str, ...], node: YamlNode) -> str:
    """What tells an entry of a file of facts from others."""
    return _print(path, *steps, json.dumps(to_plain(node), ensure_ascii=False, sort_keys=True))


def print_of_note(line: str) -> str:
    """What tells a note from others, wherever it stands."""
    return _print(line)


def is_unit(path: str, steps: tuple[str, ...], node: YamlNode) -> bool:
    """Whether an entry counts as a whole: one of a register, an element of a framework, a value of settings."""
    name = path.removeprefix(_DATA).removesuffix(".yml")
    if is_register(name):
        return True
    if path.startswith(_FRAMEWORKS) and steps[0] == "elements":
        return len(steps) > 1
    return not isinstance(node, YamlMapping)


def _print(*parts: str) -> str:
    return sha256("\0".join(parts).encode()).hexdigest()[:_LENGTH]
