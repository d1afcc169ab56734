"""Values of the sample that can be read and are wrong, each with the edit that makes it so.

A day that has passed, a name with nothing behind it and the name of something else, in every field that holds such a
value. (What cannot be read, such as an empty text, is in `breakages.py`.) Of the entries of one sort in a file, the
first that has the field stands for all.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

from breakages import Breakage, Steps, is_collection, values
from commshub.model.site import Site
from commshub.references.registers import REGISTERS
from commshub.references.site_references import Reference, references_by_id

_DAY = re.compile(r"\d{4}(?=-\d\d-\d\d(?: .*)?$)")
_LONG_AGO = "2019"


@dataclass(frozen=True, slots=True)
class WrongValue:
    """A value of a sort that is wrong, and where it stands."""

    sort: str
    breakage: Breakage

    def __str__(self) -> str:
        """What is wrong, as the name of a test."""
        return f"{self.sort} {self.breakage}"


def wrong_values(texts: Mapping[str, str], site: Site) -> Iterator[WrongValue]:
    """Every sort of wrong value for every field, once."""
    named: dict[tuple[str, int, str], Reference] = {}
    for reference in references_by_id(site):
        named.setdefault((reference.location.path, reference.location.line, reference.id), reference)
    seen: set[tuple[str, ...]] = set()
    for path, text in texts.items():
        for steps, node, start in values(text):
            line = text.count("\n", 0, start) + 1
            reference = named.get((path, line, node.value))
            for sort, value in _replacements(node, reference, site, number=len(seen)):
                field = (sort, *_field(path, text, steps))
                if field not in seen:
                    seen.add(field)
                    end = start + node.end_mark.index - node.start_mark.index
                    breaks = "\n" * text.count("\n", start, end)
                    yield WrongValue(sort, Breakage(path, steps, line, start, end, value + breaks))


def _replacements(
    node: yaml.ScalarNode, reference: Reference | None, site: Site, *, number: int
) -> Iterator[tuple[str, str]]:
    if _DAY.match(node.value):
        yield "past", _DAY.sub(_LONG_AGO, node.value)
    if reference:
        stem, dot, ending = node.value.partition(".md")
        yield "unknown", f"{stem.rstrip('/')}-zzz{number}{dot}{ending}"
        others = sorted((REGISTERS[reference.target].known(site) or frozenset()) - {node.value})
        if others:
            yield "another", others[0]


def _field(path: str, text: str, steps: Steps) -> tuple[str, ...]:
    """The field that steps lead to, whichever entry of a list or a group it is in."""
    names = ["-" if isinstance(step, int) else step for step in steps]
    if path.startswith("docs/"):
        return "docs", *names
    entry = 0 if is_collection(text) else 1
    return path, *names[:entry], *(("-", *names[entry + 1 :]) if len(names) > entry + 1 else names[entry:])
