"""Places in a text, and the order and number of findings."""

from dataclasses import replace
from itertools import permutations

import pytest

from commshub.model.findings import Finding, Fix, Level, Location, count, in_order, location_at

FINDING = Finding(Location("docs/a.md", 2, 3), "It is wrong", "Mend it.", id="x.one")


@pytest.mark.parametrize(
    ("offset", "line", "column"),
    [
        pytest.param(0, 1, 1, id="the first character"),
        pytest.param(4, 1, 5, id="inside the first line"),
        pytest.param(5, 1, 6, id="the end of the first line"),
        pytest.param(6, 2, 1, id="the start of the second line"),
        pytest.param(7, 3, 1, id="after an empty line"),
        pytest.param(12, 3, 6, id="the end of the text"),
    ],
)
def test_a_place_is_counted_from_one_at_the_top_left(offset: int, line: int, column: int) -> None:
    assert location_at("docs/a.md", "first\n\nthird", offset) == Location("docs/a.md", line, column)


@pytest.mark.parametrize(
    ("start", "end", "line", "column"),
    [
        pytest.param(0, 5, 1, 6, id="a word"),
        pytest.param(7, 12, 3, 6, id="the last word"),
        pytest.param(2, 9, 3, 3, id="over an empty line"),
        pytest.param(3, 3, 1, 4, id="nothing"),
        pytest.param(0, 6, 2, 1, id="a line with its end"),
    ],
)
def test_the_end_is_the_spot_behind_the_last_character(start: int, end: int, line: int, column: int) -> None:
    assert location_at("docs/a.md", "first\n\nthird", start, end).end == (line, column)


def test_a_place_whose_end_is_not_known_has_none_and_is_the_same_place() -> None:
    place = Location("docs/a.md", 2, 3)
    assert place.end is None
    assert (place.over("words").end, place.over("words"), hash(place.over("words"))) == ((2, 8), place, hash(place))
    assert place.to(Location("docs/a.md", 4, 1).over("end")).end == (4, 4)


def test_a_place_reaches_to_the_end_of_another_or_to_a_spot() -> None:
    assert Location("a", 1, 2).to(Location("a", 3, 4)).end == (3, 4)
    assert Location("a", 1, 2).to(Location("a", 3, 4).over("word")).end == (3, 8)


def test_a_fix_does_not_tell_one_finding_from_another() -> None:
    assert replace(FINDING, fix=Fix(FINDING.location.over("It"), "It")) == FINDING


def test_a_letter_with_an_accent_is_one_column() -> None:
    assert location_at("docs/a.md", "Siân 999", len("Siân ")) == Location("docs/a.md", 1, 6)


def test_findings_stand_in_the_order_of_files_places_rules_and_words_whatever_order_they_came_in() -> None:
    wanted = (
        FINDING,
        replace(FINDING, message="It is wrong too"),
        replace(FINDING, id="x.two", message="It is the last"),
        replace(FINDING, location=Location("docs/a.md", 2, 10)),
        replace(FINDING, location=Location("docs/a.md", 10, 1)),
        replace(FINDING, location=Location("docs/b.md", 1, 1)),
    )
    assert {in_order(order) for order in permutations(wanted)} == {wanted}


def test_findings_are_counted_by_level() -> None:
    findings = (FINDING, replace(FINDING, id="x.two"), replace(FINDING, level=Level.WARNING))
    assert count(findings, Level.ERROR) == 2
    assert count(findings, Level.WARNING) == 1
    assert count((), Level.ERROR) == 0


def test_a_level_is_written_as_one_small_word() -> None:
    assert [str(level) for level in Level] == ["error", "warning"]


def test_two_findings_that_say_the_same_of_the_same_place_are_one() -> None:
    assert len({FINDING, replace(FINDING), replace(FINDING, hint="Mend it now.")}) == 2
