"""What the rules on the levels of headings say, and when they keep quiet."""

import pytest

from commshub.checks.pages import heading_levels
from commshub.checks.registry import all_rules
from commshub.model.findings import Finding, Location
from tiny_files import HELP, guide
from tiny_hub import MakeSite
from typed_pages import *  # noqa: F403 - the tests that read the tables below

WCAG = "WCAG 2.2, 1.3.1 Info and Relationships"


@pytest.mark.parametrize(
    ("text", "line", "column", "end"),
    [
        ("## A\n\n#### B", 11, 1, (11, 7)),
        ("## A\n\n#### B ####", 11, 1, (11, 12)),
        ("A\n---\n\n#### B", 12, 1, (12, 7)),
        ("<h2>A</h2>\n\n#### B", 11, 1, (11, 7)),
        ("## A\n\n<h4>*B*</h4>", 11, 1, (11, 13)),
        ("## A\n\n<H4 id='b'>B</H4>", 11, 1, (11, 19)),
        ("## A\n\n> #### B", 11, 3, (11, 9)),
        ("## A\n\n<div>\n<h4>\nB\n</h4>\n</div>", 12, 1, (14, 6)),
        ("## A\n\n- a\n\n    #### B", 13, 5, (13, 11)),
    ],
)
def test_a_level_that_is_left_out_is_found_where_it_stands(
    tiny: MakeSite, text: str, line: int, column: int, end: tuple[int, int]
) -> None:
    (found,) = heading_levels.skipped(tiny({HELP: guide(f"{text}\n")}))
    words = "*B*" if "*B*" in text else "B"
    assert found == Finding(
        Location(HELP, line, column, *end),
        f"The heading '{words.strip('*')}' is of level 4, below one of level 2",
        "Write it with 3 signs '#', or give it the heading between the two.",
        source=WCAG,
    )


def test_the_first_heading_stands_below_the_title(tiny: MakeSite) -> None:
    (found,) = heading_levels.skipped(tiny({HELP: guide("### A\n\n### B\n")}))
    assert found.message == "The heading 'A' is of level 3, below one of level 1"


@pytest.mark.parametrize(
    "text",
    [
        "## A\n\n### B\n\n#### C\n\n## D",
        "## A\n\n`#### B`",
        "## A\n\n```\n#### B\n```",
        "## A\n\n<!-- <h4>B</h4> -->",
        '<h2 markdown="1">A</h2>\n\n### B',
        "## A\n\n<h4>",
    ],
)
def test_levels_in_order_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(heading_levels.skipped(tiny({HELP: guide(f"{text}\n")})))


@pytest.mark.parametrize(("text", "end"), [("## ", 3), ("## ##", 6), ("<h2></h2>", 10), ("<h2> <!-- a --></h2>", 21)])
def test_a_heading_without_words_is_found(tiny: MakeSite, text: str, end: int) -> None:
    assert list(heading_levels.empty(tiny({HELP: guide(f"{text}\n")}))) == [
        Finding(
            Location(HELP, 9, 1, 9, end),
            "A heading has no words",
            "Write what the part below it is about, or delete the signs.",
            source=WCAG,
        )
    ]


RULES = {rule.id: rule for rule in all_rules()}
SLIPS = [
    ("heading-levels.by-underline", "Call us.\n---\n", [(2, 1, "A line of '---' makes a heading of 'Call us.'")]),
    ("heading-levels.by-underline", "Who to call\n---\n", [(2, 1, "A line of '---' makes a heading of 'Who to call'")]),
    ("heading-levels.by-underline", "> Call us\n> ---\n", [(2, 3, "A line of '---' makes a heading of 'Call us'")]),
    (
        "heading-levels.stray-line",
        "Call us\nor not.\n====\n",
        [(3, 1, "'====' is shown as it is typed, and is no line")],
    ),
]
FINE = [
    ("heading-levels.by-underline", "Call us.\n\n---\n"),
    ("heading-levels.by-underline", "Who to call\n===\n"),
    ("heading-levels.by-underline", "## Who to call\n---\n"),
    ("heading-levels.stray-line", "Call us\nor not.\n---\n"),
    ("heading-levels.stray-line", "```\n====\n```\n"),
]
MENDED = [
    ("heading-levels.by-underline", "Call us.\n---\n", "Call us.\n\n---\n"),
]
