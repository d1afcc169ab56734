"""The log of readings as the hub writes and reads it, and the list of a quarter."""

from datetime import date

from commshub.model.quarters import YearQuarter
from commshub.model.readings import READINGS, Reading, ReadingOutcome
from commshub.reporting.readings import readings_log, sample_text
from tiny_hub import MakeSite

QUARTER = YearQuarter(2026, 4)
READING = Reading(
    page="get-help/worried.md",
    quarter=QUARTER,
    by="prevent-team",
    day=date(2026, 11, 20),
    outcome=ReadingOutcome.TO_MEND,
    of_text="00000000000000ff",
    found='It says: "soon" # é',
)


def test_what_is_written_is_read_again(tiny: MakeSite) -> None:
    right = READING.model_copy(update={"outcome": ReadingOutcome.RIGHT, "found": None})
    site = tiny({READINGS: readings_log((READING, right))})
    assert site.parse_errors == ()
    assert site.readings
    assert site.readings.readings == (READING, right)


def test_a_quarter_is_done_when_all_its_pages_are_read() -> None:
    assert sample_text(QUARTER, ["index.md"], {"index.md": READING, "more.md": READING}) == (
        "To be read by a person in October to December 2026:\n\n"
        '  index.md\n    still to be mended, says prevent-team on 20 November 2026: It says: "soon" # é\n'
        '  more.md\n    still to be mended, says prevent-team on 20 November 2026: It says: "soon" # é\n'
        "\n1 of 1 page read.\n"
    )
