"""Write a folder of files in the place of an earlier one, as a whole or not at all."""

from collections.abc import Mapping
from pathlib import Path

from commshub import publishing
from commshub.reading.tree import CannotRun


def put_back(folder: Path) -> None:
    """Put an earlier folder back that a run which was cut short had already moved away.

    Raises:
        CannotRun: it cannot be put back.
    """
    try:
        publishing.put_back(folder)
    except OSError as error:
        message = f"The folder '{folder}' cannot be put back in its place ({error.strerror})."
        raise CannotRun(message) from error


def replace_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write all files into a folder beside, and only then put it where it belongs.

    Raises:
        CannotRun: it cannot be written; what was there is there still.
    """
    made = publishing.workshop(folder)
    try:
        publishing.discard(made)
        made.mkdir(parents=True)
        for name, content in files.items():
            (made / name).write_bytes(content)
        publishing.publish(made, folder)
    except OSError as error:
        publishing.discard(made)
        message = f"The folder '{folder}' cannot be written ({error.strerror})."
        raise CannotRun(message) from error
