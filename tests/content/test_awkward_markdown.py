"""However awkwardly a page is typed, the check ends, and no rule stops working.

A loop that does not get on, or a pattern that tries every way to part a text, shows as a check that never ends. So each
run has a time that no machine needs for so small a hub; what takes longer hangs.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commshub.checks.registry import CRASH, run_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree, read_source_tree
from commshub.model.fact_kinds import FACT_TEMPLATES
from commshub.model.findings import Finding
from tiny_files import HELP, guide
from tiny_hub import TINY, TODAY, changed

# Such a page is checked in less than a tenth of a second.
SECONDS = 60

EMPTY_LINES = (
    "\n",
    " \n",
    "\t\n",
    ">\n",
    "> \n",
    ">\t\n",
    "> >\n",
    "\u00a0\n",
    " > \u00a0\n",
    "\r\n",
    "\r",
    "\x0b",
    "\u2028",
)
LINES = (
    *("We help.\n", "> Quoted\n", "> > Twice\n", "> - A point\n", "- A point\n", "  1) A point\n", "- > Quoted\n"),
    *("- - -\n", "    set in\n", "\tset in\n", ": said\n", "> — Ann Example\n", "— Councillor Ann Example\n"),
    *("# A\n", "## A {#a}\n", "A\n===\n", "A\n---\n", "> # A\n", "- # A\n", "|a|b|\n|-|-|\n", "|a|\n", "> |-|\n"),
    *(
        "```\n",
        "~~~\n",
        "```html\n",
        "> ```\n",
        "- ```\n",
        "<!-- A note -->\n",
        "<!--",
        "-->\n",
        "<div markdown>\n",
        "</div>\n",
    ),
    *(
        "[a]: https://example.org 'A'\n",
        "*[A]: B\n",
        "[^1]: A\n",
        "[TOC]\n",
        "{: #x }\n",
        "<!-- house-style: a — b -->\n",
    ),
)
PIECES = (
    *("“", "”", "‘", "’", '"', "'", "*", "**", "_", "`", "[", "]", "](", ")", "![", "|", "\\", "<", ">", "&", "&amp;"),
    *("{{", "}}", '{{ contact("prevent-team") }}', "{%", "%}", "{#", "<a href=", "https://", "www.", "@", "tel:"),
    *(
        "Leader of the council said ",
        "12 people ",
        "£1,",
        "1 in 10 ",
        "0300 ",
        "will be ready by ",
        "March 2026",
        "36%",
    ),
    *(
        "Prevent ",
        "Channel ",
        "the ",
        "a",
        "İ",
        "ﬁ",
        "e\u0301",
        "\u200b",
        "😀",
        ".",
        ". ",
        "...",
        "—",
        " — ",
        ", ",
        "- ",
    ),
)


class _TooLongError(BaseException):
    """Raised in the middle of a run; no rule is to take it for a fault of its own."""


@contextmanager
def _time_limit(seconds: int) -> Iterator[None]:
    def stop(*_: object) -> None:
        raise _TooLongError

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@cache
def _hub() -> SourceTree:
    return changed(read_source_tree(TINY), {f"overrides/facts/{name}.html": "{{ contact }}" for name in FACT_TEMPLATES})


def _check(body: str) -> tuple[Finding, ...]:
    with _time_limit(SECONDS):
        return run_rules(parse_site(changed(_hub(), {HELP: guide(body)}), TODAY, as_of=TODAY))


def _assert_no_rule_stops_working(body: str) -> None:
    assert [finding for finding in _check(body) if finding.id == CRASH] == []


def test_a_run_that_never_ends_is_broken_off() -> None:
    with pytest.raises(_TooLongError), _time_limit(1):
        signal.pause()


# The first once never ended, those of tabs and spaces stopped the check, and the last took minutes or hours.
@pytest.mark.parametrize(
    "body",
    [
        "You can ask for:\n \n- vulnerable people\n",
        "You can ask for:\n\t\n- vulnerable people\n  \n- 36% of them\n",
        "> 36% of people.\n>\n> 36% of vulnerable people.\n",
        "> 36% of people.\n> \n> 36% of vulnerable people.",
        "> > 36% of people.\n> >\n> > - 36% of vulnerable people.\r\n",
        "- > 36% of people.\r\n \r\n- > 36% of vulnerable people.\r\n",
        "\t",
        "\t\n",
        "\n\t\n\t\n",
        " \t",
        "[A](" * 3000,
        "<!-- house-style: " * 300,
        "<!-- house-style: a" + " " * 3000,
        "<!-- house-style: a —" + " " * 3000 + "\n",
    ],
)
def test_inputs_that_once_stopped_the_check_are_checked(body: str) -> None:
    _assert_no_rule_stops_working(body)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(EMPTY_LINES + LINES + PIECES), max_size=40))
def test_awkward_markdown_never_stops_the_check(pieces: list[str]) -> None:
    _assert_no_rule_stops_working("".join(pieces))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    st.sampled_from(EMPTY_LINES + LINES + PIECES),
    st.lists(st.sampled_from(EMPTY_LINES + LINES + PIECES), min_size=1, max_size=2),
    st.lists(st.sampled_from(EMPTY_LINES + LINES + PIECES), max_size=2),
)
def test_what_is_repeated_many_times_never_stops_the_check(first: str, repeated: list[str], last: list[str]) -> None:
    _assert_no_rule_stops_working("".join((first, *repeated * 200, *last)))
