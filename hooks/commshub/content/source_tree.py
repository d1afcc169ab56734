"""Read the pages, pictures, documents, facts, templates and styles of a hub, and a file that somebody names."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from importlib import metadata
from pathlib import Path
from types import MappingProxyType

from commshub.content.file_sorts import (
    DOCUMENTS,
    PICTURES,
    PLAIN_NAME,
    better_name,
    is_hidden_folder,
    may_be_declared,
    sort_of,
)
from commshub.content.layers import COUNCIL, LayeredFiles, LayerFile, declared_layers
from commshub.model.council import Nation
from commshub.model.findings import Location
from commshub.model.layers import NATIONAL, Layer
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

# What is national, in the package itself: the lowest layer of every hub that does not stand alone.
_BASE = Path(__file__).parents[1] / "base"
_BASE_THEME = "theme"
_PRINTS = _BASE / "sample_prints.bin"
# What is so in one nation only has a layer of its own above it, a folder each.
_NATIONS = _BASE / "nations"
# What the texts of national pages amounted to in earlier versions.
PAGE_PRINTS = _BASE / "page_prints.txt"
_PACKAGE = "prevent-communications-hub"

# The folders of a hub that are looked through, and those that none is without.
_FOLDERS = ("content_data", "docs", "overrides")
_IN_HUB = tuple(f"{folder}/" for folder in _FOLDERS)
_NEEDED_FOLDERS = ("content_data", "docs")
# The folders of a council's repository that an upgrade may change.
_IN_REPOSITORY = frozenset(
    {*_FOLDERS, "hooks", "tests", "scripts", "benchmarks", "schemas", "pictures", ".ci", ".github"}
)
# What a name on a disk can hold and a line of a report cannot: line ends and the like, and bytes that are no letters.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


class HubError(Exception):
    """The check could not be carried out at all; the text says why in one sentence."""


@dataclass(frozen=True, slots=True)
class SourceTree:
    """Everything a hub is made of: the bytes of each file by path (relative, with `/`), and what was refused.

    `names` lists every file under `docs/`, pictures and documents included, so that links can be checked. A path names
    the file of the highest layer that has it: `origins` tells which, if it is not the council's own, and `below` holds
    those of lower layers. `layers` are all but the council's own, the lowest first. `sample_prints` tell what the
    sample says of itself, `page_prints` what national pages did in earlier versions, and `package_version` is the one
    of the package that reads.
    """

    files: Mapping[str, bytes] = field(repr=False)
    names: frozenset[str] = frozenset()
    parse_errors: tuple[ParseError, ...] = ()
    sample_prints: bytes = field(default=b"", repr=False)
    layers: tuple[Layer, ...] = ()
    origins: Mapping[str, Layer] = field(default_factory=dict)
    below: Mapping[str, tuple[LayerFile, ...]] = field(default_factory=dict)
    page_prints: str = field(default="", repr=False)
    package_version: str = ""


def read_source_tree(root: Path) -> SourceTree:
    """Read a hub's `docs/`, `content_data/`, and templates and styles in `overrides/`, with the layers below them.

    Raises:
        HubError: a folder that every hub has is missing or a link, a layer is not there, or a file cannot be opened.
    """
    for folder in _NEEDED_FOLDERS:
        if not (root / folder).is_dir():
            message = f"There is no folder '{folder}' here. Run this in the folder of your hub, beside mkdocs.yml."
            raise HubError(message)
        if (root / folder).is_symlink():
            message = f"The folder '{folder}' is a link to another place on the disk. Put the folder itself here."
            raise HubError(message)
    folders = layer_folders(root)
    found = LayeredFiles()
    for place, layer in (*folders, (root, None)):
        _read_layer(place, layer, found)
    return _tree(folders, found)


def tree_with(
    root: Path, own: Mapping[str, bytes], layers: Mapping[str, Mapping[str, bytes]] = MappingProxyType({})
) -> SourceTree:
    """A hub as it would be read if its own files, and those of some layers by their names, were others.

    Its layers are those that it names now.

    Raises:
        HubError: a layer is not there, or a file of one cannot be opened.
    """
    folders = layer_folders(root)
    found = LayeredFiles()
    for place, layer in folders:
        if layer.name in layers:
            _lay(layers[layer.name], layer, found)
        else:
            _read_layer(place, layer, found)
    _lay(own, None, found)
    return _tree(folders, found)


def _lay(files: Mapping[str, bytes], layer: Layer | None, found: LayeredFiles) -> None:
    for path, data in files.items():
        if path.startswith(_IN_HUB):
            found.add(path, data if _is_named_as_read(path) else None, layer)


def _tree(folders: Iterable[tuple[Path, Layer]], found: LayeredFiles) -> SourceTree:
    return SourceTree(
        # As a walk through one folder that held them all would find them.
        files={path: found.files[path] for path in sorted(found.files, key=lambda path: path.split("/"))},
        names=frozenset(found.names),
        parse_errors=tuple(found.parse_errors),
        sample_prints=_PRINTS.read_bytes() if _PRINTS.is_file() else b"",
        layers=tuple(layer for _, layer in folders),
        origins=found.origins,
        below=found.below,
        page_prints=PAGE_PRINTS.read_text(encoding="utf-8") if PAGE_PRINTS.is_file() else "",
        package_version=package_version(),
    )


def package_version() -> str:
    """The version of the package that is installed; nothing is known of one that is only put together from files."""
    try:
        return metadata.version(_PACKAGE)
    except metadata.PackageNotFoundError:
        return ""


def layer_folders(root: Path) -> tuple[tuple[Path, Layer], ...]:
    """The folders of the layers below a council's own, the lowest first.

    Raises:
        HubError: a folder that the council names is no layer.
    """
    declared = declared_layers(_council_file(root / COUNCIL))
    folders = [(_BASE, _layer(root, _BASE, NATIONAL, _BASE_THEME))] if declared.national and _BASE.is_dir() else []
    folders += ((each, _layer(root, each, each.name)) for each in (_nation_folders(declared.nation) if folders else ()))
    for name in declared.folders:
        folder = (root / name).resolve()
        layer = _layer(root, folder, folder.name)
        if not any((folder / part).is_dir() for part in ("docs", "content_data")):
            message = (
                f"The layer '{name}' in {COUNCIL} is no folder with 'docs' or 'content_data' in it. Mend its path."
            )
            raise HubError(message)
        if folder == root.resolve() or layer.name in {NATIONAL, *Nation, *(each.name for _, each in folders)}:
            message = f"The layer '{name}' in {COUNCIL} needs a folder and a name of its own. Choose another name."
            raise HubError(message)
        folders.append((folder, layer))
    return tuple(folders)


def _nation_folders(nation: str) -> tuple[Path, ...]:
    """The folder of what is so in one nation only, if there is anything."""
    return tuple(folder for folder in sorted(_NATIONS.glob("*")) if folder.is_dir() and folder.name == nation)


def _council_file(path: Path) -> bytes | None:
    """The bytes of the file that names layers; the walk tells of one that cannot be opened."""
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError:
        return None


def _layer(root: Path, folder: Path, name: str, theme: str = "overrides") -> Layer:
    """A layer, whose files are told of by their paths in the hub if it lies there, and else by its name."""
    top = root.resolve()
    return Layer(name, folder.relative_to(top).as_posix() if folder.is_relative_to(top) else name, theme)


def _read_layer(root: Path, layer: Layer | None, found: LayeredFiles) -> None:
    """Lay the files of one layer over those of the layers below."""
    for folder in _FOLDERS:
        place = root / (layer.shown(f"{folder}/").removeprefix(f"{layer.folder}/") if layer else folder)
        for path, entry in _walk(place, folder):
            try:
                parse_error = _refused(path, entry)
                if parse_error:
                    shown = replace(parse_error.location, path=layer.shown(path)) if layer else parse_error.location
                    found.parse_errors.append(replace(parse_error, location=shown))
                    continue
                found.add(path, entry.read_bytes() if _is_read(path, entry) else None, layer)
            except OSError as error:
                raise _cannot_open(f"file '{layer.shown(path) if layer else path}'", error.strerror) from error


def read_starter() -> Mapping[str, bytes]:
    """What a new hub is made from, by path."""
    folder = _BASE / "starter"
    return {path: entry.read_bytes() for path, entry in _walk(folder, "starter")}


def read_national(path: str) -> bytes:
    """A file of the lowest layer, by its path in a hub."""
    return (_BASE / path).read_bytes()


def read_of_nation(path: str, nation: str) -> tuple[bytes, ...]:
    """The same file as it is in one nation only, if there is anything."""
    return tuple((folder / path).read_bytes() for folder in _nation_folders(nation) if (folder / path).is_file())


def read_all_national() -> Mapping[str, bytes]:
    """Every file of the lowest layer, by its path in a hub."""
    folders = (("content_data", "content_data"), ("docs", "docs"), ("overrides", _BASE_THEME))
    return {path: entry.read_bytes() for name, place in folders for path, entry in _walk(_BASE / place, name)}


def read_repository(root: Path) -> Mapping[str, bytes]:
    """Every file of a council's repository that is not too large, by path; hidden ones but for pipelines are left out.

    Raises:
        HubError: a file cannot be opened.
    """
    found: dict[str, bytes] = {}
    for entry in sorted(root.iterdir()):
        is_looked_at = entry.is_dir() and not entry.is_symlink() and entry.name in _IN_REPOSITORY
        for path, file in _walk(entry, entry.name) if is_looked_at else ((entry.name, entry),):
            if file.is_file() and not file.is_symlink() and file.stat().st_size <= LARGEST_FILE:
                try:
                    found[path] = file.read_bytes()
                except OSError as error:
                    raise _cannot_open(f"file '{path}'", error.strerror) from error
    return found


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
    return _is_named_as_read(path)


def _is_named_as_read(path: str) -> bool:
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


def _cannot_open(what: str, reason: str | None) -> HubError:
    return HubError(f"The {what} cannot be opened ({reason}). Ask whoever looks after this computer.")
