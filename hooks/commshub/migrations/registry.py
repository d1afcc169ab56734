"""All migrations: found by looking through this folder, in the order of their numbers."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache

import commshub.migrations
from commshub.migrations.migration import Migration
from commshub.model.versions import Version, parse_version

_NUMBERED = re.compile(r"m\d\d_\w+")


@cache
def all_migrations() -> tuple[Migration, ...]:
    """Every migration, the first one first."""
    return tuple(_migrations())


def _migrations() -> Iterator[Migration]:
    for file in sorted(pkgutil.iter_modules(commshub.migrations.__path__), key=lambda each: each.name):
        if _NUMBERED.fullmatch(file.name):
            module = importlib.import_module(f"{commshub.migrations.__name__}.{file.name}")
            version = parse_version(module.VERSION)
            if version:
                yield Migration(file.name, (module.__doc__ or "").partition("\n")[0], version, module.migrate)


def migrations_since(written_for: Version | None) -> Iterator[Migration]:
    """Those that files need that were written for a version; all, if nobody said for which."""
    return (each for each in all_migrations() if written_for is None or each.version > written_for)
