"""What went wrong in a build besides the content, in a sentence instead of a traceback."""

import errno
import traceback
from pathlib import Path

_TEMPLATES = "/overrides/"
_ENDINGS = (".html", ".xml")
# No room left for anybody, or no more for this user.
_FULL = (errno.ENOSPC, errno.EDQUOT)


def describe(error: Exception) -> str:
    """A broken template with its file and line, a file or folder that cannot be used, or else a fault of ours."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        _, found, name = f"/{Path(frame.filename).as_posix()}".rpartition(_TEMPLATES)
        if found and name.endswith(_ENDINGS):
            return (
                f"The template 'overrides/{name}' is broken in line {frame.lineno}: {error}. "
                "Bring it back from an earlier version, or tell whoever looks after the hub's code."
            )
    if isinstance(error, OSError) and error.errno in _FULL:
        return "The disk is full, so the site could not be written. Make room on it, then build again."
    if isinstance(error, OSError) and error.strerror and not error.filename:
        return f"A file could not be read or written ({error.strerror}). Ask whoever looks after this computer."
    if isinstance(error, OSError) and error.filename:
        return f"'{error.filename}' cannot be used ({error.strerror}). Ask whoever looks after this computer."
    return f"The hub itself has a fault: {type(error).__name__}: {error}. Tell whoever looks after its code."
