"""Pages that have moved, `content_data/redirects.yml`, typed: where each stood, and where it is now."""

import re
from collections.abc import Mapping

from pydantic import RootModel

from commshub.model.values import NonEmptyStr

# Small letters, digits and a few signs, as every file of the hub is called.
_PAGE_PATH = re.compile(r"(?:[a-z0-9][a-z0-9_-]*/)*[a-z0-9][a-z0-9_-]*\.md")


class Redirects(RootModel[Mapping[NonEmptyStr, NonEmptyStr]]):
    """The new path of a page by its old one, both below `docs/`."""


def is_page_path(path: str) -> bool:
    """Whether a page can stand at a path below `docs/`."""
    return _PAGE_PATH.fullmatch(path) is not None
