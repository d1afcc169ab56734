"""What could not be read of a hub, and the records that hold the rest.

Where one value of a file is wrong, all the others are still known. A rule is shown what could be read; if it asks for
what could not, it is broken off: what it would find rests on a fault that is reported already.
"""

from collections.abc import Iterator
from typing import Any, NoReturn, TypeVar

_Value = TypeVar("_Value")


class UnreadError(Exception):
    """Something was asked for that stands in the files and could not be read. It ends a rule, and nothing else."""


class PartialRecord:
    """Mixed into a record of which some fields could not be read: to ask for one of these raises `UnreadError`."""

    def __getattr__(self, name: str) -> NoReturn:
        """Refuse a field that is not there; all others are found before this is asked."""
        if name.startswith("_"):
            raise AttributeError(name)
        raise UnreadError(name)


class PartialGroup(dict[str, _Value]):
    """Entries by id, some of which could not be read.

    As in a `Collection`, the ids of all are known, so that nobody is told that they are missing. Who looks through the
    values is shown those that could be read, and then refused: whatever is said of one entry stands, and what rests on
    all of them is not said.
    """

    def __init__(self, entries: dict[str, _Value], unread: frozenset[str]) -> None:
        """Hold what could be read, and know the ids of the rest."""
        super().__init__(entries)
        self.unread = unread

    @property
    def known(self) -> dict[str, _Value]:
        """What could be read, by id."""
        return dict(super().items())

    def __contains__(self, name: object) -> bool:
        """Whether an id stands in the file."""
        return super().__contains__(name) or name in self.unread

    def __iter__(self) -> Iterator[str]:
        """All ids, those that could be read first."""
        yield from super().__iter__()
        yield from sorted(self.unread)

    def __len__(self) -> int:
        """How many ids there are."""
        return super().__len__() + len(self.unread)

    def __missing__(self, name: str) -> NoReturn:
        """Refuse what could not be read."""
        raise UnreadError(name) if name in self.unread else KeyError(name)

    def keys(self) -> Any:  # noqa: ANN401 - a set of names, as `dict.keys` is
        """All ids."""
        return dict.fromkeys(self).keys()

    def items(self) -> Any:  # noqa: ANN401 - pairs, as `dict.items` has them
        """The ids and values that could be read, and then the refusal."""
        yield from super().items()
        raise UnreadError(*self.unread)

    def values(self) -> Any:  # noqa: ANN401 - the values, as `dict.values` has them
        """The values that could be read, and then the refusal."""
        yield from super().values()
        raise UnreadError(*self.unread)
