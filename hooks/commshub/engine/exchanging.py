"""Exchange two folders in one step, where the system can: at no moment is one of them gone."""

import ctypes
import errno
import os
import sys
from pathlib import Path

# From the headers of Linux (fs.h, fcntl.h) and macOS (stdio.h).
_RENAME_EXCHANGE, _AT_CWD = 2, -100
_RENAME_SWAP = 2
# What is said by a disk, or a kernel, that does not know how.
_NOT_HERE = (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EPERM)


def exchange(one: Path, other: Path) -> bool:
    """Let two folders of one disk trade places, and tell whether they did; `False` where that is not to be had.

    Raises:
        OSError: one of them is not there, or may not be moved.
    """
    first, second = os.fsencode(one), os.fsencode(other)
    if sys.platform not in {"linux", "darwin"}:
        return False
    library = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "linux" and hasattr(library, "renameat2"):
        failed = library.renameat2(_AT_CWD, first, _AT_CWD, second, _RENAME_EXCHANGE)
    elif sys.platform == "darwin" and hasattr(library, "renamex_np"):
        failed = library.renamex_np(first, second, _RENAME_SWAP)
    else:
        return False
    if failed:
        number = ctypes.get_errno()
        if number in _NOT_HERE:
            return False
        raise OSError(number, os.strerror(number), str(other))
    return True
