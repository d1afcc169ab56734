"""Put a finished folder in the place of the last one in one move: a broken run never touches the last good one.

Each run makes its folder in a staging folder of its own, so that two at once cannot mix their files. A lock beside that
folder tells a run that goes on from one that was killed, whose leftovers the next run clears away.
"""

import errno
import os
import re
import secrets
import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from commshub.engine.exchanging import exchange
from commshub.engine.locking import FileLock, locked, try_lock
from commshub.text.formatting import amount

# The swap itself is a step or two; only a disk that hangs takes longer than this.
_PATIENCE_SECONDS = 60
_BUSY = "another run has been putting its files there for a minute"
_LOCK = ".lock"
# The folders of a hub in which nothing is published.
_OF_HUB = ("docs", "content_data", "overrides", "hooks", "tests", "hosting", "schemas", ".git", ".github")
_REPOSITORY, _FIRST_PAGE = ".git", "index.html"


class IncompleteError(Exception):
    """A staging folder does not hold the files that were planned; its text says so in a sentence."""


@dataclass(frozen=True, slots=True)
class StagingDir:
    """The folder of this run beside the place where it is to be published."""

    location: Path
    folder: Path
    lock: FileLock

    def refuse_other_files(self, planned: Collection[str]) -> None:
        """Look whether the folder holds the planned files and no others.

        Raises:
            IncompleteError: a file is missing, or one is there that nobody planned.
        """
        _refuse_other_files(self.folder, frozenset(planned))

    def publish(self, planned: Collection[str]) -> None:
        """Put the folder in the place of the last one, if it holds the planned files and no others.

        The two trade places in one step. Where the system cannot do that, there is nothing for an instant between two
        renames, and what was there comes back with the next run; there is never half of it.

        Raises:
            IncompleteError: a file is missing, or one is there that nobody planned. The last folder stays.
            OSError: the folder cannot be put there; the last one is back in its place.
        """
        self.refuse_other_files(planned)
        last = _last(self.location)
        with _swapping(self.location):
            _discard(last)
            if not self.folder.is_dir():
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self.folder))
            if self.location.exists() and not exchange(self.folder, self.location):
                self.location.rename(last)
            if not self.location.exists():
                self._move_in(last)
            _discard(last)
        # After an exchange, what was published before is where the new one was made.
        _discard(self.folder)
        self.lock.release()

    def _move_in(self, last: Path) -> None:
        try:
            self.folder.rename(self.location)
        except OSError:
            if last.exists():
                last.rename(self.location)
            raise

    def discard(self) -> None:
        """Throw away what was made and did not come to an end."""
        _discard(self.folder)
        self.lock.release()


def reason_against(location: Path, root: Path) -> str:
    """Why a site must not be put in a place, as the end of a sentence: what lies there would be gone. Empty if it may.

    `root` is the folder of the hub. The last site may be replaced, and an empty folder.
    """
    ours = [root / name for name in _OF_HUB]
    if location in (root, *root.parents) or any(location == each or each in location.parents for each in ours):
        return "it is part of the hub"
    if not location.exists():
        return ""
    if not location.is_dir():
        return "it is a file"
    names = {path.name for path in location.iterdir()}
    if _REPOSITORY in names:
        return "it is a repository of git, which would be lost"
    return "" if not names or _FIRST_PAGE in names else "it holds other files, and no site"


def staging_dir(location: Path) -> StagingDir:
    """An empty folder for this run alone, beside the place; what dead runs left there is cleared away.

    Raises:
        OSError: it cannot be made.
    """
    if not location.parent.exists():
        location.parent.mkdir(parents=True, exist_ok=True)
    restore(location)
    _clear_leftovers(location)
    lock = None
    while lock is None:
        folder = location.with_name(f".{location.name}-next-{secrets.token_hex(4)}")
        # The lock comes first, so that no other run ever sees this folder without it.
        lock = try_lock(_lock_of(folder))
    try:
        folder.mkdir()
    except OSError:
        lock.release()
        raise
    return StagingDir(location, folder, lock)


def read_published(location: Path) -> Mapping[str, bytes]:
    """Every file of a finished folder, by its path there.

    Raises:
        OSError: one cannot be read.
    """
    paths = (path for path in location.rglob("*") if path.is_file())
    return {path.relative_to(location).as_posix(): path.read_bytes() for path in paths}


def restore(location: Path) -> None:
    """Put the last folder back that a run which was cut short between the two renames had moved away.

    Raises:
        OSError: it cannot be put back.
    """
    if _last(location).is_dir() and not location.exists():
        with _swapping(location):
            # A run that is in the middle of its swap looks the same until it lets go of the lock.
            if _last(location).is_dir() and not location.exists():
                _last(location).rename(location)


def _refuse_other_files(folder: Path, planned: frozenset[str]) -> None:
    written = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    missing, strange = sorted(planned - written), sorted(written - planned)
    if missing:
        message = f"{len(missing)} of {amount(len(planned), 'file')} were not written, such as '{missing[0]}'."
        raise IncompleteError(message)
    if strange:
        message = f"{amount(len(strange), 'file')} came in beside the {len(planned)} planned, such as '{strange[0]}'."
        raise IncompleteError(message)


def _clear_leftovers(location: Path) -> None:
    """Clear away the staging folders whose runs have ended, and those of versions that had one for all runs."""
    for folder in set(_staging_folders(location)):
        if lock := try_lock(_lock_of(folder)):
            _discard(folder)
            lock.release()


def _staging_folders(location: Path) -> Iterator[Path]:
    """Every staging folder of a place, and those of which only the lock is left."""
    name = re.compile(rf"(\.{re.escape(location.name)}-next(?:-[0-9a-f]{{8}})?)(?:{re.escape(_LOCK)})?")
    for path in location.parent.iterdir():
        if match := name.fullmatch(path.name):
            yield location.with_name(match[1])


def _swapping(location: Path) -> AbstractContextManager[None]:
    """Let no other run put a folder in the same place meanwhile."""
    return locked(location.with_name(f".{location.name}{_LOCK}"), patience_seconds=_PATIENCE_SECONDS, why=_BUSY)


def _lock_of(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}{_LOCK}")


def _last(location: Path) -> Path:
    """Where the last folder is while the next takes its place."""
    return location.with_name(f".{location.name}-last")


def _discard(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
