"""The history of coverage, a line a day."""

from datetime import date

import yaml

from commshub.coverage.elements import CoveredElement
from commshub.model.framework import CoverageHistory, Element, Release
from commshub.reporting.history import with_day

LISTED = Element.model_validate({"number": 1, "holds": "x", "document": "d", "section": "1", "level": "listed"})
COVERED = (CoveredElement("a", LISTED, (), ()),)
BEFORE = (
    Release(day=date(2026, 12, 1), shown=3, attested=0, missing=1, listed=0),
    Release(day=date(2026, 10, 1), shown=1, attested=1, missing=2, listed=0),
)


def test_a_day_takes_its_place_among_the_others() -> None:
    text = with_day(BEFORE, date(2026, 11, 20), COVERED)
    assert text == (
        "# How many elements of the toolkit were met on which day. `hub coverage --record` adds a line.\n\n"
        "releases:\n"
        "  - {day: 2026-10-01, shown: 1, attested: 1, missing: 2, listed: 0}\n"
        "  - {day: 2026-11-20, shown: 0, present: 0, attested: 0, missing: 0, listed: 1}\n"
        "  - {day: 2026-12-01, shown: 3, attested: 0, missing: 1, listed: 0}\n"
    )
    assert len(CoverageHistory.model_validate(yaml.safe_load(text)).releases) == 3


def test_a_day_that_is_there_already_is_written_anew() -> None:
    lines = with_day(BEFORE, date(2026, 12, 1), COVERED).splitlines()
    assert [line for line in lines if "2026-12-01" in line] == [
        "  - {day: 2026-12-01, shown: 0, present: 0, attested: 0, missing: 0, listed: 1}"
    ]
