"""Read the pages, pictures, documents, facts, templates and styles of a hub, and a file that somebody names."""

import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from commshub.content.file_sorts import DOCUMENTS, PICTURES, is_hidden_folder, may_be_declared, sort_of
from commshub.model.findings import Location
from commshub.model.parse_errors import ErrorKind, ParseError

# A page of a megabyte is a pasted report or a picture in disguise; parsing it would stall the editor's build.
LARGEST_FILE = 1_000_000
# A picture or a document of that size takes a phone minutes to fetch, and us long to look into.
LARGEST_ATTACHMENT = 25_000_000

# The files that are read, by folder and the ends of their names; of all others the name is enough.
_READ = (
    ("content_data/", ""),
    ("docs/", (".md", *PICTURES, *DOCUMENTS)),
    ("overrides/facts/", ".html"),
    ("overrides/kinds/", ".html"),
    ("overrides/pack/", ""),
    ("overrides/styles/", ".css"),
    ("overrides/fonts/", ".ttf"),
)

PLAIN_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*")
# What a name on a disk can hold and a line of a report cannot: line ends and the like, and bytes that are no letters.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


class HubError(Exception):
    """The check could not be carried out at all; the text says why in one sentence."""


@dataclass(frozen=True, slots=True)
class SourceTree:
    """Everything a hub is made of: the bytes of each file by path (relative, with `/`), and what was refused.

    `names` lists every file under `docs/`, pictures and documents included, so that links can be checked.
    """

    files: Mapping[str, bytes]
    names: frozenset[str] = frozenset()
    parse_errors: tuple[ParseError, ...] = ()


def read_source_tree(root: Path) -> SourceTree:
    """Read a hub's `docs/`, `content_data/`, and templates and styles in `overrides/`.

    Raises:
        HubError: a folder that every hub has is missing or a link, or a file cannot be opened.
    """
    for folder in ("content_data", "docs"):
        if not (root / folder).is_dir():
            message = f"There is no folder '{folder}' here. Run this in the folder of your hub, beside mkdocs.yml."
            raise HubError(message)
        if (root / folder).is_symlink():
            message = f"The folder '{folder}' is a link to another place on the disk. Put the folder itself here."
            raise HubError(message)
    files: dict[str, bytes] = {}
    names: set[str] = set()
    parse_errors: list[ParseError] = []
    for folder in ("content_data", "docs", "overrides"):
        for path, entry in _walk(root / folder, folder):
            try:
                parse_error = _refused(path, entry)
                if parse_error:
                    parse_errors.append(parse_error)
                    continue
                names.add(path)
                if _is_read(path, entry):
                    files[path] = entry.read_bytes()
            except OSError as error:
                raise _cannot_open(f"file '{path}'", error.strerror) from error
    return SourceTree(files=files, names=frozenset(names), parse_errors=tuple(parse_errors))


def read_file(path: Path) -> bytes:
    """Read a file that somebody names, such as the answers to a form.

    Raises:
        HubError: it is not there, is no real file, or cannot be opened.
    """
    if not path.is_file():
        message = f"There is no file '{path}'."
        raise HubError(message)
    try:
        return path.read_bytes()
    except OSError as error:
        raise _cannot_open(f"file '{path}'", error.strerror) from error


def _walk(folder: Path, path: str) -> Iterator[tuple[str, Path]]:
    """Every file below a folder, in a stable order; links and hidden folders are named but not looked into."""
    if not folder.is_dir():
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise _cannot_open(f"folder '{path}'", error.strerror) from error
    for entry in entries:
        child = f"{path}/{_UNPRINTABLE.sub('�', entry.name)}"
        if entry.is_dir(follow_symlinks=False) and not is_hidden_folder(entry.name):
            yield from _walk(Path(entry.path), child)
        else:
            yield child, Path(entry.path)


def _is_read(path: str, entry: Path) -> bool:
    """Whether the bytes of a file are of interest."""
    if path.startswith("docs/") and may_be_declared(path.removeprefix("docs/")) and entry.is_file():
        return entry.stat().st_size <= LARGEST_FILE
    return sort_of(path).is_published and any(path.startswith(folder) and path.endswith(end) for folder, end in _READ)


def _refused(path: str, entry: Path) -> ParseError | None:
    """The reason not to read a file, if there is one."""
    location = Location(path)
    if entry.is_symlink():
        return ParseError(ErrorKind.LINK, location, found=path)
    if not sort_of(path).is_published:
        return None
    name = next((part for part in path.split("/") if not PLAIN_NAME.fullmatch(part)), "")
    if name:
        return ParseError(ErrorKind.FILE_NAME, location, found=name, wanted=better_name(name))
    if not entry.is_file():
        # To open a pipe is to wait for ever.
        raise _cannot_open(f"file '{path}'", "it is not a real file")
    size = entry.stat().st_size
    if path.endswith((".md", ".yml", ".yaml", ".html")) and size > LARGEST_FILE:
        return ParseError(ErrorKind.TOO_LARGE, location, found=f"{size / 1_000_000:.1f}", wanted="1")
    if path.endswith((*PICTURES, *DOCUMENTS)) and size > LARGEST_ATTACHMENT:
        return ParseError(ErrorKind.TOO_LARGE, location, found=f"{size / 1_000_000:.1f}", wanted="25")
    return None


def better_name(name: str) -> str:
    """The nearest file name that works in every web address: letters without accents, hyphens for all other signs."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    plain = re.sub(r"[^a-z0-9.]+", "-", bare.lower()).strip("-")
    return plain if PLAIN_NAME.fullmatch(plain) else f"new-name{plain}"


def _cannot_open(what: str, reason: str | None) -> HubError:
    return HubError(f"The {what} cannot be opened ({reason}). Ask whoever looks after this computer.")
