"""Where pages stood that have moved or gone: a page that leads on or says so, and the lines that some hosts read."""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import urljoin

from commshub.model.redirects import is_file_path, is_page_path
from commshub.model.site import Site
from commshub.render.facts.care import care_view
from commshub.render.facts.writer import FactWriter
from commshub.render.pages import StagedPage, generated_page
from commshub.render.urls import relative_url, url_of
from commshub.render.written import as_typed
from commshub.text.document.syntax import literal

TITLE = "This page has moved"
GONE_TITLE = "This page has gone"
_GONE_TEXT = "We have taken this page down, and nothing has taken its place. You can still get help and advice here:"
_TALK_NOW = "talk_now"
_LINE = "\n"
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


def gone_pages(site: Site, writer: FactWriter) -> Iterator[StagedPage]:
    """A page at the address of each that has gone: it says so, shows whom to talk to, and leads to the main pages."""
    for old in site.gone:
        menu = (
            f"- [{literal(each.title)}]({posixpath.relpath(each.page, posixpath.dirname(old) or '.')})"
            for each in site.kinds.menu
            if not site.does_without(each.page)
        )
        talk = writer.show(_TALK_NOW, **care_view(site)) if site.care_cards.entries else as_typed("")
        yield generated_page(
            old,
            as_typed(f"{_GONE_TEXT}\n\n{_LINE.join(menu)}\n\n") + talk,
            site,
            title=GONE_TITLE,
            description=f"{GONE_TITLE}.",
            section=None,
            listed=False,
        )


def moved_addresses(site: Site) -> Mapping[str, str]:
    """Where each address leads that a page has moved from."""
    return {url_of(old): url_of(new) for old, new in site.redirects.items() if is_page_path(old)}


def copies_at_old_addresses(files: Mapping[str, str | bytes], site: Site) -> Mapping[str, str | bytes]:
    """The calendars and contact cards that have moved, where they stood: a program that fetches one follows no page."""
    return {old: files[new] for old, new in site.redirects.items() if is_file_path(old) and new in files}
