"""The layers that a council names, each with its files: what a county or a shared service gives several councils."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from commshub.content.source_tree import layer_folders, read_repository
from commshub.model.council import Nation
from commshub.model.layers import NATIONAL

_CONTENT = ("content_data/", "docs/", "overrides/")


@dataclass(frozen=True, slots=True)
class LayerOnDisk:
    """A layer that a council names: where it lies, as seen from the hub, and its files by their paths in a hub."""

    name: str
    place: str
    files: Mapping[str, bytes] = field(repr=False)


def read_named_layers(root: Path) -> tuple[LayerOnDisk, ...]:
    """The layers between what is national and the council's own, the lowest first.

    Raises:
        HubError: one is not there, or a file of one cannot be opened.
    """
    return tuple(
        LayerOnDisk(
            layer.name,
            Path(os.path.relpath(folder, root)).as_posix(),
            {path: data for path, data in read_repository(folder).items() if path.startswith(_CONTENT)},
        )
        for folder, layer in layer_folders(root)
        if layer.name not in {NATIONAL, *Nation}
    )
