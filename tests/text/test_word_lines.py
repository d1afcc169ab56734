"""Patterns are looked for in the lines that hold their words, and there only."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commshub.text.phrases import phrase, small
from commshub.text.protective_markings import NOTE, PRIVATE_PAPER, PROTECTIVE
from commshub.text.word_lines import WordPattern, lines_with, paragraphs_with, word_pattern
from pattern_words import ways_without

KIM = frozenset({b"kim"})
SANDY = frozenset({b"sandy"})
# Lines with a name, without one, and empty ones.
LINES = st.lists(st.sampled_from(["Kim", "ask Sandy", "Kim, and Sandy.", "nobody", "", "- a point"]), max_size=12)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["Kim"], ["Kim"]),
        (["Sandy"], []),
        (["one", "two", "Kim", "four", "five"], ["two\nKim\nfour\n"]),
        (["Kim", "two", "three", "four", "five", "Kim"], ["Kim\ntwo\n", "five\nKim"]),
        (["Kim", "two", "three", "Kim"], ["Kim\ntwo\nthree\nKim"]),
    ],
)
def test_a_line_comes_with_its_neighbours(lines: list[str], found: list[str]) -> None:
    text = "\n".join(lines)
    assert [text[start:end] for start, end in lines_with(text, KIM)] == found


def test_a_line_must_have_a_word_of_each_group() -> None:
    text = "Kim\n\n\n\nSandy\n\n\n\nKim and Sandy"
    assert [text[start:end].strip() for start, end in lines_with(text, KIM, SANDY)] == ["Kim and Sandy"]


@given(LINES)
def test_what_is_found_is_what_the_pattern_finds_in_the_whole(lines: list[str]) -> None:
    text = "\n".join(lines)
    for sought in (
        word_pattern("Kim", "kim"),
        word_pattern(r"(?:^|\n)Kim\b.*?(?:\n|$)", "kim"),
        word_pattern(r"\bask"),
    ):
        assert [each.span() for each in sought.find(text)] == [each.span() for each in sought.pattern.finditer(text)]


def test_a_sign_leads_to_a_pattern_as_a_word_does() -> None:
    assert [each.group() for each in word_pattern("© 20..", "copyright", signs=("©",)).find("© 2026")] == ["© 2026"]


def test_the_words_of_the_whole_lead_to_what_is_left_of_it() -> None:
    whole = "`Kim`\nKim"
    assert [each.start() for each in word_pattern("Kim", "kim").find("     \nKim", whole)] == [6]


@given(LINES)
def test_phrases_are_found_in_the_paragraphs_of_their_words(lines: list[str]) -> None:
    text = "\n".join(lines)
    for sought in (phrase("Kim … Sandy"), phrase("Kim, and Sandy"), phrase("ask Sandy")):
        everywhere = [each.span() for each in sought.find(text, small(text))]
        assert [each.span() for each in sought.find(text, small(text), paragraphs_with(text, SANDY))] == everywhere


@pytest.mark.parametrize("sought", [PROTECTIVE, PRIVATE_PAPER, NOTE], ids=["protective", "private", "note"])
def test_every_mark_has_a_word_that_leads_to_it(sought: WordPattern) -> None:
    ways = (way for words in sought.groups for way in ways_without(sought.pattern, words))
    assert not {way for way in ways if not re.search("|".join(map(re.escape, sought.signs)) or r"\Z\A.", way)}
