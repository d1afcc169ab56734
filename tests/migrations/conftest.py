"""Migrations tried on folders: what a hub is before one, and what it is after."""

from collections.abc import Mapping

import pytest

from commshub.content.source_tree import read_all_national, read_national, read_starter
from commshub.content.starter import files_beside_content, parse_starter
from commshub.migrations.migration import Package, carried
from commshub.migrations.registry import all_migrations
from migrated import FOLDERS, HIDDEN, Try, files_of


@pytest.fixture
def national() -> Package:
    """The package as it is: what is national, and the prints of what once was."""
    prints = read_national("migrations/first_layout.txt").decode().splitlines()
    beside = files_beside_content(parse_starter(read_starter()), "0.1.0")
    return Package(read_all_national(), beside, frozenset(prints))


@pytest.fixture
def tried(request: pytest.FixtureRequest) -> Try:
    """Carry the folder `before` of a migration through it, twice; and what is expected of it, in `after`."""

    def run(name: str, package: Package) -> tuple[Mapping[str, str], Mapping[str, str]]:
        migration = next(each for each in all_migrations() if each.name == name)
        after, _ = carried(files_of(FOLDERS / name / "before"), iter((migration,)), package)
        again, steps = carried(after, iter((migration,)), package)
        assert (again, steps) == (after, ())
        if request.config.getoption("--keep-files"):
            for path, data in after.items():
                place = FOLDERS / name / "after" / (f"{path}.txt" if f"{path}.txt".endswith(HIDDEN) else path)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(data)
        return _texts(after), _texts(files_of(FOLDERS / name / "after"))

    return run


def _texts(files: Mapping[str, bytes]) -> dict[str, str]:
    return {path: data.decode() for path, data in sorted(files.items())}
