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
