"""Publish a finished site in one move, so that a broken build never touches the last good one."""

import shutil
from pathlib import Path


def workshop(site_dir: Path) -> Path:
    """The folder beside the site in which the next one is made."""
    return site_dir.with_name(f".{site_dir.name}-next")


def publish(made: Path, site_dir: Path) -> None:
    """Put a finished site in the place of the last one.

    Between the two renames there is no site for an instant; there is never half of one.

    Raises:
        OSError: the site cannot be put there; the last one is back in its place.
    """
    last = site_dir.with_name(f".{site_dir.name}-last")
    shutil.rmtree(last, ignore_errors=True)
    if site_dir.exists():
        site_dir.rename(last)
    try:
        made.rename(site_dir)
    except OSError:
        if last.exists():
            last.rename(site_dir)
        raise
    shutil.rmtree(last, ignore_errors=True)


def discard(made: Path) -> None:
    """Throw away what was made of a site that did not come to an end."""
    shutil.rmtree(made, ignore_errors=True)
