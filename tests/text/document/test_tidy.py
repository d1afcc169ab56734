"""A tidy text shows no sign as it is typed: Python-Markdown shows its very words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commshub.text.document.document import document_of_text
from commshub.text.document.shown import OBJECT, shown_blocks
from commshub.text.document.tidy import tidy_words

TIDY = """## Who can help

Call {{ contact("prevent-team").phone }} or [our front door](index.md).
It is open from 9:30am, on weekdays.

- **Housing** and money
- work, which goes
  on below
  and here

1. Call us.
2. Say "yes" (or no).

```
- code
```
"""
WORDS = """Who can help

Call word or our front door.
It is open from 9:30am, on weekdays.

Housing and money
work, which goes
on below
and here

Call us.
Say "yes" (or no).
"""
# Pieces of which texts are made: lines that are markup, lines that nearly are, and signs within them.
PIECES = st.sampled_from(
    (
        *("", "", "", "## Help", "#Help", "- point", "-point", "* point", "1. step", "1) step", "(a) step", "ii. step"),
        *(
            "words and more words",
            "Words with a capital",
            "  set in",
            "    set in",
            "   - point",
            "> quoted",
            ": meaning",
        ),
        *(
            "**bold** words",
            "**open words",
            "a * star",
            "an _underline",
            "__init__",
            "[link](index.md)",
            "[link] (index.md)",
        ),
        *(
            "[link](index.md",
            "`code`",
            "`open",
            "| a | b |",
            "---",
            "===",
            "a\\nb",
            "&amp; more",
            "&c",
            "x ~~y~~ z",
            "==z==",
        ),
        *(
            "{{ contact('x') }}",
            "{: .big}",
            "{#id}",
            ":smile: yes",
            "• point",
            "+ point",
            "h2. Help",
            "<b>bold</b>",
            "a < b",
        ),
        *(
            "''quoted''",
            "[x] done",
            "[^1] note",
            "!!! note",
            "C:\\\\new",
            "a -- b",
            "2026. A year",
            "tail  ",
            "3 + 4",
            "# One",
        ),
    )
)
SIGNS = frozenset("*_[]{}|~=^<>`\\•#")


def test_its_words_are_given_line_by_line() -> None:
    assert (tidy_words(document_of_text(TIDY)) or "").rstrip() == WORDS.rstrip()


@pytest.mark.parametrize(
    "text",
    [
        "Words\n- point\n- point",
        "- point\nWords with a capital",
        "1) One\n2) Two",
        "(a) One",
        "-housing",
        "* point",
        "Call **the police",
        "Read [it] (index.md)",
        "Set ==this== apart",
        "# One\nWords\n## Two",
        "a | b",
        "<b>bold</b>",
        "    code",
        "A line\n---",
    ],
)
def test_a_text_that_leaves_room_for_doubt_is_not_tidy(text: str) -> None:
    assert tidy_words(document_of_text(text)) is None


@given(st.lists(PIECES, max_size=8).map("\n".join))
def test_what_it_says_is_shown_is_shown(text: str) -> None:
    words = tidy_words(document_of_text(text))
    if words is not None:
        blocks = [block for block in shown_blocks(text) if block.tag not in {"pre", ""}]
        shown = re.sub(f"{OBJECT}+", "word", "\n".join(block.text for block in blocks))
        assert shown.split() == words.split()
        assert SIGNS.isdisjoint(shown)
