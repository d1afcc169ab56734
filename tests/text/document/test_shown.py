"""What a page shows is what the engine makes of it, and each character of it is found in the text as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commshub.model.site import Site
from commshub.text.document.shown import OBJECT, ShownBlock, shown_blocks

PIECES = (
    *("**", "*", "__", "`", "[", "](", ")", "a", "b c", "\n", "\n\n", "- ", "1. ", "> ", "# ", "| ", "|---|", "    "),
    *(
        "&amp;",
        "&mdash;",
        "\\*",
        "{#a}",
        "{==",
        '{{ contact("a") }}',
        "<b>",
        "</b>",
        "<!-- n -->",
        "<https://a.example>",
    ),
)


def _as_typed(body: str, block: ShownBlock) -> str:
    return "".join(body[at] for at in block.offsets)


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("## Help {#a}\n\nCall **us** [now](index.md).\n", [("h2", "Help"), ("p", "Call us now.")]),
        ("- one\n- **two\n", [("li", "one"), ("li", "**two")]),
        ("| A |\n|---|\n| ~~b~~ |\n", [("th", "A"), ("td", "~~b~~")]),
        ("> Quoted\n> words\n", [("p", "Quoted\nwords")]),
        ("A `code` &amp; ![b](c.png)\n", [("p", f"A {OBJECT} & {OBJECT}")]),
        ("A  \nb\n", [("p", "A\nb")]),
        ("- a\n\n    - b\n", [("p", "a"), ("li", "b")]),
        ("    code\n", [("pre", OBJECT)]),
        ("", []),
    ],
)
def test_the_blocks_of_a_page_are_those_that_are_shown(body: str, blocks: list[tuple[str, str]]) -> None:
    assert [(each.tag, each.text.strip()) for each in shown_blocks(body)] == blocks


def test_a_sign_that_is_left_over_is_found_where_it_stands() -> None:
    body = "We **help** ** you ** and *them*, **now.\n"
    (block,) = shown_blocks(body)
    assert block.text == "We help ** you ** and them, **now."
    assert block.span(8, 17) == (12, 21)
    assert block.span(28, 30) == (34, 36)


def test_a_called_fact_is_no_words_and_a_link_can_be_pressed() -> None:
    body = 'Ring {{ contact("a") }} or [write](index.md).\n'
    (block,) = shown_blocks(body)
    assert block.text == f"Ring {OBJECT * 18} or write."
    assert block.links == ((27, 32),)
    assert block.is_link(27)
    assert block.is_link(31)
    assert not block.is_link(26)
    assert not block.is_link(32)


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_every_character_has_its_place_in_the_text(body: str) -> None:
    for block in shown_blocks(body):
        assert len(block.offsets) == len(block.text)
        assert all(0 <= at <= len(body) + len(block.text) for at in block.offsets)


def test_the_words_of_every_page_of_the_sample_stand_where_they_are_said_to(sample: Site) -> None:
    words = 0
    for page in sample.pages:
        for block in shown_blocks(page.body):
            for character, at in zip(block.text, block.offsets, strict=True):
                if character != OBJECT and not character.isspace():
                    words += 1
                    assert page.body[at] == character, f"{page.path}: {block.text[:60]!r}"
    assert words > 100_000
