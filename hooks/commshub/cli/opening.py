"""The hub in a folder as it is today: what nearly every command begins with."""

from datetime import UTC, date, datetime
from pathlib import Path

from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree, read_source_tree
from commshub.model.site import Site


def open_hub(root: Path, *, as_of: date | None = None) -> Site:
    """Read and parse the hub in a folder; a sample is read as of its own day, unless another one is given.

    Raises:
        HubError: the folder holds no hub, or one that cannot be read.
    """
    return open_tree(read_source_tree(root), as_of=as_of)


def open_tree(tree: SourceTree, *, as_of: date | None = None) -> Site:
    """Parse files that have been read, as of the same day."""
    return parse_site(tree, datetime.now(tz=UTC).astimezone().date(), as_of=as_of)
