"""Migrations tried on folders: what a hub is before one, and what it is after."""

from collections.abc import Callable, Mapping
from pathlib import Path

from commshub.migrations.migration import Package

FOLDERS = Path(__file__).parent / "migrations"
# Names that tests, or Git, would take for their own.
HIDDEN = (".py.txt", "gitignore.txt")

Try = Callable[[str, Package], tuple[Mapping[str, str], Mapping[str, str]]]


def files_of(folder: Path) -> dict[str, bytes]:
    """The files of a folder by path, each under its own name."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    named = ((path.relative_to(folder).as_posix(), path.read_bytes()) for path in paths)
    return {(name.removesuffix(".txt") if name.endswith(HIDDEN) else name): data for name, data in named}
