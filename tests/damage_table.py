"""The damages of `tests/damages/`: what editors, pasted text and ill will put into a hub, and what is said of each.

A family is a file. A damage is put into a page of the sample by itself unless it says where it goes; what it gives
is written with lines counted from the first line put in, so that no damage knows what else its page says.
"""

import base64
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field

from commshub.model.findings import Finding

FOLDER = Path(__file__).parent / "damages"


class Expected(BaseModel):
    """One finding: its rule, its words, and its line, counted from the first line put in (1)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    message: str
    line: int = 1
    # Another file that the finding is in; its line is then the line of that file.
    path: str = ""


class Damage(BaseModel):
    """What is put where, and what is found.

    Without `file`, `text` goes into some page of the sample, at the end of its first section. With `file` it goes
    below the line `below`, in place of the words `replace` (there once), or is the whole file.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str = ""
    # The content of a file that is not text, in base64.
    data: str = ""
    file: str = ""
    below: str = ""
    replace: str = ""
    # Nothing else may be damaged beside it.
    alone: bool = False
    found: Annotated[tuple[Expected, ...], Field(min_length=1)] | Literal["nothing"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A damage with the file it goes into, that file's content, and the findings that it gives there."""

    name: str
    path: str
    content: str | bytes
    found: tuple[tuple[str, int, str, str], ...]
    alone: bool


def families() -> Mapping[str, Mapping[str, Damage]]:
    """The damages by family and name."""
    texts = {file.stem: file.read_text(encoding="utf-8") for file in sorted(FOLDER.glob("*.yml"))}
    return {
        family: {name: Damage.model_validate(each) for name, each in yaml.safe_load(text).items()}
        for family, text in texts.items()
    }


def rounds(damages: Mapping[str, Damage], texts: Mapping[str, str]) -> Iterable[Sequence[Placed]]:
    """The damages placed, in rounds: in each, no file is damaged twice."""
    left = dict(damages)
    while left:
        pool = [path for path, text in texts.items() if _may_be_any(path) and text.count("\n## ") > 1]
        taken: dict[str, Placed] = {}
        for name, damage in list(left.items()):
            path = damage.file or next((each for each in pool if each not in taken), "")
            if path and path not in taken and not (damage.alone and taken):
                taken[path] = placed(name, damage, path, texts.get(path, ""))
                del left[name]
            if any(each.alone for each in taken.values()):
                break
        yield list(taken.values())


def _may_be_any(path: str) -> bool:
    return path.startswith(("docs/questions/", "docs/understand/", "docs/myths/")) and not path.endswith("index.md")


def placed(name: str, damage: Damage, path: str, text: str) -> Placed:
    """A damage in a file that has this text."""
    first = 1
    content: str | bytes = base64.b64decode(damage.data) if damage.data else damage.text
    if damage.replace:
        assert text.count(damage.replace) == 1, f"{name}: {damage.replace!r} is not once in {path}"
        first = text.count("\n", 0, text.index(damage.replace)) + 1
        content = text.replace(damage.replace, damage.text)
    elif damage.below or not damage.file:
        lines = text.split("\n")
        at = _below(lines, damage.below) if damage.below else _end_of_first_section(lines)
        own = damage.text.rstrip("\n").split("\n")
        if not damage.below:
            own = [*own, ""]
        content = "\n".join([*lines[:at], *own, *lines[at:]])
        first = at + 1
    expected = () if damage.found == "nothing" else damage.found
    found = tuple(
        sorted(
            (each.path or path, each.line + (0 if each.path else first - 1), each.id, each.message) for each in expected
        )
    )
    return Placed(name, path, content, found, damage.alone)


def _below(lines: Sequence[str], words: str) -> int:
    """The number of lines up to the first that has these words, with it."""
    return next(number for number, line in enumerate(lines, start=1) if words in line)


def _end_of_first_section(lines: Sequence[str]) -> int:
    headings = [number for number, line in enumerate(lines) if line.startswith("## ")]
    return headings[1]


def as_told(findings: Iterable[Finding]) -> tuple[tuple[str, int, str, str], ...]:
    """Findings as damages expect them."""
    return tuple(sorted((each.location.path, each.location.line, each.id, each.message) for each in findings))
