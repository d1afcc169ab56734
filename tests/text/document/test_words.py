"""How many words a reader sees, and which places are words at all."""

import pytest

from commshub.text.document.words import count_words, count_words_below, is_in_sight
from tiny_files import HELP, guide
from tiny_hub import MakeSite


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        ("One two.", 2),
        ("It's twenty-five, 1,000 & more", 4),
        ("One <!-- two three --> four", 2),
        ("[One two](three-four.md)", 2),
        ('One {{ contact("team") }} two', 2),
        ("কেন আমরা", 2),
    ],
)
def test_only_what_is_seen_is_counted(text: str, number: int) -> None:
    assert count_words(text) == number


def test_words_below_a_heading_end_with_its_section(tiny: MakeSite) -> None:
    site = tiny({HELP: guide("One.\n\n## Two\n\nThree four.\n\n### Five\n\nSix.\n\n## Seven\n")})
    page = site.page_at("help.md")
    assert page
    assert [count_words_below(page, section) for section in page.sections] == [4, 0]


@pytest.mark.parametrize(
    ("text", "sign", "seen"),
    [("a b", "b", True), ("a `b`", "b", False), ("a <!-- b -->", "b", False), ("[a](b.md)", "b", False)],
)
def test_a_place_is_in_sight_or_not(text: str, sign: str, *, seen: bool) -> None:
    assert is_in_sight(text, text.index(sign)) is seen
