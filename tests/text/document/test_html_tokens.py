"""The tags and comments of HTML, compared with a parser of the standard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from justhtml import JustHTML

from commshub.text.document.html_tokens import HtmlTokenKind, html_tokens


@pytest.mark.parametrize(
    ("html", "name", "attributes"),
    [
        ("<svg/onload=alert(1)>", "svg", {"onload": "alert(1)"}),
        ("<img/src=x/onerror=go()>", "img", {"src": "x/onerror=go()"}),
        ("<IMG SRC='a' oNerror = go()>", "img", {"src": "a", "onerror": "go()"}),
        ('<p title="a>b"class=c>', "p", {"title": "a>b", "class": "c"}),
        ("<p =a=b>", "p", {"=a": "b"}),
        ("<a href=&#106;avascript:go() href=b>", "a", {"href": "javascript:go()"}),
        ("<p\n hidden\n>", "p", {"hidden": ""}),
        ("<p<b>", "p<b", {}),
        ("<p title='", "p", {"title": ""}),
        ("<p title=>", "p", {"title": ""}),
    ],
)
def test_a_tag_is_read_as_browsers_read_it(html: str, name: str, attributes: dict[str, str]) -> None:
    (token,) = html_tokens(html)
    assert (token.name, dict(token.attributes)) == (name, attributes)


@pytest.mark.parametrize(
    ("html", "kinds"),
    [
        ("a < b <3 <é>", []),
        ("<!-- a --><!--><!---><!-- b --!>", [HtmlTokenKind.COMMENT] * 4),
        ("<!-- a", [HtmlTokenKind.COMMENT]),
        ("<?php a ?><!doctype html></ a><![CDATA[b]]>", [HtmlTokenKind.BOGUS] * 4),
        ("<p title='a>b", [HtmlTokenKind.UNFINISHED]),
        ("<p></p >", [HtmlTokenKind.START, HtmlTokenKind.END]),
        ("<script><b></script>", [HtmlTokenKind.START, HtmlTokenKind.END]),
        ("<textarea></text><b></textarea/>", [HtmlTokenKind.START, HtmlTokenKind.END]),
        ("<plaintext><b></plaintext>", [HtmlTokenKind.START]),
    ],
)
def test_what_else_there_is_has_its_kind(html: str, kinds: list[HtmlTokenKind]) -> None:
    assert [token.kind for token in html_tokens(html)] == kinds


_SIGNS = st.sampled_from([*"<>/=\"' \n\t!-?abx1é\x00\f", "--", "&#60;", "&lt;", "&amp"])
_TAGS = ("<p", "</p>", "<b ", "<img ", "<a href=", "<i/", "onerror", "title=", "<!--", "-->", "--!>", "<?", "</", "]]>")
_RAW = ("<style>", "</style>", "<textarea>", "</textarea ", "<title>", "</title>", "<xmp>", "</xmp/>")
_PIECES = st.one_of(_SIGNS, st.sampled_from((*_TAGS, *_RAW)))


@given(st.lists(_PIECES, max_size=14).map("".join))
def test_nothing_that_the_standard_makes_of_a_text_goes_unseen(html: str) -> None:
    """Every element and attribute of the standard's parser is one of ours, whatever stands in the text."""
    ours = {(token.name, *token.attributes) for token in html_tokens(html) if token.kind is HtmlTokenKind.START}
    names = {name for name, *_ in ours}
    for element in JustHTML(html, fragment=True, sanitize=False).query("*"):
        attributes = tuple((name, value or "") for name, value in element.attrs.items())
        # An end tag alone makes an empty paragraph or a line.
        assert element.name in names | {"p", "br"}
        assert not attributes or (element.name, *attributes) in ours
