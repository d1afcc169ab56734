"""The sample of pages that people read in a quarter: the list of them, and the log of what was found."""

import json
from collections.abc import Iterator, Mapping, Sequence

from commshub.model.quarters import YearQuarter
from commshub.model.readings import Reading
from commshub.text.formatting import amount, day

_HEAD = """\
# Pages that people have read, drawn by lot each quarter, and what they were found to be: `hub sample-reading --record`
# adds an entry. The print in `of_text` tells whether a page is still the one that was read.

readings:
"""


def readings_log(readings: Sequence[Reading]) -> str:
    """The file with all of them."""
    return _HEAD + "".join(_entry(each) for each in readings)


def _entry(reading: Reading) -> str:
    found = f"    found: {_quoted(reading.found)}\n" if reading.found else ""
    return (
        f"  - page: {_quoted(reading.page)}\n"
        f"    quarter: {reading.quarter.written}\n"
        f"    by: {reading.by}\n"
        f"    day: {reading.day}\n"
        f"    outcome: {reading.outcome}\n"
        f"    of_text: {_quoted(reading.of_text)}\n{found}"
    )


def _quoted(text: str) -> str:
    """Text between quotes as YAML reads it: what JSON writes is YAML too."""
    return json.dumps(text, ensure_ascii=False)


def sample_text(quarter: YearQuarter, drawn: Sequence[str], readings: Mapping[str, Reading]) -> str:
    """The pages of a quarter, each with what was found, and how the next is recorded."""
    return "\n".join(_lines(quarter, drawn, readings)) + "\n"


def _lines(quarter: YearQuarter, drawn: Sequence[str], readings: Mapping[str, Reading]) -> Iterator[str]:
    yield f"To be read by a person in {quarter}:\n"
    for page in (*drawn, *(page for page in readings if page not in drawn)):
        yield f"  {page}{_state(readings.get(page))}"
    left = [page for page in drawn if page not in readings]
    yield f"\n{len(drawn) - len(left)} of {amount(len(drawn), 'page')} read."
    if left:
        yield (
            "Read each on a phone, as somebody who needs it. Is it true, whole and kind? Does every number answer?\n"
            f"Then: hub sample-reading --record {left[0]} --by prevent-lead --outcome right"
        )


def _state(reading: Reading | None) -> str:
    if reading is None:
        return ""
    found = f": {reading.found}" if reading.found else ""
    return f"\n    {reading.outcome.in_words}, says {reading.by} on {day(reading.day)}{found}"
