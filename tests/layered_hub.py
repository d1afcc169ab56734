"""Hubs that are put together from layers, in memory."""

from collections.abc import Mapping

from commshub.content.layers import LayeredFiles
from commshub.content.source_tree import SourceTree
from commshub.model.layers import NATIONAL, Layer

NATIONAL_LAYER = Layer(NATIONAL, "national", "theme")
COUNTY = Layer("county", "../county")

Files = Mapping[str, str | bytes]


def layered(*parts: tuple[Layer | None, Files]) -> SourceTree:
    """A hub of layers, the lowest first; the council's own has no layer."""
    found = LayeredFiles()
    for layer, files in parts:
        for path, text in files.items():
            found.add(path, text.encode() if isinstance(text, str) else text, layer)
    return SourceTree(
        files=dict(sorted(found.files.items())),
        names=frozenset(found.names),
        layers=tuple(layer for layer, _ in parts if layer),
        origins=found.origins,
        below=found.below,
    )


def over(tree: SourceTree, files: Files, *between: tuple[Layer, Files]) -> SourceTree:
    """A whole hub as what is national, and below the files of a council."""
    return layered((NATIONAL_LAYER, tree.files), *between, (None, files))
