"""A small hub that tests change file by file: `tests/hubs/tiny`."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from commshub.content.source_tree import SourceTree
from commshub.model.site import Site

ROOT = Path(__file__).parent.parent
TINY = Path(__file__).parent / "hubs" / "tiny"
# The templates, styles and scripts of every hub.
THEME = ROOT / "hooks" / "commshub" / "base" / "theme"
TODAY = date(2026, 11, 20)

MakeSite = Callable[..., Site]


def changed(tree: SourceTree, files: Mapping[str, str | bytes | None]) -> SourceTree:
    """A tree with some of its files replaced, added or taken away."""
    merged = dict(tree.files)
    for path, content in files.items():
        if content is None:
            merged.pop(path, None)
        else:
            merged[path] = content.encode() if isinstance(content, str) else content
    return replace(tree, files=merged, names=frozenset(tree.names - tree.files.keys() | merged.keys()))
