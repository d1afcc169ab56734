"""The manifest that each build writes beside its pages, and a folder held to one."""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import ValidationError

from commshub.content.source_tree import HubError, read_file
from commshub.model.manifest import FORM, MANIFEST, BuiltFile, Manifest, address_of


def write_manifest(folder: Path, redirects: Mapping[str, str]) -> None:
    """Write the manifest of a finished site into its folder; the same files give the same bytes."""
    files = {path: built_file(folder / path).model_dump() for path in sorted(_files_in(folder)) if path != MANIFEST}
    told = {"version": FORM, "files": files, "redirects": dict(sorted(redirects.items()))}
    (folder / MANIFEST).write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def built_file(path: Path) -> BuiltFile:
    """What a file amounts to."""
    data = path.read_bytes()
    return BuiltFile(sha256=hashlib.sha256(data).hexdigest(), bytes=len(data))


def read_manifest(path: Path) -> Manifest:
    """The manifest in a file.

    Raises:
        HubError: there is none, or it cannot be read.
    """
    return parse_manifest(read_file(path), path.as_posix())


def parse_manifest(data: bytes, where: str) -> Manifest:
    """The manifest that was read from somewhere.

    Raises:
        HubError: it is of another form, or is none.
    """
    try:
        told = json.loads(data)
        version = told["version"]
        if version == FORM:
            return Manifest.model_validate(told)
    except (ValueError, TypeError, KeyError, RecursionError, ValidationError) as error:
        raise HubError(f"'{where}' is no manifest of a site. Build the site again: each build writes one.") from error
    message = (
        f"The manifest '{where}' is of form '{str(version)[:20]}', and this version of the hub reads form {FORM}. "
        "Use the version that built the site."
    )
    raise HubError(message)


def differences_in_folder(manifest: Manifest, folder: Path) -> Iterator[tuple[str, str]]:
    """What in a folder is not as it was built: each with its path, or its address, and what is wrong.

    Raises:
        HubError: a file cannot be opened.
    """
    there = _files_in(folder)
    for path, built in manifest.files.items():
        address = address_of(path)
        if path not in there or there[path].is_symlink():
            target = manifest.redirects.get(address)
            yield (path, "it is missing.") if target is None else lost_redirect(address, target)
        elif _found(there[path]) != built:
            yield path, "it is not what was built."
    for path in sorted(there.keys() - manifest.files.keys() - {MANIFEST}):
        yield path, "no build has put it there."


def lost_redirect(address: str, target: str) -> tuple[str, str]:
    """What is told of an address that leads on no more."""
    return f"/{address}", f"it no longer leads to '/{target}'."


def _found(path: Path) -> BuiltFile:
    try:
        return built_file(path)
    except OSError as error:
        raise HubError(f"The file '{path}' cannot be opened ({error.strerror}).") from error


def _files_in(folder: Path) -> dict[str, Path]:
    """Every file below a folder by its path, and every link in it, which no build makes."""
    found: dict[str, Path] = {}
    for place, folders, files in os.walk(folder):
        links = (name for name in folders if Path(place, name).is_symlink())
        for name in (*files, *links):
            found[Path(place, name).relative_to(folder).as_posix()] = Path(place, name)
    return found
