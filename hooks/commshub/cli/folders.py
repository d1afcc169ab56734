"""Write a folder of files in the place of an earlier one, as a whole or not at all."""

from collections.abc import Mapping
from pathlib import Path

from commshub.content.source_tree import HubError
from commshub.engine import publishing


def restore_folder(folder: Path) -> None:
    """Put an earlier folder back that a run which was cut short had already moved away.

    Raises:
        HubError: it cannot be put back.
    """
    try:
        publishing.restore(folder)
    except OSError as error:
        message = f"The folder '{folder}' cannot be put back in its place ({error.strerror})."
        raise HubError(message) from error


def replace_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write all files into a folder beside, and only then put it where it belongs.

    Raises:
        HubError: it cannot be written; what was there is there still.
    """
    made = publishing.staging_dir(folder)
    try:
        publishing.discard(made)
        made.mkdir(parents=True)
        for name, content in files.items():
            (made / name).write_bytes(content)
        publishing.publish(made, folder)
    except OSError as error:
        publishing.discard(made)
        message = f"The folder '{folder}' cannot be written ({error.strerror})."
        raise HubError(message) from error
