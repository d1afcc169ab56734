"""Pages are chosen so that nothing of any page goes unseen."""

import pytest

from page_structures import stand_for_all, structures


@pytest.mark.parametrize(
    ("html", "pairs"),
    [
        ("<p>a<b>b</b></p>", {("", "p."), ("p.", "b.")}),
        ('<ul class="b a"><li>a</li></ul>', {("", "ul.a.b."), ("ul.a.b.", "li.")}),
        ('<html dir="rtl"><br><p>a', {("", "html.rtl"), ("html.rtl", "br."), ("html.rtl", "p.")}),
        ("<ul><li>a</ul><p>b", {("", "ul."), ("ul.", "li."), ("", "p.")}),
        ("<svg><path/><g/></svg>", {("", "svg."), ("svg.", "path."), ("svg.", "g.")}),
        ("</p><p>a", {("", "p.")}),
    ],
)
def test_each_element_is_seen_below_its_parent(html: str, pairs: set[tuple[str, str]]) -> None:
    assert structures(html) == pairs


def test_what_shows_most_is_taken_first_and_what_shows_nothing_new_is_left_out() -> None:
    pages = {"a": "<p><b>", "b": "<p><b><i>", "c": "<ul><li>", "d": "<ul>", "e": "<p>"}
    chosen = stand_for_all({name: structures(html) for name, html in pages.items()})
    assert chosen == ["b", "c"]
