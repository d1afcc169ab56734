"""How colours are measured, and the nearest one that can be read."""

import pytest

from commshub.text.colours import contrast, luminance, nearest_shade, text_on

BLACK, WHITE = "#000000", "#ffffff"
# What WCAG 2.2 asks of text of any size.
LEAST = 4.5


@pytest.mark.parametrize(
    ("colour", "expected"),
    [
        (BLACK, 0),
        (WHITE, 1),
        ("#ff0000", 0.2126),
        ("#00ff00", 0.7152),
        ("#0000ff", 0.0722),
        ("#808080", 0.2159),
        ("#0a0a0a", 0.00304),
    ],
)
def test_luminance_is_that_of_the_guidelines(colour: str, expected: float) -> None:
    assert luminance(colour) == pytest.approx(expected, rel=2e-3)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        (BLACK, WHITE, 21),
        (WHITE, WHITE, 1),
        ("#777777", WHITE, 4.48),
        ("#767676", WHITE, 4.54),
        ("#ff0000", WHITE, 4.0),
        ("#0000ff", WHITE, 8.59),
    ],
)
def test_contrast_is_that_of_the_guidelines_whichever_colour_comes_first(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize(
    ("colour", "ink"),
    [
        ("#17495c", WHITE),
        ("#FFDD00", BLACK),
        (WHITE, BLACK),
        (BLACK, WHITE),
        ("#767676", BLACK),
        ("#747474", WHITE),
        ("#ff0000", BLACK),
        ("#0000ff", WHITE),
    ],
)
def test_words_on_the_colour_are_white_or_black_whichever_reads_better(colour: str, ink: str) -> None:
    assert text_on(colour) == ink


def test_words_on_any_colour_can_be_read() -> None:
    steps = range(0, 256, 51)
    colours = [f"#{red:02x}{green:02x}{blue:02x}" for red in steps for green in steps for blue in steps]
    for colour in [*colours, *(f"#{grey:02x}{grey:02x}{grey:02x}" for grey in range(256))]:
        assert contrast(colour, text_on(colour)) >= LEAST, colour


@pytest.mark.parametrize(
    ("colour", "papers"),
    [
        ("#4aa3df", (WHITE,)),
        ("#4aa3df", (WHITE, "#f3f5f6")),
        ("#777777", (WHITE,)),
        ("#17495c", (BLACK,)),
        ("#ffdd00", (WHITE,)),
    ],
)
def test_the_nearest_shade_can_just_be_read(colour: str, papers: tuple[str, ...]) -> None:
    shade = nearest_shade(colour, papers, LEAST)
    assert shade
    assert LEAST <= min(contrast(shade, paper) for paper in papers) < LEAST + 0.15


def test_what_can_be_read_stays_and_what_never_can_has_no_shade() -> None:
    assert nearest_shade("#17495c", (WHITE,), LEAST) == "#17495c"
    assert nearest_shade("#808080", (WHITE, BLACK), 7) is None
