"""Where a page stands in the site: its entry of the menu, and its neighbours to read on with."""

import posixpath

from commshub.model.page import Page
from commshub.model.site import Site
from commshub.render.frame import Link
from commshub.render.urls import url_of
from commshub.text.document.document import document_of


def menu_address(source_path: str, site: Site) -> str | None:
    """The address of the menu's entry that a page belongs to: the page itself, or the nearest folder above it."""
    addresses = [url_of(entry.page) for entry in site.kinds.menu]
    above = [each for each in addresses if each and url_of(source_path).startswith(each)]
    return max(above, key=len, default=None)


def neighbours(page: Page, site: Site) -> tuple[Link, ...]:
    """Pages like this one in its folder, in the order in which the folder's own page lists them.

    Only folders that `more_in` of pages.yml names have them: under each of forty questions they would be in the way.
    """
    folder, _, name = page.source_path.rpartition("/")
    index = site.page_at(f"{folder}/index.md")
    if f"{folder}/" not in site.kinds.more_in or name == "index.md" or index is None:
        return ()
    targets = (link.target.partition("#")[0] for link in document_of(index).links)
    listed = [posixpath.normpath(posixpath.join(folder, target)) for target in targets if target.endswith(".md")]
    locations = {path: location for location, path in reversed(list(enumerate(listed)))}
    found = [other for other in site.pages if other is not page and _is_like(other, page, folder)]
    found.sort(key=lambda other: (locations.get(other.source_path, len(locations)), other.title.casefold()))
    return tuple(Link(other.title, url_of(other.source_path)) for other in found)


def _is_like(other: Page, page: Page, folder: str) -> bool:
    """Whether two pages stand in the same folder, are of one kind, and are for the same side of a desk."""
    within, _, name = other.source_path.rpartition("/")
    alike = all(other.text(field) == page.text(field) for field in ("kind", "reach"))
    return within == folder and name != "index.md" and alike
