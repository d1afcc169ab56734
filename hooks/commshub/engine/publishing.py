"""Put a finished folder in the place of the last one in one move: a broken run never touches the last good one."""

import shutil
from pathlib import Path


def staging_dir(location: Path) -> Path:
    """The folder beside a place in which the next one is made."""
    return location.with_name(f".{location.name}-next")


def publish(made: Path, location: Path) -> None:
    """Put a finished folder in the place of the last one.

    Between the two renames there is nothing for an instant; there is never half of it.

    Raises:
        OSError: the folder cannot be put there; the last one is back in its place.
    """
    last = _last(location)
    discard(last)
    if location.exists():
        location.rename(last)
    try:
        made.rename(location)
    except OSError:
        if last.exists():
            last.rename(location)
        raise
    discard(last)


def restore(location: Path) -> None:
    """Put the last folder back that a run which was cut short between the two renames had moved away.

    Raises:
        OSError: it cannot be put back.
    """
    if _last(location).is_dir() and not location.exists():
        _last(location).rename(location)


def discard(made: Path) -> None:
    """Throw away what was made and did not come to an end."""
    shutil.rmtree(made, ignore_errors=True)


def _last(location: Path) -> Path:
    """Where the last folder is while the next takes its place."""
    return location.with_name(f".{location.name}-last")
