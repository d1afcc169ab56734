"""What residents and colleagues type, in the words they have, and the pages that answer it."""

from collections.abc import Mapping
from pathlib import Path

import yaml

_FOLDER = Path(__file__).parent / "queries"

# What was typed, and the pages any of which must be among the first three found.
Queries = Mapping[str, tuple[str, ...]]


def queries(name: str) -> Queries:
    """The queries of one of the files in `queries/`."""
    groups: Mapping[str, list[str]] = yaml.safe_load((_FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    return {typed: tuple(pages.split(" | ")) for pages, group in groups.items() for typed in group}
