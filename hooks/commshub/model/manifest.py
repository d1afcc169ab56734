"""The manifest of a finished site: each of its files by its hash, and where old addresses lead."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from commshub.model.marks import Private
from commshub.model.page_kinds import Model

MANIFEST = "manifest.json"
FORM = 1
_INDEX = "index.html"
# Files for the host itself, which it reads and does not hand out; what stands in this folder is for everybody.
_FOR_HOSTS = ("_", ".")
_OF_HOSTS = frozenset({"web.config", "staticwebapp.config.json"})
_FOR_EVERYBODY = ".well-known/"
# The page for what is not there has no address of its own.
NOT_THERE = "404.html"

# A name in a path: nothing leads up or elsewhere.
_NAME = r"\.?[^./\\\x00-\x1f][^/\\\x00-\x1f]*"
_Path = Annotated[str, Field(pattern=f"^(?:{_NAME}/)*{_NAME}$")]
_Address = Annotated[str, Field(pattern=f"^(?:{_NAME}/)*(?:{_NAME})?$")]


class BuiltFile(Model):
    """A file as it was built."""

    sha256: Private[Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]]
    bytes: Annotated[int, Field(ge=0)]


class Manifest(Model):
    """What a build has made: its files by path, and for each address that has moved the one it leads to."""

    version: Literal[1]
    files: Mapping[_Path, BuiltFile]
    redirects: Private[Mapping[_Address, _Address]]


def address_of(path: str) -> str:
    """The address at which a host shows a file, below that of the hub."""
    return path.removesuffix(_INDEX) if path.rpartition("/")[2] == _INDEX else path


def is_handed_out(path: str) -> bool:
    """Whether a host shows a file at an address of its own."""
    is_for_host = path.startswith(_FOR_HOSTS) and not path.startswith(_FOR_EVERYBODY)
    return not (is_for_host or path in _OF_HOSTS or path == NOT_THERE)
