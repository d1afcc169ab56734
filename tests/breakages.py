"""Every value and every name of the sample's facts and of the tops of its pages, each with the edit that breaks it.

What is broken is found in the files as they stand, with nothing but PyYAML, so that the parser under test is not asked
about itself. Many are broken at once: one in each page, in each entry of a file, in each section of a larger one.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import yaml

_TOP = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)
# What stands in a field that holds no plain words, and so refuses some.
_TYPED = re.compile(
    r"https://\S+|\d{4}-(?:\d\d-\d\d.*|q\d)|\d+|yes|no|E\d{8}|#[0-9a-f]{6}|.*(?:\dam|24 hours).*|\S+@\S+", re.DOTALL
)
_STRANGE = "zzz"
# Of so many entries of one sort in a file, the first stands for all.
_ALIKE = 6

Steps = tuple[str | int, ...]
# Breakages of which none can matter to another, by where they stand.
Groups = Mapping[str, Sequence["Breakage"]]


@dataclass(frozen=True, slots=True)
class Breakage:
    """One thing that is broken: where it stands, and the characters that are replaced."""

    path: str
    steps: Steps
    line: int
    start: int
    end: int
    text: str

    def __str__(self) -> str:
        """What is broken, for whoever reads that a test failed."""
        return f"{self.path}: {'.'.join(map(str, self.steps))} ({self.text.strip() or 'nothing'})"


def broken(texts: Mapping[str, str], breakages: Iterable[Breakage]) -> Mapping[str, str]:
    """The files in which something is broken, with all of it broken."""
    files: dict[str, str] = {}
    for each in sorted(breakages, key=lambda each: each.start, reverse=True):
        text = files.get(each.path, texts[each.path])
        files[each.path] = text[: each.start] + each.text + text[each.end :]
    return files


def turn(groups: Groups, number: int) -> list[Breakage]:
    """The breakage of this number of each group that has so many."""
    return [group[number] for group in groups.values() if number < len(group)]


def of_pages(texts: Mapping[str, str]) -> Groups:
    """What can be broken at the top of each page."""
    return {path: [*_breakages(path, text)] for path, text in texts.items() if path.startswith("docs/")}


def of_entries(texts: Mapping[str, str]) -> Groups:
    """What can be broken in each field of each entry, in the files that hold nothing but entries."""
    groups: dict[str, list[Breakage]] = defaultdict(list)
    for path, text in _facts(texts):
        if is_collection(text):
            for each in _breakages(path, text):
                groups[f"{path} {'.'.join(map(str, each.steps[:2]))}"].append(each)
    return groups


def of_sections(texts: Mapping[str, str]) -> Groups:
    """What can be broken in each section of all other files; of entries that are alike, the first stands for all."""
    groups: dict[str, list[Breakage]] = defaultdict(list)
    for path, text in _facts(texts):
        if not is_collection(text):
            alike = _alike(yaml.load(text, yaml.CSafeLoader), ())
            for each in _breakages(path, text):
                if not any(each.steps[: len(steps)] == steps for steps in alike):
                    groups[f"{path} {each.steps[0]}"].append(each)
    return groups


def values(text: str) -> Iterator[tuple[Steps, yaml.ScalarNode, int]]:
    """Every single value of a file of facts, or of the top of a page: the steps to it, and where it starts."""
    top = _TOP.match(text)
    start = top.start(1) if top else 0
    for steps, _, node in _walk(yaml.compose(top[1] if top else text, yaml.CSafeLoader), ()):
        if isinstance(node, yaml.ScalarNode):
            yield steps, node, start + node.start_mark.index


def _facts(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return ((path, text) for path, text in texts.items() if path.startswith("content_data/"))


def is_collection(text: str) -> bool:
    return all(isinstance(value, dict) for value in yaml.load(text, yaml.CSafeLoader).values())


def _alike(value: object, steps: Steps) -> set[Steps]:
    """The steps to all entries of a list or a large group of one sort but the first."""
    if isinstance(value, list):
        parts: list[tuple[str | int, object]] = [*enumerate(value)]
    else:
        parts = [*value.items()] if isinstance(value, dict) else []
    same = isinstance(value, list) or (len(parts) >= _ALIKE and len({type(each) for _, each in parts}) == 1)
    groups = isinstance(value, dict) and all(isinstance(each, dict) for _, each in parts)
    left = parts[:1] if steps and (same or groups) else parts
    alike = {(*steps, step) for step, _ in parts[len(left) :]} if len(left) < len(parts) else set()
    return alike.union(*(_alike(each, (*steps, step)) for step, each in left))


def _breakages(path: str, text: str) -> Iterator[Breakage]:
    """Every value replaced by what its type refuses, and every name misspelt; no line moves."""
    top = _TOP.match(text)
    start = top.start(1) if top else 0
    block = top[1] if top else text
    for steps, name, value in _walk(yaml.compose(block, yaml.CSafeLoader), ()):
        node = name or value
        line = text.count("\n", 0, start + node.start_mark.index) + 1
        first, last = start + value.start_mark.index, start + value.end_mark.index
        if refused := _refused(value, text[first:last]):
            yield Breakage(path, steps, line, first, last, refused + "\n" * text.count("\n", first, last))
        if name:
            end = start + name.end_mark.index - (text[start + name.end_mark.index - 1] in "\"'")
            yield Breakage(path, steps, line, end, end, "z")


def _refused(node: yaml.Node, typed: str) -> str:
    if isinstance(node, yaml.ScalarNode):
        return _STRANGE if _TYPED.fullmatch(node.value) else f"{{{_STRANGE}: {_STRANGE}}}"
    # What stands below its name, in lines of its own, is broken part by part.
    return _STRANGE if typed.startswith(("[", "{")) else ""


def _walk(node: yaml.Node, steps: Steps) -> Iterator[tuple[Steps, yaml.Node | None, yaml.Node]]:
    parts: list[tuple[str | int, yaml.Node | None, yaml.Node]] = []
    if isinstance(node, yaml.MappingNode):
        parts = [(name.value, name, value) for name, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        parts = [(number, None, value) for number, value in enumerate(node.value)]
    for step, name, value in parts:
        yield (*steps, step), name, value
        yield from _walk(value, (*steps, step))
