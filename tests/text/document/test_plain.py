"""Which pages are read by their signs alone, and that the others are left to the engine."""

import pytest

from commshub.text.document.plain import read_plainly


@pytest.mark.parametrize(
    "text",
    [
        *("a <b>c</b>", "a \\* b", "a\tb", "    code", "[a]: b.md", "[a][b]", "[a [b](c.md)](d.md)", "`a", "``a``"),
        *("[a](b(c).md)", "[a](b 'c')", "| a |\n|---|\n| b | [c](d.md) |", "[a](b.md){href=c.md}", ">     a"),
        *("[a *b](c.md) d*", "[a\nb](c.md)\n:   d", "[a &amp; b](c.md)", "[TOC]", "[`*a*`](b.md)"),
    ],
)
def test_what_could_mislead_is_left_to_the_engine(text: str) -> None:
    assert read_plainly(text, text, ()) is None


def test_a_plain_page_is_read_at_once() -> None:
    text = '## A\n\n- See [the *plan*](a.md "T")\n\n![b](c.png) `d`\n'
    reading = read_plainly(text, text, ())
    assert reading
    links, images, code = reading
    assert [(each.text, each.label, each.target, each.title) for each in links] == [
        ("the plan", "the *plan*", "a.md", "T")
    ]
    assert [(each.alt, each.src) for each in images] == [("b", "c.png")]
    assert [each.text for each in code] == ["d"]
