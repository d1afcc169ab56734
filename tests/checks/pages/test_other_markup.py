"""What the rules on the markup of other programs say, and when they keep quiet."""

from typed_pages import *  # noqa: F403 - the tests that read the tables below

SLIPS = [
    ("other-markup.shown", "~~a~~\n", [(1, 1, "'~~a~~' (struck out) is shown as it is typed")]),
    ("other-markup.shown", "{++a++}\n", [(1, 1, "'{++a++}' (a mark of somebody's changes) is shown as it is typed")]),
    (
        "other-markup.shown",
        "{==a==}{>>b<<}\n",
        [(1, 1, "'{==a==}' (a mark of somebody's changes) is shown as it is typed")],
    ),
    ("other-markup.shown", "==a==\n", [(1, 1, "'==a==' (highlighted) is shown as it is typed")]),
    ("other-markup.shown", "^^a^^\n", [(1, 1, "'^^a^^' (underlined) is shown as it is typed")]),
    ("other-markup.shown", "H~2~O\n", [(1, 2, "'~2~' (raised or lowered) is shown as it is typed")]),
    (
        "other-markup.shown",
        "- [ ] a\n- [x] b\n",
        [
            (1, 3, "'[ ]' (a box to tick) is shown as it is typed"),
            (2, 3, "'[x]' (a box to tick) is shown as it is typed"),
        ],
    ),
    ("other-markup.shown", "A[^1].\n", [(1, 2, "'[^1]' (a footnote) is shown as it is typed")]),
    ("other-markup.shown", "!!! note\n", [(1, 1, "'!!! note' (a box of another program) is shown as it is typed")]),
    ("other-markup.shown", "??? note\n", [(1, 1, "'??? note' (a box of another program) is shown as it is typed")]),
    ("other-markup.shown", "::: info\n", [(1, 1, "'::: info' (a box of another program) is shown as it is typed")]),
    (
        "other-markup.shown",
        ":warning: A\n",
        [(1, 1, "':warning:' (a picture made of letters) is shown as it is typed")],
    ),
    ("other-markup.shown", "[b]a[/b]\n", [(1, 1, "'[b]' (markup of a forum) is shown as it is typed")]),
    ("other-markup.shown", "'''a'''\n", [(1, 1, "''''a'''' (markup of a wiki) is shown as it is typed")]),
    ("other-markup.shown", "== A ==\n", [(1, 1, "'== A ==' (a heading of a wiki) is shown as it is typed")]),
    ("other-markup.shown", "h2. A\n", [(1, 1, "'h2.' (a heading of another program) is shown as it is typed")]),
    ("other-markup.shown", "A {.b} c\n", [(1, 3, "'{.b}' (a mark for looks) is shown as it is typed")]),
    ("other-markup.shown", "&amp;nbsp;\n", [(1, 1, "'&nbsp;' (a character in code) is shown as it is typed")]),
    ("other-markup.shown", "a\\\nb\n", [(1, 2, "'\\' (a line break in code) is shown as it is typed")]),
    ("other-markup.shown", "a &lt;br&gt; b\n", [(1, 3, "'<br>' (a tag) is shown as it is typed")]),
    ("other-markup.shown", " - a\n\n ## B\n", [(3, 2, "'##' (the sign of a heading) is shown as it is typed")]),
]
FINE = [
    ("other-markup.shown", "At 9:30:15, C++, a == b, it's 'a' {x}\n"),
    ("other-markup.shown", "`~~a~~`\n"),
]
