"""The work on a hub that begins: its gaps by section, in the order of the work, with what is done already."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from commshub.model.starter import WorkSection

# Gaps in files that no section of the work names.
_REST = "All else"
_ANYWHERE = "."


@dataclass(frozen=True, slots=True)
class OpenGap:
    """A gap, where it stands, who can fill it and in how many minutes."""

    path: str
    line: int
    who: str
    minutes: int
    what: str


@dataclass(frozen=True, slots=True)
class TodoSection:
    """A part of the work: what is left of it, and how many gaps are filled."""

    title: str
    gaps: tuple[OpenGap, ...]
    done: int

    @property
    def number(self) -> int:
        """How many gaps it had at first."""
        return self.done + len(self.gaps)


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """An entry that is not yet sure enough to go live, and what to do about it."""

    id: str
    what: str


@dataclass(frozen=True, slots=True)
class Todo:
    """All parts of the work; each keeps its number when others are done.

    `unconfirmed` is what nobody has to write, but somebody has to look up before the hub goes live.
    """

    sections: tuple[tuple[int, TodoSection], ...] = ()
    unconfirmed: tuple[Unconfirmed, ...] = ()

    @property
    def is_left(self) -> bool:
        """Whether anything is to be done."""
        return bool(self.gaps or self.unconfirmed)

    @property
    def gaps(self) -> tuple[OpenGap, ...]:
        """All that is left."""
        return tuple(gap for _, section in self.sections for gap in section.gaps)

    @property
    def done(self) -> int:
        """How many gaps are filled."""
        return sum(section.done for _, section in self.sections)

    @property
    def number(self) -> int:
        """How many gaps there were at first."""
        return self.done + len(self.gaps)

    @property
    def minutes(self) -> int:
        """How long the rest takes."""
        return sum(gap.minutes for gap in self.gaps)

    @property
    def roles(self) -> tuple[str, ...]:
        """Who can do it, in the order of the work."""
        return tuple(dict.fromkeys(gap.who for gap in self.gaps))


def todo_of(
    gaps: Sequence[OpenGap],
    at_first: Mapping[str, int],
    work: Sequence[WorkSection],
    unconfirmed: tuple[Unconfirmed, ...] = (),
) -> Todo:
    """The gaps by section; `at_first` are those that each file of a new hub has."""
    sections = _sections(gaps, at_first, (*work, WorkSection(title=_REST, places=(_ANYWHERE,))))
    return Todo(tuple(sections), unconfirmed)


def _sections(
    gaps: Sequence[OpenGap], at_first: Mapping[str, int], work: Sequence[WorkSection]
) -> Iterator[tuple[int, TodoSection]]:
    left, files = list(gaps), set(at_first)
    for number, section in enumerate(work, 1):
        here = [gap for gap in left if _belongs(gap.path, section)]
        own = {path for path in files if _belongs(path, section)}
        left, files = [gap for gap in left if gap not in here], files - own
        done = sum(max(at_first[path] - sum(gap.path == path for gap in here), 0) for path in own)
        if here or done:
            in_order = sorted(here, key=lambda each: (each.path, each.line))
            yield number, TodoSection(section.title, tuple(in_order), done)


def _belongs(path: str, section: WorkSection) -> bool:
    return any(place in {_ANYWHERE, path} or path.startswith(f"{place}/") for place in section.places)
