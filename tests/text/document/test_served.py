"""The tags of a page as it is served, and where in the source they come from."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commshub.model.page import Page
from commshub.text.document.document import document_of_text
from commshub.text.document.engine import read_with_python_markdown
from commshub.text.document.headings import EXTENSIONS
from commshub.text.document.html_tokens import HtmlTokenKind, html_tokens
from commshub.text.document.served import ServedTag, served_tags
from text_pieces import LINES

_PAGE = Page("docs/help.md", None, {}, {}, "", 1, 1, (), (), ())
_WITHOUT_ADDRESS = frozenset(
    {"p", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "hr", "br", "dl", "dt", "dd"}
    | {"table", "thead", "tbody", "tr", "th", "td", "h1", "h2", "h3", "h4", "h5", "h6"}
)


def _tags(body: str) -> list[ServedTag]:
    return [tag for tag in served_tags(replace(_PAGE, body=body)) if tag.kind is not HtmlTokenKind.END]


@pytest.mark.parametrize(
    ("body", "name", "typed"),
    [
        ("A <svg/onload=go()> b", "svg", "<svg/onload=go()>"),
        ("\\`<script>go()</script>\\`", "script", "<script>"),
        ("``` two words\n<form>\n```", "form", "<form>"),
        ("<div>\n`<form>`\n</div>", "form", "<form>"),
        ("`<form>` and <FORM>", "form", "<FORM>"),
        ("<div markdown='1' lang=cy>\n*a*\n</div>", "div", "<div markdown='1' lang=cy>"),
        ("<scr<script>ipt>", "script", "<script>"),
        ("a\n\n<p\nhidden>b</p>", "p", "<p\nhidden>"),
    ],
)
def test_a_tag_stands_where_it_was_typed(body: str, name: str, typed: str) -> None:
    (tag,) = (each for each in _tags(body) if each.name == name and each.by_hand)
    assert body[tag.start : tag.end] == typed


@pytest.mark.parametrize(
    ("body", "name", "value", "typed"),
    [
        ("[a](b.md){target=_blank}", "target", "_blank", "target"),
        ("## A {hidden}", "hidden", "", "hidden"),
        ("Words.\n{: .md-banner }", "class", "md-banner", ".md-banner"),
        ("## A {#main}", "id", "main", "#main"),
        ("<p HIDDEN>a</p>", "hidden", "", "HIDDEN"),
        ("[a](b.md)", "href", "b.md", "b.md"),
        ("![a](b.png) <b>c</b>", "src", "b.png", "b.png"),
    ],
)
def test_an_attribute_stands_where_it_was_typed(body: str, name: str, value: str, typed: str) -> None:
    (attribute,) = (each for tag in _tags(body) for each in tag.attributes if each.name == name)
    assert (attribute.value, body[attribute.start : attribute.end]) == (value, typed)


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("<div>\na", ["div"]),
        ("</div>", ["div"]),
        ("<b>a <i>b</b>", ["i"]),
        ("<p title='a>b</p>", ["p", "p"]),
        ("a <!-- b", ["!--"]),
        ("<details><summary>a</summary>b</details> <br> <img src=a>", []),
        ("2 < 3 and <a@b.example> and <https://b.example>", []),
        ("<!-- <form> --> `<form` <b title='<form'>a</b>", []),
        ("    <form\n", []),
    ],
)
def test_what_opens_or_closes_nothing_is_known(body: str, names: list[str]) -> None:
    assert [tag.name for tag in served_tags(replace(_PAGE, body=body)) if not tag.is_balanced] == names


@given(st.lists(LINES, max_size=8).map("\n".join))
def test_in_a_plain_text_every_tag_is_of_markdown(body: str) -> None:
    """What a plain page is not asked for is not there: it has no attributes but addresses, titles and ids."""
    if not document_of_text(body).is_plain or "{" in body:
        return
    for token in html_tokens(read_with_python_markdown(body, EXTENSIONS).html):
        assert token.kind in {HtmlTokenKind.START, HtmlTokenKind.END}
        assert token.name in _WITHOUT_ADDRESS | {"a", "img"}
        for name, value in token.attributes:
            assert name in {"href", "src", "alt", "title", "id", "start"} or re.fullmatch(
                r"language-\S+|text-align: \w+;", value
            )
