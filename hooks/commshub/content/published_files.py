"""From the names and bytes of a tree to what is published beside pages, and why each other file is not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from commshub.content.attachments.documents import parse_document
from commshub.content.attachments.pictures import parse_picture
from commshub.content.file_contents import other_content, unreadable_text
from commshub.content.file_sorts import (
    DOCUMENTS,
    PICTURES,
    READABLE,
    SHOWN,
    FileSort,
    is_hidden_folder,
    may_be_declared,
    page_name,
    sort_of,
)
from commshub.content.source_text import decode
from commshub.content.source_tree import LARGEST_FILE, SourceTree
from commshub.model.documents import Document
from commshub.model.findings import Location
from commshub.model.parse_errors import ErrorKind, ParseError
from commshub.model.pictures import Picture

_DOCS = "docs/"
_NOT_PUBLISHED = frozenset({FileSort.ALMOST_PAGE, FileSort.WEB_PAGE, FileSort.SECRET, FileSort.OTHER})
_ATTACHED = frozenset({FileSort.PICTURE, FileSort.DOCUMENT})
_NEEDS_NO_ENTRY = _ATTACHED | {FileSort.PAGE}


@dataclass(frozen=True, slots=True)
class PublishedFiles:
    """Pictures and documents as they were looked into, the paths of all files that leave, and what is wrong."""

    pictures: tuple[Picture, ...]
    documents: tuple[Document, ...]
    paths: frozenset[str]
    parse_errors: tuple[ParseError, ...]


def published_files(tree: SourceTree, declared: Mapping[str, Location] | None) -> PublishedFiles:
    """Sort the files of a tree. `declared` says where `council.yml` names a file; `None` if that cannot be read."""
    attached = {
        path: data for path, data in tree.files.items() if path.startswith(_DOCS) and sort_of(path) in _ATTACHED
    }
    mistaken = {path: error for path, data in attached.items() if (error := _other_content(path, data))}
    sound = {path: data for path, data in attached.items() if path not in mistaken}
    texts, of_declared = _declared_texts(tree, declared or {})
    told = {_DOCS + path for path in declared or {}}
    of_names = (error for path in sorted(tree.names) if path not in told and (error := _not_published(path)))
    if declared is None:
        # Any of them may be named in what cannot be read.
        of_names = (error for error in of_names if not may_be_declared(error.location.path.removeprefix(_DOCS)))
    return PublishedFiles(
        pictures=tuple(parse_picture(path, data) for path, data in sound.items() if path.endswith(PICTURES)),
        documents=(*(parse_document(path, data) for path, data in sound.items() if path.endswith(DOCUMENTS)), *texts),
        paths=frozenset(
            (*(path for path in sound if path.endswith((*SHOWN, *READABLE))), *(text.path for text in texts))
        ),
        parse_errors=(*of_names, *mistaken.values(), *of_declared),
    )


def _not_published(path: str) -> ParseError | None:
    sort, name = sort_of(path), path.rpartition("/")[2]
    if sort is FileSort.LEFTOVER:
        return ParseError(ErrorKind.LEFTOVER, Location(path), found=name)
    if sort is FileSort.HIDDEN:
        part = next(part for part in path.split("/") if is_hidden_folder(part))
        return ParseError(ErrorKind.HIDDEN, Location(path), found=part)
    if sort in _NOT_PUBLISHED:
        better = page_name(name) if sort is FileSort.ALMOST_PAGE else ""
        return ParseError(ErrorKind.NOT_PUBLISHED, Location(path), found=name, wanted=better, owner=sort.name)
    return None


def _other_content(path: str, data: bytes) -> ParseError | None:
    found = other_content(path, data)
    if found is None:
        return None
    return ParseError(ErrorKind.OTHER_CONTENT, Location(path), found=found.holds, wanted=found.ending)


def _declared_texts(
    tree: SourceTree, declared: Mapping[str, Location]
) -> tuple[tuple[Document, ...], tuple[ParseError, ...]]:
    """The declared files that can be published, read as documents are, and what is wrong with the others."""
    texts: list[Document] = []
    parse_errors: list[ParseError] = []
    refused = {each.location.path for each in tree.parse_errors}
    for path, location in declared.items():
        if error := _wrong_entry(path, location):
            parse_errors.append(error)
        elif (data := tree.files.get(_DOCS + path)) is not None:
            text, errors = _declared_text(_DOCS + path, data)
            texts += text
            parse_errors += errors
        elif _DOCS + path in tree.names:
            limit = str(LARGEST_FILE // 1_000_000)
            parse_errors.append(ParseError(ErrorKind.TOO_LARGE, Location(_DOCS + path), "more than 1", limit))
        elif _DOCS + path not in refused:
            parse_errors.append(ParseError(ErrorKind.NO_SUCH_FILE, location, found=path))
    return tuple(texts), tuple(parse_errors)


def _wrong_entry(path: str, location: Location) -> ParseError | None:
    if sort_of(_DOCS + path) in _NEEDS_NO_ENTRY:
        return ParseError(ErrorKind.NEEDS_NO_ENTRY, location, found=path)
    return None if may_be_declared(path) else ParseError(ErrorKind.NEVER_PUBLISHED, location, found=path)


def _declared_text(path: str, data: bytes) -> tuple[Iterator[Document], tuple[ParseError, ...]]:
    text, errors = decode(path, data)
    if text is None or errors:
        return iter(()), errors
    if found := unreadable_text(path, text.content):
        return iter(()), (ParseError(ErrorKind.OTHER_CONTENT, Location(path), found=found),)
    return iter((Document(path, text=text.content),)), ()
