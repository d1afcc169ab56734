"""The files and folders that a command is asked about, as findings have them."""

import posixpath
from collections.abc import Sequence
from pathlib import Path

from commshub.content.source_tree import HubError


def split_paths(paths: Sequence[str]) -> tuple[Path, Sequence[str]]:
    """The folder of the hub, and the files and folders to report on (all if there are none).

    Raises:
        HubError: several hubs are named, or a path that lies in none.
    """
    hubs = [path for path in paths if (Path(path) / "content_data").is_dir()]
    if len(hubs) > 1:
        message = f"'{hubs[0]}' and '{hubs[1]}' are two hubs. Check one at a time."
        raise HubError(message)
    root = _absolute(Path(hubs[0])) if hubs else Path.cwd()
    return root, [_path_in(root, path) for path in paths if path not in hubs]


def is_not_there(path: str) -> HubError:
    """The words for a path that nothing is known of."""
    return HubError(f"There is no file or folder '{path}' in this hub.")


def _path_in(root: Path, path: str) -> str:
    """A path as findings have it, given as seen from here, from the hub's folder or from docs/."""
    within = [each for each in (_absolute(Path(path)), _absolute(root / path)) if each.is_relative_to(root)]
    if not within:
        raise is_not_there(path)
    below_docs = _absolute(root / "docs" / path)
    # A file that is missing can be asked about too, by its whole path.
    full = next((each for each in (*within, below_docs) if each.exists() and each.is_relative_to(root)), within[0])
    return full.relative_to(root).as_posix()


def _absolute(path: Path) -> Path:
    """A path from the top of the disk, without steps back."""
    return Path(posixpath.normpath(path.absolute().as_posix()))
