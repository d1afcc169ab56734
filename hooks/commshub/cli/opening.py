"""The hub in a folder as it is today: what nearly every command begins with."""

from datetime import UTC, date, datetime
from pathlib import Path

from commshub.content.site import parse_site
from commshub.content.source_tree import HubError, SourceTree, read_source_tree
from commshub.engine.publishing import restore
from commshub.model.site import Site

# Where `mkdocs build` puts the site, unless it is told another place.
_SITE = "site"


def open_hub(root: Path, *, as_of: date | None = None, drafts: bool = False) -> Site:
    """Read and parse the hub in a folder; a sample is read as of its own day, unless another one is given.

    With `drafts` pages are among the others that are not published. A site that a killed build had moved away and not
    yet replaced is put back first.

    Raises:
        HubError: the folder holds no hub, or one that cannot be read.
    """
    site = root / _SITE
    try:
        restore(site)
    except OSError as error:
        raise HubError(f"The last good site cannot be put back to '{site.name}' ({error.strerror}).") from error
    return open_tree(read_source_tree(root), as_of=as_of, drafts=drafts)


def open_tree(tree: SourceTree, *, as_of: date | None = None, drafts: bool = False) -> Site:
    """Parse files that have been read, as of the same day."""
    return parse_site(tree, datetime.now(tz=UTC), as_of=as_of, drafts=drafts)
