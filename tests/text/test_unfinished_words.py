"""Words that promise content, and what fingers type that look for no word."""

import pytest

from commshub.text.leftovers import CHAT_ASSISTANT, MAIL, NAVIGATION
from commshub.text.unfinished_words import PROMISES, find_noise, word_kind
from pattern_words import ways_without


def _promises(text: str) -> list[str]:
    return [match.group() for kind in PROMISES for match in kind.find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Details to follow.", ["Details to follow"]),
        ("These are the steps to follow.", []),
        ("The panel meets to determine whether support is right.", []),
        ("This page is under construction.", ["page is under construction"]),
        ("A mosque is under construction.", []),
        ("Coming soon!", ["Coming soon"]),
        ("The case is coming soon to the crown court.", []),
        ("Please fill this section in.", ["Please fill this section"]),
        ("Please fill in the form.", []),
        ("It is to be agreed", ["to be agreed"]),
        ("It is to be agreed by the cabinet.", []),
        ("#REF! stands here", ["#REF!"]),
    ],
)
def test_a_promise_is_told_from_what_is_done(text: str, found: list[str]) -> None:
    assert _promises(text) == found


@pytest.mark.parametrize("text", ["asdf", "sdkfjhsdf", "dfgdfg", "aaaaa", "test test test", "hjklhjkl"])
def test_noise_is_found(text: str) -> None:
    assert [match.group() for match in find_noise(f"We are {text} here")] == [text]


@pytest.mark.parametrize(
    "text", ["property", "rhythm", "Knightsbridge", "QWERTY keyboard", "PMAP", "no, no, no", "https://asdf"]
)
def test_words_and_addresses_are_no_noise(text: str) -> None:
    assert not list(find_noise(text))


def test_a_text_without_the_words_of_a_kind_is_not_searched() -> None:
    kind = word_kind("kim", "sandy")
    assert not list(kind.find("Ask Sandy"))
    assert [match.group() for match in kind.find("Ask Sandy or Kim")] == ["Sandy"]


def test_every_way_in_which_words_of_a_kind_stand_has_one_that_leads_to_them() -> None:
    for kind in (*PROMISES, CHAT_ASSISTANT, MAIL, NAVIGATION):
        ways = ways_without(kind.pattern, kind.words)
        assert not {each for each in ways if not any(sign in each for sign in kind.signs)}
