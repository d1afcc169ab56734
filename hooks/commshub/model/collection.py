"""A collection: the entries of one file of facts, by id, with the location of everything in them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Generic, TypeVar

from commshub.model.findings import Location

_Entry = TypeVar("_Entry")


@dataclass(frozen=True, slots=True)
class Collection(Generic[_Entry]):
    """Entries by id.

    `ids` also names the entries that could not be read: they are reported for what they are, and nobody should be told
    a second time that they are missing. `readable` is false when the whole file could not be read.
    """

    path: str
    entries: Mapping[str, _Entry] = field(default_factory=dict)
    ids: frozenset[str] = frozenset()
    readable: bool = True
    locate: Callable[[tuple[str | int, ...]], Location] | None = None

    def __iter__(self) -> Iterator[tuple[str, _Entry]]:
        """Ids and entries in the order of the file."""
        return iter(self.entries.items())

    def get(self, name: str) -> _Entry | None:
        """An entry that could be read."""
        return self.entries.get(name)

    def knows(self, name: str) -> bool:
        """Whether an id is there; an unreadable file is given the benefit of the doubt."""
        return not self.readable or name in self.ids

    @property
    def is_whole(self) -> bool:
        """Whether all that stands in the file could be read."""
        return self.readable and not self.unread

    @property
    def unread(self) -> frozenset[str]:
        """The entries that could not be read."""
        return self.ids - self.entries.keys()

    def location(self, *steps: str | int) -> Location:
        """Where an entry, or a field of one, stands."""
        return self.locate(steps) if self.locate else Location(self.path)


def nearest(name: str, names: Iterator[str] | frozenset[str] | tuple[str, ...]) -> str:
    """A hint for a name that is nearly right: " Did you mean 'prevent-team'?", or nothing."""
    # A guess that is far from what was typed sends people astray.
    match = get_close_matches(name, sorted(names), n=1, cutoff=0.7)
    return f" Did you mean '{match[0]}'?" if match else ""
