"""What the rule on sentences that a paste has cut says, and when it keeps quiet."""

import pytest

from commshub.checks.pages import pasted
from commshub.model.findings import Finding, Location
from tiny_files import HELP, guide
from tiny_hub import MakeSite


@pytest.mark.parametrize("before", ["- Ask people to speak", "1. Ask people, and then", "Ask people to speak,"])
@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n", " \n  \n"])
def test_a_sentence_that_goes_on_below_a_gap_is_reported(tiny: MakeSite, before: str, gap: str) -> None:
    (finding,) = pasted.sentence_broken_off(tiny({HELP: guide(f"{before}{gap}about the work.\n")}))
    assert finding == Finding(
        Location(HELP, 9 + gap.count("\n"), 1),
        "'about the work.' goes on with a sentence that broke off",
        "Join it to the lines above, and take out the empty line between them.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ask people to speak.\n\nabout the work.\n",
        "Ask people to speak\nabout the work.\n",
        "Ask people to speak\n\nAbout the work.\n",
        "- Ask people to speak\n\n- about the work\n",
        "## Ask people to speak\n\nabout the work.\n",
        "| Ask people to speak\n\nabout the work.\n",
        "<p>Ask people to speak\n\nabout the work.\n",
        "Two words\n\nabout the work.\n",
        "```\nask people to speak\n\nabout the work\n```\n",
        "Ask these people to speak:\n\nabout the work\n",
    ],
)
def test_what_was_meant_to_stand_apart_is_fine(tiny: MakeSite, text: str) -> None:
    assert list(pasted.sentence_broken_off(tiny({HELP: guide(text)}))) == []
