"""Gaps among values: what an entry or a file of facts leaves to be filled in."""

from collections.abc import Sequence

from commshub.content.yaml_tree import YamlList, YamlNode, YamlScalar, to_plain
from commshub.model.findings import Location
from commshub.text.unfilled import is_gap

FoundGap = tuple[tuple[str | int, ...], Location, str]
"""The steps to a gap, where it stands, and its words."""


def find_gaps_in(node: YamlNode) -> Sequence[FoundGap]:
    """Every value of a tree that is a gap."""
    gaps: list[FoundGap] = []
    _add_gaps(node, (), gaps)
    return gaps


def _add_gaps(node: YamlNode, steps: tuple[str | int, ...], gaps: list[FoundGap]) -> None:
    if isinstance(node, YamlScalar):
        if is_gap(node.text):
            gaps.append((steps, node.location, node.text))
    elif isinstance(node, YamlList):
        for number, item in enumerate(node.items):
            _add_gaps(item, (*steps, number), gaps)
    else:
        for name, value in node.entries.items():
            _add_gaps(value, (*steps, name), gaps)


def without_gaps(node: YamlNode, gaps: Sequence[FoundGap]) -> object:
    """A tree as `to_plain` gives it, without its gaps, and without the lists that have one."""
    values = to_plain(node)
    for steps, _, _ in gaps:
        if not _take_out(values, steps):
            return {}
    return values


def _take_out(values: object, steps: tuple[str | int, ...]) -> bool:
    """Take one value out of others; it may be gone with another of the same list."""
    names = steps[: next((number for number, step in enumerate(steps) if isinstance(step, int)), len(steps))]
    for name in names[:-1]:
        if not isinstance(values, dict) or name not in values:
            return True
        values = values[name]
    if names and isinstance(values, dict):
        values.pop(names[-1], None)
    return bool(names)
