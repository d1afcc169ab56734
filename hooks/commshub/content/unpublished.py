"""A hub without what is not published: no list, feed, map, search or export can then know of it."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from commshub.model.collection import Collection
from commshub.model.page import Page
from commshub.model.pictures import PictureRights
from commshub.model.publication import Held
from commshub.model.site import Site

_DOCS = "docs/"
# It names every picture, whether a page shows it or not.
_ALL_PICTURES = "content_data/pictures.yml"


def without_unpublished(site: Site) -> Site:
    """The site as its readers see it. What was taken down leaves a page that says so at its address."""
    if not site.unpublished:
        return site
    pages = tuple(page for page in site.pages if page.path not in site.unpublished)
    theirs = _files_of_drafts(site, pages)
    gone = [each.page.source_path for each in site.unpublished.values() if each.held is Held.TAKEN_DOWN]
    return replace(
        site,
        pages=pages,
        gone=(*site.gone, *(path for path in gone if path not in site.gone)),
        file_names=site.file_names - site.unpublished.keys(),
        published_files=site.published_files - theirs,
        pictures=tuple(each for each in site.pictures if each.path not in theirs),
        picture_rights=_without(site.picture_rights, {path.removeprefix(_DOCS) for path in theirs}),
        documents=tuple(each for each in site.documents if each.path not in theirs),
        parse_errors=tuple(each for each in site.parse_errors if each.location.path not in site.unpublished),
    )


def _without(rights: Collection[PictureRights], pictures: AbstractSet[str]) -> Collection[PictureRights]:
    """Why pictures may be shown, without some of them."""
    entries = {id_: each for id_, each in rights if id_ not in pictures}
    return replace(rights, entries=entries, ids=rights.ids - pictures)


def _files_of_drafts(site: Site, pages: tuple[Page, ...]) -> frozenset[str]:
    """The pictures and documents that only pages name which are not published."""
    named = {path: path.rpartition("/")[2] for path in site.published_files if path.startswith(_DOCS)}
    texts = [each.page.body for each in site.unpublished.values()]
    of_drafts = {path: name for path, name in named.items() if any(name in text for text in texts)}
    published = [page.body for page in pages] + [text for path, text in site.data_texts if path != _ALL_PICTURES]
    return frozenset(path for path, name in of_drafts.items() if not any(name in text for text in published))
