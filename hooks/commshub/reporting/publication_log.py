"""The history of a page: what was published of it, when, and who had agreed to it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from commshub.model.moments import LONDON
from commshub.model.publication_log import Publication, PublishedVersion
from commshub.text.formatting import moment


def history_text(path: str, publications: Sequence[Publication], day: date | None, now: PublishedVersion | None) -> str:
    """Every version of a file, or the one that readers saw on a day, the oldest first."""
    versions = [(each.at, each.files[path]) for each in publications if path in each.files]
    if day is not None:
        # On a day with a publication readers saw one version after the other.
        before = [pair for pair in versions if pair[0].astimezone(LONDON).date() < day][-1:]
        versions = [*before, *(pair for pair in versions if pair[0].astimezone(LONDON).date() == day)]
    if not versions:
        return f"{path}\n\nNothing of it was published by then, as far as is recorded.\n"
    lines = [line for at, version in versions for line in _version(at, version, now)]
    return "\n".join((path, *lines)) + "\n"


def _version(at: datetime, version: PublishedVersion | None, now: PublishedVersion | None) -> Iterator[str]:
    when = moment(at.astimezone(LONDON))
    if version is None:
        yield f"\n{when}: taken down."
        return
    title = f": {version.title}" if version.title else ""
    yield f"\n{when}{title}"
    yield from (f"  {name}: {said}" for name, said in _said(version) if said)
    same = now is not None and now.sha256 == version.sha256
    yield f"  It is {'the version that is here now' if same else 'another version than the one here now'}."
    yield f"  It came with version {version.package}." if version.package else f"  To read it: git show {version.git}"


def _said(version: PublishedVersion) -> Iterable[tuple[str, str]]:
    yield "What changed", version.change_note
    yield "Approved by", version.approved_by
    yield "Facts checked by", version.fact_checked_by
    yield "Last reviewed on", version.last_reviewed
