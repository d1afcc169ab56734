"""Words that only hold a place."""

import pytest

from commshub.text.placeholders import find_placeholders, is_unfinished

LISTED = ("TBC", "to be confirmed", "??")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is TBC.", ["TBC"]),
        ("It is tbc.", []),
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
