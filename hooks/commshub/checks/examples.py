"""The page of a rule, read from its docstring: what holds and why, and an example with the message that it gives.

An example is a block of lines, and below it, after `>`, the message. Each line begins with what it is: `-` is found by
the rule, `+` puts it right, and two spaces stand before what stays. A line `# docs/help.md` names the file of the lines
below it. It has a mark too: a file after `+` is added, one after `-` is taken away, and one after both is moved.

    ```diff
      # content_data/contacts.yml
      prevent-team:
    -   checked_on: 2024-01-01
    +   checked_on: 2026-11-09
    ```
    > 'prevent-team' was last checked on 1 January 2024

Only the lines that matter are shown. The rest of the page, or of the entry, goes without saying.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

_FENCE = re.compile(r"^```diff\n(?P<lines>.*?)^```\n> (?P<message>[^\n]+)$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"# (?P<path>(?:content_data|docs|overrides)/\S+)")


class Mark(StrEnum):
    """What a line of an example is, as its first character says."""

    FAILS = "-"
    MENDS = "+"
    STAYS = " "


@dataclass(frozen=True, slots=True)
class ExampleLine:
    """A line of a file."""

    mark: Mark
    text: str

    def __str__(self) -> str:
        """The line with its mark."""
        return f"{self.mark} {self.text}".rstrip()


@dataclass(frozen=True, slots=True)
class ExampleFile:
    """A file before and after it is put right; a path is empty where the file is not there."""

    failing_path: str
    mended_path: str
    lines: tuple[ExampleLine, ...]

    @property
    def heading(self) -> str:
        """Which file it is, and whether putting it right adds it, moves it or takes it away."""
        if not self.failing_path:
            return f"{self.mended_path}, added"
        if not self.mended_path:
            return f"{self.failing_path}, taken away"
        moved = f", moved to {self.mended_path}" if self.mended_path != self.failing_path else ""
        return f"{self.failing_path}{moved}"

    def text(self, side: Mark) -> str:
        """The file with the lines that fail, or with those that put it right."""
        return "".join(f"{line.text}\n" for line in self.lines if line.mark in {side, Mark.STAYS})


@dataclass(frozen=True, slots=True)
class Example:
    """What a rule finds, how it is put right, and the message that it gives."""

    files: tuple[ExampleFile, ...]
    message: str

    def failing(self) -> Mapping[str, str]:
        """The files that the rule finds something in, by path."""
        return {each.failing_path: each.text(Mark.FAILS) for each in self.files if each.failing_path}

    def mended(self) -> Mapping[str, str]:
        """The same files put right."""
        return {each.mended_path: each.text(Mark.MENDS) for each in self.files if each.mended_path}


@dataclass(frozen=True, slots=True)
class RulePage:
    """What there is to say about a rule: what holds and why, as Markdown, and an example."""

    explanation: str
    example: Example | None


def rule_page(docstring: str) -> RulePage:
    """The page that a docstring holds."""
    fence = _FENCE.search(docstring)
    if not fence:
        return RulePage(docstring.strip(), None)
    lines = [ExampleLine(Mark(line[:1] or " "), line[2:]) for line in fence["lines"].splitlines()]
    return RulePage(docstring[: fence.start()].strip(), Example(tuple(_files(lines)), fence["message"]))


def _files(lines: Iterable[ExampleLine]) -> Iterator[ExampleFile]:
    """The files of an example, each with the lines below its name."""
    failing = mended = ""
    below: list[ExampleLine] = []
    for line in lines:
        name = _FILE.fullmatch(line.text)
        if not name:
            below.append(line)
            continue
        path, is_moved = name["path"], line.mark is Mark.MENDS and failing and not mended and not below
        if is_moved:
            mended = path
            continue
        if failing or mended:
            yield ExampleFile(failing, mended, tuple(below))
        failing = "" if line.mark is Mark.MENDS else path
        mended = "" if line.mark is Mark.FAILS else path
        below = []
    yield ExampleFile(failing, mended, tuple(below))
