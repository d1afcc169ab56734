"""What an earlier version of the package said, read from its wheel if a council has kept it."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

from commshub.content.source_tree import HubError

_WHEELS = "wheels"
_IN_WHEEL = "commshub/base/"


def read_earlier_pages(root: Path, version: str) -> Mapping[str, bytes]:
    """The national files of an earlier version by their paths in a hub, if its wheel still lies in `wheels/`."""
    wheel = next(iter((root / _WHEELS).glob(f"*-{version}-*.whl")), None)
    if wheel is None:
        return {}
    try:
        with zipfile.ZipFile(wheel) as package:
            names = [
                name for name in package.namelist() if name.startswith((f"{_IN_WHEEL}docs/", f"{_IN_WHEEL}content"))
            ]
            return {name.removeprefix(_IN_WHEEL): package.read(name) for name in names}
    except (OSError, zipfile.BadZipFile) as error:
        message = f"The file '{wheel.name}' in {_WHEELS}/ cannot be read ({error})."
        raise HubError(message) from error
