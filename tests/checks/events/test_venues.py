"""What the rule on places that only guests are told says, and when it keeps quiet."""

import pytest

from commshub.checks.events import venues
from commshub.model.findings import Finding, Location
from tiny_files import HELP, guide
from tiny_hub import MakeSite

EVENTS = "content_data/events.yml"
TALK = """\
talk:
  title: Talk
  starts: 2026-12-08 18:00
  ends: 2026-12-08 19:00
  venue: {area: Town centre, name: Corn Exchange, address: "1 Market Street", told_to: guests}
"""


def test_a_place_that_nobody_was_told_is_fine(tiny: MakeSite) -> None:
    assert list(venues.told_too_early(tiny({EVENTS: TALK}))) == []


@pytest.mark.parametrize(
    ("line", "name", "column"),
    [
        ("  summary: Come to the corn exchange.\n", "summary", 24),
        ("  changes: [{day: 2026-11-01, what: Now at 1 Market Street}]\n", "changes", 44),
    ],
)
def test_a_place_that_a_line_for_residents_tells_is_reported(tiny: MakeSite, line: str, name: str, column: int) -> None:
    assert list(venues.told_too_early(tiny({EVENTS: TALK + line}))) == [
        Finding(
            Location(EVENTS, 6, column),
            f"'{name}' tells the place that only guests are to know",
            "Write the area only, or 'told_to: everybody' if the place may be known.",
        )
    ]


def test_a_place_that_a_page_tells_is_reported_without_naming_it_again(tiny: MakeSite) -> None:
    site = tiny({EVENTS: TALK, HELP: guide("Come.\nWe meet at the Corn Exchange.\n")})
    assert list(venues.told_too_early(site)) == [
        Finding(
            Location(HELP, 10, 16),
            "This is a place that only guests are to know",
            "Take it out: the event 'talk' keeps its place from all but guests.",
        )
    ]


def test_a_place_that_another_fact_or_the_top_of_a_page_tells_is_reported(tiny: MakeSite) -> None:
    other = "other:\n  title: Not at the Corn Exchange\n  starts: 2026-12-09 18:00\n  ends: 2026-12-09 19:00\n"
    top = ("description: Who to talk to.", "description: Meet us at the Corn Exchange.")
    site = tiny({EVENTS: TALK + other, HELP: guide("Come.\n", top)})
    assert sorted(each.location for each in venues.told_too_early(site)) == [
        Location(EVENTS, 7, 21),
        Location(HELP, 4, 29),
    ]


def test_a_place_that_everybody_may_know_is_fine(tiny: MakeSite) -> None:
    told = TALK.replace("told_to: guests", "told_to: everybody")
    assert list(venues.told_too_early(tiny({EVENTS: told, HELP: guide("We meet at the Corn Exchange.\n")}))) == []
