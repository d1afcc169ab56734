"""Words that only hold a place."""

import pytest

from commshub.text.placeholders import find_placeholders, is_unfinished, says_nothing

LISTED = ("TBC", "to be confirmed", "??")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is TBC.", ["TBC"]),
        ("It is tbc.", ["tbc"]),
        ("It is T.B.C. for now", ["T.B.C."]),
        ("Ask 'TBC' is what it said", []),
        ("Ask [the team] now", ["[the team]"]),
        ("“Ask [the team] now”, she said", []),
        ("On <insert venue> at <time>7pm</time>", ["<insert venue>"]),
        ("Within XX days, and Part XX", ["XX"]),
        ("On 12/xx/2026 or 1/2 of it", ["12/xx/2026"]),
        ("TBCS", []),
        ("To Be Confirmed", ["To Be Confirmed"]),
        ("When??", ["??"]),
        ("Ask [NAME HERE] now", ["[NAME HERE]"]),
        ("[TBC]", ["[TBC]"]),
        ("[TOC]", []),
        ("[REDACTED]", []),
        ("[GDPR](a.md)", []),
        ("*[GDPR]: Regulation", []),
        ("[AB]", []),
        ("Name: .....", ["....."]),
        ("Well...", []),
        ("Name: …… here", ["……"]),
        ("A … pause", []),
    ],
)
def test_a_placeholder_is_listed_or_has_the_shape_of_one(text: str, found: list[str]) -> None:
    assert [match.group() for match in find_placeholders(text, LISTED)] == found
    assert is_unfinished(text, LISTED) is bool(found)


@pytest.mark.parametrize("text", ["-", "?", "N/A", "test", "Vacant", "Copy of Our plan", "Heading 2", " … "])
def test_a_stroke_and_the_like_say_nothing(text: str) -> None:
    assert says_nothing(text)


def test_a_value_that_is_the_name_of_its_line_says_nothing() -> None:
    assert says_nothing("Title", "title")
    assert not says_nothing("Title", "label")


@pytest.mark.parametrize("text", ["Testing times for a town", "No", "Vacant shops"])
def test_other_values_say_something(text: str) -> None:
    assert not says_nothing(text)
