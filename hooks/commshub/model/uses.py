"""A use of a fact, and the files that may hold one."""

from collections.abc import Iterator
from dataclasses import dataclass

from commshub.model.findings import Location


@dataclass(frozen=True, order=True, slots=True)
class Use:
    """A place that uses a fact, and in what way, as a sentence about that place goes on.

    `which` says more to those who have the files: an event may not be announced yet, and not all of the plan is public.
    """

    location: Location
    how: str
    which: str = ""


# The id of a fact, with a use of it.
Uses = Iterator[tuple[str, Use]]


def ui_strings_file(language: str) -> str:
    """The file of what the hub says in a language."""
    return f"content_data/words/{language}.yml"
