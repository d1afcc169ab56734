"""Put a finished folder in the place of the last one in one move: a broken run never touches the last good one."""

import shutil
from pathlib import Path


def workshop(place: Path) -> Path:
    """The folder beside a place in which the next one is made."""
    return place.with_name(f".{place.name}-next")


def publish(made: Path, place: Path) -> None:
    """Put a finished folder in the place of the last one.

    Between the two renames there is nothing for an instant; there is never half of it.

    Raises:
        OSError: the folder cannot be put there; the last one is back in its place.
    """
    last = _last(place)
    discard(last)
    if place.exists():
        place.rename(last)
    try:
        made.rename(place)
    except OSError:
        if last.exists():
            last.rename(place)
        raise
    discard(last)


def put_back(place: Path) -> None:
    """Put the last folder back that a run which was cut short between the two renames had moved away.

    Raises:
        OSError: it cannot be put back.
    """
    if _last(place).is_dir() and not place.exists():
        _last(place).rename(place)


def discard(made: Path) -> None:
    """Throw away what was made and did not come to an end."""
    shutil.rmtree(made, ignore_errors=True)


def _last(place: Path) -> Path:
    """Where the last folder is while the next takes its place."""
    return place.with_name(f".{place.name}-last")
