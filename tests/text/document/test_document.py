"""Each piece of a page has its place, in every way of writing it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commshub.text.document.document import Document, Part, document_of_text
from commshub.text.document.nodes import CodeKind, LinkKind
from text_pieces import LINES


@pytest.mark.parametrize(
    ("text", "written", "words", "target", "kind"),
    [
        ("See [the *plan*](plan.md).", "[the *plan*](plan.md)", "the plan", "plan.md", LinkKind.INLINE),
        ('[a](<b c.md> "Title")', '[a](<b c.md> "Title")', "a", "b c.md", LinkKind.INLINE),
        ("- [a](b.md)", "[a](b.md)", "a", "b.md", LinkKind.INLINE),
        ("- a\n\n    - [a](b.md)", "[a](b.md)", "a", "b.md", LinkKind.INLINE),
        ("| a |\n|---|\n| [a](b.md) |", "[a](b.md)", "a", "b.md", LinkKind.INLINE),
        ("> [a\n> b](c.md)", "[a\n> b](c.md)", "a b", "c.md", LinkKind.INLINE),
        ("[a][x]\n\n[x]: b.md", "[a][x]", "a", "b.md", LinkKind.REFERENCE),
        ("[x]\n\n[X]: <b.md>", "[x]", "x", "b.md", LinkKind.REFERENCE),
        (
            "See <https://a.example>.",
            "<https://a.example>",
            "https://a.example",
            "https://a.example",
            LinkKind.AUTOLINK,
        ),
        ("<me@a.example>", "<me@a.example>", "me@a.example", "mailto:me@a.example", LinkKind.AUTOLINK),
        (
            'x <a class="c" href="b.md">a <b>d</b></a>',
            '<a class="c" href="b.md">a <b>d</b></a>',
            "a d",
            "b.md",
            LinkKind.HTML,
        ),
        ("<div>\n<a href=b.md>a</a>\n</div>", "<a href=b.md>a</a>", "a", "b.md", LinkKind.HTML),
        ('<div markdown="1">\n\n[a](b.md)\n\n</div>', "[a](b.md)", "a", "b.md", LinkKind.INLINE),
    ],
)
def test_a_link(text: str, written: str, words: str, target: str, kind: LinkKind) -> None:
    (link,) = document_of_text(text).links
    assert (text[link.start : link.end], link.text, link.target, link.kind) == (written, words, target, kind)
    assert text[link.target_at :].startswith(target.removeprefix("mailto:"))


@pytest.mark.parametrize(
    "text",
    [
        *("`[a](b.md)`", "```\n[a](b.md)\n```", "    [a](b.md)", "<!-- [a](b.md) -->", "<div>\n[a](b.md)\n</div>"),
        *("\\[a](b.md)", "[a][x]", "<a id='b'>a</a>", "`<a href='b.md'>`", "![a](b.png)", "https://a.example"),
    ],
)
def test_no_link(text: str) -> None:
    assert document_of_text(text).links == ()


@pytest.mark.parametrize(
    ("text", "written", "alt", "src"),
    [
        ("![A map](map.png)", "![A map](map.png)", "A map", "map.png"),
        ("![A map][m]\n\n[m]: map.png", "![A map][m]", "A map", "map.png"),
        ('- <img src="map.png" alt="A map">', '<img src="map.png" alt="A map">', "A map", "map.png"),
        ("[![A map](map.png)](b.md)", "![A map](map.png)", "A map", "map.png"),
    ],
)
def test_a_picture(text: str, written: str, alt: str, src: str) -> None:
    (image,) = document_of_text(text).images
    assert (text[image.start : image.end], image.alt, image.src) == (written, alt, src)
    assert text[image.src_at :].startswith(src)


@pytest.mark.parametrize(
    ("text", "written", "code", "kind"),
    [
        ("a `b` c", "`b`", "b", CodeKind.SPAN),
        ("a `` b ` c `` d", "`` b ` c ``", "b ` c", CodeKind.SPAN),
        ("```\nb\n```\n", "```\nb\n```", "b\n", CodeKind.FENCE),
        ("a\n\n    b\n\nc", "    b", "b\n", CodeKind.INDENTED),
        ("a\n\n    {{ b() }}\n", "    {{ b() }}", "{{ b() }}\n", CodeKind.INDENTED),
        ("<b>a</b>\n\n```\n{{ b() }}\n```\n", "```\n{{ b() }}\n```", "{{ b() }}\n", CodeKind.FENCE),
    ],
)
def test_code(text: str, written: str, code: str, kind: CodeKind) -> None:
    (found,) = document_of_text(text).code
    assert (text[found.start : found.end], found.text, found.kind) == (written, code, kind)


def test_a_list_that_is_set_in_is_no_code() -> None:
    assert document_of_text("- a\n\n    - b\n\n    c").code == ()


def test_a_tag_and_its_attributes() -> None:
    text = "a <Img SRC='b.png' alt=\"<c>\" hidden> d"
    (tag,) = document_of_text(text).elements
    assert (text[tag.start : tag.end], tag.tag) == ("<Img SRC='b.png' alt=\"<c>\" hidden>", "img")
    assert [(each.name, each.value, text[each.start : each.end]) for each in tag.attributes] == [
        ("src", "b.png", "SRC='b.png'"),
        ("alt", "<c>", 'alt="<c>"'),
        ("hidden", "", "hidden"),
    ]
    assert [text[each.value_at :][:3] for each in tag.attributes[:2]] == ["b.p", "<c>"]


def test_comments_and_lists_in_braces() -> None:
    document = document_of_text('## A {#b .c}\n\n<!-- d -->\n\ne <!-- f --> [g](h.md){: title="i" } `{#j}`\n')
    assert [each.text for each in document.comments] == [" d ", " f "]
    assert [(each.id, [found.value for found in each.attributes]) for each in document.attribute_lists] == [
        ("b", []),
        ("", ["i"]),
    ]


def test_parts_are_taken_out_and_the_rest_keeps_its_place() -> None:
    text = 'a `b` {{ council.name }} <!--\nc --> [d]({{ source("e").address }})'
    document = document_of_text(text)
    hidden = ("`b`", "{{ council.name }}", "<!--", "c -->", '{{ source("e").address }}')
    for piece in hidden:
        text = text.replace(piece, " " * len(piece))
    assert document.without(Part.CODE, Part.COMMENTS, Part.CALLS) == text
    assert [link.target for link in document.links] == ['{{ source("e").address }}']


@settings(max_examples=500, deadline=None, derandomize=True)
@given(st.lists(LINES, max_size=10))
def test_each_link_stands_where_its_words_do(lines: list[str]) -> None:
    document: Document = document_of_text("\n".join(lines))
    for link in document.links:
        # In a few odd texts no signs show a link, and it is placed where its address stands.
        if link.kind is not LinkKind.HTML and link.end > link.start:
            written = _letters(document.body[link.start : link.end])
            assert [word for word in link.text.split() if _letters(word) not in written] == []
    for code in document.code:
        if code.end > code.start:
            assert _letters(code.text) in _letters(document.body[code.start : code.end])


def _letters(words: str) -> str:
    return "".join(letter for letter in words.replace("&amp;", "&").replace("amp;", "") if letter.isalnum())
