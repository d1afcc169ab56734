"""What the rule on repeated points says, and when it keeps quiet."""

import pytest

from commshub.checks.pages import repeats
from commshub.model.findings import Finding, Location
from tiny_files import HELP, guide
from tiny_hub import MakeSite


@pytest.mark.parametrize(
    "second",
    [
        "The ways to refer children were updated",
        "The way to refer childrens were updated",
        "the ways to refer, children were updated",
    ],
)
def test_a_point_that_stands_twice_is_reported(tiny: MakeSite, second: str) -> None:
    text = f"- The ways to refer children were updated\n- We trained many people in the county\n1. {second}\n"
    assert list(repeats.same_point(tiny({HELP: guide(text)}))) == [
        Finding(
            Location(HELP, 11, 4),
            f"'{second}' stands here a second time",
            "Keep one of the two: the first is on line 9.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "- Yes\n- No\n- Yes\n",
        "- We trained many people in spring\n- We trained many people in autumn\n",
        "The ways to refer were updated\n\n- The ways to refer were updated\n",
    ],
)
def test_points_that_differ_and_short_ones_are_fine(tiny: MakeSite, text: str) -> None:
    assert list(repeats.same_point(tiny({HELP: guide(text)}))) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We talk to the the school.", "the the"),
        ("The the school.", "The the"),
        ("We talk to the\nthe school.", "the the"),
        ("We talk to **the** the school.", "the** the"),
        ("We help children children trust.", "children children"),
    ],
)
def test_a_word_that_stands_twice_is_reported(tiny: MakeSite, text: str, words: str) -> None:
    findings = list(repeats.same_word(tiny({HELP: guide(f"{text}\n")})))
    assert [finding.message for finding in findings] == [f"'{words}' says a word twice"]
    assert [bool(finding.fix) for finding in findings] == ["*" not in words]


@pytest.mark.parametrize(
    "text",
    [
        "We had had a talk about that that day.",
        "New York New York, and Baden Baden.",
        "Will will come, and log in in the evening.",
        "## Who helps\nHelps is a word.",
        "## We help\nhelp is near.",
        "Carry on on Monday.",
        "It is very very quiet.",
        "- We help\n- help is near",
        "Write `the the` as an example.",
    ],
)
def test_words_that_can_stand_twice_are_fine(tiny: MakeSite, text: str) -> None:
    assert list(repeats.same_word(tiny({HELP: guide(f"{text}\n")}))) == []
