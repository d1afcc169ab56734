"""Pages and files that have moved, `content_data/redirects.yml`, typed: where each stood, and where it is now."""

import re
from collections.abc import Mapping

from pydantic import RootModel

from commshub.model.values import NonEmptyStr

# Small letters, digits and a few signs, as every file of the hub is called.
_PAGE_PATH = re.compile(r"(?:[a-z0-9][a-z0-9_-]*/)*[a-z0-9][a-z0-9_-]*\.md")
# Calendars and contact cards have the id of what they are made of in their address.
_FILE_PATH = re.compile(r"(?:events|contacts)/[a-z0-9][a-z0-9_-]*\.(?:ics|vcf)")


class Redirects(RootModel[Mapping[NonEmptyStr, NonEmptyStr]]):
    """The new path of a page or a generated file by its old one, both below `docs/`."""


def is_page_path(path: str) -> bool:
    """Whether a page can stand at a path below `docs/`."""
    return _PAGE_PATH.fullmatch(path) is not None


def is_file_path(path: str) -> bool:
    """Whether a path is one of a calendar or contact card that the hub makes of a thing with an id."""
    return _FILE_PATH.fullmatch(path) is not None
