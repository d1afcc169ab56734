"""Letters that make words and lines."""

import pytest

from commshub.content.attachments.pdf_letters import Letter, joined, with_spaced_words


def _row(text: str, *, step: float, turned: bool = False) -> list[Letter]:
    """Letters of six points, each so far from the start of the last."""
    places = [number * step for number in range(len(text))]
    return [
        Letter(
            letter,
            (100, at) if turned else (at, 100),
            (100, at + 6) if turned else (at + 6, 100),
            (0, 0, 1, 1),
            10,
            number,
        )
        for number, (letter, at) in enumerate(zip(text, places, strict=True))
    ]


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("step", [6, 7, 12, 20])
def test_letters_at_one_distance_are_one_word(step: float, *, turned: bool) -> None:
    assert joined(_row("SECRET", step=step, turned=turned)) == "SECRET"


def test_a_wider_gap_parts_words_and_another_height_lines() -> None:
    row = _row("abc", step=6)
    right = [Letter(x.text, (x.start[0] + 30, 100), (x.end[0] + 30, 100), x.box, 10, 9) for x in row]
    below = [Letter(x.text, (x.start[0], 80), (x.end[0], 80), x.box, 10, 9) for x in row]
    assert joined([*row, *right, *below]) == "abc abc\nabc"


@pytest.mark.parametrize(
    ("text", "whole"),
    [("S E C R E T", "S E C R E T\nSECRET"), ("a b c", "a b c"), ("Plan", "Plan"), ("0 7 7 0 0", "0 7 7 0 0\n07700")],
)
def test_words_typed_with_spaces_are_read_as_words_too(text: str, whole: str) -> None:
    assert with_spaced_words(text) == whole


def test_no_letters_are_no_text() -> None:
    assert joined([]) == ""
