"""A label that no page shows any more goes from the words of each language."""

from collections.abc import Iterator

from commshub.content.source_text import decode
from commshub.content.yaml_edits import encoded_as, without_entries
from commshub.migrations.migration import Changes, Files, Package

VERSION = "0.1.0"

_WORDS = "content_data/words/"
_GONE = ("labels", "to_confirm")


def migrate(files: Files, package: Package) -> Changes:
    """The files of words without the label."""
    del package
    return dict(_changes(files))


def _changes(files: Files) -> Iterator[tuple[str, bytes]]:
    for path, data in files.items():
        text = decode(path, data)[0] if path.startswith(_WORDS) else None
        if text:
            left = without_entries(
                path, text.content, lambda steps, _: steps == _GONE or (None if steps == _GONE[:1] else False)
            )
            yield path, encoded_as(data, left)
