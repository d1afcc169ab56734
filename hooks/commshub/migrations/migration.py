"""A migration: what the files of a hub become when their form changes.

One stands in a file of its own, named by its number and what it is about. Its docstring says in its first line what is
done, for whoever reads the difference; `VERSION` is the first version that needs it. `migrate` is given all files, and
returns those that it changes, with `None` for one that goes. It can be run twice: what has the new form stays.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from commshub.model.versions import Version

Files = Mapping[str, bytes]
Changes = Mapping[str, bytes | None]


@dataclass(frozen=True, slots=True)
class Package:
    """What migrations know of the package: what is national by path in a hub, and what a new hub is given.

    `first_layout` are prints of all that was national while councils had it in their own repositories.
    """

    national: Files = field(default_factory=dict)
    new_hub: Files = field(default_factory=dict)
    first_layout: frozenset[str] = frozenset()


# The folders of a repository that a layer has too.
_OF_LAYERS = ("content_data/", "docs/", "overrides/")

_Data = TypeVar("_Data", bytes, bytes | None)

Migrate = Callable[[Files, Package], Changes]


@dataclass(frozen=True, slots=True)
class Migration:
    """A change of form: what it does, and the first version that needs it."""

    name: str
    title: str
    version: Version
    migrate: Migrate


@dataclass(frozen=True, slots=True)
class Step:
    """What one migration changes."""

    title: str
    changes: Changes


def carried(files: Files, migrations: Iterator[Migration], package: Package) -> tuple[Files, tuple[Step, ...]]:
    """The files after some migrations, and what each of them has changed."""
    now, steps = dict(files), []
    for each in migrations:
        made = each.migrate(now, package)
        changes = {path: data for path, data in sorted(made.items()) if data != now.get(path)}
        if changes:
            steps.append(Step(each.title, changes))
            now = {path: data for path, data in {**now, **changes}.items() if data is not None}
    return now, tuple(steps)


def carried_layer(
    name: str, files: Files, migrations: Iterator[Migration], package: Package
) -> tuple[Files, tuple[Step, ...]]:
    """The same for a layer that councils share, of whose folder only content is looked at."""
    after, steps = carried(files, migrations, package)
    changed = (Step(f"In the layer '{name}': {step.title}", _content(step.changes)) for step in steps)
    return _content(after), tuple(step for step in changed if step.changes)


def _content(files: Mapping[str, _Data]) -> Mapping[str, _Data]:
    return {path: data for path, data in files.items() if path.startswith(_OF_LAYERS)}
