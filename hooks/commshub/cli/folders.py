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
    try:
        staging = publishing.staging_dir(folder)
    except OSError as error:
        raise _cannot_write(folder, error) from error
    try:
        for name, content in files.items():
            (staging.folder / name).write_bytes(content)
        staging.publish(files)
    except publishing.IncompleteError as error:
        staging.discard()
        message = f"The folder '{folder}' cannot be written: {error} What was there is there still."
        raise HubError(message) from error
    except OSError as error:
        staging.discard()
        raise _cannot_write(folder, error) from error


def _cannot_write(folder: Path, error: OSError) -> HubError:
    return HubError(f"The folder '{folder}' cannot be written ({error.strerror}).")
