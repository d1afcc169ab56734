"""What pages say of parts that a small hub does without: no link, no entry of a list and no heading leads there."""

import posixpath
from dataclasses import replace

from commshub.content.pages import with_body
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.document.document import document_of
from commshub.text.document.left_out import left_out
from commshub.text.document.nodes import Link, LinkKind


def without_absent(site: Site) -> Site:
    """The hub with every page as it reads without the parts that are absent."""
    if not site.absent:
        return site
    return replace(site, pages=tuple(_without_links(page, site) for page in site.pages))


def _without_links(page: Page, site: Site) -> Page:
    links = [each for each in document_of(page).links if _is_absent(each, page, site)]
    return with_body(page, left_out(page.body, links)) if links else page


def _is_absent(link: Link, page: Page, site: Site) -> bool:
    target = link.target.partition("#")[0]
    if not target or ":" in target or link.kind is LinkKind.HTML:
        return False
    return site.does_without(posixpath.normpath(posixpath.join(posixpath.dirname(page.source_path), target)))
