"""A lock on a file that the operating system takes back from a process that ends, however it ends.

So a lock can never be left over by a crash: the file may be, and the next process simply locks it again.
"""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

_PAUSE_SECONDS = 0.05

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


# What the two systems say when another process has the lock.
_HELD_BY_ANOTHER = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


@dataclass(frozen=True, slots=True)
class FileLock:
    """A lock that this process holds."""

    path: Path
    descriptor: int

    def release(self) -> None:
        """Give the lock back, and leave no file behind.

        The file goes before the lock, so that nobody deletes the file that another process has locked since; Windows
        deletes no open file, and keeps one that another process has opened since.
        """
        if sys.platform == "win32":
            os.close(self.descriptor)
            with suppress(PermissionError):
                self.path.unlink(missing_ok=True)
        else:
            self.path.unlink(missing_ok=True)
            os.close(self.descriptor)


def try_lock(path: Path) -> FileLock | None:
    """The lock on a file, which is made for it, or `None` while another process holds it.

    Raises:
        OSError: the file cannot be made, or its disk knows no locks.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        _lock(descriptor)
    except OSError as error:
        os.close(descriptor)
        if error.errno in _HELD_BY_ANOTHER:
            return None
        raise OSError(error.errno, error.strerror, str(path)) from error
    # The last holder may have deleted the file between our opening and our locking it: others would find a new one.
    if not _is_at(descriptor, path):
        os.close(descriptor)
        return None
    return FileLock(path, descriptor)


@contextmanager
def locked(path: Path, *, patience_seconds: float, why: str) -> Iterator[None]:
    """Hold the lock on a file, and wait for it first.

    Raises:
        TimeoutError: another process holds it for longer; `why` says what that process is likely to do.
        OSError: the file cannot be made, or its disk knows no locks.
    """
    end = time.monotonic() + patience_seconds
    while (lock := try_lock(path)) is None:
        if time.monotonic() > end:
            raise TimeoutError(errno.ETIMEDOUT, why, str(path))
        time.sleep(_PAUSE_SECONDS)
    try:
        yield
    finally:
        lock.release()


def _is_at(descriptor: int, path: Path) -> bool:
    """Whether an open file is still the one that others find under its name."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False
