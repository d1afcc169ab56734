"""The history of a page in words."""

from datetime import UTC, date, datetime

from commshub.model.publication_log import Publication, PublishedVersion
from commshub.reporting.publication_log import history_text

PATH = "docs/help.md"
FIRST = PublishedVersion(sha256="1", git="aaa", title="Help", approved_by="prevent-lead", change_note="New numbers.")
SECOND = PublishedVersion(sha256="2", package="0.1.0", title="Help")
LOG = (
    Publication(at=datetime(2026, 7, 1, 8, 0, tzinfo=UTC), files={PATH: FIRST}),
    Publication(at=datetime(2026, 11, 20, 9, 0, tzinfo=UTC), files={PATH: SECOND, "docs/other.md": FIRST}),
    Publication(at=datetime(2026, 11, 28, 9, 0, tzinfo=UTC), files={PATH: None}),
)
OLDEST = (
    "\n9am on 1 July 2026: Help\n"
    "  What changed: New numbers.\n"
    "  Approved by: prevent-lead\n"
    "  It is another version than the one here now.\n"
    "  To read it: git show aaa\n"
)
NEWER = "\n9am on 20 November 2026: Help\n  It is the version that is here now.\n  It came with version 0.1.0.\n"
GONE = "\n9am on 28 November 2026: taken down.\n"


def test_every_version_is_told_by_the_clock_in_london() -> None:
    assert history_text(PATH, LOG, None, SECOND) == f"{PATH}\n{OLDEST}{NEWER}{GONE}"


def test_a_day_has_the_version_that_readers_saw() -> None:
    assert history_text(PATH, LOG, date(2026, 9, 1), SECOND) == f"{PATH}\n{OLDEST}"
    assert history_text(PATH, LOG, date(2026, 11, 20), SECOND) == f"{PATH}\n{OLDEST}{NEWER}"
    assert history_text(PATH, LOG, date(2026, 12, 1), SECOND) == f"{PATH}\n{GONE}"
    assert history_text(PATH, LOG, date(2025, 1, 1), SECOND).endswith(
        "Nothing of it was published by then, as far as is recorded.\n"
    )
