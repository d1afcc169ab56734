"""What came of the pages that people read, a sample each quarter.

`hub sample-reading` draws them, and keeps what was found. What no machine can judge, somebody reads. A hub that has
never begun with it is told nothing.
"""

from collections.abc import Iterator
from datetime import timedelta

from commshub.checks.rule import rule
from commshub.coverage.text_versions import is_same_text, page_version
from commshub.model.findings import Finding, Level
from commshub.model.quarters import YearQuarter
from commshub.model.readings import READINGS, ReadingOutcome
from commshub.model.site import Site
from commshub.text.formatting import amount, day, quote
from commshub.text.reading_sample import drawn_pages, last_readings, readings_in

# So long a page that was found wanting may stay as it is.
_TIME_TO_MEND = timedelta(days=30)


@rule(Level.WARNING)
def not_mended(site: Site) -> Iterator[Finding]:
    """A page that was found wanting by somebody who read it is mended within a month.

    Its text is compared with the one that was read. A comma more does not mend it.

    ```diff
      # content_data/readings.yml
      readings:
        - page: get-help/worried.md
          quarter: 2026-q3
          by: prevent-team
          day: 2026-09-20
    -     outcome: to-mend
    +     outcome: mended
          of_text: 04048ae44d1b4da3
          found: It does not say when.
    ```
    > 'get-help/worried.md' is as it was when it had to be mended
    """
    readings = site.readings.readings if site.readings else ()
    last = last_readings(site)
    for number, reading in enumerate(readings):
        page = site.page_at(reading.page)
        is_due = reading.outcome is ReadingOutcome.TO_MEND and site.today > reading.day + _TIME_TO_MEND
        if page and is_due and reading is last[reading.page] and is_same_text(reading.of_text, page_version(page)):
            yield Finding(
                site.location(READINGS, "readings", number, "outcome"),
                f"{quote(reading.page, 40)} is as it was when it had to be mended",
                f"On {day(reading.day)} {quote(reading.by, 30)} found {quote(reading.found or '', 120)}. Mend it, and "
                f"say so: hub sample-reading --record {reading.page} --by {reading.by} --outcome mended.",
            )


@rule(Level.WARNING)
def sample_not_read(site: Site) -> Iterator[Finding]:
    """Of the pages that are drawn in a quarter, as many are read before it is over.

    Once a council has begun to read them, the quarter that has just ended counts.

    ```diff
      # content_data/readings.yml
      readings:
        - page: get-help/worried.md
    -     quarter: 2026-q3
    +     quarter: 2026-q4
          by: prevent-team
          day: 2026-11-02
          outcome: right
          of_text: "0"
    ```
    > 1 of 2 pages drawn for July to September 2026 were read
    """
    if site.readings is None:
        return
    quarter = YearQuarter.of(site.today).last
    asked, read = len(drawn_pages(site, quarter)), len(readings_in(site, quarter))
    if read < asked and any(each.quarter <= quarter for each in site.readings.readings):
        yield Finding(
            site.location(READINGS, "readings"),
            f"{read} of {amount(asked, 'page')} drawn for {quarter} were read",
            f"Read the others: hub sample-reading --quarter {quarter.written} lists them.",
        )
