"""Which pages are drawn in a quarter."""

from datetime import date

from commshub.model.quarters import YearQuarter
from commshub.model.readings import READINGS, Reading, ReadingOutcome
from commshub.model.site import Site
from commshub.reporting.readings import readings_log
from commshub.text.reading_sample import drawn_pages, last_readings, readings_in
from tiny_files import guide
from tiny_hub import MakeSite

QUARTERS = [YearQuarter(year, number) for year in (2026, 2027, 2028) for number in (1, 2, 3, 4)]


def test_a_sample_is_drawn_by_lot_and_is_the_same_for_everybody(sample: Site) -> None:
    drawn = [drawn_pages(sample, quarter) for quarter in QUARTERS]
    assert drawn == [drawn_pages(sample, quarter) for quarter in QUARTERS]
    pages = {page.source_path: page for page in sample.pages}
    for each in drawn:
        assert len(each) == len({*each}) == 6
        assert not [path for path in each if path.startswith("editors/") or pages[path].language]
    # Hardly a page comes twice in three years.
    assert len({path for each in drawn for path in each}) > 45


def test_a_page_that_is_written_later_changes_one_at_most(tiny: MakeSite) -> None:
    pages = {f"docs/questions/q{number}.md": guide("Words.\n") for number in range(40)}
    before = tiny(pages)
    after = tiny({**pages, "docs/questions/new.md": guide("Words.\n")})
    for quarter in QUARTERS:
        assert len({*drawn_pages(before, quarter)} - {*drawn_pages(after, quarter)}) <= 1


def test_the_last_reading_of_a_page_counts(tiny: MakeSite) -> None:
    def reading(quarter: YearQuarter, outcome: ReadingOutcome) -> Reading:
        return Reading(
            page="index.md", quarter=quarter, by="prevent-team", day=date(2026, 11, 1), outcome=outcome, of_text="0"
        )

    first, second = reading(QUARTERS[3], ReadingOutcome.TO_MEND), reading(QUARTERS[3], ReadingOutcome.MENDED)
    earlier = reading(QUARTERS[2], ReadingOutcome.RIGHT)
    site = tiny({READINGS: readings_log((earlier, first, second))})
    assert site.parse_errors == ()
    assert readings_in(site, QUARTERS[3]) == {"index.md": second}
    assert readings_in(site, QUARTERS[2]) == {"index.md": earlier}
    assert last_readings(site) == {"index.md": second}
    assert readings_in(tiny(), QUARTERS[3]) == {}
