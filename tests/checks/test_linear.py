"""What rules and parser need grows with the size of a page, and not with its square, whatever signs it is made of.

Time is that of the processor. The size of a page is bounded (`content/bounds.py`), and so is what one paragraph holds.
"""

import time
from math import log10

import pytest

from commshub.checks.registry import CRASH, run_rules
from commshub.content.bounds import LONGEST_LINE, MOST_SIGNS
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Finding
from tiny_files import HELP, guide
from tiny_hub import TODAY, changed

SMALL, LARGE = 5_000, 50_000
# At night.
SMALLEST, LARGEST = 10_000, 100_000
STEEPEST = 1.3
# What takes less is too little to be measured.
AT_ONCE = 0.6
LONGEST = 20.0

SIGNS = "aA1 .,;:!?'\"-_*`~=+|\\/<>()[]{}#&@%^$£“”‘’–•\u00a0é"
PIECES = (
    *(
        "](",
        "[a](",
        "[a][b] ",
        "[a] (b) ",
        "[a]: ",
        "![a](b)",
        "a ",
        "Aa ",
        "A. ",
        "Aa, ",
        "01 ",
        "1,",
        "a@a.",
        "www.a",
    ),
    *(
        "http://",
        "<http://a>",
        "<a ",
        "<!--",
        "-->",
        "<b>",
        "{{",
        "}}",
        '{{ a("b") }}',
        "{%",
        "**a",
        "*a ",
        "_a_",
        "`a",
    ),
    *("- a\n", "> a\n", "> - a\n", "    a\n", "| a", "|a|\n", "# a\n", "a\n---\n", "=\n", "```\n", "```a\n", ": a\n"),
    *(
        "*[A]: b\n",
        "“a",
        "‘a ",
        '"a',
        "(a ",
        "a-",
        "a\\",
        "{#a}",
        "&amp;",
        "signs: ",
        "3 March 2026 ",
        "9am to ",
        "NHS ",
    ),
    *("Jane Smith, ", "Jane Smith and ", "one ", "a at a ", "house-style: a", "<!-- house-style: a — b -->\n", "a\n\n"),
)
# Those that were slow once, or that most patterns begin with.
FEW = ("a", "[", "](", "[a](", "{{", "<a ", "<!--", "*a ", "- a\n", "|a|\n", "# a\n", "3 March 2026 ", "Jane Smith, ")


def _page(piece: str, size: int) -> str:
    """A page of lines as editors write them, five to a paragraph."""
    line = (piece * (80 // len(piece) + 1))[:80].rstrip("\n")
    paragraph = f"{line}\n" * 5 + "\n"
    return (paragraph * (size // len(paragraph) + 1))[:size] + "\n"


def _checked(tree: SourceTree, body: str) -> tuple[float, tuple[Finding, ...]]:
    start = time.process_time()
    found = run_rules(parse_site(changed(tree, {HELP: guide(body)}), TODAY))
    return time.process_time() - start, found


def _is_linear(tree: SourceTree, piece: str, small: int, large: int) -> bool:
    """Whether the time grows as it may; another process can spoil one measurement, and hardly three."""
    return any(_growth(tree, piece, small, large) <= STEEPEST for _ in range(3))


def _growth(tree: SourceTree, piece: str, small: int, large: int) -> float:
    """By which power the time grows from one size to another."""
    spent, found = _checked(tree, _page(piece, large))
    assert [each for each in found if each.id == CRASH] == []
    if spent < AT_ONCE:
        return 0
    rest, _ = _checked(tree, "We help.\n")
    less, _ = _checked(tree, _page(piece, small))
    return log10((spent - rest) / max(less - rest, 0.02)) / log10(large / small)


@pytest.mark.parametrize("piece", FEW)
def test_ten_times_the_text_takes_ten_times_the_time(tiny_tree: SourceTree, piece: str) -> None:
    assert _is_linear(tiny_tree, piece, SMALL, LARGE)


@pytest.mark.parametrize("piece", [*SIGNS, *PIECES])
def test_so_it_is_for_whatever_a_page_is_made_of(
    tiny_tree: SourceTree, piece: str, request: pytest.FixtureRequest
) -> None:
    if not request.config.getoption("--all-pages"):
        pytest.skip("at night")
    assert _is_linear(tiny_tree, piece, SMALLEST, LARGEST)


@pytest.mark.parametrize("piece", ["a", "A", "[", "](", "*", "a ", "01", "- ", "|", "<", "{{", "“a"])
def test_the_longest_line_that_is_read_is_read_in_no_time(tiny_tree: SourceTree, piece: str) -> None:
    signs = sum(each in "[]<>{}`*_\\~|" for each in piece)
    line = piece * min(LONGEST_LINE // len(piece), MOST_SIGNS // signs if signs else LONGEST_LINE)
    assert any(_checked(tiny_tree, line)[0] < LONGEST for _ in range(3))
