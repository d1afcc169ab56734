"""Pages: words as a reader counts them, sections, anchors."""

import pytest

from commshub.site.page import Heading, count_words
from tiny_files import HELP, guide
from tiny_hub import MakeSite


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Talk to us.", 3),
        ("We don't judge: it's fine.", 5),
        ('Call {{ contact("emergency").phone }} now.', 2),
        ("Read [our page](../a-long/address.md) first.", 4),
        ("<!-- a note to ourselves -->Words", 1),
        ("**Bold** and _quiet_ words", 4),
        ("In 2026, 1,234 people came", 5),
        ("- one\n- two", 2),
    ],
)
def test_words_are_counted_as_a_reader_sees_them(text: str, words: int) -> None:
    assert count_words(text) == words


@pytest.mark.parametrize(
    ("words", "id_", "anchor"),
    [
        ("What to do", "", "what-to-do"),
        ("What to do", "steps", "steps"),
        ("A father’s story", "", "a-fathers-story"),
        ("999 and 101", "", "999-and-101"),
    ],
)
def test_an_anchor_is_the_editors_or_made_of_the_words(words: str, id_: str, anchor: str) -> None:
    assert Heading(2, words, id_, 1, 1).anchor == anchor


def test_a_page_is_found_by_its_file(tiny: MakeSite) -> None:
    site = tiny({HELP: guide("Talk to us.\n")})
    page = site.page_at("help.md")
    assert page is not None
    assert page.title == "Get help"
    assert site.page_at("helper.md") is None
    assert site.page_at("") is None
