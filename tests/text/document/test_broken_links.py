"""What was meant to be a link, and what is wrong with it."""

import pytest

from commshub.text.document.broken_links import BrokenLink, Slip, broken_links, parted_pictures
from commshub.text.document.nodes import Node
from commshub.text.document.shown import shown_blocks


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[a] (b.md)", [BrokenLink(0, 10, Slip.PARTED, "[a](b.md)")]),
        (
            "a [b] (c.md), (d)[e.md]",
            [BrokenLink(2, 12, Slip.PARTED, "[b](c.md)"), BrokenLink(14, 23, Slip.TURNED, "[d](e.md)")],
        ),
        ("[a](b.md", [BrokenLink(0, 8, Slip.CUT)]),
        ("[a] {b.md}", [BrokenLink(0, 10, Slip.OTHER_BRACKETS)]),
        ("[a (b.md)", [BrokenLink(0, 9, Slip.UNCLOSED, "[a](b.md)")]),
        ("a](b c)", [BrokenLink(1, 3, Slip.LEFT_OVER)]),
        ("[a] (b)", [BrokenLink(0, 7, Slip.PARTED)]),
        ("[a](b.md) (c) [d]", []),
    ],
)
def test_a_link_that_is_none_is_found_with_what_is_wrong(text: str, links: list[BrokenLink]) -> None:
    (block,) = shown_blocks(text)
    assert list(broken_links(block)) == links


def test_a_picture_with_a_space_behind_its_sign_is_a_link() -> None:
    assert list(parted_pictures("A ! [b](c.png) and ![d](e.png)")) == [Node(2, 14)]
    assert list(parted_pictures("A ! [b](c.md)")) == []
