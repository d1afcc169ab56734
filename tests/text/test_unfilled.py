"""What is a gap, and what only looks like one."""

import pytest

from commshub.text.unfilled import Gap, find_gaps, is_gap


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("GAP (Prevent lead, 5 minutes) the number", Gap("Prevent lead", 5, "the number", 0, 40)),
        ("GAP (Web team, 1 minute) the address  \n", Gap("Web team", 1, "the address", 0, 36)),
        ("See here: GAP (A, 90 minutes) words\nmore", Gap("A", 90, "words", 10, 35)),
    ],
)
def test_a_gap_says_who_can_fill_it_and_how_long_it_takes(text: str, gap: Gap) -> None:
    assert list(find_gaps(text)) == [gap]
    assert text[gap.start : gap.end].endswith(gap.what)


def test_every_gap_of_a_text_is_found() -> None:
    assert [each.what for each in find_gaps("GAP (A, 1 minute) one\n\nGAP (B, 2 minutes) two\n")] == ["one", "two"]


@pytest.mark.parametrize(
    "text",
    [
        "Mind the gap",
        "GAP",
        "GAP (A) the number",
        "GAP (A, soon) the number",
        "GAP (A, 5 minutes)",
        "gap (A, 5 minutes) x",
    ],
)
def test_other_words_are_none(text: str) -> None:
    assert not list(find_gaps(text))
    assert not is_gap(text)


def test_a_value_is_a_gap_if_it_begins_as_one() -> None:
    assert is_gap("GAP (A, 5 minutes) x")
    assert not is_gap("See GAP (A, 5 minutes) x")
