"""Pages and files that have moved, `content_data/redirects.yml`, typed: where each stood, and where it is now."""

import re
from collections.abc import Mapping

from pydantic import RootModel

from commshub.model.values import NonEmptyStr

# Small letters, digits and a few signs, as every file of the hub is called.
_PAGE_PATH = re.compile(r"(?:[a-z0-9][a-z0-9_-]*/)*[a-z0-9][a-z0-9_-]*\.md")
# Calendars and contact cards have the id of what they are made of in their address.
_FILE_PATH = re.compile(r"(?:events|contacts)/[a-z0-9][a-z0-9_-]*\.(?:ics|vcf)")


# What stands in the place of a new path where nothing has taken the place of a page.
GONE = "gone"


class Redirects(RootModel[Mapping[NonEmptyStr, NonEmptyStr]]):
    """The new path of a page or a generated file by its old one, both below `docs/`; or that a page has gone."""

    @property
    def moved(self) -> Mapping[str, str]:
        """The new path of what is somewhere else now."""
        return {old: new for old, new in self.root.items() if new != GONE}

    @property
    def gone(self) -> tuple[str, ...]:
        """The pages that are nowhere any more."""
        return tuple(old for old, new in self.root.items() if new == GONE)


def is_page_path(path: str) -> bool:
    """Whether a page can stand at a path below `docs/`."""
    return _PAGE_PATH.fullmatch(path) is not None


def is_file_path(path: str) -> bool:
    """Whether a path is one of a calendar or contact card that the hub makes of a thing with an id."""
    return _FILE_PATH.fullmatch(path) is not None
