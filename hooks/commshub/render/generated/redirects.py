"""Where pages stood that have moved: a page that leads on, and the lines that some hosts read."""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import urljoin

from commshub.model.redirects import is_file_path, is_page_path
from commshub.model.site import Site
from commshub.render.pages import StagedPage, generated_page
from commshub.render.urls import relative_url, url_of
from commshub.render.written import as_typed
from commshub.text.document.syntax import literal

TITLE = "This page has moved"
# As Netlify and Cloudflare Pages read it.
HOST_FILE = "_redirects"
_TEMPLATE = "redirect.html"


def redirect_pages(pages: Sequence[StagedPage], site: Site) -> Iterator[StagedPage]:
    """A page at each old address, with a link for those whose browser does not lead on; `pages` are all others."""
    titles = {page.path: page.frame.title for page in pages}
    for old, new in site.redirects.items():
        if new in titles:
            title = literal(titles[new])
            text = f"It is here now: [{title}]({posixpath.relpath(new, posixpath.dirname(old) or '.')})."
            page = generated_page(
                old,
                as_typed(text),
                site,
                title=TITLE,
                description=f"{TITLE}.",
                section=None,
                listed=False,
                template=_TEMPLATE,
            )
            address = urljoin(site.council.hub_address, url_of(new)) if site.council else ""
            yield replace(page, frame=replace(page.frame, redirect=relative_url(old, new), moved_to=address))


def redirect_files(site: Site) -> Mapping[str, str]:
    """The file for hosts that lead on by themselves; none while no page has moved."""
    moved = ((old, new) for old, new in site.redirects.items() if is_page_path(old))
    lines = [f"/{url_of(old)} /{url_of(new)} 301\n" for old, new in moved]
    return {HOST_FILE: "".join(lines)} if lines else {}


def copies_at_old_addresses(files: Mapping[str, str | bytes], site: Site) -> Mapping[str, str | bytes]:
    """The calendars and contact cards that have moved, where they stood: a program that fetches one follows no page."""
    return {old: files[new] for old, new in site.redirects.items() if is_file_path(old) and new in files}
