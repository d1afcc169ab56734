"""Parts of a plan or an event by their path, and which of their entries are real.

An entry is real when nothing in it only holds a place for words to come.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from commshub.text.placeholders import is_unfinished

_Steps = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class EvidenceEntry:
    """One entry of a part, and the steps that lead to it."""

    steps: _Steps
    value: object


def find_part(model: BaseModel, path: str) -> EvidenceEntry:
    """What stands at a path such as `media_protocol.steps` or `situations.after-an-arrest.lines`; `None` if nothing.

    In a group an entry is found by its id, or by what it says that it `answers`; the steps name the ids that are there.
    """
    value: object = model
    steps: _Steps = ()
    for step in path.split("."):
        name = step
        if isinstance(value, Mapping):
            name = step if step in value else _answering(value, step)
            value = value.get(name)
        else:
            value = getattr(value, step, None) if isinstance(value, BaseModel) else None
        steps = (*steps, name)
    return EvidenceEntry(steps, value)


def _answering(group: Mapping[str, object], wanted: str) -> str:
    """The id of the first entry of a group that answers what is wanted, or the wanted name if none does."""
    return next((id_ for id_, entry in group.items() if wanted in getattr(entry, "answers", ())), wanted)


def entries_of(value: object, steps: _Steps) -> Iterator[EvidenceEntry]:
    """The entries of a list or a group; one value is an entry of its own, and nothing has none."""
    if isinstance(value, Mapping):
        yield from (EvidenceEntry((*steps, str(name)), each) for name, each in value.items())
    elif isinstance(value, tuple):
        yield from (EvidenceEntry((*steps, number), each) for number, each in enumerate(value))
    elif value is not None:
        yield EvidenceEntry(steps, value)


def is_real(value: object, placeholders: tuple[str, ...] | None) -> bool:
    """Whether there is something, and no words that only hold a place; those may be there if no list is given."""
    if isinstance(value, str):
        return bool(value.strip()) and (placeholders is None or not is_unfinished(value, placeholders))
    if isinstance(value, BaseModel):
        inner = (getattr(value, name) for name in type(value).model_fields)
        return all(is_real(each, placeholders) for each in inner if each is not None and each != ())
    if isinstance(value, Mapping):
        return bool(value) and all(is_real(each, placeholders) for each in value.values())
    if isinstance(value, tuple):
        return bool(value) and all(is_real(each, placeholders) for each in value)
    return value is not None


def matches(entry: object, where: Mapping[str, str]) -> bool:
    """Whether an entry has these values; in a list, the value must be among the others."""
    for name, wanted in where.items():
        found = getattr(entry, name, None)
        if isinstance(found, tuple):
            if wanted not in found:
                return False
        elif str(found) != wanted:
            return False
    return True
