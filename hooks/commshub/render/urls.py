"""Where a page will be found: its address, and the way from one page to another."""

import posixpath


def url_of(source_path: str) -> str:
    """The address of a page below the site's root: `get-help/venues.md` becomes `get-help/venues/`."""
    stem = source_path.removesuffix(".md")
    folder, _, name = stem.rpartition("/")
    if name == "index":
        return f"{folder}/" if folder else ""
    return f"{stem}/"


def relative_url(start: str, target: str) -> str:
    """The relative address that leads from one page to another, both named by their source paths."""
    path = posixpath.relpath(url_of(target) or ".", url_of(start) or ".")
    return "./" if path == "." else f"{path}/"


def relative_to(url: str, target: str) -> str:
    """The relative address that leads from the page at a URL below the site's root to a file."""
    return posixpath.relpath(target, url or ".")
