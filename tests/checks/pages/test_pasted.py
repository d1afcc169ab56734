"""What the rule on sentences that a paste has cut says, and when it keeps quiet."""

import pytest

from commshub.checks.pages import pasted
from commshub.checks.registry import all_rules
from commshub.model.findings import Finding, Location
from tiny_files import HELP, guide
from tiny_hub import MakeSite
from typed_pages import *  # noqa: F403 - the tests that read the tables below


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


RULES = {rule.id: rule for rule in all_rules()}
SLIPS = [
    ("pasted.run-together", "One.Two\n", [(1, 1, "'One.Two' is two words without a space between them")]),
    ("pasted.run-together", "one,two\n", [(1, 1, "'one,two' is two words without a space between them")]),
    ("pasted.run-together", "Day:Monday\n", [(1, 1, "'Day:Monday' is two words without a space between them")]),
    ("pasted.run-together", "hoursMonday\n", [(1, 1, "'hoursMonday' is two words without a space between them")]),
    ("pasted.run-together", "5pmTuesday\n", [(1, 1, "'5pmTuesday' is two words without a space between them")]),
    ("pasted.run-together", "Monday9am\n", [(1, 1, "'Monday9am' is two words without a space between them")]),
    ("pasted.run-together", "(one)Two\n", [(1, 2, "'one)Two' is two words without a space between them")]),
    ("pasted.broken-word", "confi- dence\n", [(1, 1, "'confi- dence' is one word in two pieces")]),
    ("pasted.broken-word", "confi-\ndence\n", [(1, 1, "'confi- dence' is one word in two pieces")]),
    (
        "pasted.set-in-as-code",
        "Text.\n\n    More words stand here.\n",
        [(3, 5, "'More words stand here.' is set in, and is shown as code")],
    ),
]
FINE = [
    ("pasted.run-together", "YouTube, GOV.UK, e.g.x, a.b@c.uk, index.md\n"),
    ("pasted.run-together", "https://x.example/One.Two\n"),
    ("pasted.broken-word", "pre- and post-war\n"),
    ("pasted.broken-word", "9 - five\n"),
    ("pasted.set-in-as-code", "- a\n\n    More words stand here.\n"),
    ("pasted.set-in-as-code", "Text.\n\n    x = 1\n"),
    ("pasted.set-in-as-code", "```\nMore words stand here.\n```\n"),
]
MENDED = [
    ("pasted.run-together", "One.Two\n", "One. Two\n"),
    ("pasted.run-together", "one,two\n", "one, two\n"),
    ("pasted.run-together", "Day:Monday\n", "Day: Monday\n"),
]
