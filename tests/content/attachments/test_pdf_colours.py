"""Colours of a PDF as red, green and blue."""

import pytest

from commshub.content.attachments.pdf_colours import are_alike, is_dark, rgb


@pytest.mark.parametrize(
    ("colour", "space", "known"),
    [
        (0, "DeviceGray", (0, 0, 0)),
        ((0.5,), "DeviceGray", (0.5, 0.5, 0.5)),
        ((1, 0, 0), "ICCBased", (1, 0, 0)),
        ((0, 0, 0, 1), "DeviceCMYK", (0, 0, 0)),
        ((1,), "Separation", (0, 0, 0)),
        ("P1", "Pattern", None),
        ((3,), "Indexed", None),
        ((0, 0), "DeviceRGB", None),
        ((2, -1, 0), "DeviceRGB", (1, 0, 0)),
    ],
)
def test_a_colour_is_known_or_not(colour: object, space: str, known: object) -> None:
    assert rgb(colour, space) == known


def test_colours_that_nobody_can_tell_apart_are_alike() -> None:
    assert are_alike((1, 1, 1), (0.95, 1, 0.92))
    assert not are_alike((1, 1, 1), (0.8, 1, 1))


@pytest.mark.parametrize(("colour", "dark"), [((0, 0, 0.35), True), ((0, 0, 0.4), False), (None, False)])
def test_what_words_are_blacked_out_with_is_dark(colour: tuple[float, float, float] | None, *, dark: bool) -> None:
    assert is_dark(colour) is dark
