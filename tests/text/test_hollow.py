"""Sections that say nothing, and those that only look like it."""

import pytest

from commshub.text.hollow import Hollow, hollow_sections
from tiny_files import HELP, KINDS, guide, tiny_file
from tiny_hub import MakeSite

FILLER = (KINDS, tiny_file(KINDS) + "filler: [committed to, working … with … partners]\n")
REPEATED = "We will listen to you. "
SHUFFLED = "With the is worry to of talk and you us happens first your without nothing we the listen if about a and."
FINE = "We are committed to the best for all of you."


def _ways(tiny: MakeSite, text: str) -> list[tuple[Hollow, int]]:
    site = tiny(dict([FILLER]) | {HELP: guide(f"## Here\n\n{text}\n")})
    return [(each.way, each.times) for each in hollow_sections(site).values()]


@pytest.mark.parametrize(
    ("text", "way", "times"),
    [
        (REPEATED * 3, Hollow.INFLATED, 3),
        (f"- {REPEATED}\n- {REPEATED}\n", Hollow.INFLATED, 2),
        (f"{REPEATED}\n\nWe will listen to YOU!", Hollow.INFLATED, 2),
        (SHUFFLED, Hollow.SHUFFLED, 1),
        (FINE, Hollow.FILLER, 1),
        ("He left them. They left him. " * 5, Hollow.INFLATED, 4),
        (f"{FINE} We are working every day with all of our partners. Call us on Monday morning.", Hollow.FILLER, 1),
    ],
)
def test_a_section_that_says_nothing_is_found(text: str, way: Hollow, times: int, tiny: MakeSite) -> None:
    assert _ways(tiny, text) == [(way, times)]


@pytest.mark.parametrize(
    "text",
    [
        "Talk to us. Talk to us.",
        f"{FINE} Call us on Monday morning before ten.",
        "- [Home](../index.md)\n- [The law of the land and of the sea](../index.md)\n- [Us](../index.md)\n",
        "| The | of | and |\n|---|---|---|\n| to the | is a | in of |\n| the to | a is | of in |\n",
        "TBC the of is a to and in of the is to a and the.",
        "We listen to you, whatever it is that you are worried about, and then we",
        "- what you have seen, and what you have heard, and what you are worried about",
        "",
    ],
)
def test_a_section_that_says_something_is_not(text: str, tiny: MakeSite) -> None:
    assert _ways(tiny, text) == []
