"""Versions of the package: major.minor.patch."""

import re
from typing import Annotated, NamedTuple

from pydantic import AfterValidator

from commshub.model.values import wanted, written_as

# What stands behind the patch, as in `0.2.0rc1`, tells builds of one version apart.
_VERSION = re.compile(r"(\d{1,4})\.(\d{1,4})\.(\d{1,4})(?![\d])[a-z0-9.+]*")


class Version(NamedTuple):
    """A version: a patch mends, a minor version adds, and a major one asks councils to change their files."""

    major: int
    minor: int
    patch: int

    def __str__(self) -> str:
        """The version as it is written."""
        return f"{self.major}.{self.minor}.{self.patch}"

    @property
    def release(self) -> tuple[int, int]:
        """The minor version that it belongs to."""
        return self.major, self.minor


def parse_version(text: str) -> Version | None:
    """The version that a text names; `None` if it names none."""
    found = _VERSION.fullmatch(text)
    return Version(*map(int, found.groups())) if found else None


def _a_version(text: str) -> str:
    if not _VERSION.fullmatch(text):
        what = "version"
        raise wanted(what)
    return text


VersionText = Annotated[str, AfterValidator(_a_version), written_as(_VERSION.pattern)]
