"""Links, pictures, code and tags by their signs."""

import pytest

from commshub.text.document import inlines
from commshub.text.document.nodes import Image, Link, LinkKind


def _bracketed(text: str) -> list[Link | Image]:
    return list(inlines.bracketed(text, text, inlines.definitions(text)))


@pytest.mark.parametrize(
    ("text", "words", "target", "title"),
    [
        ("[a](b.md)", "a", "b.md", ""),
        ('[a](b.md "c")', "a", "b.md", "c"),
        ("[*a* `b`](<c d.md>)", "a b", "c d.md", ""),
        ("[a](b(c).md)", "a", "b(c).md", ""),
        ("[a\\*b](c\\_d.md)", "a*b", "c_d.md", ""),
    ],
)
def test_a_link_has_words_a_target_and_its_place(text: str, words: str, target: str, title: str) -> None:
    (link,) = _bracketed(text)
    assert isinstance(link, Link)
    assert (link.text, link.target, link.title, link.kind) == (words, target, title, LinkKind.INLINE)
    assert (link.start, link.end) == (0, len(text))


def test_a_link_with_a_name_leads_where_that_is_defined() -> None:
    text = "[a][x] [X] [y]\n\n[x]: <b.md> 'c'\n"
    named = inlines.definitions(text)
    assert [(each.name, each.target, each.title) for each in named] == [("x", "b.md", "c")]
    found = _bracketed("[a][x] [X] [y]" + " " * 20)
    assert found == []
    links = list(inlines.bracketed("[a][x] [X] [y]", "[a][x] [X] [y]", named))
    assert [(each.text, each.target) for each in links if isinstance(each, Link)] == [
        ("a", "b.md"),
        ("X", "b.md"),
    ]


def test_a_picture_may_stand_in_a_link() -> None:
    link, image = _bracketed("[![A map](a.png)](b.md)")
    assert isinstance(link, Link)
    assert isinstance(image, Image)
    assert (link.text, link.target, image.alt, image.src) == ("", "b.md", "A map", "a.png")


@pytest.mark.parametrize("text", ["\\[a](b.md)", "[a]", "[a\n\nb](c.md)", "[a] (b.md)"])
def test_what_only_looks_like_a_link_is_none(text: str) -> None:
    assert _bracketed(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<https://a.example>", [("https://a.example", "https://a.example")]),
        ("<me@a.example>", [("me@a.example", "mailto:me@a.example")]),
        ("<mailto:me@a.example>", [("me@a.example", "mailto:me@a.example")]),
        ("<b>", []),
    ],
)
def test_addresses_stand_in_angle_brackets(text: str, found: list[tuple[str, str]]) -> None:
    assert [(link.text, link.target) for link in inlines.autolinks(text, text)] == found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a `b` c", ["b"]),
        ("``a ` b``", ["a ` b"]),
        ("`a\n\nb`", []),
        ("| `a | b` |", ["a | b"]),
    ],
)
def test_code_stands_between_backticks_within_one_piece(text: str, code: list[str]) -> None:
    assert [each.text for each in inlines.code_spans(text, text)] == code


def test_code_is_set_in_below_an_empty_line() -> None:
    text = "a\n    no\n\n    one\n\n    two\nb\n"
    (code,) = inlines.indented_code(text, text)
    assert code.text == "    one\n\n    two"
    assert text[code.start : code.end] == code.text


def test_the_text_of_code_is_that_of_the_source() -> None:
    assert [each.text for each in inlines.fences("```\n?\n```\n", "```\na\n```\n")] == ["a\n"]
    assert [each.text for each in inlines.indented_code("\n    ?\n", "\n    a\n")] == ["    a"]


def test_code_between_fences_and_comments_are_found() -> None:
    text = "```\na\n```\n<!-- b -->\nc <!-- d -->\n"
    assert [each.text for each in inlines.fences(text, text)] == ["a\n"]
    assert [each.text for each in inlines.block_comments(text)] == [" b "]
    assert [each.text for each in inlines.comments(text)] == [" b ", " d "]


def test_a_tag_has_its_attributes_with_their_places() -> None:
    text = "x <A Class='b' href=c.md hidden>y</a>"
    opened, closed = inlines.elements(text, text)
    assert (opened.tag, opened.closes, closed.tag, closed.closes) == ("a", False, "a", True)
    assert [(each.name, each.value) for each in opened.attributes] == [("class", "b"), ("href", "c.md"), ("hidden", "")]
    assert all(text[each.value_at :].startswith(each.value) for each in opened.attributes)
    (link,) = inlines.html_links(text, (opened, closed))
    assert isinstance(link, Link)
    assert (link.text, link.target, link.kind, link.end) == ("y", "c.md", LinkKind.HTML, len(text))


def test_a_picture_may_be_a_tag() -> None:
    text = '<img src="a.png" alt="A map"><img>'
    first, second = inlines.html_links(text, tuple(inlines.elements(text, text)))
    assert isinstance(first, Image)
    assert isinstance(second, Image)
    assert (first.src, first.alt, second.src, second.alt) == ("a.png", "A map", "", "")


@pytest.mark.parametrize(
    ("label", "words"),
    [("**a** _b_", "a b"), ("a_b_c", "a_b_c"), ("<b>a</b> &amp; b", "a & b"), ("`a*`", "a*"), ("a\n> b", "a b")],
)
def test_words_are_those_that_readers_read(label: str, words: str) -> None:
    assert inlines.words_of(label) == words
