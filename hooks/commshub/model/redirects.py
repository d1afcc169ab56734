"""Pages that have moved, `content_data/redirects.yml`, typed: where each stood, and where it is now."""

from collections.abc import Mapping

from pydantic import RootModel

from commshub.model.values import NonEmptyStr


class Redirects(RootModel[Mapping[NonEmptyStr, NonEmptyStr]]):
    """The new path of a page by its old one, both below `docs/`."""
