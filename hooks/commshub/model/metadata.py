"""What files say without showing it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MetadataEntry:
    """Something that a file says without showing it: `what` it is, and its words."""

    what: str
    words: str
