"""The history of coverage: one line a release in a file that the council keeps with its content."""

from collections.abc import Sequence
from datetime import date

from commshub.coverage.elements import CoveredElement, State, totals
from commshub.coverage.strength import Strength, strengths
from commshub.model.framework import Release

HISTORY = "content_data/coverage_history.yml"
_HEAD = "# How many elements of the toolkit were met on which day. `hub coverage --record` adds a line.\n\nreleases:\n"


def with_day(releases: Sequence[Release], day: date, covered: Sequence[CoveredElement]) -> str:
    """The history with a line for this day; a day that is there already is written anew."""
    counts = totals(covered)
    today = Release(
        day=day,
        shown=counts[State.SHOWN],
        present=strengths(covered)[Strength.PRESENT],
        attested=counts[State.ATTESTED],
        gaps=counts[State.GAP],
        missing=counts[State.MISSING],
        listed=counts[State.LISTED],
    )
    kept = [release for release in releases if release.day != day]
    lines = [_line(release) for release in sorted([*kept, today], key=lambda each: each.day)]
    return _HEAD + "\n".join(lines) + "\n"


def _line(release: Release) -> str:
    # Most releases have no gap, and those before gaps could be declared say nothing of them. Of those before anything
    # was judged nobody knows how many were only present.
    shown = ", ".join(f"{name}: {value}" for name, value in release if value is not None and (value or name != "gaps"))
    return f"  - {{{shown}}}"
