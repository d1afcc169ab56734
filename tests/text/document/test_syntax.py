"""Spaces in the place of what is left out, and the ids of templates."""

import re
from html import escape

import pytest
from markdown import markdown

from commshub.text.document.nodes import Node
from commshub.text.document.syntax import (
    CODE_SPAN,
    FENCE,
    TAG,
    blank,
    cover,
    holds_link,
    ids_in_template,
    is_block_template,
    literal,
    spaces,
    words_of_template,
)


@pytest.mark.parametrize(("text", "left"), [("", ""), ("ab", "  "), ("a\nbc\n", " \n  \n")])
def test_the_ends_of_lines_stay(text: str, left: str) -> None:
    assert spaces(text) == left


@pytest.mark.parametrize(
    ("nodes", "left"),
    [
        ((), "abc\ndef"),
        ((Node(1, 2),), "a c\ndef"),
        ((Node(2, 5), Node(1, 3)), "a  \n ef"),
        ((Node(1, 6), Node(2, 3)), "a  \n  f"),
    ],
)
def test_what_is_covered_keeps_the_rest_in_its_place(nodes: tuple[Node, ...], left: str) -> None:
    assert cover("abc\ndef", nodes) == left


def test_what_a_template_fills_in_may_be_anything() -> None:
    template = '<h2 id="steps"><p id="contact-{{ id }}.x">'
    assert list(ids_in_template(template)) == ["steps", "contact\\-.+\\.x"]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (FENCE, "```\na\n```", "```\na\n```"),
        (FENCE, "``` py\na\n``` ", "``` py\na\n``` "),
        (FENCE, "```\na\n~~~", None),
        (CODE_SPAN, "a ``b`c``", "``b`c``"),
        (TAG, '<a title=">">', '<a title=">">'),
        (TAG, "1 < 2", None),
    ],
)
def test_the_signs_are_those_of_the_engine(pattern: object, text: str, found: str | None) -> None:
    match = pattern.search(text)  # type: ignore[attr-defined]
    assert (match.group() if match else None) == found


def test_what_a_pattern_fits_is_blanked_out_and_leaves_every_line_and_column_as_it_was() -> None:
    text = "Read `[a](b.md)` here.\n\n`[c]\n(d.md)`\nAnd [e](f.md).\n"
    left = blank(re.compile(r"`[^`]+`"), text)
    assert left == "Read             here.\n\n    \n       \nAnd [e](f.md).\n"
    assert blank(re.compile("z+"), "a b") == "a b"


@pytest.mark.parametrize("text", ["*A* [b](c) `d`", "1 < 2 & <b>", "# {e} | f_g_", "a\\b", "&lt;"])
def test_a_text_is_shown_as_it_stands(text: str) -> None:
    assert markdown(f"x {literal(text)}", extensions=["tables", "attr_list"]) == f"<p>x {escape(text, quote=False)}</p>"


def test_the_words_of_a_template_are_parted_where_its_elements_are() -> None:
    assert words_of_template("<p>A<b>{{ b }}</b><em>c</em></p>").split() == ["A", "{{", "b", "}}", "c"]


@pytest.mark.parametrize(
    ("template", "is_block", "link"),
    [
        ("{{ standard.time }}", False, False),
        (
            '{% if a %}b {% endif %}<a class="c"{% if d == "r" %} dir="l"{% endif %} href="{{ e }}">f</a>',
            False,
            True,
        ),
        ("<dfn>{{ term }}</dfn> ({{ meaning }})", False, False),
        ("<abbr>a</abbr>", True, False),
        ('{% for a in b %}\n<p class="c">{{ a }}</p>\n{% endfor %}', True, False),
        ('<ul>\n<li><a href="a">b</a></li>\n</ul>', True, True),
    ],
)
def test_a_template_tells_whether_it_can_stand_in_a_sentence(template: str, *, is_block: bool, link: bool) -> None:
    assert (is_block_template(template), holds_link(template)) == (is_block, link)
