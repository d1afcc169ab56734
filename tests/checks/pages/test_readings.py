"""A page that was found wanting and stayed as it was, and a sample that nobody has read."""

from collections.abc import Sequence
from datetime import date, timedelta

from commshub.checks.pages import readings
from commshub.coverage.text_versions import page_version
from commshub.model.findings import Finding, Location
from commshub.model.quarters import YearQuarter
from commshub.model.readings import READINGS, Reading, ReadingOutcome
from commshub.reporting.readings import readings_log
from commshub.text.reading_sample import drawn_pages
from tiny_files import ROUTE, tiny_file
from tiny_hub import TODAY, MakeSite

NAME = ROUTE.removeprefix("docs/")
LONG_AGO = TODAY - timedelta(days=31)


def _of(tiny: MakeSite, outcome: str, day: date, page: str = NAME) -> Reading:
    read = tiny().page_at(page)
    assert read
    return Reading(
        page=page,
        quarter=YearQuarter.of(day),
        by="prevent-team",
        day=day,
        outcome=ReadingOutcome(outcome),
        of_text=page_version(read),
        found="It does not say when." if outcome == "to-mend" else None,
    )


def _not_mended(tiny: MakeSite, log: Sequence[Reading], **files: str) -> list[Finding]:
    changed = {ROUTE: files["text"]} if files else {}
    return list(readings.not_mended(tiny({READINGS: readings_log(log), **changed})))


def test_a_page_that_was_found_wanting_has_a_month(tiny: MakeSite) -> None:
    wanting = _of(tiny, "to-mend", LONG_AGO)
    (found,) = _not_mended(tiny, [wanting])
    assert found == Finding(
        Location(READINGS, 9, 5, 9, 12),
        f"'{NAME}' is as it was when it had to be mended",
        "On 20 October 2026 'prevent-team' found 'It does not say when.'. Mend it, and "
        f"say so: hub sample-reading --record {NAME} --by prevent-team --outcome mended.",
    )
    assert _not_mended(tiny, [_of(tiny, "to-mend", TODAY - timedelta(days=30))]) == []
    assert _not_mended(tiny, [_of(tiny, "right", LONG_AGO)]) == []
    # Somebody has looked again.
    assert _not_mended(tiny, [wanting, _of(tiny, "mended", TODAY)]) == []


def test_a_page_that_was_written_anew_is_mended(tiny: MakeSite) -> None:
    wanting = _of(tiny, "to-mend", LONG_AGO)
    top = tiny_file(ROUTE).partition("\n---\n")[0]
    others = (
        "Teachers visit the museum on Fridays, bring sandwiches, sketch old boats and write letters home afterwards."
    )
    assert _not_mended(tiny, [wanting], text=f"{top}\n---\n\n{others}\n") == []


def test_a_quarter_that_was_not_read_is_told_once_somebody_has_begun(tiny: MakeSite) -> None:
    last = YearQuarter.of(TODAY).last
    drawn = drawn_pages(tiny(), last)
    one = _of(tiny, "right", date(2026, 8, 1), drawn[0])

    def found(log: Sequence[Reading]) -> list[tuple[str, str]]:
        site = tiny({READINGS: readings_log(log)})
        return [(each.message, each.hint) for each in readings.sample_not_read(site)]

    assert found([one]) == [
        (
            f"1 of {len(drawn)} pages drawn for July to September 2026 were read",
            "Read the others: hub sample-reading --quarter 2026-q3 lists them.",
        )
    ]
    assert found([_of(tiny, "right", date(2026, 8, 1), page) for page in drawn]) == []
    # Who begins now owes nothing for before.
    assert found([_of(tiny, "right", TODAY)]) == []
    assert list(readings.sample_not_read(tiny())) == []
