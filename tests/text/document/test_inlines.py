"""What the signs of a text show, before the engine is asked."""

import pytest

from commshub.text.document.inlines import (
    bracketed,
    code_spans,
    definitions,
    elements,
    fences,
    html_links,
    indented_code,
    leaves,
    words_of,
)


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("a **b** _c_", "a b c"),
        ("a_b_c", "a_b_c"),
        ("`a` b", "a b"),
        ("a ![b](c.png) d", "a d"),
        ("a <b>c</b>", "a c"),
        ("a\n> b", "a b"),
        ("a &amp; \\*b", "a & *b"),
    ],
)
def test_the_words_of_a_link(label: str, words: str) -> None:
    assert words_of(label) == words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[a](b.md)", [("a", "b.md", "")]),
        ("[a](<b c.md> 'T')", [("a", "b c.md", "T")]),
        ("[a](b(c).md)", [("a", "b(c).md", "")]),
        ("[a](it's.md)", [("a", "it's.md", "")]),
        ("[a [b](c.md) d](e.md)", [("a [b](c.md) d", "e.md", ""), ("b", "c.md", "")]),
        ("[a][r], [r], [r][], [s]", [("a", "r.md", "R"), ("r", "r.md", "R"), ("r", "r.md", "R")]),
        ("[![a][r]][r]", [("![a][r]", "r.md", "R")]),
        ("[a\n\nb](c.md)", []),
        ("- [a\n- b](c.md)", []),
    ],
)
def test_links_in_square_brackets(text: str, found: list[tuple[str, str, str]]) -> None:
    named = definitions("[R]: r.md 'R'")
    links = [each for each in bracketed(text, text, named) if hasattr(each, "target")]
    assert [(each.label, each.target, each.title) for each in links] == found


def test_a_definition_may_go_on_in_the_next_line() -> None:
    text = "[A b]:\n  <c.md>\n  (D)\n"
    (found,) = definitions(text)
    assert (found.name, found.target, found.title, text[found.target_at :][:4]) == ("a b", "c.md", "D", "c.md")


def test_leaves_end_where_a_link_must_end() -> None:
    text = "a\nb\n\n- c\n- d\n## e\nf\n| g |\n| h |\n"
    assert [text[start:end].split() for start, end in leaves(text)] == [
        *(["a", "b"], ["-", "c"], ["-", "d"], ["##", "e"], ["f", "|", "g", "|"], ["|", "h", "|"]),
    ]


def test_code_in_every_way_of_writing_it() -> None:
    text = "```html\n<b>\n```\n\n    c\n\n    d\n\ne `` f ` `` g\n"
    assert [each.text for each in fences(text)] == ["<b>\n"]
    assert [each.text for each in indented_code(text)] == ["    c\n\n    d"]
    assert [each.text for each in code_spans("e `` f ` `` g", "e `` f ` `` g")] == ["f `"]


def test_a_tag_in_whose_quotation_marks_a_tag_stands() -> None:
    text = "<a title='<b>' href=\"c.md\">d <i>e</i></a> <img alt=f> <x"
    tags = tuple(elements(text, text))
    assert [(each.tag, each.closes) for each in tags] == [
        *(("a", False), ("i", False), ("i", True), ("a", True), ("img", False), ("x", False)),
    ]
    link, image = html_links(text, tags)
    assert (text[link.start : link.end], link.title) == (text[: text.index(" <img")], "<b>")
    assert text[image.start : image.end] == "<img alt=f>"
