"""What was published when: one line a publication in `published.jsonl`, which the council keeps beside its content."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime

from commshub.model.marks import Private
from commshub.model.page_kinds import Model

PUBLICATION_LOG = "published.jsonl"


class PublishedVersion(Model):
    """A page or a file of facts as it was published: its hash, under which name git keeps it, and who agreed to it.

    One that came with the package has the version of that in place of a name in the council's git.
    """

    sha256: Private[str]
    git: Private[str] = ""
    package: Private[str] = ""
    title: Private[str] = ""
    last_reviewed: Private[str] = ""
    fact_checked_by: Private[str] = ""
    approved_by: Private[str] = ""
    change_note: Private[str] = ""


class Publication(Model):
    """What a publication changed: each file that is new or another than before, by its path, or `None` if it went."""

    version: int = 1
    at: datetime
    files: Mapping[str, PublishedVersion | None]


def version_of(data: bytes, said: Mapping[str, str], package: str = "") -> PublishedVersion:
    """A file as it is now, what a page says of itself, and the version of the package that it came with."""
    # The name under which git keeps the bytes of a file: `git show` followed by it prints them.
    git = hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
    found = {"package": package} if package else {"git": git}
    return PublishedVersion(sha256=hashlib.sha256(data).hexdigest(), **found, **said)


def standing(publications: Iterable[Publication]) -> Mapping[str, PublishedVersion]:
    """The files as the last of some publications left them."""
    found: dict[str, PublishedVersion] = {}
    for each in publications:
        for path, version in each.files.items():
            if version is None:
                found.pop(path, None)
            else:
                found[path] = version
    return found


def changes_since(
    before: Mapping[str, PublishedVersion], now: Mapping[str, PublishedVersion]
) -> Mapping[str, PublishedVersion | None]:
    """What a publication has to say: what is new or another now, and what went."""
    changed: dict[str, PublishedVersion | None] = {path: each for path, each in now.items() if before.get(path) != each}
    return {**changed, **{path: None for path in before if path not in now}}
