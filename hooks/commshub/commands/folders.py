"""Put a folder of finished files in the place of an earlier one, as a whole or not at all."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from commshub.reading.tree import CannotRun


def put_back(folder: Path) -> None:
    """Put an earlier folder back that a run which was cut short had already moved away.

    Raises:
        CannotRun: it cannot be put back.
    """
    last = _last(folder)
    if not last.is_dir() or folder.exists():
        return
    try:
        last.rename(folder)
    except OSError as error:
        message = f"The folder '{last}' cannot be renamed to '{folder.name}' ({error.strerror})."
        raise CannotRun(message) from error


def replace_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write all files into a folder beside, and only then put it where it belongs.

    Raises:
        CannotRun: it cannot be written; what was there is there still.
    """
    made, last = folder.with_name(f".{folder.name}-next"), _last(folder)
    try:
        for left in (made, last):
            shutil.rmtree(left, ignore_errors=True)
        made.mkdir(parents=True)
        for name, content in files.items():
            (made / name).write_bytes(content)
        if folder.exists():
            folder.rename(last)
        _put(made, folder, last)
    except OSError as error:
        shutil.rmtree(made, ignore_errors=True)
        message = f"The folder '{folder}' cannot be written ({error.strerror})."
        raise CannotRun(message) from error
    shutil.rmtree(last, ignore_errors=True)


def _put(made: Path, folder: Path, last: Path) -> None:
    try:
        made.rename(folder)
    except OSError:
        if last.exists():
            last.rename(folder)
        raise


def _last(folder: Path) -> Path:
    """Where the earlier folder is while the new one takes its place."""
    return folder.with_name(f".{folder.name}-last")
